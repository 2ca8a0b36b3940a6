using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Money;

[Authorize(Policy = Policies.Staff)]
[Route("projects/{project}/budget/expenditures")]
public sealed class ExpendituresController(PortalDb db, Words words, Acting acting) : MoneyController(db, words, acting)
{
    private IQueryable<Expenditure> Expenditures => Db.Expenditures.Where(e => e.ProjectId == Head.Id);

    [HttpGet("new")]
    public async Task<IActionResult> New() => View("Expenditure", await PageAsync(new ExpenditureForm(), null));

    [HttpPost("")]
    public async Task<IActionResult> Add([Bind(Prefix = nameof(ExpenditurePage.Form))] ExpenditureForm form)
    {
        await CheckAsync(form);
        if (!ModelState.IsValid)
            return Again("Expenditure", await PageAsync(form, null));

        var expenditure = new Expenditure
        {
            ProjectId = Head.Id,
            ObjectClassId = form.ObjectClassId!.Value,
            On = form.On!.Value,
            Cents = form.Cents(),
            Description = form.Description
        };
        form.WriteTo(expenditure);
        Db.Expenditures.Add(expenditure);
        await Db.SaveChangesAsync();
        Flash(Words["Money.ExpenditureAdded", Formats.Money(new Usd(expenditure.Cents))]);
        return Redirect($"{Budget}/expenditures");
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id) =>
        await Expenditures.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id) is { } expenditure
            ? View("Expenditure", await PageAsync(ExpenditureForm.From(expenditure), id))
            : NotFound();

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Save(int id, [Bind(Prefix = nameof(ExpenditurePage.Form))] ExpenditureForm form)
    {
        if (await Expenditures.SingleOrDefaultAsync(e => e.Id == id) is not { } expenditure)
            return NotFound();
        await CheckAsync(form);
        if (!ModelState.IsValid)
            return Again("Expenditure", await PageAsync(form, id));

        form.WriteTo(expenditure);
        if (await Saved(expenditure, form.Version))
        {
            Flash(Words["Money.ExpenditureSaved"]);
            return Redirect($"{Budget}/expenditures");
        }

        if (await Expenditures.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id) is not { } stored)
            return NotFound();
        return Conflicted("Expenditure", await PageAsync(form, id), form, ExpenditureForm.From(stored), stored.Version, "Form.");
    }

    [HttpPost("{id:int}/removal")]
    public async Task<IActionResult> Remove(int id, int version)
    {
        if (await Expenditures.SingleOrDefaultAsync(e => e.Id == id) is not { } expenditure)
            return NotFound();

        Db.Expenditures.Remove(expenditure);
        var removed = await Saved(expenditure, version);
        Flash(removed ? Words["Money.ExpenditureRemoved", Formats.Money(new Usd(expenditure.Cents))] : Words["Money.ChangedMeanwhile"],
            removed ? "good" : "warn");
        return Redirect($"{Budget}/expenditures");
    }

    private async Task CheckAsync(ExpenditureForm form)
    {
        if (form.ObjectClassId is { } objectClass)
            RefuseUnless(await IsClassAsync(objectClass), nameof(form.ObjectClassId));
        if (form.ActivityId is { } activity)
            RefuseUnless(await Db.Activities.AnyAsync(a => a.Id == activity && a.ProjectId == Head.Id), nameof(form.ActivityId));
        if (form.EventId is { } held)
            RefuseUnless(await Db.Events.AnyAsync(e => e.Id == held && e.ProjectId == Head.Id), nameof(form.EventId));
    }

    private async Task<ExpenditurePage> PageAsync(ExpenditureForm form, int? id)
    {
        var activities = await Db.Activities.Where(a => a.ProjectId == Head.Id).OrderBy(a => a.Accomplishment!.Number).ThenBy(a => a.Number)
            .Select(a => new { a.Id, Accomplishment = a.Accomplishment!.Number, a.Number, a.Statement }).ToListAsync();
        var events = await Db.Events.Where(e => e.ProjectId == Head.Id).OrderBy(e => e.StartsOn).ThenBy(e => e.Id)
            .Select(e => new { e.Id, e.Title }).ToListAsync();
        return new ExpenditurePage(
            Budget,
            form,
            id,
            await ClassChoicesAsync(),
            activities.ConvertAll(a => new SelectListItem($"{Activity.CodeOf(a.Accomplishment, a.Number)} {Words.Localize(a.Statement)}",
                Number(a.Id))),
            events.ConvertAll(e => new SelectListItem(Words.Localize(e.Title), Number(e.Id))),
            id is null ? null : await HistoryList.ReadAsync<Expenditure>(Db, Viewer, id.Value));
    }
}
