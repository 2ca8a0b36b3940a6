using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Money;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Money;

[Authorize(Policy = Policies.Staff)]
[Route("projects/{project}/budget/revisions")]
public sealed class RevisionsController(PortalDb db, Words words, Acting acting) : MoneyController(db, words, acting)
{
    private IQueryable<Revision> Revisions => Db.Revisions.Where(r => r.ProjectId == Head.Id);

    [HttpGet("new")]
    public async Task<IActionResult> New() => View("Revision", await PageAsync(new RevisionForm(), null));

    [HttpPost("")]
    public async Task<IActionResult> Add([Bind(Prefix = nameof(RevisionPage.Form))] RevisionForm form)
    {
        if (form.ObjectClassId is null)
            ModelState.AddModelError("Form.ObjectClassId", Words["Forms.Required", Words["Money.ObjectClass"]]);
        else
            RefuseUnless(await IsClassAsync(form.ObjectClassId), nameof(form.ObjectClassId));
        if (!ModelState.IsValid)
            return Again("Revision", await PageAsync(form, null));

        Db.Revisions.Add(new Revision
        {
            ProjectId = Head.Id,
            ObjectClassId = form.ObjectClassId!.Value,
            On = form.On!.Value,
            Cents = form.Cents(),
            Explanation = form.Explanation.ToWording(),
        });
        await Db.SaveChangesAsync();
        Flash(Words["Money.RevisionAdded", Formats.Money(new Usd(form.Cents()))]);
        return Redirect(Budget);
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id) =>
        await Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is { } revision
            ? View("Revision", await PageAsync(RevisionForm.From(revision), id)) : NotFound();

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Save(int id, [Bind(Prefix = nameof(RevisionPage.Form))] RevisionForm form)
    {
        if (await Revisions.SingleOrDefaultAsync(r => r.Id == id) is not { } revision)
            return NotFound();

        form.ObjectClassId = revision.ObjectClassId;
        if (!ModelState.IsValid)
            return Again("Revision", await PageAsync(form, id));

        revision.On = form.On!.Value;
        revision.Cents = form.Cents();
        revision.Explanation = form.Explanation.ToWording();
        if (await Saved(revision, form.Version))
        {
            Flash(Words["Money.RevisionSaved"]);
            return Redirect(Budget);
        }

        if (await Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is not { } stored)
            return NotFound();
        return Conflicted("Revision", await PageAsync(form, id), form, RevisionForm.From(stored), stored.Version, "Form.");
    }

    [HttpPost("{id:int}/removal")]
    public async Task<IActionResult> Remove(int id, int version)
    {
        if (await Revisions.SingleOrDefaultAsync(r => r.Id == id) is not { } revision)
            return NotFound();

        Db.Revisions.Remove(revision);
        var removed = await Saved(revision, version);
        Flash(removed ? Words["Money.RevisionRemoved", Formats.Money(new Usd(revision.Cents))] : Words["Money.ChangedMeanwhile"],
            removed ? "good" : "warn");
        return Redirect(Budget);
    }

    private async Task<RevisionPage> PageAsync(RevisionForm form, int? id) =>
        new(Budget, form, id, await ClassChoicesAsync(), id is null ? null : await HistoryList.ReadAsync<Revision>(Db, Viewer, id.Value));
}
