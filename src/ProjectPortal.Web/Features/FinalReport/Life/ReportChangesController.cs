using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Reports;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>What the report would say otherwise today than when it was cleared.</summary>
public sealed record ReportChangesPage(
    string Language, string ReportPath, ReportStanding Standing, DateTime AsOf, DateTime AsOfNow,
    IReadOnlyList<SectionDifference> Sections);

/// <summary>Changes of facts after a report was cleared: they are shown, and no edition takes them in by itself.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class ReportChangesController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    [HttpGet("final-report/changes")]
    public async Task<IActionResult> Show(string? lang)
    {
        if (ReportPaths.LanguageOf(lang) is not { } language)
            return NotFound();

        var query = new FinalReportQuery(Db, Viewer);
        var begun = await query.BeginAsync(Head.Id);
        var path = new ReportPaths(Head.Slug, language, staff: false).Report;
        if (!begun.Standing.IsFixed)
            return LocalRedirect(path);

        var (was, now) = (await ReportContent.ClearedAsync(Db, begun.Latest!.Id), await query.LoadAsync(begun));
        return View("Changes", new ReportChangesPage(
            language, path, begun.Standing, was.AsOf, now.AsOf, ReportDifferences.Between(was, now, language)));
    }
}
