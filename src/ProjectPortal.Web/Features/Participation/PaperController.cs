using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Pdf;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>What the pages of an event's papers share.</summary>
public abstract class PaperController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    private protected Task<EventPapers?> PapersAsync(string slug) => EventPapers.FindAsync(Db, Viewer, Head.Id, slug);

    private protected FileContentResult Pdf(ReportDocument document, string name) => Pdf(this, document, $"{Head.Slug}-{name}");

    /// <summary>The same facts give the same bytes, so a copy that is still good is not sent again.</summary>
    internal static FileContentResult Pdf(Controller controller, ReportDocument document, string name)
    {
        var renderer = new PdfRenderer();
        var bytes = renderer.Render(document);
        controller.Response.Headers.CacheControl = "private, no-cache";
        controller.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(
            "inline")
        { FileName = name + renderer.FileExtension }.ToString();
        return new FileContentResult(
            bytes, renderer.MediaType)
        { EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"") };
    }
}
