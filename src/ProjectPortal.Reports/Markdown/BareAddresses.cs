using System.Text.RegularExpressions;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Reports.Markdown;

/// <summary>Makes links of the addresses that people type as they are: of pages and of mailboxes.</summary>
internal static partial class BareAddresses
{
    private const string EndsNoAddress = ".,:;!?*_~'…";

    /// <summary>The same runs, those with an address in them cut around it.</summary>
    public static IReadOnlyList<Inline> Link(IReadOnlyList<Inline> inlines) =>
        inlines.Any(inline => inline is TextRun { Href: null } run && HasOne(run.Text))
            ? [.. inlines.SelectMany<Inline, Inline>(inline => inline is TextRun { Href: null } run ? Cut(run) : [inline])]
            : inlines;

    private static bool HasOne(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase) || text.Contains('@');

    private static IEnumerable<TextRun> Cut(TextRun run)
    {
        var at = 0;
        foreach (Match found in Address().Matches(run.Text))
        {
            var address = Trimmed(found.Value);
            if (HrefOf(address) is not { } href)
                continue;

            if (found.Index > at)
                yield return run with { Text = run.Text[at..found.Index] };
            yield return run with { Text = address, Href = href };
            at = found.Index + address.Length;
        }

        if (at < run.Text.Length)
            yield return run with { Text = run.Text[at..] };
    }

    /// <summary>Without what ends the sentence rather than the address: a bracket belongs to it where it opened in it.</summary>
    private static string Trimmed(string address)
    {
        while (address.Length > 0 && (EndsNoAddress.Contains(address[^1], StringComparison.Ordinal)
            || (address[^1] == ')' && address.Count(c => c == ')') > address.Count(c => c == '('))
            || (address[^1] == ']' && address.Count(c => c == ']') > address.Count(c => c == '['))))
            address = address[..^1];
        return address;
    }

    private static string? HrefOf(string address) =>
        address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? MarkdownInlines.Safe("https://" + address)
        : address.Contains("://", StringComparison.Ordinal) ? MarkdownInlines.Safe(address)
        : MailAddress.IsSendable(address) ? MarkdownInlines.Safe("mailto:" + address) : null;

    /// <summary>A page's needs a name with a dot in it; no quotation mark or bracket that stands around it is part of it.</summary>
    [GeneratedRegex("""
        (?<![\p{L}\p{N}_@./-])((https?://|www\.)[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+[^\s<>"«»“”„‘’`|\\^{}]{0,2000}
        |[A-Za-z0-9!#$%&'*+=?^_`{|}~-][A-Za-z0-9.!#$%&'*+=?^_`{|}~-]{0,63}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+)
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Address();
}
