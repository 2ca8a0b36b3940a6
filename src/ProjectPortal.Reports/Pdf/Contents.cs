using System.Globalization;
using ProjectPortal.Reports.Pdf.Fonts;
using ProjectPortal.Reports.Pdf.Layout;
using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf;

/// <summary>
/// The table of contents: headings of the first two levels, dot leaders, page numbers, each line a link. The numbers are written
/// when everything is set; how high the contents are does not hang on them.
/// </summary>
internal static class Contents
{
    private const double NumberWidth = 34;
    private const int Depth = 2;

    public static void Place(ReportDocument report, PageFlow flow, StructElement section, IReadOnlyList<OutlineEntry> entries)
    {
        var style = Theme.HeadingStyle(1);
        flow.Y += flow.IsAtTop ? 0 : Theme.SpaceBeforeHeading(1);
        foreach (var strip in TextStrip.Paragraph(
            [new Span(Span.Clean(report.Words.Contents), style)], style, section.Add("H1"), flow.Width))
            flow.Place(strip);
        flow.Y += 8;
        var lists = new Stack<StructElement>();
        foreach (var entry in entries.Where(entry => entry.Level <= Depth))
        {
            while (lists.Count > entry.Level)
                lists.Pop();
            while (lists.Count < entry.Level)
                lists.Push(lists.TryPeek(out var outer) ? outer.Add("TOC") : section.Add("TOC"));
            Place(flow, lists.Peek().Add("TOCI"), entry);
        }
    }

    private static void Place(PageFlow flow, StructElement item, OutlineEntry entry)
    {
        var style = Theme.Body with { Face = entry.Level == 1 ? FontFace.Bold : FontFace.Regular };
        var link = item.Add(new StructElement("Link") { Lang = entry.Lang });
        var indent = entry.Level == 1 ? 0 : Theme.ListIndent;
        var text = Span.Clean(entry.Text);
        var lines = LineBreaker.Break([new Span(text, style)], flow.Width - indent - NumberWidth);
        var height = lines.Count * style.LineHeight;
        if (height + 6 > flow.Remaining)
            flow.NewPage();
        flow.Y += flow.IsAtTop ? 0 : entry.Level == 1 ? 6 : 1.5;
        var (left, right) = (flow.Left + indent, flow.Left + flow.Width);
        flow.Page.Link(left, flow.Y, right - left, height, "#" + entry.Anchor, text, link);
        foreach (var line in lines)
        {
            new TextStrip(line, style, link, flow.Width, CellAlign.Start).Draw(flow.Page, left, flow.Y);
            flow.Y += style.LineHeight;
        }

        var baseline = flow.Y - style.LineHeight + style.Baseline;
        flow.Page.TextLater(right, baseline, Theme.Body, () =>
            string.Create(CultureInfo.InvariantCulture, $" {flow.Anchors[entry.Anchor].Page + 1}"));
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
