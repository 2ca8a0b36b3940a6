using System.Globalization;
using System.Text;

namespace ProjectPortal.Reports.Markdown;

/// <summary>
/// Writes blocks as the Markdown that gives them, as far as Markdown has a form for them: what came back from another program becomes
/// text that staff can edit. The other way round of <see cref="MarkdownToBlocks"/> with its usual shift of headings.
/// </summary>
public static class BlocksToMarkdown
{
    /// <summary>The blocks, each as a piece of Markdown of its own.</summary>
    public static IReadOnlyList<string> Pieces(IEnumerable<Block> blocks) =>
        [.. blocks.Select(Piece).Where(piece => piece.Length > 0)];

    /// <summary>The whole text.</summary>
    public static string Join(IEnumerable<string> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            text.Append(piece);
        }

        return text.ToString();
    }

    private static string Piece(Block block) => block switch
    {
        Heading heading => Say(new string('#', Math.Clamp(heading.Level - 1, 1, 3)) + " ", [new TextRun(heading.Text)], ""),
        Paragraph paragraph => Say("", paragraph.Inlines, ""),
        ListBlock list => List(list),
        Quote quote => Prefixed("> ", "> ", Join(Pieces(quote.Blocks))),
        Table table => Table(table),
        _ => "",
    };

    private static string List(ListBlock list)
    {
        var items = list.Items.Select((item, index) =>
        {
            var mark = list.Ordered ? (list.Start + index).ToString(CultureInfo.InvariantCulture) + ". " : "- ";
            return Prefixed(mark, new string(' ', mark.Length), Item(item)).TrimEnd(' ');
        });
        return string.Join('\n', items);
    }

    private static string Item(ListItem item)
    {
        var text = new StringBuilder();
        foreach (var (block, piece) in item.Blocks.Select(block => (block, Piece(block))).Where(pair => pair.Item2.Length > 0))
        {
            // A list within its item needs no blank line; two paragraphs do.
            if (text.Length > 0)
                text.Append(block is ListBlock ? "\n" : "\n\n");
            text.Append(piece);
        }

        return text.ToString();
    }

    private static string Prefixed(string first, string next, string text) =>
        first + string.Join('\n', text.Split('\n').Select((line, index) => index == 0 || line.Length == 0 && next.Trim().Length == 0 ? line
            : next + line));

    private static string Table(Table table)
    {
        var rows = new List<string>
        {
            Row(table.Columns.Select(column => Cell([new TextRun(column.Header)]))),
            Row(table.Columns.Select(column => column.Align switch
            {
                CellAlign.Start => "---",
                CellAlign.End => "---:",
                CellAlign.Center => ":---:",
            })),
        };
        rows.AddRange(table.BodyRows.Select(row => Row(row.Cells.Select(cell => Cell(InlinesOf(cell))))));
        return string.Join('\n', rows);
    }

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";

    private static string Cell(IReadOnlyList<Inline> inlines) =>
        Say("", [.. inlines.Select(inline => inline is LineBreak ? new TextRun(" ") : inline)], "")
            .Replace("|", "\\|", StringComparison.Ordinal).Replace("\\\\|", "\\|", StringComparison.Ordinal);

    private static IReadOnlyList<Inline> InlinesOf(TableCell cell) => cell.Blocks is [Paragraph only] ? only.Inlines
        : [new TextRun(PlainText.From(cell))];

    /// <summary>The plainest Markdown that gives the words back: signs are escaped where they would be read as markup.</summary>
    private static string Say(string before, IReadOnlyList<Inline> inlines, string after)
    {
        var said = InlineMarkdown.Tidy(inlines);
        if (said.Count == 0)
            return "";
        string[] ways = [InlineMarkdown.Write(said, escapesAll: false), InlineMarkdown.Write(said, escapesAll: true),
            InlineMarkdown.Write(InlineMarkdown.Plain(said), escapesAll: true)];
        return before + (ways.FirstOrDefault(way => InlineMarkdown.Gives(way, said)) ?? ways[2]) + after;
    }
}
