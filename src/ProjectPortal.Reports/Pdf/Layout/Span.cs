using System.Buffers;
using System.Text;
using ProjectPortal.Domain;
using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>Text in one style. A line feed forces a break.</summary>
/// <param name="Text">Clean text.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Element">The element of a link or of a passage in another language, else null: the text belongs to its block.</param>
/// <param name="Href">Where it leads, or null.</param>
internal sealed record Span(string Text, TextStyle Style, StructElement? Element = null, string? Href = null)
{
    /// <summary>The language in which its words may be parted at the end of a line (BCP 47); null where they stay whole.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// What nearly all text is made of: letters below the combining marks, and the signs of typesetters. None of it is composed any
    /// further.
    /// </summary>
    private static readonly SearchValues<char> Settled = SearchValues.Create(
        [.. Between(' ', '~'), .. Between('\u00A0', '\u00AC'), .. Between('\u00AE', '\u02FF'), .. Between('\u2010', '\u2027')]);

    /// <summary>Turns inlines into spans.</summary>
    /// <param name="inlines">The running text.</param>
    /// <param name="style">The style of plain text.</param>
    /// <param name="canReach">Whether a link can be followed; text of a link that cannot is plain.</param>
    /// <param name="language">The language in which words may be parted, or null.</param>
    public static List<Span> From(IReadOnlyList<Inline> inlines, TextStyle style, Func<string, bool> canReach, string? language = null)
    {
        var spans = new List<Span>();
        foreach (var inline in inlines)
        {
            if (inline is not TextRun run)
            {
                spans.Add(new Span("\n", style));
                continue;
            }

            var set = style.With(run.Bold, run.Italic);
            var href = run.Href is { } target && canReach(target) ? target : null;
            if (href is not null)
                set = set with { Color = Theme.Accent };
            var element = href is not null ? new StructElement("Link") { Lang = run.Lang }
                : run.Lang is not null ? new StructElement("Span") { Lang = run.Lang }
                : null;
            spans.Add(new Span(Clean(run.Text, keepsSoftHyphens: true), set, element, href)
            {
                Language = language is null ? null : run.Lang ?? language,
            });
        }

        return spans;
    }

    /// <summary>
    /// Composed characters only, and no control characters: what a font can set. Joiners stay where they shape a word, which is in
    /// scripts of Africa and Asia.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="keepsSoftHyphens">Whether places stay at which the writer lets a word be parted.</param>
    public static string Clean(string text, bool keepsSoftHyphens = false)
    {
        if (!text.AsSpan().ContainsAnyExcept(Settled))
            return text;

        var clean = new StringBuilder(text.Length);
        foreach (var rune in Characters.Normalize(text, NormalizationForm.FormC).EnumerateRunes())
        {
            if (rune.Value is '\t' or '\r' or '\n' or 0x2028 or 0x2029)
                clean.Append(' ');
            else if (rune.Value is 0x200C or 0x200D && clean.Length > 0 && clean[^1] is >= '\u0600' and < '\u1D00')
                clean.Append(rune.ToString());
            else if (rune.Value == 0x00AD && keepsSoftHyphens)
                clean.Append(rune.ToString());
            else if (!Rune.IsControl(rune)
                && rune.Value is not (0x00AD or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
                    or 0x061C or 0xFEFF or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private static IEnumerable<char> Between(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
