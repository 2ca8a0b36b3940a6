using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Pdf;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>What the pages of an event's printouts share.</summary>
public abstract class PrintoutController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    private protected Task<EventPrintouts?> PrintoutsAsync(string slug) => EventPrintouts.FindAsync(Db, Viewer, Head.Id, slug);

    private protected ExportedFile Pdf(ReportDocument document, string name, int people) =>
        Pdf(this, new PeoplesPrintout(document, people), $"{Head.Slug}-{name}");

    private protected ExportedFile Pdf(PeoplesPrintout printout, string name) => Pdf(this, printout, $"{Head.Slug}-{name}");

    internal static ExportedFile Pdf(Controller controller, PeoplesPrintout printout, string name)
    {
        var renderer = new PdfRenderer();
        var fileName = name + renderer.FileExtension;
        controller.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = fileName }.ToString();
        return new ExportedFile(renderer.Render(printout.Document), renderer.MediaType, fileName, printout.People);
    }
}

/// <summary>A printout about people, and how many they are.</summary>
internal sealed record PeoplesPrintout(ReportDocument Document, int People);
