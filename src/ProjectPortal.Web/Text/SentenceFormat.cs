using System.Globalization;
using ProjectPortal.Domain;

namespace ProjectPortal.Web.Text;

/// <summary>
/// Fills facts into sentences. A French sentence may ask to have a fact joined to the words before it: <c>{0:de}</c> is "d’Awa" or
/// "de Pema"; what <see cref="CountryName"/> and <see cref="EventName"/> can be asked for stands there. English sentences ask for nothing.
/// </summary>
internal sealed class SentenceFormat(CultureInfo culture) : IFormatProvider, ICustomFormatter
{
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : culture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        IJoined joined when !string.IsNullOrEmpty(format) => joined.Join(format),
        string name when format is "de" or "du" => French.WithDe(name),
        IFormattable number => number.ToString(format, culture),
        _ => arg?.ToString() ?? "",
    };
}

/// <summary>A fact that takes another form after other words.</summary>
internal interface IJoined
{
    /// <exception cref="FormatException">No such form: a mistake in the sentence, which a test finds.</exception>
    string Join(string form);
}

/// <summary>A country in a sentence: "le Sénégal", "du Sénégal", "au Sénégal".</summary>
/// <param name="Article">Of the French name; empty where it has none.</param>
public sealed record CountryName(string Name, string Article) : IJoined
{
    string IJoined.Join(string form) => form switch
    {
        "le" => French.The(Article, Name),
        "du" => French.WithDe(Article, Name),
        "au" => French.In(Article, Name),
        _ => throw new FormatException($"A country has no form '{form}'."),
    };

    public override string ToString() => Name;
}

/// <summary>
/// An event in a sentence: its title, or in French the kind with it, "l’atelier intitulé « … »". What is said of it agrees with the kind.
/// </summary>
public sealed record EventName(string Kind, bool IsFeminine, string Title) : IJoined
{
    private string Entitled => $"{(IsFeminine ? "intitulée" : "intitulé")} «\u00a0{Title}\u00a0»";

    private string Article => French.WithDe(Kind).StartsWith("d’", StringComparison.Ordinal) ? "l'" : IsFeminine ? "la" : "le";

    string IJoined.Join(string form) => form switch
    {
        "le" => $"{French.The(Article, Kind)} {Entitled}",
        "du" => $"{French.WithDe(Article, Kind)} {Entitled}",
        "à" => $"{(Article == "le" ? "au " + Kind : "à " + French.The(Article, Kind))} {Entitled}",
        "auquel" => IsFeminine ? "à laquelle" : "auquel",
        "ce" => (IsFeminine ? "cette " : Article == "le" ? "ce " : "cet ") + Kind,
        _ => throw new FormatException($"An event has no form '{form}'."),
    };

    public override string ToString() => Title;
}
