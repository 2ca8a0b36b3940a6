using System.Globalization;
using System.Text;
using Markdig.Syntax;
using ProjectPortal.Reports.Pdf.Fonts;
using MdBlock = Markdig.Syntax.Block;
using MdTable = Markdig.Extensions.Tables.Table;
using MdTableRow = Markdig.Extensions.Tables.TableRow;

namespace ProjectPortal.Reports.Markdown;

/// <summary>
/// Says what of a text would not be shown as it was meant: it is judged on the text as the report reads it, so that what is found is what
/// would be printed. A sign with a backslash before it, and whatever stands between backticks, is meant as it is.
/// </summary>
public static class MarkdownCheck
{
    private const int Enough = 40;

    /// <summary>One entry for each kind that was found; none for a text that is shown whole.</summary>
    public static IReadOnlyList<Unshown> Find(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return [];

        var found = new List<(UnshownKind Kind, UnshownPlace Place)>();
        // What is nested too deep to be read is refused for that.
        if (MarkdownToBlocks.Parse(markdown) is { } parsed)
        {
            foreach (var block in parsed)
                Walk(block, new Standing(), found);
        }

        found.AddRange(Characters(markdown).Select(place => (UnshownKind.Character, place)));
        return
        [
            .. found.GroupBy(f => f.Kind).OrderBy(kind => kind.Key)
                .Select(kind => new Unshown(kind.Key, [.. kind.Select(f => f.Place).OrderBy(p => p.Line)])),
        ];
    }

    private static void Walk(MdBlock block, Standing standing, List<(UnshownKind, UnshownPlace)> found)
    {
        switch (block)
        {
            case LinkReferenceDefinition { Label: ['^', ..] } note:
                found.Add((UnshownKind.Footnote, new UnshownPlace(note.Line + 1, $"[{note.Label}]:")));
                break;
            case ContainerBlock container:
                for (var index = 0; index < container.Count; index++)
                    Walk(container[index], Within(container, standing, index == 0), found);
                break;
            case LeafBlock { Inline: { } inlines } leaf:
                var text = MarkedText.Read(inlines, (standing.Row ?? leaf.Line) + 1);
                found.AddRange(text.Found.Concat(UnshownMarks.In(text, standing.InItem, standing.InQuote, standing.Row is not null))
                    .Select(f => (f.Kind, f.Place with { Text = Shortened(f.Place.Text) })));
                break;
        }
    }

    private static Standing Within(ContainerBlock container, Standing standing, bool isFirst) => container switch
    {
        ListItemBlock => new Standing(InItem: isFirst),
        QuoteBlock => new Standing(InQuote: isFirst),
        MdTableRow row => new Standing(Row: row.Line),
        MdTable => standing,
        _ => standing with { InItem = standing.InItem && isFirst, InQuote = standing.InQuote && isFirst },
    };

    /// <summary>What stands together is named together.</summary>
    private static IEnumerable<UnshownPlace> Characters(string markdown) =>
        markdown.ReplaceLineEndings("\n").Split('\n').SelectMany((line, index) => Lacking(line).Distinct()
            .Select(text => new UnshownPlace(index + 1, Shortened(text))));

    private static IEnumerable<string> Lacking(string line)
    {
        var together = new StringBuilder();
        foreach (var rune in line.EnumerateRunes())
        {
            if (IsLacking(rune))
            {
                together.Append(rune.ToString());
            }
            else if (together.Length > 0)
            {
                yield return together.ToString();
                together.Clear();
            }
        }

        if (together.Length > 0)
            yield return together.ToString();
    }

    private static bool IsLacking(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator => false,
        // Selects a variant of the sign before it.
        UnicodeCategory.NonSpacingMark when rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF => false,
        _ => !Coverage.Has(rune),
    };

    private static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= Enough)
            return line;

        var cut = char.IsHighSurrogate(line[Enough - 1]) ? Enough - 1 : Enough;
        return line[..cut] + "…";
    }

    /// <summary>Where a leaf stands.</summary>
    /// <param name="InItem">It begins an item of a list.</param>
    /// <param name="InQuote">It begins a quotation.</param>
    /// <param name="Row">The line of its row, where it is a cell of a table.</param>
    private sealed record Standing(bool InItem = false, bool InQuote = false, int? Row = null);
}
