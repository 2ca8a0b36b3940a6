using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>What an event judges nominations by, and the threshold.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class CriteriaController(PortalDb db, Words words, Acting acting) : SelectionController(db, words, acting)
{
    private const int UsualThreshold = 60;

    /// <summary>The usual criteria, by the names of their words, each with its weight.</summary>
    private static readonly (string Key, int Weight)[] Usual = [
        ("Relevance", 5), ("Authority", 4), ("Intent", 4), ("Backing", 3), ("Exchange", 2)];

    [HttpGet("events/{slug}/criteria")]
    public async Task<IActionResult> Show(string slug) =>
        await EventAsync(slug) is { } ofEvent ? View("Criteria", await PageAsync(ofEvent)) : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/criteria/usual")]
    public Task<IActionResult> StartUsual(string slug) =>
        DoAsync(slug, e => e.StartCriteria(Usual.Select(u =>
            new CriterionPlan(Both($"Usual{u.Key}"), Both($"Usual{u.Key}Looks"), u.Weight)), UsualThreshold, Act),
            "Selection.CriteriaStarted");

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/criteria/threshold")]
    public async Task<IActionResult> SetThreshold(string slug, [Bind(Prefix = "Threshold")] ThresholdForm form)
    {
        if (await EventAsync(slug) is not { } ofEvent)
            return NotFound();
        if (!ModelState.IsValid || Refused(ofEvent.SetThreshold(form.ThresholdPerCent, Act), "Threshold."))
            return Again("Criteria", await PageAsync(ofEvent) with { Threshold = form });
        if (await Saved(ofEvent, form.Version))
            return Done(slug, Words["Selection.ThresholdSaved"]);

        var fresh = (await EventAsync(slug))!;
        return Conflicted("Criteria", await PageAsync(fresh) with { Threshold = form }, form, ThresholdOf(fresh), fresh.Version,
            "Threshold.");
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("events/{slug}/criteria/new")]
    public async Task<IActionResult> New(string slug)
    {
        if (await EventAsync(slug) is not { } ofEvent)
            return NotFound();

        return ofEvent.WhyNotChangeCriteria(Act) is null
            ? View("CriterionForm", new CriterionPage(EventHead.From(ofEvent), null, new CriterionForm()))
            : LocalRedirect(HomeOf(slug));
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/criteria/new")]
    public async Task<IActionResult> Add(string slug, [Bind(Prefix = "Form")] CriterionForm form)
    {
        if (await EventAsync(slug) is not { } ofEvent)
            return NotFound();
        if (!ModelState.IsValid || Refused(ofEvent.AddCriterion(form.ToPlan(), Act).Refusal, "Form."))
            return Again("CriterionForm", new CriterionPage(EventHead.From(ofEvent), null, form));

        await Db.SaveChangesAsync();
        return Done(slug, Words["Selection.CriterionSaved", Words.Localize(form.Title.ToWording())]);
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("events/{slug}/criteria/{id:int}/edit")]
    public async Task<IActionResult> Edit(string slug, int id)
    {
        if (await EventAsync(slug) is not { } ofEvent || ofEvent.Criteria.Find(c => c.Id == id) is not { } criterion)
            return NotFound();

        return ofEvent.WhyNotChangeCriteria(Act) is null
            ? View("CriterionForm", new CriterionPage(EventHead.From(ofEvent), id, CriterionForm.From(criterion)))
            : LocalRedirect(HomeOf(slug));
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/criteria/{id:int}/edit")]
    public async Task<IActionResult> Revise(string slug, int id, [Bind(Prefix = "Form")] CriterionForm form)
    {
        if (await EventAsync(slug) is not { } ofEvent || ofEvent.Criteria.Find(c => c.Id == id) is not { } criterion)
            return NotFound();
        if (!ModelState.IsValid || Refused(ofEvent.ReviseCriterion(criterion, form.ToPlan(), Act), "Form."))
            return Again("CriterionForm", new CriterionPage(EventHead.From(ofEvent), id, form));
        if (await Saved(criterion, form.Version))
            return Done(slug, Words["Selection.CriterionSaved", Words.Localize(form.Title.ToWording())]);

        ofEvent = (await EventAsync(slug))!;
        return ofEvent.Criteria.Find(c => c.Id == id) is { } fresh
            ? Conflicted("CriterionForm", new CriterionPage(EventHead.From(ofEvent), id, form), form, CriterionForm.From(fresh),
                fresh.Version,
                "Form.")
            : NotFound();
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/criteria/{id:int}/deletion")]
    public Task<IActionResult> Remove(string slug, int id) => OneAsync(slug, id, async (ofEvent, criterion) =>
    {
        await Db.TakeAsync(Guard.MarksOf(ofEvent.Id));
        var refusal = ofEvent.RemoveCriterion(criterion, await Db.Assessments.AnyAsync(a => a.Marks.Any(m => m.CriterionId == id)), Act);
        if (refusal is null)
            Db.Remove(criterion);
        return refusal;
    }, "Selection.CriterionRemoved");

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/criteria/{id:int}/place")]
    public Task<IActionResult> Move(string slug, int id, bool up) =>
        OneAsync(slug, id, (ofEvent, criterion) => Task.FromResult(ofEvent.MoveCriterion(criterion, up, Act)), "Selection.CriterionMoved");

    private async Task<IActionResult> OneAsync(string slug, int id, Func<Event, Criterion, Task<Refusal?>> deed, string done)
    {
        if (await EventAsync(slug) is not { } ofEvent || ofEvent.Criteria.Find(c => c.Id == id) is not { } criterion)
            return NotFound();

        var title = Words.Localize(criterion.Title);
        return Refused(await deed(ofEvent, criterion)) ? await AgainAsync(slug) : await DoneAsync(slug, Words[done, title]);
    }

    private async Task<IActionResult> DoAsync(string slug, Func<Event, Refusal?> deed, string done) =>
        await EventAsync(slug) is not { } ofEvent ? NotFound()
        : Refused(deed(ofEvent)) ? await AgainAsync(slug)
        : await DoneAsync(slug, Words[done]);

    private async Task<IActionResult> AgainAsync(string slug)
    {
        Db.ChangeTracker.Clear();
        return Again("Criteria", await PageAsync((await EventAsync(slug))!));
    }

    private async Task<IActionResult> DoneAsync(string slug, string told)
    {
        await Db.SaveChangesAsync();
        return Done(slug, told);
    }

    private LocalRedirectResult Done(string slug, string told)
    {
        Flash(told);
        return LocalRedirect(HomeOf(slug));
    }

    private string HomeOf(string slug) => $"{EventPath(slug)}/criteria";

    private async Task<CriteriaPage> PageAsync(Event ofEvent)
    {
        var ids = ofEvent.Criteria.Select(c => c.Id).ToList();
        var scored = await Db.Assessments.SelectMany(a => a.Marks).Where(m => ids.Contains(m.CriterionId)).Select(m => m.CriterionId)
            .Distinct().ToListAsync();
        string[] told = ["AddCriterion", "ReviseCriterion", "RemoveCriterion"];
        var history = await HistoryList.OfDeedsAsync<Event>(Db, Viewer, ofEvent.Id, told);
        return new CriteriaPage(
            EventHead.From(ofEvent), [.. ofEvent.Criteria.OrderBy(c => c.Order)], scored.ToHashSet(), ofEvent.WhyNotChangeCriteria(Act),
            ofEvent is { IsFrozen: true, HasEnded: false } && Viewer.IsAny(Roles.Staff), Viewer.IsAny(Roles.Staff),
                new HistoryList([.. history.Lines.Select(line => line with { Fields = null })]) { TimeZone = ofEvent.TimeZone })
        {
            Threshold = ThresholdOf(ofEvent),
        };
    }

    private static ThresholdForm ThresholdOf(Event ofEvent) =>
        new() { ThresholdPerCent = ofEvent.ThresholdPerCent, Version = ofEvent.Version };

    /// <summary>The portal's own words, in both languages.</summary>
    private static Wording Both(string key) =>
        new(Words.Find($"Selection.{key}", CultureInfo.GetCultureInfo("en"))!,
            Words.Find($"Selection.{key}", CultureInfo.GetCultureInfo("fr"))!);
}
