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
public sealed class EventEndingController(PortalDb db, Words words, Acting acting, Cancellation cancellation, DateMails dates)
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

        var messages = await dates.TellAsync(found, await dates.NotEndedAsync(found), PathOf(slug));
        await Db.SaveChangesAsync();
        Flash($"{Words["Events.DonePostpone"]} {Words.Count("Events.MessagesLeaving", messages)}");
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

        var (messages, refusal) = await cancellation.CancelAsync(found, notEnded, form.Reason, PathOf(slug), Act);
        if (Refused(refusal, Prefix))
            return await RefusedAsync(slug, EventAction.Cancel, form);

        await Db.SaveChangesAsync();
        Flash(string.Join(' ', cancellation.Ends(notEnded, "Events.DoneCancel").Append(Words.Count("Events.MessagesLeaving", messages))));
        return ToEvent(slug);
    }

    private async Task<IActionResult> AskAsync(string slug, EventAction action)
    {
        var found = await FindAsync(slug);
        if (found is null)
            return NotFound();
        if (!EventLifecycle.Row(action).From.Contains(found.State))
        {
            Flash(Words.Localize(new Refusal("EventStateForbids", null, action, found.State)), "warn");
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
            if (notEnded.Count == 0)
                consequences.Add(Words["Events.CancelEndsNone"]);
            else
                consequences.AddRange(cancellation.Ends(notEnded, "Events.CancelEnds"));
            if (notEnded.Exists(n => n.HoldsSeat))
                consequences.Add(Words.Count("Events.CancelFreesSeats", notEnded.Count(n => n.HoldsSeat)));
            consequences.Add(Words.Count("Events.CancelTells", await cancellation.MessagesAsync(found, notEnded)));
            consequences.Add(Words["Events.CancelIsFinal"]);
        }
        else
        {
            consequences.AddRange([Words["Events.PostponeStops"], Words["Events.PostponeKeeps"], Words["Events.PostponeSuspends"],
                Words["Events.PostponeResumes", Words.Localize(found.State)],
                Words.Count("Events.CancelTells", await dates.CountAsync(found, await dates.NotEndedAsync(found)))]);
        }

        return new DeedPage(Head, found.Slug, found.Title, found.State, action, consequences, form);
    }

    private string PathOf(string slug) => $"/projects/{Head.Slug}/events/{slug}";
}
