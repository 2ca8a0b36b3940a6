using System.Globalization;
using System.Text;

namespace ProjectPortal.Domain.People;

/// <summary>
/// The one rule of mail addresses: what is taken, which two are the same, and how a server is told. "name@example.org" it is, with no name
/// beside it: the part before the @ in the letters that every server passes on, the domain in any.
/// </summary>
public static class MailAddress
{
    private const int LongestLocalPart = 64;
    private const int LongestLabel = 63;
    private const string AlsoInLocalPart = "!#$%&'*+/=?^_`{|}~-";

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>As it is kept: nothing around it, and nothing in it that nobody sees.</summary>
    public static string Clean(string text) => text.All(char.IsAscii) ? text.Trim() : string.Concat(
        text.EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) != UnicodeCategory.Format)).Trim();

    /// <summary>Tells the same address from another, whether or not it can be sent to. Null where there is none.</summary>
    public static string? KeyOf(string text)
    {
        var clean = Clean(text);
        return clean.Length == 0 ? null : Folding.Cut((Sendable(clean) ?? Composed(clean)).ToUpperInvariant(), Lengths.Email);
    }

    public static bool IsSendable(string text) => Sendable(text) is not null;

    /// <summary>As a server is told, its domain in ASCII; null where nothing can be sent there.</summary>
    public static string? Sendable(string text)
    {
        var clean = Clean(text);
        var at = clean.LastIndexOf('@');
        return at > 0 && IsLocalPart(clean[..at]) && DomainOf(clean[(at + 1)..]) is { } domain && at + 1 + domain.Length <= Lengths.Email
            ? $"{clean[..at]}@{domain}" : null;
    }

    private static bool IsLocalPart(string part) =>
        part.Length <= LongestLocalPart
        && part.Split('.').All(
            atom => atom.Length > 0
                && atom.All(c => char.IsAsciiLetterOrDigit(c) || AlsoInLocalPart.Contains(c, StringComparison.Ordinal)));

    /// <summary>Null where it is no name of a domain that the world knows: one with a dot in it, which does not end in a number.</summary>
    private static string? DomainOf(string said)
    {
        try
        {
            var labels = Idn.GetAscii(Composed(said)).Split('.');
            return labels.Length > 1 && Array.TrueForAll(labels, l => l.Length is > 0 and <= LongestLabel)
                && !labels[^1].All(char.IsAsciiDigit)
                ? string.Join('.', labels).ToLowerInvariant() : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>One way of writing each letter, where the text can be normalised at all.</summary>
    private static string Composed(string text) =>
        Characters.Normalize(
            string.Concat(text.EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) != UnicodeCategory.OtherNotAssigned)),
            NormalizationForm.FormC);
}
