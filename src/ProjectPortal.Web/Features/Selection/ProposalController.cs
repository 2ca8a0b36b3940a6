using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>What staff mean to decide about one nomination.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ProposalController(PortalDb db, Words words, Acting acting) : SelectionController(db, words, acting)
{
    [HttpPost("nominations/{id:int}/proposal")]
    public async Task<IActionResult> Propose(int id, [Bind(Prefix = "Proposal")] ProposalForm form)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();
        var refusal = ModelState.IsValid ? await NamedAsync(await ProposeAsync(nomination, form)) : null;
        if (!ModelState.IsValid || Refused(refusal, "Proposal."))
        {
            Db.ChangeTracker.Clear();
            if (NoSeatPage.Tells(refusal))
                return Again("NoSeat", new NoSeatPage(nomination, form, Promotion: null));
            return Again("Scoring", (await ScoringPage.ReadAsync(Db, Act, Head.Id, id))! with { Proposal = form });
        }

        await Db.SaveChangesAsync();
        Flash(Words["Nominations.DonePropose", nomination.Nominee.FullName]);
        return LocalRedirect($"{PathOf(id)}/scoring");
    }

    /// <summary>Without a place a person goes to the end of the reserve; at a place that somebody has, before that one.</summary>
    private async Task<Refusal?> ProposeAsync(Nomination nomination, ProposalForm form)
    {
        var ofEvent = nomination.Event!;
        var seats = await Db.SeatsAsync(ofEvent.Id);
        var scoring = (await Db.ScoringAsync(ofEvent, [nomination.Id], Viewer))[nomination.Id];
        var own = nomination.IsOnReserve ? nomination.ReserveRank : null;
        var taken = seats.TakenBy(nomination.CountryCode, own);
        var asked = form.ReserveRank ?? own ?? seats.NextRank;
        var isFree = taken.Ranks?.Contains(asked) != true;
        var refusal = ofEvent.Propose(nomination, form.Decision!.Value, isFree ? asked : seats.NextRank, form.Reason, taken, Act, scoring);
        if (refusal is not null || form.Decision != Proposal.Reserve || isFree)
            return refusal;

        var others = await Db.Nominations.Where(n => n.EventId == ofEvent.Id && n.Id != nomination.Id
            && (n.State == NominationState.Reserve || n.Proposal == Proposal.Reserve)).OrderBy(n => n.ReserveRank).ThenBy(n => n.Id)
                .ToListAsync();
        var before = others.Count(n => n.ReserveRank < asked);
        return ofEvent.RankReserve([.. others[..before], nomination, .. others[before..]], Act);
    }
}
