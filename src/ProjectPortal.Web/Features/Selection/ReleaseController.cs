using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>Makes all proposals of an event decisions, and tells everybody at once.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ReleaseController(PortalDb db, Words words, Acting acting, NominationMails mails)
    : SelectionController(db, words, acting)
{
    [HttpGet("events/{slug}/release")]
    public async Task<IActionResult> Preview(string slug) =>
        await EventAsync(slug) is { } ofEvent ? View("Release", await PageAsync(ofEvent)) : NotFound();

    [HttpPost("events/{slug}/release")]
    public async Task<IActionResult> Release(string slug, ReleaseForm seen)
    {
        if (await EventAsync(slug) is not { } ofEvent)
            return NotFound();

        var proposed = await Db.Nominations
            .Where(n => n.EventId == ofEvent.Id && n.State == NominationState.Screening && n.Proposal != Proposal.None)
            .OrderBy(n => n.Id).ToListAsync();
        var seats = await Db.SeatsAsync(ofEvent.Id);
        if (proposed.Count > 0 && (seen.SeatMoves != ofEvent.SeatMoves || seen.Proposals != proposed.Count))
        {
            ModelState.AddModelError("", Words["Nominations.ProposalsMoved"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        else if (!Refused(await NamedAsync(ofEvent.Release(proposed, seats.Held, Act, await ScoresAsync(ofEvent, proposed)))))
        {
            var messages = await mails.TellAsync(NominationAction.Release, proposed);
            await Db.SaveChangesAsync();
            int Now(NominationState state) => proposed.Count(n => n.State == state);
            Flash(Words["Nominations.Released",
                Words.Count("Nominations.CountSelected", Now(NominationState.Selected)),
                Words.Count("Nominations.CountReserve", Now(NominationState.Reserve)),
                Words.Count("Nominations.CountDeclined", Now(NominationState.Declined)),
                Words.Count("Nominations.MessagesLeaving", messages)]);
            return LocalRedirect($"{EventPath(slug)}/desk");
        }

        Db.ChangeTracker.Clear();
        return Again("Release", await PageAsync((await EventAsync(slug))!));
    }

    private async Task<ReleasePage> PageAsync(Event ofEvent)
    {
        var screening = await Db.Nominations.AsNoTracking().Where(n => n.EventId == ofEvent.Id && n.State == NominationState.Screening)
            .OrderBy(n => n.CountryCode).ThenBy(n => n.Id).ToListAsync();
        var proposed = screening.Where(n => n.Proposal != Proposal.None).ToList();
        var seats = await Db.SeatsAsync(ofEvent.Id);
        var codes = screening.Select(n => n.CountryCode).Concat(seats.Held.Keys).Distinct().ToList();
        var names = await Db.Countries.Where(c => codes.Contains(c.Alpha2)).ToDictionaryAsync(c => c.Alpha2, c => c.Name);
        var letters = await mails.PreviewAsync(NominationAction.Release, proposed);
        var scores = await ScoresAsync(ofEvent, proposed);
        var seen = await Db.ScoresSeenByAsync(ofEvent.Id, ofEvent.Criteria, Viewer);
        var unscreened = await Db.Nominations.VisibleTo(Viewer)
            .CountAsync(n => n.EventId == ofEvent.Id && (n.State == NominationState.Submitted || n.State == NominationState.Returned));
        var countries = from code in seats.Held.Keys.Union(seats.Proposed.Keys)
                        select new ReleaseSeats(
                            names[code], seats.HeldBy(code), seats.HeldBy(code) + seats.ProposedBy(code), ofEvent.SeatsFor(code));
        return new ReleasePage(
            EventHead.From(ofEvent),
            [.. proposed.OrderBy(n => n.Proposal).ThenBy(n => n.ReserveRank).Select(Line)],
            [.. screening.Where(n => n.Proposal == Proposal.None).Select(Line)],
            unscreened,
            [.. countries.OrderBy(c => Words.Localize(c.Country), StringComparer.CurrentCulture)],
            seats.TotalHeld,
            seats.TotalHeld + seats.TotalProposed,
            letters,
            await NamedAsync(ofEvent.WhyNotRelease(proposed, seats.Held, Act, scores)),
            ofEvent.SeatMoves);

        ReleaseLine Line(Nomination n) =>
            new(n.Id, n.Nominee.FullName, names[n.CountryCode], n.Proposal, n.ReserveRank, n.ProposalReason, seen.For(n.Id)?.PerCent,
            seen.For(n.Id) is null ? null : n.BelowThreshold,
                scores.TryGetValue(n.Id, out var score) && ofEvent.WhyNoLonger(n, score) is not null);
    }
}
