using System.Text.RegularExpressions;

namespace ProjectPortal.Web.Data.Outbox;

/// <summary>
/// How a secret address stands in a message that is kept: as a sealed mark until it is sent, and as an empty one afterwards.
/// </summary>
public static partial class LinkMarks
{
    /// <summary>What stands where a link was, in a message that is kept.</summary>
    public const string Hidden = "⟦⟧";

    /// <summary>A sealed link as it stands in the body of a mail.</summary>
    public static string Around(string sealedPath) => $"⟦{sealedPath}⟧";

    /// <summary>Text that somebody typed, without the marks that stand for links.</summary>
    public static string Unmarked(string typed) => typed.Replace('⟦', '[').Replace('⟧', ']');

    /// <summary>The body with each sealed link replaced by what the seal gives for it.</summary>
    public static string Open(string body, Func<string, string> address) => Sealed().Replace(body, mark => address(mark.Groups[1].Value));

    /// <summary>The body without any way to its links, as it is shown and kept.</summary>
    public static string Hide(string body, string inPlace) => Secret().Replace(body, inPlace);

    [GeneratedRegex("⟦([A-Za-z0-9_-]{40,})⟧")]
    private static partial Regex Sealed();

    /// <summary>Sealed links, and the addresses by which passwords are set in mails that were written before those were sealed.</summary>
    [GeneratedRegex(@"⟦[A-Za-z0-9_-]{40,}⟧|⟦⟧|https?://\S+\?token=\S+")]
    private static partial Regex Secret();
}
