using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.FinalReport.Life;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>Hands out reports of a project as files.</summary>
public abstract class ReportFilesController(PortalDb db, Words words, Acting acting, ReportFormats formats)
    : ProjectController(db, words, acting)
{
    private protected IReportRenderer RendererOf(ReportFormat format) => formats.RendererOf(format);

    /// <summary>The same facts give the same bytes, so a copy that is still good is neither made nor sent again.</summary>
    /// <param name="facts">What it says.</param>
    /// <param name="language">"en" or "fr".</param>
    /// <param name="edition">Null for a report that has no editions.</param>
    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="format">The format.</param>
    /// <param name="compose">Makes the document.</param>
    private protected IActionResult Made(
        Report facts, string language, EditionFacts? edition, string name, ReportFormat format, Func<ReportDocument> compose)
    {
        var renderer = RendererOf(format);
        return Answer(
            name + renderer.FileExtension, renderer.MediaType,
            KeptFacts.Hash($"{FinalReportFingerprint.Compute(facts, language, edition)} {renderer.Engine}"), format,
            () => renderer.Render(compose()));
    }

    private protected IActionResult Answer(string name, string mediaType, string tagged, ReportFormat format, Func<byte[]> content)
    {
        var tag = new EntityTagHeaderValue($"\"{tagged}\"");
        Response.Headers.CacheControl = "private, no-cache";
        if (Request.GetTypedHeaders().IfNoneMatch.Any(had => had.Compare(tag, useStrongComparison: false)))
        {
            Response.Headers.ETag = tag.ToString();
            return StatusCode(StatusCodes.Status304NotModified);
        }

        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(
            // A browser shows the one and hands the other on.
            format == ReportFormat.Pdf ? "inline" : "attachment")
        { FileName = name }.ToString();
        return File(content(), mediaType, lastModified: null, tag);
    }
}
