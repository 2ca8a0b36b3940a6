using System.Text.RegularExpressions;

namespace ProjectPortal.Reports.Markdown;

/// <summary>
/// Finds the signs that are left in a text after it was read: other programs give them a meaning, and the report would print them.
/// </summary>
internal static partial class UnshownMarks
{
    /// <param name="inItem">The text begins an item of a list.</param>
    /// <param name="inQuote">It begins a quotation.</param>
    /// <param name="inTable">It stands in a cell.</param>
    public static IEnumerable<(UnshownKind Kind, UnshownPlace Place)> In(MarkedText marked, bool inItem, bool inQuote, bool inTable)
    {
        var text = marked.Text;
        List<(UnshownKind Kind, Regex Sign)> signs =
        [
            (UnshownKind.Footnote, Footnote()), (UnshownKind.StrikeThrough, StrikeThrough()), (UnshownKind.SmallLetters, SmallLetters()),
            (UnshownKind.Highlight, Highlight()), (UnshownKind.Html, Html()), (UnshownKind.Emphasis, Emphasis()),
        ];
        if (inItem)
            signs.Add((UnshownKind.TaskList, Box()));
        if (inQuote)
            signs.Add((UnshownKind.Callout, Callout()));
        if (!inTable)
            signs.Add((UnshownKind.Table, Bars()));
        return signs.SelectMany(sign => sign.Sign.Matches(text)
            .Select(m => (sign.Kind, new UnshownPlace(marked.LineAt(text, m.Index), m.Value.Trim().Replace($"{MarkedText.Meant}", "")))));
    }

    // Every repetition has an end, so that no text keeps the check busy.
    [GeneratedRegex(@"\[\^[^\[\]\s]{1,40}\]:?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"~~(?=[^\s~]).{1,300}?(?<=\S)~~", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex StrikeThrough();

    [GeneratedRegex(@"(?<=[\p{L}\p{N})])(~[^\s~]{1,20}~(?!~)|\^[^\s^]{1,20}\^)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SmallLetters();

    [GeneratedRegex(@"(?<![\p{L}\p{N}=+])(==(?=[^\s=]).{1,300}?(?<=[^\s=])==(?!=)|\+\+(?=[^\s+]).{1,300}?(?<=[^\s+])\+\+(?!\+))",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"<(!--|/?[a-zA-Z][a-zA-Z0-9-]{0,30}(\s[^<>]{0,300})?/?>)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Html();

    [GeneratedRegex(@"(?<!\*)\*\*(?!\*)|(?<![_\p{L}\p{N}])__(?=[^\s_])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\A\[[ xX]\](?=\s|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Box();

    [GeneratedRegex(@"\A\[![a-zA-Z]{1,20}\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Callout();

    [GeneratedRegex(@"^[ \t]*\|[^\n]*\|[ \t]*$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Bars();
}
