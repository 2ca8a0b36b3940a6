using System.Globalization;
using ProjectPortal.Reports.Pdf.Layout;

namespace ProjectPortal.Reports.Pdf;

/// <summary>What stands on every page around the text: the report, its mark and the section above, the number below.</summary>
internal static class Furniture
{
    private const double Gap = 18;

    /// <param name="report">The document.</param>
    /// <param name="pages">All its pages, set.</param>
    /// <param name="sections">The section at the top of each page.</param>
    public static void Place(ReportDocument report, IReadOnlyList<PageCanvas> pages, Dictionary<int, string> sections)
    {
        for (var index = 0; index < pages.Count; index++)
        {
            var page = pages[index];
            if (page.IsSheet || !report.HasPageNumbers)
                continue;
            page.Paginate();
            if (index == 0 && report.HasCover)
            {
                PlaceMark(page, report);
                continue;
            }

            PlaceHead(page, report, sections.GetValueOrDefault(index, ""));
            var number = Span.Clean(string.Format(CultureInfo.InvariantCulture, report.Words.PageOf, index + 1, pages.Count));
            page.Text(Right(page) - Theme.Running.Measure(number), page.Height - Theme.FooterFromBottom, number, Theme.Running);
        }
    }

    private static double Right(PageCanvas page) => page.Width - Theme.Margin;

    private static void PlaceHead(PageCanvas page, ReportDocument report, string section)
    {
        var left = Theme.Margin + PlaceMark(page, report);
        var right = Right(page);
        if (report.RunningHeader.Length > 0)
        {
            var whole = Theme.Running.Measure(Span.Clean(report.RunningHeader));
            var named = Fitting(Span.Clean(section), Math.Max(right - left - whole - Gap, (right - left) / 2));
            var width = Theme.Running.Measure(named);
            page.Text(left, Theme.HeaderBaseline, Fitting(Span.Clean(report.RunningHeader),
                right - left - (named.Length > 0 ? width + Gap : 0)), Theme.Running);
            if (named.Length > 0)
                page.Text(right - width, Theme.HeaderBaseline, named, Theme.Running);
        }

        if (report.RunningHeader.Length > 0 || report.Mark.Length > 0)
            page.Line(Theme.Margin, Theme.HeaderBaseline + 6, right, Theme.HeaderBaseline + 6, 0.5, Theme.Rule);
    }

    /// <summary>Places the mark at the left; returns the room that it takes.</summary>
    private static double PlaceMark(PageCanvas page, ReportDocument report)
    {
        var mark = Span.Clean(report.Mark);
        if (mark.Length == 0)
            return 0;
        page.Text(Theme.Margin, Theme.HeaderBaseline, mark, Theme.RunningMark);
        return Theme.RunningMark.Measure(mark) + Gap;
    }

    private static string Fitting(string text, double width)
    {
        if (text.Length == 0)
            return "";
        var words = text.Split(' ');
        return Enumerable.Range(0, words.Length)
            .Select(dropped => dropped == 0 ? text : string.Join(' ', words[..^dropped]) + "…")
            .FirstOrDefault(shown => Theme.Running.Measure(shown) <= width, "");
    }
}
