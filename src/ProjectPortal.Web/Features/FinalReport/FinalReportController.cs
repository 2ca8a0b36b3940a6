using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using ProjectPortal.Domain.People;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Docx;
using ProjectPortal.Reports.Pdf;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>The final report of a project, on screen and as a file.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class FinalReportController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    [HttpGet("final-report")]
    public async Task<IActionResult> Show(string? lang)
    {
        if (ReportPaths.LanguageOf(lang) is not { } language)
            return NotFound();

        var facts = await new FinalReportQuery(Db, Viewer).LoadAsync(Head.Id);
        var staff = Viewer.IsAny(Roles.Staff);
        return View("FinalReport", FinalReportPage.From(facts, language, Words, new ReportPaths(Head.Slug, language, staff), staff));
    }

    [HttpGet("final-report.pdf")]
    public Task<IActionResult> Pdf(string? lang) => FileAsync(lang, new PdfRenderer(), "inline");

    /// <summary>For Word, from which the text of sections comes back.</summary>
    [HttpGet("final-report.docx")]
    public Task<IActionResult> Docx(string? lang) => FileAsync(lang, new DocxRenderer(), "attachment");

    /// <summary>The same facts give the same bytes, so a copy that is still good is neither made nor sent again.</summary>
    private async Task<IActionResult> FileAsync(string? lang, IReportRenderer renderer, string disposition)
    {
        if (ReportPaths.LanguageOf(lang) is not { } language)
            return NotFound();

        var facts = await new FinalReportQuery(Db, Viewer).LoadAsync(Head.Id);
        var tag = new EntityTagHeaderValue($"\"{FinalReportFingerprint.Compute(facts, language)}\"");
        Response.Headers.CacheControl = "private, no-cache";
        if (Request.GetTypedHeaders().IfNoneMatch.Any(had => had.Compare(tag, useStrongComparison: false)))
        {
            Response.Headers.ETag = tag.ToString();
            return StatusCode(StatusCodes.Status304NotModified);
        }

        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(disposition)
        {
            FileName = $"{Head.Slug}-final-report-{language}{renderer.FileExtension}",
        }.ToString();
        return File(renderer.Render(FinalReportComposer.Compose(facts, language)), renderer.MediaType, lastModified: null, tag);
    }
}
