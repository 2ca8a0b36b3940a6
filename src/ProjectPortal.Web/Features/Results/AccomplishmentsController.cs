using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Results;

public sealed record AccomplishmentPage(
    string Root, Trail Trail, int Id, string Code, Wording Statement, Wording Comment, HistoryList History, bool MayEdit);

/// <summary>Expected accomplishments: what the project is to bring about.</summary>
public sealed class AccomplishmentsController(PortalDb db, Words words, Acting acting) : ResultsController(db, words, acting)
{
    private const string FormView = "AccomplishmentForm";

    private IQueryable<ExpectedAccomplishment> Here => Db.Accomplishments.Where(a => a.ProjectId == Head.Id);

    [Authorize(Policy = Policies.ReadsWhole)]
    [HttpGet("results/accomplishments/{id:int}")]
    public async Task<IActionResult> Show(int id)
    {
        var shown = await Here.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id);
        return shown is null ? NotFound() : View("Accomplishment", new AccomplishmentPage(
            Root, new Trail(Way(), Words.Code(shown.Code)), id, shown.Code, shown.Statement, shown.Comment,
                await HistoryList.ReadAsync<ExpectedAccomplishment>(Db, Viewer, id), MayEdit));
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("results/accomplishments/new")]
    public async Task<IActionResult> New() =>
        View(FormView, Adding(new AccomplishmentForm { Number = 1 + (await Here.MaxAsync(a => (int?)a.Number) ?? 0) }));

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("results/accomplishments/new")]
    public async Task<IActionResult> Add([Bind(Prefix = Form)] AccomplishmentForm form)
    {
        if (!ModelState.IsValid || Refused(await TakenAsync(form, null), $"{Form}."))
            return Again(FormView, Adding(form));

        var added = new ExpectedAccomplishment { ProjectId = Head.Id, Number = 0, Statement = Wording.None };
        form.ApplyTo(added);
        Db.Accomplishments.Add(added);
        await Db.SaveChangesAsync();
        return Done("", Words["Results.AddedX", Words.Code(added.Code)]);
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("results/accomplishments/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id) =>
        await Here.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id) is { } stored
            ? View(FormView, Editing(stored, AccomplishmentForm.From(stored))) : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("results/accomplishments/{id:int}/edit")]
    public async Task<IActionResult> Save(int id, [Bind(Prefix = Form)] AccomplishmentForm form)
    {
        if (await Here.SingleOrDefaultAsync(a => a.Id == id) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid || Refused(await TakenAsync(form, id), $"{Form}."))
            return Again(FormView, Editing(stored, form));

        form.ApplyTo(stored);
        if (await Saved(stored, form.Version))
            return Done("", Words["Results.SavedX", Words.Code(stored.Code)]);

        return await Here.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id) is { } fresh
            ? Conflicted(FormView, Editing(fresh, form), form, AccomplishmentForm.From(fresh), fresh.Version, $"{Form}.")
            : NotFound();
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("results/accomplishments/{id:int}/deletion")]
    public async Task<IActionResult> Delete(int id)
    {
        if (await Here.Include(a => a.Indicators).Include(a => a.Activities).SingleOrDefaultAsync(a => a.Id == id) is not { } stored)
            return NotFound();
        if (Refused(stored.CheckDeletion()))
            return Again(FormView, Editing(stored, AccomplishmentForm.From(stored)));

        Db.Accomplishments.Remove(stored);
        await Db.SaveChangesAsync();
        return Done("", Words["Results.DeletedX", Words.Code(stored.Code)]);
    }

    private async Task<Refusal?> TakenAsync(AccomplishmentForm form, int? self) =>
        await Here.AnyAsync(a => a.Number == form.Number && a.Id != self)
            ? new Refusal("NumberTaken", nameof(form.Number), Words.Code($"EA{form.Number}")) : null;

    private FormPage<AccomplishmentForm> Adding(AccomplishmentForm form) =>
        new(form, Words["Results.AddAccomplishment"], $"{Root}/accomplishments/new", Root, Way());

    private FormPage<AccomplishmentForm> Editing(ExpectedAccomplishment stored, AccomplishmentForm form) =>
        new(form, Words["Results.EditX", Words.Code(stored.Code)], $"{Root}/accomplishments/{stored.Id}/edit",
            $"{Root}/accomplishments/{stored.Id}",
            Way(new Crumb(Words.Code(stored.Code), $"{Root}/accomplishments/{stored.Id}")))
        {
            Deletion = $"{Root}/accomplishments/{stored.Id}/deletion",
        };
}
