using System.Globalization;
using Markdig;
using Markdig.Syntax;
using MdBlock = Markdig.Syntax.Block;
using MdTable = Markdig.Extensions.Tables.Table;
using MdTableCell = Markdig.Extensions.Tables.TableCell;
using MdTableRow = Markdig.Extensions.Tables.TableRow;

namespace ProjectPortal.Reports.Markdown;

/// <summary>Turns the narrative that staff write into blocks. Raw HTML is text; links lead only to http, https and mailto.</summary>
public static class MarkdownToBlocks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>Converts Markdown.</summary>
    /// <param name="markdown">The text; null or empty gives no blocks.</param>
    /// <param name="headingShift">
    /// How many levels a heading sinks: under a section of level 1, shift by 1. The result stays within 1 to 4.
    /// </param>
    public static IReadOnlyList<Block> Convert(string? markdown, int headingShift = 1) =>
        string.IsNullOrWhiteSpace(markdown) ? [] : Blocks(Markdig.Markdown.Parse(markdown, Pipeline), headingShift);

    private static List<Block> Blocks(ContainerBlock container, int shift) =>
        [.. container.SelectMany(block => Block(block, shift))];

    private static IEnumerable<Block> Block(MdBlock block, int shift) => block switch
    {
        HeadingBlock heading => [new Heading(Math.Clamp(heading.Level + shift, 1, 4), MarkdownInlines.PlainText(heading.Inline))],
        ParagraphBlock paragraph => [new Paragraph(MarkdownInlines.Convert(paragraph.Inline))],
        Markdig.Syntax.ListBlock list => [List(list, shift)],
        QuoteBlock quote => [new Quote(Blocks(quote, shift))],
        MdTable table => [Table(table, shift)],
        CodeBlock code => [Code(code)],
        ThematicBreakBlock or LinkReferenceDefinitionGroup => [],
        ContainerBlock other => Blocks(other, shift),
        LeafBlock leaf => [new Paragraph(leaf.Lines.ToString())],
        _ => [],
    };

    private static ListBlock List(Markdig.Syntax.ListBlock list, int shift) =>
        new(list.IsOrdered, [.. list.OfType<ListItemBlock>().Select(item => new ListItem(Blocks(item, shift)))])
        {
            Start = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1,
        };

    private static Paragraph Code(CodeBlock code)
    {
        var inlines = new List<Inline>();
        foreach (var line in code.Lines.ToString().Split('\n'))
        {
            if (inlines.Count > 0)
                inlines.Add(new LineBreak());
            var text = line.TrimEnd('\r');
            var body = text.TrimStart(' ');
            inlines.Add(new TextRun(new string('\u00A0', text.Length - body.Length) + body));
        }

        return new Paragraph(inlines);
    }

    private static Table Table(MdTable table, int shift)
    {
        var rows = table.OfType<MdTableRow>().ToList();
        var head = rows.Find(row => row.IsHeader);
        // The parser adds one definition more than there are columns.
        var count = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        var columns = Enumerable.Range(0, count).Select(index => new TableColumn(
            head is not null && index < head.Count ? PlainText((MdTableCell)head[index]) : "",
            1,
            index < table.ColumnDefinitions.Count ? Align(table.ColumnDefinitions[index].Alignment) : CellAlign.Start));
        return new Table("", [.. columns], [.. rows.Where(row => !row.IsHeader).Select(row => Row(row, count, shift))]);
    }

    private static TableRow Row(MdTableRow row, int count, int shift)
    {
        var cells = row.OfType<MdTableCell>().Select(cell => new TableCell(Blocks(cell, shift))).ToList();
        while (cells.Count < count)
            cells.Add(new TableCell(""));
        return new TableRow(cells);
    }

    private static string PlainText(MdTableCell cell) =>
        string.Join(' ', cell.OfType<ParagraphBlock>().Select(paragraph => MarkdownInlines.PlainText(paragraph.Inline)));

    private static CellAlign Align(Markdig.Extensions.Tables.TableColumnAlign? align) => align switch
    {
        Markdig.Extensions.Tables.TableColumnAlign.Right => CellAlign.End,
        Markdig.Extensions.Tables.TableColumnAlign.Center => CellAlign.Center,
        _ => CellAlign.Start,
    };
}
