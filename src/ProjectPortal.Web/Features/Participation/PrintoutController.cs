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
        Pdf(this, new PeoplesPrintout(document, people), name);

    /// <param name="name">Without the ending (<see cref="PrintoutName"/>).</param>
    internal static ExportedFile Pdf(Controller controller, PeoplesPrintout printout, string name)
    {
        var renderer = new PdfRenderer();
        var fileName = name + renderer.FileExtension;
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(fileName);
        controller.Response.Headers.ContentDisposition = disposition.ToString();
        return new ExportedFile(renderer.Render(printout.Document), renderer.MediaType, fileName, printout.People);
    }
}

/// <summary>A printout about people, and how many they are.</summary>
/// <param name="Person">Who it is about, where it was asked for one.</param>
internal sealed record PeoplesPrintout(ReportDocument Document, int People, string Person = "");
