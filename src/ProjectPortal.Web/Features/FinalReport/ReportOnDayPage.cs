using ProjectPortal.Reports;
using ProjectPortal.Reports.Html;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>The report as at one day: read, not written. Its figures are of that day and lead to no records, which are of today.</summary>
public sealed record ReportOnDayPage(DateOnly Day, string Language, string Contents, string Html)
{
    internal static ReportOnDayPage From(Report facts, DateOnly day, string language)
    {
        var document = FinalReportComposer.Compose(facts, language);
        return new ReportOnDayPage(day, language, HtmlRenderer.Contents(document, depth: 1), HtmlRenderer.Render(document));
    }
}
