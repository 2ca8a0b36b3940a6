using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>The annual progress reports of a project, and the way to its report at any day.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class ProgressReportsController(PortalDb db, Words words, Acting acting, ReportFormats formats)
    : ReportFilesController(db, words, acting, formats)
{
    [HttpGet("progress-reports")]
    public async Task<IActionResult> List() =>
        View("ProgressReports", new ProgressReportsPage(await ReportDays.ReadAsync(Db, Head.Id, Act), Words.Language));

    [HttpGet("progress-reports/{year:int}.pdf")]
    public Task<IActionResult> Pdf(int year, string? lang) => FileAsync(year, lang, ReportFormat.Pdf);

    [HttpGet("progress-reports/{year:int}.docx")]
    public Task<IActionResult> Docx(int year, string? lang) => FileAsync(year, lang, ReportFormat.Docx);

    private async Task<IActionResult> FileAsync(int year, string? lang, ReportFormat format)
    {
        if (ReportPaths.LanguageOf(lang) is not { } language || year is < 1 or > 9998)
            return NotFound();

        var query = new FinalReportQuery(Db, Viewer, ReportPeriod.OfYear(year));
        var begun = await query.BeginAsync(Head.Id);
        if (!ReportDays.From(begun.Project, Act).Years.Contains(year))
            return NotFound();

        var facts = await query.LoadAsync(begun);
        return Made(
            facts, language, edition: null, FormattableString.Invariant($"{Head.Slug}-progress-report-{year}-{language}"), format,
            () => ProgressReportComposer.Compose(facts, language));
    }
}

/// <summary>The years of the project, and where a day is asked for.</summary>
/// <param name="Language">Of the page.</param>
/// <param name="Asked">The day that was asked for and refused.</param>
public sealed record ProgressReportsPage(ReportDays Days, string Language, string? Asked = null);
