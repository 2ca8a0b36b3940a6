using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Events.Plan;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.Life;

/// <summary>Postponing and cancelling: deeds with a reason, told before they are done.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class EventEndingController(PortalDb db, Words words, Acting acting, Cancellation cancellation)
    : OneEventController(db, words, acting)
{
    private const string Prefix = "Form.";

    [HttpGet("events/{slug}/" + EventPaths.Postponement)]
    public Task<IActionResult> AskPostpone(string slug) => AskAsync(slug, EventAction.Postpone);

    [HttpPost("events/{slug}/" + EventPaths.Postponement)]
    public async Task<IActionResult> Postpone(string slug, [Bind(Prefix = "Form")] ReasonForm form)
    {
        var found = await FindAsync(slug);
        if (found is null)
            return NotFound();
        if (!ModelState.IsValid || Refused(found.Postpone(form.Reason, Act), Prefix))
            return await RefusedAsync(slug, EventAction.Postpone, form);

        await Db.SaveChangesAsync();
        Flash(Words["Events.DonePostpone"]);
        return ToEvent(slug);
    }

    [HttpGet("events/{slug}/" + EventPaths.Cancellation)]
    public Task<IActionResult> AskCancel(string slug) => AskAsync(slug, EventAction.Cancel);

    [HttpPost("events/{slug}/" + EventPaths.Cancellation)]
    public async Task<IActionResult> Cancel(string slug, [Bind(Prefix = "Form")] ReasonForm form)
    {
        var found = await FindAsync(slug);
        if (found is null)
            return NotFound();

        var notEnded = await cancellation.NotEndedAsync(found);
        if (!ModelState.IsValid)
            return await RefusedAsync(slug, EventAction.Cancel, form);

        var (messages, refusal) = await cancellation.CancelAsync(found, notEnded, form.Reason, $"/projects/{Head.Slug}/events/{slug}", Act);
        if (Refused(refusal, Prefix))
            return await RefusedAsync(slug, EventAction.Cancel, form);

        await Db.SaveChangesAsync();
        Flash($"{Words.Count("Events.DoneCancel", notEnded.Count)} {Words.Count("Events.MessagesLeaving", messages)}");
        return ToEvent(slug);
    }

    private async Task<IActionResult> AskAsync(string slug, EventAction action)
    {
        var found = await FindAsync(slug);
        if (found is null)
            return NotFound();
        if (!EventLifecycle.Of(action).From.Contains(found.State))
        {
            Flash(Words.Of(new Refusal("EventStateForbids", null, action, found.State)), "warn");
            return ToEvent(slug);
        }

        return View("Deed", await PageAsync(found, action, new ReasonForm()));
    }

    private async Task<IActionResult> RefusedAsync(string slug, EventAction action, ReasonForm form)
    {
        Db.ChangeTracker.Clear();
        return await FindAsync(slug) is { } stored ? Again("Deed", await PageAsync(stored, action, form)) : NotFound();
    }

    private async Task<DeedPage> PageAsync(Event found, EventAction action, ReasonForm form)
    {
        List<string> consequences = [];
        if (action == EventAction.Cancel)
        {
            var notEnded = await cancellation.NotEndedAsync(found);
            consequences.Add(notEnded.Count == 0 ? Words["Events.CancelEndsNone"] : Words.Count("Events.CancelEnds", notEnded.Count));
            if (notEnded.Exists(n => n.HoldsSeat))
                consequences.Add(Words.Count("Events.CancelFreesSeats", notEnded.Count(n => n.HoldsSeat)));
            consequences.Add(Words.Count("Events.CancelTells", await cancellation.MessagesAsync(found, notEnded)));
            consequences.Add(Words["Events.CancelIsFinal"]);
        }
        else
        {
            consequences.AddRange([Words["Events.PostponeStops"], Words["Events.PostponeKeeps"],
                Words["Events.PostponeResumes", Words.Of(found.State)]]);
        }

        return new DeedPage(Head, found.Slug, found.Title, found.State, action, consequences, form);
    }
}
