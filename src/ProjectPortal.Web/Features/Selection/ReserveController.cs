using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>The reserve of an event, and the way from it to a seat.</summary>
public sealed class ReserveController(PortalDb db, Words words, Acting acting, NominationMails mails)
    : SelectionController(db, words, acting)
{
    [Authorize(Policy = Policies.ReadsWhole)]
    [HttpGet("events/{slug}/reserve")]
    public async Task<IActionResult> Show(string slug)
    {
        var ofEvent = await EventAsync(slug);
        return ofEvent is null ? NotFound() : View("Reserve", await ReservePage.ReadAsync(Db, ofEvent, Viewer));
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
            // Where no seat is left it is nobody's turn, and the line need not be read.
            var next = seats.HasSeat(ofEvent, nomination.CountryCode) ? (await Db.ReserveAsync(ofEvent, seats)).Next : null;
            var taken = seats.TakenBy(nomination.CountryCode);
            var refusal = await NamedAsync(ofEvent.Promote(nomination, next?.Id == id, form.Reason, taken, Act));
            if (!Refused(refusal, "Promotion."))
            {
                await mails.TellAsync(NominationAction.Promote, [nomination]);
                await Db.SaveChangesAsync();
                Flash(Words["Nominations.DonePromote", nomination.Nominee.FullName]);
                return LocalRedirect(PathOf(id));
            }

            if (NoSeatPage.Tells(refusal))
                return Again("NoSeat", new NoSeatPage(nomination, Proposal: null, form));
        }

        return Again("Reserve", await ReservePage.ReadAsync(Db, ofEvent, Viewer) with { TriedId = id, Promotion = form });
    }
}
