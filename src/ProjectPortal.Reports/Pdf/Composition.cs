using System.Globalization;
using ProjectPortal.Reports.Pdf.Fonts;
using ProjectPortal.Reports.Pdf.Layout;
using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf;

/// <summary>A document set on pages, ready to be written.</summary>
internal sealed class Composition
{
    public const string RaisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private readonly ReportDocument _report;
    private readonly PageFlow _flow;
    private readonly List<FlowItem> _items;

    /// <summary>The section that stands at the top of each page, by the number of the page.</summary>
    private readonly Dictionary<int, string> _sections = [];

    public Composition(ReportDocument report)
    {
        _report = report = report with { Blocks = Footnotes.Gather(report.Blocks, Mark) };
        _flow = new PageFlow(Fonts) { IsLandscapeByDefault = report.IsLandscape, Mark = Span.Clean(report.Mark) };
        Entries = OutlineEntry.Collect(report);
        var anchors = AnchorsOf(report);
        var blocks = new BlockLayout(report.Words, href => href.StartsWith('#') ? anchors.Contains(href[1..]) : Link.IsSafe(href))
        {
            Language = report.IsHyphenated ? report.Language : null,
        };

        Cover.Place(report, _flow, Document);
        if (HasContents)
        {
            if (report.HasCover)
                _flow.NewPage();
            Contents.Place(report, _flow, Document.Add("Sect"), Entries);
        }

        _items = FlowItems.Lay(report, blocks, Document, Entries);
        PlaceBody();
        Furniture.Place(report, Pages, _sections);
    }

    private bool HasContents => _report.HasContents && Entries.Count > 0;

    public StructElement Document { get; } = new("Document");

    public DocumentFonts Fonts { get; } = new();

    /// <summary>The headings, with the anchors that outline and contents lead to.</summary>
    public IReadOnlyList<OutlineEntry> Entries { get; }

    public IReadOnlyList<PageCanvas> Pages => _flow.Pages;

    public IReadOnlyDictionary<string, Anchor> Anchors => _flow.Anchors;

    private void PlaceBody()
    {
        if (_report.HasCover)
            _flow.NewPage();
        // Within a chain of lines that stay together the decision is taken at the first.
        var chained = false;
        for (var index = 0; index < _items.Count; index++)
        {
            var item = _items[index];
            if (item.Sheet is { } sheet)
            {
                SheetLayout.Place(sheet, _flow, Document);
                chained = false;
                continue;
            }

            if (item.IsPageBreak)
            {
                if (!_flow.IsAtTop)
                    _flow.NewPage();
                chained = false;
                continue;
            }

            var together = chained ? [item] : Chain(index);
            var landscape = _report.IsLandscape || together.Exists(next => next.Table is { IsLandscape: true });
            var turns = !chained && landscape != _flow.IsLandscape;
            if (turns || (together.Sum(next => next.LeastHeight) > _flow.Remaining + 0.01 && !_flow.IsAtTop))
                _flow.NewPage(chained ? _flow.IsLandscape : landscape);
            chained = item.Strip?.KeepWithNext ?? false;
            Place(item);
        }
    }

    private void Place(FlowItem item)
    {
        var first = _flow.Page.Index;
        if (item.Strip is { } line)
            _flow.Place(line);
        item.Table?.Place(_flow);
        for (var page = first; page <= _flow.Page.Index; page++)
            _sections.TryAdd(page, item.Section);
    }

    private List<FlowItem> Chain(int index)
    {
        var chain = new List<FlowItem> { _items[index] };
        while (chain[^1].Strip is { KeepWithNext: true } && index + chain.Count < _items.Count
            && _items[index + chain.Count] is { IsPageBreak: false, Sheet: null })
            chain.Add(_items[index + chain.Count]);
        return chain;
    }

    private static TextRun Mark(int number, string anchor) => new(string.Concat(
        number.ToString(CultureInfo.InvariantCulture).Select(digit => RaisedDigits[digit - '0'])))
    { Href = "#" + anchor };

    private static HashSet<string> AnchorsOf(ReportDocument report) => report.Blocks
        .SelectMany(block => block switch
        {
            Heading heading => [heading.Id],
            Table { Caption.Length: > 0 } table => [table.Id],
            Figure figure => [figure.Id],
            EndNotes notes => notes.Notes.Select(note => note.Anchor),
            _ => Enumerable.Empty<string?>(),
        })
        .OfType<string>().ToHashSet(StringComparer.Ordinal);
}
