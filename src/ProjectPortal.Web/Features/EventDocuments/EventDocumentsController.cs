using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.EventDocuments;

/// <summary>The papers of an event and of its sessions: staff share them, invited countries read them from publication on.</summary>
[Route("projects/{project}/events/{slug}/documents")]
public sealed class EventDocumentsController(
    PortalDb db, Words words, Acting acting, DocumentReception reception, UploadParts parts, IFileStore store)
    : ProjectController(db, words, acting)
{
    [Authorize(Policy = Policies.SeesProjects)]
    [HttpGet("")]
    public async Task<IActionResult> Show(string slug) =>
        await FindAsync(slug) is { } found ? View("EventDocuments", await EventDocumentsPage.ReadAsync(Db, found, Act, new PaperForm()))
            : NotFound();

    [Uploads]
    [Authorize(Policy = Policies.Staff)]
    [HttpPost("")]
    public async Task<IActionResult> Send(string slug, PaperForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug) is not { } found)
            return NotFound();
        if (!ModelState.IsValid || Refused(Document.WhyNotPublish(found, Act)))
            return await AgainAsync(slug, form);

        var part = PartOf(found.Id, form.Part);
        var (file, refusal) = await reception.ReceiveAsync(form, part, cancellationToken);
        if (file is null)
        {
            Refused(refusal);
            return await AgainAsync(slug, form);
        }

        var (sent, wrong) = await AddAsync(found, form, file);
        await reception.TidyAsync(file, part, sent);
        return Refused(wrong)
            ? await AgainAsync(slug, form)
            : GoOn(Words[found.State == EventState.Draft ? "EventDocuments.SentUnpublished" : "EventDocuments.Sent", sent!.FileName], slug);
    }

    private async Task<(Document? Sent, Refusal? Refusal)> AddAsync(Event ofEvent, PaperForm form, FileFacts file)
    {
        var replaces = form.Replaces is null ? null
            : await Db.Documents.SingleOrDefaultAsync(d => d.Id == form.Replaces && d.EventId == ofEvent.Id);
        if (form.Replaces is not null && replaces is null)
            return (null, new Refusal("DocumentGone"));

        var sessionId = replaces?.SessionId ?? form.SessionId;
        var session = sessionId is null ? null : await Db.Sessions.SingleOrDefaultAsync(s => s.Id == sessionId && s.EventId == ofEvent.Id);
        return sessionId is not null && session is null
            ? (null, new Refusal("SessionOfAnotherEvent", "SessionId"))
            : await reception.AddAsync(ofEvent, session, replaces?.Title ?? form.Title.ToWording(), file, form.ClientKey, replaces, Act);
    }

    [Authorize(Policy = Policies.SeesProjects)]
    [HttpGet("{document:int}")]
    public async Task<IActionResult> Open(string slug, int document, CancellationToken cancellationToken) =>
        await Db.Documents.VisibleTo(Db, Viewer).AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == document && d.ProjectId == Head.Id && d.Event!.Slug == slug, cancellationToken) is { } found
            ? await DocumentDownload.ReadAsync(store, found, Response, cancellationToken) ?? NotFound()
            : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("{document:int}/removal")]
    public async Task<IActionResult> Remove(string slug, int document)
    {
        if (await Db.Documents.VisibleTo(Db, Viewer)
            .SingleOrDefaultAsync(d => d.Id == document && d.ProjectId == Head.Id && d.Event!.Slug == slug) is not { } found)
            return NotFound();
        if (Refused(found.Remove(null, "", Act)))
            return await AgainAsync(slug, new PaperForm());

        await Db.SaveChangesAsync();
        return GoOn(Words["Documents.Removed", found.FileName], slug);
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("parts/{name}")]
    public async Task<IActionResult> Received(string slug, string name) =>
        await FindAsync(slug) is { } found ? parts.Received(PartOf(found.Id, name)) : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("parts/{name}")]
    public async Task<IActionResult> Take(string slug, string name, long offset) =>
        await FindAsync(slug) is { } found ? await parts.TakeAsync(PartOf(found.Id, name), offset, Request) : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpDelete("parts/{name}")]
    public async Task<IActionResult> TakeBack(string slug, string name) =>
        await FindAsync(slug) is { } found ? parts.TakenBack(PartOf(found.Id, name)) : NotFound();

    private PartKey PartOf(int eventId, string name) =>
        new(string.Create(CultureInfo.InvariantCulture, $"user {Viewer.UserId}"),
            string.Create(CultureInfo.InvariantCulture, $"event {eventId}"), name);

    private Task<Event?> FindAsync(string slug) =>
        Db.Events.VisibleTo(Viewer).SingleOrDefaultAsync(e => e.ProjectId == Head.Id && e.Slug == slug);

    private async Task<IActionResult> AgainAsync(string slug, PaperForm form)
    {
        Db.ChangeTracker.Clear();
        if (await FindAsync(slug) is not { } found)
            return NotFound();

        var again = Again("EventDocuments", await EventDocumentsPage.ReadAsync(Db, found, Act, form));
        return Request.WantsData()
            ? UploadAnswers.Wrong(ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage), Response.StatusCode) : again;
    }

    private IActionResult GoOn(string told, string slug)
    {
        Flash(told);
        var next = $"/projects/{Head.Slug}/events/{slug}/documents";
        return Request.WantsData() ? UploadAnswers.Done(next) : LocalRedirect(next);
    }
}
