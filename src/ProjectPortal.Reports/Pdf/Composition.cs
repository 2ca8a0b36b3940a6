using System.Globalization;
using ProjectPortal.Reports.Pdf.Fonts;
using ProjectPortal.Reports.Pdf.Layout;
using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf;

/// <summary>A document set on pages, ready to be written.</summary>
internal sealed class Composition
{
    private readonly ReportDocument _report;
    private readonly PageFlow _flow;
    private readonly BlockLayout _blocks;

    public Composition(ReportDocument report)
    {
        _report = report;
        _flow = new PageFlow(Fonts) { IsLandscapeByDefault = report.IsLandscape };
        Entries = OutlineEntry.Collect(report);
        var anchors = AnchorsOf(report);
        _blocks = new BlockLayout(href => href.StartsWith('#') ? anchors.Contains(href[1..]) : Link.IsSafe(href))
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

        PlaceBody();
        PlaceFurniture();
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
        var items = Items();
        // Within a chain of lines that stay together the decision is taken at the first.
        var chained = false;
        for (var index = 0; index < items.Count; index++)
        {
            var item = items[index];
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

            var together = chained ? [item] : Chain(items, index);
            var landscape = _report.IsLandscape || together.Exists(next => next.Table is { IsLandscape: true });
            var turns = !chained && landscape != _flow.IsLandscape;
            if (turns || (together.Sum(Height) > _flow.Remaining + 0.01 && !_flow.IsAtTop))
                _flow.NewPage(chained ? _flow.IsLandscape : landscape);
            chained = item.Strip?.KeepWithNext ?? false;
            if (item.Strip is { } line)
                _flow.Place(line);
            item.Table?.Place(_flow);
        }
    }

    private static double Height(FlowItem item) =>
        item.Table?.LeastHeight ?? (item.Strip is { } strip ? strip.SpaceBefore + strip.Height : 0);

    private static List<FlowItem> Chain(List<FlowItem> items, int index)
    {
        var chain = new List<FlowItem> { items[index] };
        while (chain[^1].Strip is { KeepWithNext: true } && index + chain.Count < items.Count
            && items[index + chain.Count] is { IsPageBreak: false, Sheet: null })
            chain.Add(items[index + chain.Count]);
        return chain;
    }

    private List<FlowItem> Items()
    {
        var items = new List<FlowItem>();
        var section = Document;
        var heading = 0;
        foreach (var block in _report.Blocks)
        {
            if (block is Heading { Level: 1 })
                section = Document.Add("Sect");
            switch (block)
            {
                case Table table:
                    items.Add(new FlowItem(null, new TableFlow(new TableLayout(table, section, _blocks, _report.IsLandscape)),
                        IsPageBreak: false));
                    break;
                case Sheet sheet:
                    items.Add(new FlowItem(null, null, IsPageBreak: false) { Sheet = sheet });
                    break;
                case PageBreak:
                    items.Add(new FlowItem(null, null, IsPageBreak: true));
                    break;
                default:
                    var strips = _blocks.Lay([block], PageFlow.WidthOf(_report.IsLandscape), section, Theme.Body);
                    if (block is Heading && strips.Count > 0)
                        strips[0].Anchors.Add(Entries[heading++].Anchor);
                    items.AddRange(strips.Select(strip => new FlowItem(strip, null, IsPageBreak: false)));
                    break;
            }
        }

        return items;
    }

    private void PlaceFurniture()
    {
        for (var index = _report.HasCover ? 1 : 0; index < Pages.Count; index++)
        {
            var page = Pages[index];
            if (page.IsSheet || !_report.HasPageNumbers)
                continue;
            var right = page.Width - Theme.Margin;
            page.Paginate();
            if (_report.RunningHeader.Length > 0)
            {
                page.Text(Theme.Margin, Theme.HeaderBaseline, Fitting(Span.Clean(_report.RunningHeader), right - Theme.Margin),
                    Theme.Running);
                page.Line(Theme.Margin, Theme.HeaderBaseline + 6, right, Theme.HeaderBaseline + 6, 0.5, Theme.Rule);
            }

            var number = Span.Clean(string.Format(CultureInfo.InvariantCulture, _report.Words.PageOf, index + 1, Pages.Count));
            page.Text(right - Theme.Running.Measure(number), page.Height - Theme.FooterFromBottom, number, Theme.Running);
        }
    }

    private static string Fitting(string text, double width)
    {
        var words = text.Split(' ');
        return Enumerable.Range(0, words.Length)
            .Select(dropped => dropped == 0 ? text : string.Join(' ', words[..^dropped]) + "…")
            .FirstOrDefault(shown => Theme.Running.Measure(shown) <= width, "");
    }

    private static HashSet<string> AnchorsOf(ReportDocument report) => report.Blocks
        .Select(block => block switch
        {
            Heading heading => heading.Id,
            Table { Caption.Length: > 0 } table => table.Id,
            Figure figure => figure.Id,
            _ => null
        })
        .OfType<string>().ToHashSet(StringComparer.Ordinal);
}

/// <summary>What the body is made of: a strip, a table, a page of fixed places or the end of a page.</summary>
internal sealed record FlowItem(Strip? Strip, TableFlow? Table, bool IsPageBreak)
{
    public Sheet? Sheet { get; init; }
}
