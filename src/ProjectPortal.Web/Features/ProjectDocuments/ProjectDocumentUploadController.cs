using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.ProjectDocuments;

/// <summary>The way of a project's documents into the portal: new ones, and new versions of those that are there.</summary>
[Authorize(Policy = Policies.Staff)]
[Route("projects/{project}/documents")]
public sealed class ProjectDocumentUploadController(
    PortalDb db, Words words, Acting acting, DocumentReception reception, UploadParts parts) : ProjectController(db, words, acting)
{
    private string Root => $"/projects/{Head.Slug}/documents";

    [Uploads]
    [HttpPost("")]
    public async Task<IActionResult> Send(NewDocumentForm form, CancellationToken cancellationToken)
    {
        var sent = ModelState.IsValid && !Refused(Document.WhyNotKeep(Act))
            ? await ReceiveAsync(form, form.ToPaper, null, cancellationToken) : null;
        return sent is not null ? GoOn(Words["ProjectDocuments.Sent", Words.Localize(sent.Title)])
            : Wrong() ?? Again("ProjectDocuments", new ProjectDocumentsPage(
                Root, await ProjectDocumentsPage.ReadAsync(Db, Head.Id, Viewer), true, form));
    }

    [Uploads]
    [HttpPost("{id:int}/versions")]
    public async Task<IActionResult> Replace(int id, NewVersionForm form, CancellationToken cancellationToken)
    {
        if (await ProjectDocumentsPage.Of(Db, Head.Id, Viewer).SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } before)
            return NotFound();

        var sent = ModelState.IsValid
            ? await ReceiveAsync(form, () => new ProjectPaper(before.Kind, before.Title, form.DatedOn!.Value), before, cancellationToken)
            : null;
        return sent is not null ? GoOn(Words["ProjectDocuments.Replaced", Words.Localize(sent.Title)])
            : Wrong() ?? Again("ProjectDocument", ProjectDocumentPage.From(Root, before, DescriptionForm.From(before), form));
    }

    [HttpGet("parts/{name}")]
    public IActionResult Received(string name) => parts.Received(PartOf(name));

    [HttpPost("parts/{name}")]
    public Task<IActionResult> Take(string name, long offset) => parts.TakeAsync(PartOf(name), offset, Request);

    [HttpDelete("parts/{name}")]
    public IActionResult TakeBack(string name) => parts.TakenBack(PartOf(name));

    /// <summary>Null where it was refused: the form says why.</summary>
    private async Task<Document?> ReceiveAsync(
        UploadForm form, Func<ProjectPaper> says, Document? replaces, CancellationToken cancellationToken)
    {
        var part = PartOf(form.Part);
        var (file, refusal) = await reception.ReceiveAsync(form, part, cancellationToken);
        if (file is null)
        {
            Refused(refusal);
            return null;
        }

        var (sent, wrong) = await reception.AddAsync(Head.Id, says(), file, form.ClientKey, replaces, Act);
        await reception.TidyAsync(file, part, sent);
        return Refused(wrong) ? null : sent;
    }

    private PartKey PartOf(string name) => new(
        string.Create(CultureInfo.InvariantCulture, $"user {Viewer.UserId}"),
        string.Create(CultureInfo.InvariantCulture, $"project {Head.Id}"), name);

    /// <summary>What was wrong, for a script; null for who is shown the page again.</summary>
    private IActionResult? Wrong() => Request.WantsData()
        ? UploadAnswers.Wrong(ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage),
            Math.Max(Response.StatusCode, StatusCodes.Status422UnprocessableEntity))
        : null;

    private IActionResult GoOn(string told)
    {
        Flash(told);
        return Request.WantsData() ? UploadAnswers.Done(Root) : LocalRedirect(Root);
    }
}
