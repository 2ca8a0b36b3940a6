using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Documents;

/// <summary>
/// The letter, the curriculum vitae and other papers of a nomination: sent, opened, taken away. Each opening is noted before a byte leaves.
/// </summary>
[Route("projects/{project}/nominations/{id:int}/documents")]
public sealed class DocumentsController(
    PortalDb db, Words words, Acting acting, DocumentReception reception, UploadParts parts, IFileStore store)
    : ProjectController(db, words, acting)
{
    [Authorize(Policy = Policies.SeesProjects)]
    [HttpGet("")]
    public async Task<IActionResult> Show(int id) =>
        await FindAsync(id) is { } nomination && await PageAsync(nomination, "") is { } page ? View("Documents", page) : NotFound();

    [Uploads]
    [Authorize(Policy = Policies.FocalPoint)]
    [HttpPost("")]
    public async Task<IActionResult> Send(int id, DocumentForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id) is not { } found)
            return NotFound();
        if (form.Kind is not { } kind || Refused(Document.WhyNotSend(found, found.Event!, Act)))
            return await AgainAsync(id, form);

        var part = PartOf(id, form.Part);
        var (file, refusal) = await reception.ReceiveAsync(form, part, cancellationToken);
        if (file is null)
        {
            Refused(refusal);
            return await AgainAsync(id, form);
        }

        (var sent, refusal) = await reception.AddAsync(found, kind, file, form.ClientKey, Act);
        await reception.TidyAsync(file, part, sent);
        return Refused(refusal) ? await AgainAsync(id, form)
            : GoOn(Words["Documents.Sent", Words.Localize(kind), sent!.FileName], id, form.Back);
    }

    [Authorize(Policy = Policies.SeesProjects)]
    [HttpGet("{document:int}")]
    public async Task<IActionResult> Open(int id, int document, CancellationToken cancellationToken)
    {
        var found = await Db.Documents.VisibleTo(Db, Viewer)
            .SingleOrDefaultAsync(d => d.Id == document && d.NominationId == id && d.ProjectId == Head.Id, cancellationToken);
        if (found is null)
            return NotFound();

        found.NoteOpened(Act);
        await Db.SaveChangesAsync(cancellationToken);
        return await DocumentDownload.ReadAsync(store, found, Response, cancellationToken) ?? NotFound();
    }

    [Authorize(Policy = Policies.SeesProjects)]
    [HttpPost("{document:int}/removal")]
    public async Task<IActionResult> Remove(int id, int document, [Bind(Prefix = "Removal")] RemovalForm form)
    {
        var found = await Db.Documents.VisibleTo(Db, Viewer)
            .SingleOrDefaultAsync(d => d.Id == document && d.NominationId == id && d.ProjectId == Head.Id);
        if (found is null || await FindAsync(id) is not { } nomination)
            return NotFound();
        if (Refused(found.Remove(nomination, form.Reason, Act), "Removal."))
            return await AgainAsync(id, new DocumentForm { Back = form.Back });

        await Db.SaveChangesAsync();
        return GoOn(Words["Documents.Removed", found.FileName], id, form.Back);
    }

    /// <summary>How much of a file has come, for a browser that sends it piece by piece.</summary>
    [Authorize(Policy = Policies.FocalPoint)]
    [HttpGet("parts/{name}")]
    public async Task<IActionResult> Received(int id, string name) =>
        await FindAsync(id) is null ? NotFound() : parts.Received(PartOf(id, name));

    [Authorize(Policy = Policies.FocalPoint)]
    [HttpPost("parts/{name}")]
    public async Task<IActionResult> Take(int id, string name, long offset) =>
        await FindAsync(id) is not { } nomination || Document.WhyNotSend(nomination, nomination.Event!, Act) is not null
            ? NotFound()
            : await parts.TakeAsync(PartOf(id, name), offset, Request);

    [Authorize(Policy = Policies.FocalPoint)]
    [HttpDelete("parts/{name}")]
    public async Task<IActionResult> TakeBack(int id, string name) =>
        await FindAsync(id) is null ? NotFound() : parts.TakenBack(PartOf(id, name));

    private PartKey PartOf(int id, string name) =>
        new(string.Create(CultureInfo.InvariantCulture, $"user {Viewer.UserId}"),
            string.Create(CultureInfo.InvariantCulture, $"nomination {id}"), name);

    private Task<Nomination?> FindAsync(int id) =>
        Db.Nominations.VisibleTo(Viewer).ForRules().SingleOrDefaultAsync(n => n.Id == id && n.ProjectId == Head.Id);

    private async Task<DocumentsPage?> PageAsync(Nomination nomination, string back) =>
        await NominationDocuments.ReadAsync(Db, Act, nomination) is { } documents
            ? new DocumentsPage(nomination.Nominee.FullName, nomination.Event!.Title, documents with { Back = back })
            : null;

    private async Task<IActionResult> AgainAsync(int id, DocumentForm form)
    {
        Db.ChangeTracker.Clear();
        if (await FindAsync(id) is not { } nomination || await PageAsync(nomination, form.Back) is not { } page)
            return NotFound();
        if (ModelState.IsValid)
            Refused(new Refusal("DocumentKindForbids", "Kind"));

        var again = Again("Documents", page with { Documents = page.Documents with { Tried = form.Kind } });
        return Request.WantsData()
            ? UploadAnswers.Wrong(ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage), Response.StatusCode) : again;
    }

    private IActionResult GoOn(string told, int id, string back)
    {
        Flash(told);
        var home = string.Create(CultureInfo.InvariantCulture, $"/projects/{Head.Slug}/nominations/{id}");
        // Only to the nomination's own pages: the address came with the form.
        var next = Url.IsLocalUrl(back) && back.StartsWith(home + "/", StringComparison.Ordinal) ? back : home + "/documents";
        return Request.WantsData() ? UploadAnswers.Done(next) : LocalRedirect(next);
    }
}

public sealed class RemovalForm
{
    [System.ComponentModel.DataAnnotations.Display(Name = "Forms.Reason")]
    [System.ComponentModel.DataAnnotations.StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";

    public string Back { get; set; } = "";
}
