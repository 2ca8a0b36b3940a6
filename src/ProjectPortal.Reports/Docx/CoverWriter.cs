using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>The first page; or, for a short document without a cover, the title above the text.</summary>
internal static class CoverWriter
{
    private const int LabelWidth = 2400;

    public static IEnumerable<OpenXmlElement> Cover(ReportDocument report)
    {
        foreach (var line in report.Organization)
            yield return Line(line, "Organization");
        yield return Line(report.Title, "Title", above: 2800);
        foreach (var line in report.Subtitles)
            yield return Line(line, "Subtitle");
        if (report.CoverFacts.Count == 0)
            yield break;
        yield return BlockWriter.Set([], new Place(0), space: 130);
        yield return Facts(report);
    }

    public static IEnumerable<OpenXmlElement> Head(ReportDocument report)
    {
        if (!report.HasTitle)
            yield break;
        foreach (var line in report.Organization)
            yield return Line(line, "Organization");
        yield return Line(report.Title, "Title");
        foreach (var line in report.Subtitles)
            yield return Line(line, "Subtitle");
        if (report.CoverFacts.Count == 0)
            yield break;
        yield return Facts(report);
        yield return BlockWriter.Set([], new Place(0), space: 6);
    }

    private static W.Paragraph Line(string text, string style, int above = 0)
    {
        var line = BlockWriter.Set(RunWriter.Plain(text), new Place(0) { Style = style }, Language.IsRightToLeft(text));
        if (above > 0)
            line.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = Number(above) };
        return line;
    }

    private static W.Table Facts(ReportDocument report)
    {
        var width = (int)(PageWriter.WidthOf(report.IsLandscape) * 20);
        return new W.Table([
            new TableProperties
            {
                TableStyle = new TableStyle { Val = "CoverTable" },
                TableWidth = new TableWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa },
                TableLayout = new W.TableLayout { Type = TableLayoutValues.Fixed },
                TableLook = new TableLook { Val = "0600", NoHorizontalBand = true, NoVerticalBand = true },
            },
            new W.TableGrid(new GridColumn { Width = Number(LabelWidth) }, new GridColumn { Width = Number(width - LabelWidth) }),
            .. report.CoverFacts.Select(fact => new W.TableRow(
                new TableRowProperties(new CantSplit()),
                Cell(fact.Label, LabelWidth, "Organization"), Cell(fact.Value, width - LabelWidth, "Normal"))),
        ]);
    }

    private static W.TableCell Cell(string text, int width, string style) => new(
        new TableCellProperties(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa }), Line(text, style));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
