using ProjectPortal.Reports.Pdf.Layout;
using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf;

/// <summary>The first page; or, for a short document without a cover, the title above the text.</summary>
internal static class Cover
{
    private const double LabelWidth = 120;

    public static void Place(ReportDocument report, PageFlow flow, StructElement document)
    {
        flow.NewPage();
        if (report is { HasCover: false, HasTitle: false })
            return;
        var parent = document.Add("Sect");
        var width = flow.Width;
        if (!report.HasCover)
        {
            PlaceLines(flow, parent, report.Organization, Theme.Organization, "P");
            flow.Y += report.Organization.Count > 0 ? 10 : 0;
            PlaceLines(flow, parent, [report.Title], Theme.Title with { Size = 19 }, "Title");
            PlaceLines(flow, parent, report.Subtitles, Theme.Subtitle with { Size = 12 }, "P");
            flow.Y += report.CoverFacts.Count > 0 ? 8 : 0;
            PlaceFacts(report, flow, parent);
            flow.Y += 6;
            return;
        }

        flow.Page.Decorate();
        flow.Page.FillRect(flow.Left, flow.Y, 56, 4, Theme.Accent);
        flow.Y += 20;
        PlaceHierarchy(report, flow, parent);
        flow.Y = Math.Max(flow.Y + 40, 250);
        PlaceLines(flow, parent, [report.Title], Theme.Title, "Title");
        flow.Y += 14;
        PlaceLines(flow, parent, report.Subtitles, Theme.Subtitle, "P");
        var facts = report.CoverFacts.Sum(fact => FactHeight(fact, width));
        flow.Y = Math.Max(flow.Y + 24 + CoverSeal.Room(report), flow.Bottom - facts - 30);
        CoverSeal.Place(report, flow, parent);
        if (report.CoverFacts.Count > 0)
        {
            flow.Page.Decorate();
            flow.Page.Line(flow.Left, flow.Y - 10, flow.Left + width, flow.Y - 10, 0.5, Theme.Rule);
        }

        PlaceFacts(report, flow, parent);
    }

    /// <summary>Who answers for the report, from the largest unit to the smallest, which is said in ink.</summary>
    private static void PlaceHierarchy(ReportDocument report, PageFlow flow, StructElement parent)
    {
        foreach (var (line, index) in report.Organization.Select((line, index) => (line, index)))
        {
            var style = index < report.Organization.Count - 1 ? Theme.Organization
                : (Theme.Organization with { Color = Theme.Ink }).With(bold: true, italic: false);
            PlaceText(flow, parent.Add("P"), line, style, flow.Left, flow.Width);
        }
    }

    private static void PlaceLines(PageFlow flow, StructElement parent, IEnumerable<string> lines, TextStyle style, string type)
    {
        foreach (var line in lines)
            PlaceText(flow, parent.Add(type), line, style, flow.Left, flow.Width);
    }

    /// <summary>A table of labels and values, so that each value is found with what it is.</summary>
    private static void PlaceFacts(ReportDocument report, PageFlow flow, StructElement parent)
    {
        if (report.CoverFacts.Count == 0)
            return;
        var table = parent.Add("Table");
        foreach (var fact in report.CoverFacts)
        {
            var row = table.Add("TR");
            var label = row.Add(new StructElement("TH") { Attributes = "<</O/Table/Scope/Row>>" });
            var top = flow.Y;
            PlaceText(flow, label.Add("P"), fact.Label, Theme.Body with { Color = Theme.Muted }, flow.Left, LabelWidth - 8);
            var below = flow.Y;
            flow.Y = top;
            PlaceText(flow, row.Add("TD").Add("P"), fact.Value, Theme.Body, flow.Left + LabelWidth, flow.Width - LabelWidth);
            flow.Y = Math.Max(below, flow.Y) + 3;
        }
    }

    private static double FactHeight(CoverFact fact, double width) => 3 + (Theme.Body.LineHeight * Math.Max(
        LineBreaker.Break([new Span(Span.Clean(fact.Label), Theme.Body)], LabelWidth - 8).Count,
        LineBreaker.Break([new Span(Span.Clean(fact.Value), Theme.Body)], width - LabelWidth).Count));

    private static void PlaceText(PageFlow flow, StructElement element, string text, TextStyle style, double x, double width)
    {
        foreach (var strip in TextStrip.Paragraph([new Span(Span.Clean(text), style)], style, element, width))
        {
            flow.Draw(strip, x, flow.Y);
            flow.Y += strip.Height;
        }
    }
}
