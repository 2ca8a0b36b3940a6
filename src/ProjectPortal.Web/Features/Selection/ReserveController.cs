using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>The reserve of an event, and the way from it to a seat. Who comes too late for the last seat is shown the reserve.</summary>
public sealed class ReserveController(PortalDb db, Words words, Acting acting, NominationMails mails) : SelectionController(db, words, acting)
{
    [Authorize(Policy = Policies.ReadsWhole)]
    [HttpGet("events/{slug}/reserve")]
    public async Task<IActionResult> Show(string slug)
    {
        var ofEvent = await EventAsync(slug);
        return ofEvent is null ? NotFound() : View("Reserve", await ReservePage.OfAsync(Db, ofEvent, Viewer));
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("nominations/{id:int}/promotion")]
    public async Task<IActionResult> Promote(int id, [Bind(Prefix = "Promotion")] PromotionForm form)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();

        var ofEvent = nomination.Event!;
        if (ModelState.IsValid)
        {
            var seats = await Db.SeatsAsync(ofEvent.Id);
            var next = (await Db.ReserveAsync(ofEvent, seats)).Next;
            if (!Refused(await NamedAsync(ofEvent.Promote(nomination, next?.Id == id, form.Reason, seats.TakenBy(nomination.CountryCode), Act)), "Promotion."))
            {
                await mails.TellAsync(NominationAction.Promote, [nomination]);
                await Db.SaveChangesAsync();
                Flash(Words["Nominations.DonePromote", nomination.Nominee.FullName]);
                return LocalRedirect(PathOf(id));
            }
        }

        return Again("Reserve", await ReservePage.OfAsync(Db, ofEvent, Viewer) with { TriedId = id, Promotion = form });
    }
}
