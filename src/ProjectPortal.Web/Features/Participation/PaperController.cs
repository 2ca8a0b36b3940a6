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

    private protected ExportedFile Pdf(ReportDocument document, string name, int people) =>
        Pdf(this, new PeoplesPaper(document, people), $"{Head.Slug}-{name}");

    private protected ExportedFile Pdf(PeoplesPaper paper, string name) => Pdf(this, paper, $"{Head.Slug}-{name}");

    internal static ExportedFile Pdf(Controller controller, PeoplesPaper paper, string name)
    {
        var renderer = new PdfRenderer();
        var fileName = name + renderer.FileExtension;
        controller.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = fileName }.ToString();
        return new ExportedFile(renderer.Render(paper.Document), renderer.MediaType, fileName, paper.People);
    }
}

/// <summary>A paper about people, and how many they are.</summary>
internal sealed record PeoplesPaper(ReportDocument Document, int People);
