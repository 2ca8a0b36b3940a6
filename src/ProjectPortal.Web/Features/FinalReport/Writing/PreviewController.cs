using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Live;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport.Writing;

/// <summary>A text as the report will show it, for whoever types.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class PreviewController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    [HttpPost("final-report/preview")]
    public async Task<IActionResult> Preview(string? section, string? text, string? language)
    {
        if (ReportPaths.SectionOf(section ?? "summary") is not { } of || ReportPaths.LanguageOf(language) is not { } known)
            return NotFound();
        if (text is null)
            return BadRequest();
        if (text.Length > Lengths.Markdown)
            return UnprocessableEntity();

        var facts = await new FinalReportQuery(Db, Viewer).LoadAsync(Head.Id, of);
        var figures = await Db.ReportNarratives.Where(n => n.ProjectId == Head.Id && n.Section == of && n.Language == known)
            .Select(n => n.Figures).SingleOrDefaultAsync();
        return PartialView("_Written", new WrittenText(
            facts, new NarrativeFacts(of, known, text) { Figures = figures ?? "" }, LiveFigures.Create(facts, Words.Language),
            new ReportPaths(Head.Slug, known, staff: true), Words));
    }
}
