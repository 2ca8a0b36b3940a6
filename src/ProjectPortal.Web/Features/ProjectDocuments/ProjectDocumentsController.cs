using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.ProjectDocuments;

/// <summary>The documents of a project: staff keep them, evaluators read them.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
[Route("projects/{project}/documents")]
public sealed class ProjectDocumentsController(PortalDb db, Words words, Acting acting, IFileStore store)
    : ProjectController(db, words, acting)
{
    private string Root => $"/projects/{Head.Slug}/documents";

    private IQueryable<Document> Documents => ProjectDocumentsPage.Of(Db, Head.Id, Viewer);

    [HttpGet("")]
    public async Task<IActionResult> Show() => View("ProjectDocuments", new ProjectDocumentsPage(
        Root, await ProjectDocumentsPage.ReadAsync(Db, Head.Id, Viewer), Viewer.IsAny(Roles.Staff), new NewDocumentForm()));

    [HttpGet("/projects/{project}/documents.csv")]
    [HttpGet("/projects/{project}/documents.xlsx")]
    public async Task<IActionResult> Download() => AsFile(
        $"{Head.Slug}-{Words["ProjectDocuments.ListFile"]}", Words["ProjectDocuments.Title"], ProjectDocumentColumns.Create(Words, Root),
            (await ProjectDocumentsPage.ReadAsync(Db, Head.Id, Viewer)).ToAsyncEnumerable());

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Open(int id, CancellationToken cancellationToken) =>
        await Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is { } found
            ? await DocumentDownload.ReadAsync(store, found, Response, cancellationToken) ?? NotFound()
            : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("{id:int}/edit")]
    public async Task<IActionResult> Edit(int id) => await Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id) is { } found
        ? View("ProjectDocument", PageOf(found, DescriptionForm.From(found))) : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Describe(int id, [Bind(Prefix = nameof(ProjectDocumentPage.Form))] DescriptionForm form)
    {
        if (await Documents.SingleOrDefaultAsync(d => d.Id == id) is not { } found)
            return NotFound();
        if (!ModelState.IsValid || Refused(found.Describe(form.ToPaper(), Act), "Form."))
            return Again("ProjectDocument", PageOf(found, form));
        if (await Saved(found, form.Version))
        {
            Flash(Words["ProjectDocuments.Described", Words.Localize(found.Title)]);
            return LocalRedirect(Root);
        }

        return await Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id) is { } stored
            ? Conflicted("ProjectDocument", PageOf(stored, form), form, DescriptionForm.From(stored), stored.Version, "Form.")
            : NotFound();
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("{id:int}/removal")]
    public async Task<IActionResult> Remove(int id)
    {
        if (await Documents.SingleOrDefaultAsync(d => d.Id == id) is not { } found)
            return NotFound();
        if (Refused(found.Remove(null, "", Act)))
            return Again("ProjectDocument", PageOf(found, DescriptionForm.From(found)));

        await Db.SaveChangesAsync();
        Flash(Words["ProjectDocuments.Removed", Words.Localize(found.Title)]);
        return LocalRedirect(Root);
    }

    private ProjectDocumentPage PageOf(Document found, DescriptionForm form) =>
        ProjectDocumentPage.From(Root, found, form, new NewVersionForm());
}
