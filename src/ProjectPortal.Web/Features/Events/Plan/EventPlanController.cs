using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Events.Life;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.Plan;

/// <summary>The plan of an event: new, changed, or with new dates after it was postponed.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class EventPlanController(PortalDb db, Words words, Acting acting, DateMails dates)
    : OneEventController(db, words, acting)
{
    private const string Prefix = "Form.";

    [HttpGet("events/new")]
    public async Task<IActionResult> New()
    {
        var choices = await ChoicesAsync(null);
        var form = new EventForm { WorkingLanguages = ["en"], InvitedCountries = choices.Beneficiaries.Select(b => b.Code).ToList() };
        return View("EventNew", Page(null, form, new ReasonForm(), null, choices));
    }

    [HttpPost("events/new")]
    public async Task<IActionResult> Create([Bind(Prefix = "Form")] EventForm form)
    {
        var choices = await ChoicesAsync(null);
        EventFormRules.Check(form, choices, ModelState, Words, Prefix);
        if (!ModelState.IsValid)
            return Again("EventNew", Page(null, form, new ReasonForm(), null, choices));

        var title = form.Title.ToWording();
        var taken = await Db.Events.Where(e => e.ProjectId == Head.Id).Select(e => e.Slug).ToListAsync();
        // "new" is the address of this form.
        var slug = Slug.From(title.In("en").Text, $"{Words.Localize(form.Kind!.Value)} {form.StartsOn?.Year}", [.. taken, "new"]);
        var (drafted, refusal) = Event.Draft(Head.Id, slug, form.ToPlan(), Act);
        if (drafted is null)
        {
            Refused(refusal, Prefix);
            return Again("EventNew", Page(null, form, new ReasonForm(), null, choices));
        }

        Db.Events.Add(drafted);
        await Db.SaveChangesAsync();
        Flash(Words["Events.Drafted"]);
        return ToEvent(slug);
    }

    [HttpGet("events/{slug}/edit")]
    public async Task<IActionResult> Edit(string slug)
    {
        var found = await FindAsync(slug);
        return found is null ? NotFound()
            : found.HasEnded ? NoLonger(found)
            : View("EventEdit", await PageAsync(found, EventFormPlans.From(found), new ReasonForm()));
    }

    [HttpPost("events/{slug}/edit")]
    public async Task<IActionResult> Save(string slug, [Bind(Prefix = "Form")] EventForm form)
    {
        var found = await FindAsync(slug);
        if (found is null)
            return NotFound();

        var page = await PageAsync(found, form, new ReasonForm());
        EventFormRules.Check(form, page.Choices, ModelState, Words, Prefix, found);
        if (!ModelState.IsValid || Refused(found.Revise(form.ToPlan(found)), Prefix))
            return Again("EventEdit", page);
        if (!await Saved(found, form.Version))
            return await ConflictAsync("EventEdit", slug, form, new ReasonForm());

        Flash(Words["Events.Saved"]);
        return ToEvent(slug);
    }

    [HttpGet("events/{slug}/" + EventPaths.Rescheduling)]
    public async Task<IActionResult> Reschedule(string slug)
    {
        var found = await FindAsync(slug);
        return found is null ? NotFound()
            : found.State != EventState.Postponed ? NoLonger(found)
            : View("Rescheduling", await PageAsync(found, EventFormPlans.From(found), new ReasonForm(), reschedules: true));
    }

    [HttpPost("events/{slug}/" + EventPaths.Rescheduling)]
    public async Task<IActionResult> Reschedule(string slug, [Bind(Prefix = "Form")] EventForm form, [Bind(Prefix = "Why")] ReasonForm why)
    {
        var found = await FindAsync(slug);
        if (found is null)
            return NotFound();

        var page = await PageAsync(found, form, why, reschedules: true);
        EventFormRules.Check(form, page.Choices, ModelState, Words, Prefix, found);
        if (!ModelState.IsValid)
            return Again("Rescheduling", page);

        var notEnded = await dates.NotEndedAsync(found);
        var refusal = found.Reschedule(form.ToPlan(found), why.Reason, notEnded, Act);
        if (Refused(refusal, refusal?.Field == "Reason" ? "Why." : Prefix))
            return Again("Rescheduling", page);
        var messages = await dates.TellAsync(found, notEnded, $"/projects/{Head.Slug}/events/{slug}");
        if (!await Saved(found, form.Version))
            return await ConflictAsync("Rescheduling", slug, form, why);

        Flash($"{Words["Events.DoneReschedule", Words.Localize(found.State)]} {Words.Count("Events.MessagesLeaving", messages)}");
        return ToEvent(slug);
    }

    private IActionResult NoLonger(Event found)
    {
        Flash(Words.Localize(new Refusal("EventStateForbids", null, "Edit", found.State)), "warn");
        return ToEvent(found.Slug);
    }

    private Task<PlanChoices> ChoicesAsync(EventForm? stored) => PlanChoices.LoadAsync(Db, Words, Head.Id, stored);

    private EventPlanPage Page(
        Event? found, EventForm form, ReasonForm why, EventForm? stored, PlanChoices choices, bool reschedules = false) =>
        EventPlanPage.From(Head, found, form, why, stored, choices, reschedules);

    private async Task<EventPlanPage> PageAsync(Event found, EventForm form, ReasonForm why, bool reschedules = false)
    {
        var stored = EventFormPlans.From(found);
        return Page(found, form, why, stored, await ChoicesAsync(stored), reschedules);
    }

    private async Task<IActionResult> ConflictAsync(string view, string slug, EventForm form, ReasonForm why)
    {
        if (await FindAsync(slug) is not { } fresh)
            return NotFound();

        form.Places = PlaceForm.Filled(form.Places);
        var stored = EventFormPlans.From(fresh);
        var page = await PageAsync(fresh, form, why, reschedules: view == "Rescheduling");
        return Conflicted(view, page, form, stored, fresh.Version, Prefix);
    }
}
