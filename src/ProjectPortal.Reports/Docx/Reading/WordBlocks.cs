using System.Xml.Linq;
using ProjectPortal.Reports.Markdown;

namespace ProjectPortal.Reports.Docx.Reading;

/// <summary>Turns paragraphs and tables of a file into blocks.</summary>
internal sealed class WordBlocks(WordStyles styles, WordRuns runs)
{
    /// <summary>A quotation that is moved in further than this lies in an item of a list.</summary>
    private const int QuoteIndent = 284;

    private readonly List<Block> _blocks = [];
    private readonly List<OpenList> _open = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private List<Inline> _carried = [];
    private bool _isWithin;

    public IReadOnlyList<Block> Read(IEnumerable<XElement> elements)
    {
        var quoted = new List<XElement>();
        foreach (var element in elements)
        {
            if (IsQuoted(element))
            {
                quoted.Add(element);
                continue;
            }

            AddQuote(quoted);
            if (element.Is("tbl"))
                AddTable(element);
            else
                AddParagraph(element);
        }

        AddQuote(quoted);
        Close(0);
        if (WordRuns.TextOf(_carried).Length > 0)
            _blocks.Add(new Paragraph(_carried));
        return _blocks;
    }

    private bool IsQuoted(XElement element) =>
        !_isWithin && element.Is("p") && styles.NameOf(element) is "quote" or "intense quote" or "quotations" or "block text";

    /// <summary>Neighbouring paragraphs of a quotation are one quotation, with its own lists.</summary>
    private void AddQuote(List<XElement> quoted)
    {
        if (quoted.Count == 0)
            return;
        var quote = new Quote(new WordBlocks(styles, runs) { _isWithin = true }.Read(quoted));
        var isOfItem = _open.Count > 0 && quoted[0].Child("pPr", "ind").Number("left") > QuoteIndent && styles.ItemOf(quoted[0]) is null;
        quoted.Clear();
        if (quote.Blocks.Count == 0)
            return;
        if (!isOfItem)
            Close(0);
        (isOfItem ? _open[^1].Items[^1] : _blocks).Add(quote);
    }

    private void AddParagraph(XElement paragraph)
    {
        List<Inline> inlines = [.. _carried, .. runs.Read(paragraph)];
        _carried = [];
        // Where the end of a paragraph is deleted, the next one goes on with it.
        if (paragraph.Child("pPr", "rPr", "del") is not null)
        {
            _carried = inlines;
            return;
        }

        if (WordRuns.TextOf(inlines).Length == 0)
            return;
        if (styles.HeadingLevel(paragraph) is { } level)
        {
            Close(0);
            _blocks.Add(new Heading(Math.Clamp(level, 2, 4), WordRuns.TextOf(inlines)));
        }
        else if (styles.ItemOf(paragraph) is { } item)
        {
            Open(item);
            _open[^1].Items.Add([new Paragraph(inlines)]);
        }
        else if (_open.Count > 0 && styles.NameOf(paragraph).StartsWith("list continue", StringComparison.Ordinal))
        {
            Close(Math.Clamp((paragraph.Child("pPr", "ind").Number("left") ?? 0) / NumberingWriter.StepOf(small: false), 1, _open.Count));
            _open[^1].Items[^1].Add(new Paragraph(inlines));
        }
        else
        {
            Close(0);
            _blocks.Add(new Paragraph(inlines));
        }
    }

    private void Open(WordListItem item)
    {
        var level = Math.Min(item.Level, MarkdownToBlocks.Deepest - 1);
        while (_open.Count > 0 && _open[^1].Level > level)
            Close(_open.Count - 1);
        if (_open.Count > 0 && _open[^1].Level == level && !_open[^1].GoesOnWith(item))
            Close(_open.Count - 1);
        if (_open.Count > 0 && _open[^1].Level == level)
        {
            _open[^1] = _open[^1] with { Last = item };
            return;
        }

        // Numbers go on after a paragraph between, where nothing says otherwise.
        var start = level == 0 && item is { IsOrdered: true, StartsAnew: false } && _numbers.TryGetValue(item.Kind, out var next) ? next
            : item.Start;
        _open.Add(new OpenList(item, level, start));
    }

    /// <summary>Ends the lists that lie deeper than so many.</summary>
    private void Close(int depth)
    {
        while (_open.Count > depth)
        {
            var list = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            var block = new ListBlock(list.Last.IsOrdered, [.. list.Items.Select(item => new ListItem(item))]) { Start = list.Start };
            if (list.Level == 0)
                _numbers[list.Last.Kind] = list.Start + list.Items.Count;
            if (_open.Count > 0)
                _open[^1].Items[^1].Add(block);
            else
                _blocks.Add(block);
        }
    }

    private void AddTable(XElement table)
    {
        Close(0);
        var rows = RowsOf(table).Select(row => row.Select(cell => new TableCell(
            new WordBlocks(styles, runs).Read(cell.Elements().Where(e => e.Is("p"))))
        { Align = AlignOf(cell) }).ToList()).ToList();
        var width = rows.Select(row => row.Count).DefaultIfEmpty(0).Max();
        if (width == 0)
            return;
        var columns = Enumerable.Range(0, width).Select(at => new TableColumn(
            at < rows[0].Count ? PlainText.From(rows[0][at]) : "", 1, rows[^1].ElementAtOrDefault(at)?.Align ?? CellAlign.Start));
        _blocks.Add(new Table("", [.. columns],
            [.. rows.Skip(1).Select(row => new TableRow([.. row, .. Enumerable.Repeat(new TableCell(""), width - row.Count)]))]));
    }

    /// <summary>The cells of the rows that are not deleted.</summary>
    public static IEnumerable<IEnumerable<XElement>> RowsOf(XElement table) => table.Elements()
        .Where(row => row.Is("tr") && row.Child("trPr", "del") is null).Select(row => row.Elements().Where(cell => cell.Is("tc")));

    private static CellAlign AlignOf(XElement cell) => cell.Child("p", "pPr", "jc").Val() switch
    {
        "right" or "end" => CellAlign.End,
        "center" => CellAlign.Center,
        _ => CellAlign.Start,
    };

    private sealed record OpenList(WordListItem Last, int Level, int Start)
    {
        public List<List<Block>> Items { get; } = [];

        public bool GoesOnWith(WordListItem item) => Last.IsOrdered == item.IsOrdered
            && (!item.IsOrdered || Last.List == item.List || (Last.Kind == item.Kind && !item.StartsAnew));
    }
}
