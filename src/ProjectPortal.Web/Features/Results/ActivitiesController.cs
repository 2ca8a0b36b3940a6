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

public sealed record ActivityPage(string Root, Trail Trail, ActivityRow Row, Wording Narrative, HistoryList History, bool MayEdit);

/// <summary>Activities: what is done towards an accomplishment, and what delivers it.</summary>
public sealed class ActivitiesController(PortalDb db, Words words, Acting acting) : ResultsController(db, words, acting)
{
    private const string FormView = "ActivityForm";

    private IQueryable<Activity> Here => Db.Activities.Where(a => a.ProjectId == Head.Id);

    [Authorize(Policy = Policies.ReadsWhole)]
    [HttpGet("results/activities/{id:int}")]
    public async Task<IActionResult> Show(int id)
    {
        var shown = await Here.AsNoTracking().Include(a => a.Accomplishment).Include(a => a.Outputs).SingleOrDefaultAsync(a => a.Id == id);
        if (shown is null)
            return NotFound();

        var row = new ActivityRow(id, CodeOf(shown), shown.Statement, shown.Status, shown.PlannedStartOn, shown.PlannedEndOn,
            await Deliveries.EventsAsync(Db, Viewer, Head, id),
                [.. shown.Outputs.OrderBy(o => o.Order).ThenBy(o => o.Id).Select(OutputLine.From)]);
        return View("Activity",
            new ActivityPage(Root, new Trail(ParentWay(shown.Accomplishment!), row.Code), row, shown.Narrative,
            await HistoryList.ReadAsync<Activity>(Db, Viewer, id), MayEdit));
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("results/accomplishments/{accomplishment:int}/activities/new")]
    public async Task<IActionResult> New(int accomplishment) =>
        await ParentAsync(accomplishment) is { } parent
            ? View(FormView, Adding(parent, new ActivityForm
            {
                Number = 1
                + (await Here.Where(a => a.AccomplishmentId == accomplishment).MaxAsync(a => (int?)a.Number) ?? 0)
            }))
            : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("results/accomplishments/{accomplishment:int}/activities/new")]
    public async Task<IActionResult> Add(int accomplishment, [Bind(Prefix = Form)] ActivityForm form)
    {
        if (await ParentAsync(accomplishment) is not { } parent)
            return NotFound();
        if (!ModelState.IsValid || Refused(await WrongAsync(form, parent, null), $"{Form}."))
            return Again(FormView, Adding(parent, form));

        var added = new Activity { ProjectId = Head.Id, AccomplishmentId = accomplishment, Number = 0, Statement = Wording.None };
        form.ApplyTo(added);
        Db.Activities.Add(added);
        await Db.SaveChangesAsync();
        return Done($"/activities/{added.Id}", Words["Results.AddedX", Activity.CodeOf(parent.Number, added.Number)]);
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("results/activities/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id) =>
        await StoredAsync(id) is { } stored ? View(FormView, Editing(stored, ActivityForm.From(stored))) : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("results/activities/{id:int}/edit")]
    public async Task<IActionResult> Save(int id, [Bind(Prefix = Form)] ActivityForm form)
    {
        if (await StoredAsync(id) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid || Refused(await WrongAsync(form, stored.Accomplishment!, id), $"{Form}."))
            return Again(FormView, Editing(stored, form));

        form.ApplyTo(stored);
        if (await Saved(stored, form.Version))
            return Done($"/activities/{id}", Words["Results.SavedX", CodeOf(stored)]);

        return await StoredAsync(id) is { } fresh
            ? Conflicted(FormView, Editing(fresh, form), form, ActivityForm.From(fresh), fresh.Version, $"{Form}.")
            : NotFound();
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("results/activities/{id:int}/deletion")]
    public async Task<IActionResult> Delete(int id)
    {
        if (await StoredAsync(id) is not { } stored)
            return NotFound();

        var events = await Db.Events.CountAsync(e => e.ActivityId == id);
        var others = await Db.Challenges.CountAsync(c => c.ActivityId == id) + await Db.Expenditures.CountAsync(e => e.ActivityId == id);
        if (Refused(stored.CheckDeletion(events, others)))
            return Again(FormView, Editing(stored, ActivityForm.From(stored)));

        Db.Activities.Remove(stored);
        await Db.SaveChangesAsync();
        return Done("", Words["Results.DeletedX", CodeOf(stored)]);
    }

    private static string CodeOf(Activity activity) => Activity.CodeOf(activity.Accomplishment!.Number, activity.Number);

    private Task<ExpectedAccomplishment?> ParentAsync(int id) =>
        Db.Accomplishments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.ProjectId == Head.Id);

    private Task<Activity?> StoredAsync(int id) =>
        Here.Include(a => a.Accomplishment).Include(a => a.Outputs).SingleOrDefaultAsync(a => a.Id == id);

    private async Task<Refusal?> WrongAsync(ActivityForm form, ExpectedAccomplishment parent, int? self) =>
        form.Check() ?? (await Here.AnyAsync(a => a.AccomplishmentId == parent.Id && a.Number == form.Number && a.Id != self)
            ? new Refusal("NumberTaken", nameof(form.Number), Activity.CodeOf(parent.Number, form.Number!.Value))
            : null);

    private IReadOnlyList<Crumb> ParentWay(ExpectedAccomplishment parent) =>
        Way(new Crumb(Words.Code(parent.Code), $"{Root}/accomplishments/{parent.Id}"));

    private FormPage<ActivityForm> Adding(ExpectedAccomplishment parent, ActivityForm form) =>
        new(form, Words["Results.AddActivityTo", Words.Code(parent.Code)], $"{Root}/accomplishments/{parent.Id}/activities/new", Root,
            ParentWay(parent));

    private FormPage<ActivityForm> Editing(Activity stored, ActivityForm form)
    {
        var (code, path) = (CodeOf(stored), $"{Root}/activities/{stored.Id}");
        return new(form, Words["Results.EditX", code], $"{path}/edit", path,
            [.. ParentWay(stored.Accomplishment!), new Crumb(code, path)])
        { Deletion = $"{path}/deletion" };
    }
}
