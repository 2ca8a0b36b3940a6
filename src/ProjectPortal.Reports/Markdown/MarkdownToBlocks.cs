using System.Globalization;
using Markdig;
using Markdig.Syntax;
using ProjectPortal.Reports.Live;
using MdBlock = Markdig.Syntax.Block;
using MdTable = Markdig.Extensions.Tables.Table;
using MdTableCell = Markdig.Extensions.Tables.TableCell;
using MdTableRow = Markdig.Extensions.Tables.TableRow;

namespace ProjectPortal.Reports.Markdown;

/// <summary>
/// Turns the narrative that staff write into blocks. Raw HTML is text; links lead only to http, https and mailto, and an address that
/// is typed as it is, is one. Whatever is given gives blocks: what lies too deep is drawn up, and what cannot be parsed is shown as it was
/// written. What is not shown as it was meant, <see cref="MarkdownCheck"/> says.
/// </summary>
public static class MarkdownToBlocks
{
    /// <summary>How deep lists and quotations may lie in each other: on paper there is no room for more.</summary>
    public const int Deepest = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>Whether a text is more nested than a report shows.</summary>
    public static bool IsTooDeep(string markdown) => Parse(markdown) is not { } parsed || DepthOf(parsed) > Deepest;

    /// <summary>Converts Markdown.</summary>
    /// <param name="markdown">The text; null or empty gives no blocks.</param>
    /// <param name="headingShift">
    /// How many levels a heading sinks: under a section of level 1, shift by 1. The result stays within 1 to 4.
    /// </param>
    public static IReadOnlyList<Block> Convert(string? markdown, int headingShift = 1) =>
        Convert(markdown, live: null, headingShift);

    /// <summary>Converts Markdown that names live figures.</summary>
    /// <param name="live">Prints them; null leaves their names.</param>
    internal static IReadOnlyList<Block> Convert(string? markdown, LiveText? live, int headingShift = 1) =>
        string.IsNullOrWhiteSpace(markdown) ? []
            : Parse(markdown) is { } parsed ? Blocks(parsed, new Place(headingShift, Depth: 0, live))
            : [AsWritten(markdown, live)];

    /// <summary>
    /// The text in pieces, one for each block that it gives, as they were written; none where a piece could not stand by itself, because
    /// it leads to an address that is named elsewhere in the text.
    /// </summary>
    public static IReadOnlyList<string> Pieces(string markdown) =>
        Parse(markdown) is not { } parsed || parsed.OfType<LinkReferenceDefinitionGroup>().Any(group => group.Count > 0) ? []
            : [.. parsed.Where(block => Block(block, new Place(1, Depth: 0, Live: null)).Any())
                .Select(block => markdown.Substring(block.Span.Start, block.Span.Length).TrimEnd())];

    /// <summary>Null where the parser refuses to go as deep as the text does.</summary>
    internal static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdig.Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int DepthOf(MdBlock block) =>
        block is ContainerBlock container
            ? (block is Markdig.Syntax.ListBlock or QuoteBlock ? 1 : 0) + container.Select(DepthOf).DefaultIfEmpty(0).Max()
            : 0;

    private static List<Block> Blocks(ContainerBlock container, Place place) =>
        [.. container.SelectMany(block => Block(block, place))];

    private static IEnumerable<Block> Block(MdBlock block, Place place) => block switch
    {
        HeadingBlock heading =>
            [new Heading(Math.Clamp(heading.Level + place.Shift, 1, 4), MarkdownInlines.PlainText(heading.Inline, place.Live))],
        ParagraphBlock paragraph => [new Paragraph(MarkdownInlines.Convert(paragraph.Inline, place.Live))],
        Markdig.Syntax.ListBlock list when place.Depth < Deepest => [List(list, place.Within)],
        QuoteBlock quote when place.Depth < Deepest => [new Quote(Blocks(quote, place.Within))],
        MdTable table => [Table(table, place)],
        CodeBlock code => [AsWritten(code.Lines.ToString(), place.Live)],
        ThematicBreakBlock or LinkReferenceDefinitionGroup => [],
        ContainerBlock other => Blocks(other, place),
        LeafBlock leaf => [new Paragraph(leaf.Lines.ToString())],
        _ => [],
    };

    private static ListBlock List(Markdig.Syntax.ListBlock list, Place place) =>
        new(list.IsOrdered, [.. list.OfType<ListItemBlock>().Select(item => new ListItem(Blocks(item, place)))])
        {
            Start = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1,
        };

    /// <summary>Every line by itself, with its blanks.</summary>
    private static Paragraph AsWritten(string lines, LiveText? live)
    {
        var inlines = new List<Inline>();
        foreach (var line in lines.Split('\n'))
        {
            if (inlines.Count > 0)
                inlines.Add(new LineBreak());
            var text = line.TrimEnd('\r');
            var body = text.TrimStart(' ');
            var run = new TextRun(new string('\u00A0', text.Length - body.Length) + body);
            inlines.AddRange(live?.Runs(run) ?? [run]);
        }

        return new Paragraph(inlines);
    }

    private static Table Table(MdTable table, Place place)
    {
        var rows = table.OfType<MdTableRow>().ToList();
        var head = rows.Find(row => row.IsHeader);
        // The parser adds one definition more than there are columns.
        var count = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        var columns = Enumerable.Range(0, count).Select(index => new TableColumn(
            head is not null && index < head.Count ? PlainText((MdTableCell)head[index], place.Live) : "",
            1,
            index < table.ColumnDefinitions.Count ? Align(table.ColumnDefinitions[index].Alignment) : CellAlign.Start));
        return new Table("", [.. columns], [.. rows.Where(row => !row.IsHeader).Select(row => Row(row, count, place))]);
    }

    private static TableRow Row(MdTableRow row, int count, Place place)
    {
        var cells = row.OfType<MdTableCell>().Select(cell => new TableCell(Blocks(cell, place))).ToList();
        while (cells.Count < count)
            cells.Add(new TableCell(""));
        return new TableRow(cells);
    }

    private static string PlainText(MdTableCell cell, LiveText? live) =>
        string.Join(' ', cell.OfType<ParagraphBlock>().Select(paragraph => MarkdownInlines.PlainText(paragraph.Inline, live)));

    private static CellAlign Align(Markdig.Extensions.Tables.TableColumnAlign? align) => align switch
    {
        Markdig.Extensions.Tables.TableColumnAlign.Right => CellAlign.End,
        Markdig.Extensions.Tables.TableColumnAlign.Center => CellAlign.Center,
        _ => CellAlign.Start,
    };

    /// <summary>Where a block stands.</summary>
    /// <param name="Shift">How many levels its headings sink.</param>
    /// <param name="Depth">In how many lists and quotations.</param>
    /// <param name="Live">Prints its live figures.</param>
    private sealed record Place(int Shift, int Depth, LiveText? Live)
    {
        public Place Within => this with { Depth = Depth + 1 };
    }
}
