using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.Life;

/// <summary>The steps of an event’s life that ask for nothing more.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class EventLifeController(PortalDb db, Words words, Acting acting) : OneEventController(db, words, acting)
{
    private const string One = "events/{slug}/";

    [HttpPost(One + EventPaths.Publication)]
    public Task<IActionResult> Publish(string slug) => Do(slug, EventAction.Publish, e => e.Publish(Act));

    [HttpPost(One + EventPaths.Window)]
    public Task<IActionResult> OpenNominations(string slug) => Do(slug, EventAction.OpenNominations, e => e.OpenNominations(Act));

    [HttpPost(One + EventPaths.Closing)]
    public Task<IActionResult> CloseNominations(string slug) => Do(slug, EventAction.CloseNominations, e => e.CloseNominations(Act));

    [HttpPost(One + EventPaths.Confirmation)]
    public Task<IActionResult> ConfirmParticipants(string slug) =>
        Do(slug, EventAction.ConfirmParticipants, e => e.ConfirmParticipants(Act));

    [HttpPost(One + EventPaths.Start)]
    public Task<IActionResult> Start(string slug) => Do(slug, EventAction.Start, e => e.Start(Act));

    [HttpPost(One + EventPaths.Completion)]
    public Task<IActionResult> Complete(string slug) => Do(slug, EventAction.Complete, e => e.Complete(Act));

    /// <summary>Who reloads a refused deed, or changes the language there, comes back to the event.</summary>
    [HttpGet(One + EventPaths.Publication)]
    [HttpGet(One + EventPaths.Window)]
    [HttpGet(One + EventPaths.Closing)]
    [HttpGet(One + EventPaths.Confirmation)]
    [HttpGet(One + EventPaths.Start)]
    [HttpGet(One + EventPaths.Completion)]
    public IActionResult Back(string slug) => ToEvent(slug);

    private async Task<IActionResult> Do(string slug, EventAction action, Func<Event, Refusal?> deed)
    {
        var found = await FindAsync(slug);
        if (found is null)
            return NotFound();
        if (Refused(deed(found)))
            return await ShowAsync(slug, refused: true);

        await Db.SaveChangesAsync();
        Flash(Words.Count($"Events.Done{action}", found.InvitedCountries.Count));
        return ToEvent(slug);
    }
}
