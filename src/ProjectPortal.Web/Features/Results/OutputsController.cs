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

/// <summary>Online courses and publications that deliver an activity.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class OutputsController(PortalDb db, Words words, Acting acting) : ResultsController(db, words, acting)
{
    private const string FormView = "OutputForm";

    private IQueryable<Output> Here => Db.Outputs.Where(o => o.ProjectId == Head.Id);

    [HttpGet("results/activities/{activity:int}/outputs/new")]
    public async Task<IActionResult> New(int activity) =>
        await WayToAsync(activity) is { } way ? View(FormView, Adding(activity, way, new OutputForm())) : NotFound();

    [HttpPost("results/activities/{activity:int}/outputs/new")]
    public async Task<IActionResult> Add(int activity, [Bind(Prefix = Form)] OutputForm form)
    {
        if (await WayToAsync(activity) is not { } way)
            return NotFound();
        if (!ModelState.IsValid)
            return Again(FormView, Adding(activity, way, form));

        var added = new Output
        {
            ProjectId = Head.Id,
            ActivityId = activity,
            Kind = form.Kind,
            Title = Wording.None,
            Status = form.Status,
            Order = 1 + (await Here.Where(o => o.ActivityId == activity).MaxAsync(o => (int?)o.Order) ?? 0),
        };
        form.ApplyTo(added);
        Db.Outputs.Add(added);
        await Db.SaveChangesAsync();
        return Done($"/activities/{activity}", Words["Results.AddedX", Words.Localize(added.Title)]);
    }

    [HttpGet("results/outputs/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id) =>
        await Here.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id) is { } stored
            ? View(FormView, await EditingAsync(stored, OutputForm.From(stored))) : NotFound();

    [HttpPost("results/outputs/{id:int}/edit")]
    public async Task<IActionResult> Save(int id, [Bind(Prefix = Form)] OutputForm form)
    {
        if (await Here.SingleOrDefaultAsync(o => o.Id == id) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid)
            return Again(FormView, await EditingAsync(stored, form));

        form.ApplyTo(stored);
        if (await Saved(stored, form.Version))
            return Done($"/activities/{stored.ActivityId}", Words["Results.SavedX", Words.Localize(stored.Title)]);

        return await Here.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id) is { } fresh
            ? Conflicted(FormView, await EditingAsync(fresh, form), form, OutputForm.From(fresh), fresh.Version, $"{Form}.")
            : NotFound();
    }

    [HttpPost("results/outputs/{id:int}/deletion")]
    public async Task<IActionResult> Delete(int id)
    {
        if (await Here.SingleOrDefaultAsync(o => o.Id == id) is not { } stored)
            return NotFound();

        Db.Outputs.Remove(stored);
        await Db.SaveChangesAsync();
        return Done($"/activities/{stored.ActivityId}", Words["Results.DeletedX", Words.Localize(stored.Title)]);
    }

    /// <summary>The way to an activity; null where the project has no such activity.</summary>
    private async Task<IReadOnlyList<Crumb>?> WayToAsync(int activity)
    {
        var found = await Db.Activities.Where(a => a.Id == activity && a.ProjectId == Head.Id)
            .Select(a => new { a.AccomplishmentId, Accomplishment = a.Accomplishment!.Number, a.Number })
            .SingleOrDefaultAsync();
        return found is null ? null : Way(
            new Crumb(Words.Code($"EA{found.Accomplishment}"), $"{Root}/accomplishments/{found.AccomplishmentId}"),
            new Crumb(Activity.CodeOf(found.Accomplishment, found.Number), $"{Root}/activities/{activity}"));
    }

    private FormPage<OutputForm> Adding(int activity, IReadOnlyList<Crumb> way, OutputForm form) =>
        new(form, Words["Results.AddOutputTo", way[^1].Text], $"{Root}/activities/{activity}/outputs/new", way[^1].Path, way);

    private async Task<FormPage<OutputForm>> EditingAsync(Output stored, OutputForm form)
    {
        var way = (await WayToAsync(stored.ActivityId))!;
        return new(form, Words["Results.EditOutput"], $"{Root}/outputs/{stored.Id}/edit", way[^1].Path, way)
        {
            Deletion = $"{Root}/outputs/{stored.Id}/deletion",
            History = await HistoryList.ReadAsync<Output>(Db, Viewer, stored.Id),
        };
    }
}
