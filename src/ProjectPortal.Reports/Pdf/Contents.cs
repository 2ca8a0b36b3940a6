using System.Globalization;
using ProjectPortal.Reports.Pdf.Fonts;
using ProjectPortal.Reports.Pdf.Layout;
using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf;

/// <summary>
/// The table of contents: headings of the first two levels, then the tables and the figures, each line a link with dot leaders and
/// its page. The numbers are written when everything is set; how high the contents are does not hang on them.
/// </summary>
internal sealed class Contents
{
    private const double NumberWidth = 34;
    private const int Depth = 2;

    private readonly PageFlow _flow;
    private readonly StructElement _section;

    private Contents(PageFlow flow, StructElement section) => (_flow, _section) = (flow, section);

    public static void Place(ReportDocument report, PageFlow flow, StructElement section, IReadOnlyList<OutlineEntry> entries)
    {
        var contents = new Contents(flow, section);
        contents.PlaceTitle(report.Words.Contents, 1, least: 0);
        contents.PlaceHeadings(entries);
        if (!report.HasCover)
            return;
        contents.PlaceList(report.Words.Tables, [.. report.Blocks.OfType<Table>()
            .Where(table => table is { Caption.Length: > 0, Id: not null }).Select(table => (table.Caption, table.Id!))]);
        contents.PlaceList(report.Words.Figures, [.. report.Blocks.OfType<Figure>()
            .Where(figure => figure is { Caption.Length: > 0, Id: not null }).Select(figure => (figure.Caption, figure.Id!))]);
    }

    private void PlaceTitle(string title, int level, double least)
    {
        var style = Theme.HeadingStyle(level);
        var strips = TextStrip.Paragraph(
            [new Span(Span.Clean(title), style)], style, _section.Add($"H{level}"), _flow.Width);
        var before = Theme.SpaceBeforeHeading(level) + 2;
        if (!_flow.IsAtTop && before + strips.Sum(strip => strip.Height) + least > _flow.Remaining)
            _flow.NewPage();
        _flow.Y += _flow.IsAtTop ? 0 : before;
        foreach (var strip in strips)
            _flow.Place(strip);
        _flow.Y += level == 1 ? 6 : 3;
    }

    private void PlaceHeadings(IReadOnlyList<OutlineEntry> entries)
    {
        var lists = new Stack<StructElement>();
        foreach (var entry in entries.Where(entry => entry.Level <= Depth))
        {
            while (lists.Count > entry.Level)
                lists.Pop();
            while (lists.Count < entry.Level)
                lists.Push(lists.TryPeek(out var outer) ? outer.Add("TOC") : _section.Add("TOC"));
            var first = entry.Level == 1;
            Place(lists.Peek().Add("TOCI"), entry.Text, entry.Lang, entry.Anchor,
                Theme.Body with { Face = first ? FontFace.Bold : FontFace.Regular }, first ? 0 : Theme.ListIndent, first ? 5 : 0.5);
        }
    }

    private void PlaceList(string title, List<(string Caption, string Anchor)> entries)
    {
        if (entries.Count == 0)
            return;
        PlaceTitle(title, 2, least: 3 * Theme.Body.LineHeight);
        var list = _section.Add("TOC");
        foreach (var (caption, anchor) in entries)
            Place(list.Add("TOCI"), caption, lang: null, anchor, Theme.Body, indent: 0, above: 1);
    }

    private void Place(StructElement item, string said, string? lang, string anchor, TextStyle style, double indent, double above)
    {
        var link = item.Add(new StructElement("Link") { Lang = lang });
        var text = Span.Clean(said);
        var lines = LineBreaker.Break([new Span(text, style)], _flow.Width - indent - NumberWidth);
        var height = lines.Count * style.LineHeight;
        if (height + above > _flow.Remaining)
            _flow.NewPage();
        _flow.Y += _flow.IsAtTop ? 0 : above;
        var (left, right) = (_flow.Left + indent, _flow.Left + _flow.Width);
        _flow.Page.Link(left, _flow.Y, right - left, height, "#" + anchor, text, link);
        foreach (var line in lines)
        {
            new TextStrip(line, style, link, _flow.Width, CellAlign.Start).Draw(_flow.Page, left, _flow.Y);
            _flow.Y += style.LineHeight;
        }

        var baseline = _flow.Y - style.LineHeight + style.Baseline;
        var flow = _flow;
        flow.Page.TextLater(right, baseline, Theme.Body, () =>
            string.Create(CultureInfo.InvariantCulture, $" {flow.Anchors[anchor].Page + 1}"));
        Leaders(flow.Page, left + lines[^1].Width + 6, right - NumberWidth + 10, baseline);
    }

    private static void Leaders(PageCanvas page, double from, double to, double baseline)
    {
        const double Step = 4.5;
        var style = Theme.Body with { Color = Theme.StrongRule };
        page.Decorate();
        // Dots stand on one grid for the whole page, so that they line up below each other.
        for (var x = Math.Ceiling(from / Step) * Step; x < to; x += Step)
            page.Text(x, baseline, ".", style);
    }
}
