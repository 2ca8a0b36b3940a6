using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain;

/// <summary>
/// A text that the portal shows, in the interface languages. English is the base; where there is no French
/// text the English one stands in, and <see cref="In"/> says so, that the page can mark its language.
/// </summary>
[Plain]
public sealed record Wording(string En, string Fr = "")
{
    public static readonly Wording None = new("");

    public bool IsBlank => En.Length == 0 && Fr.Length == 0;

    /// <summary>The text in a language ("en", "fr"), and the language that it is really in.</summary>
    public Said In(string language) =>
        (language == "fr" && Fr.Length > 0) || En.Length == 0 ? new Said(Fr, Fr.Length > 0 ? "fr" : "en") : new Said(En, "en");
}

/// <summary>A text and the language it is in.</summary>
public sealed record Said(string Text, string Language)
{
    public override string ToString() => Text;
}
