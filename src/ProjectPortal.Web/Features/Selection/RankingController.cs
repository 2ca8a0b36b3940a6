using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>The order of the reserve: by score in one step, or one place up or down.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class RankingController(PortalDb db, Words words, Acting acting) : SelectionController(db, words, acting)
{
    [HttpPost("events/{slug}/reserve/ranking")]
    public Task<IActionResult> ByScore(string slug) => RankAsync(slug, async (ofEvent, reserve) =>
    {
        var seen = await Db.ScoresSeenByAsync(ofEvent.Id, ofEvent.Criteria, Viewer);
        // An order by scores would tell them to whom they are kept from.
        if (reserve.Exists(n => seen.For(n.Id) is null && seen.CountsOf(n.Id).Scored > 0))
            return (reserve, new Refusal("RankingNeedsAnswers"));

        return ([.. reserve.OrderByDescending(n => seen.For(n.Id)?.PerCent ?? -1)], null);
    });

    [HttpPost("events/{slug}/reserve/{id:int}/place")]
    public Task<IActionResult> Move(string slug, int id, bool up) => RankAsync(slug, (_, reserve) =>
    {
        var from = reserve.FindIndex(n => n.Id == id);
        var to = from + (up ? -1 : 1);
        if (from < 0)
            return Task.FromResult<(List<Nomination>, Refusal?)>((reserve, new Refusal("NotYours")));

        if (to >= 0 && to < reserve.Count)
            (reserve[from], reserve[to]) = (reserve[to], reserve[from]);
        return Task.FromResult<(List<Nomination>, Refusal?)>((reserve, null));
    });

    private async Task<IActionResult> RankAsync(
        string slug, Func<Event, List<Nomination>, Task<(List<Nomination> InOrder, Refusal? Refusal)>> order)
    {
        if (await EventAsync(slug) is not { } ofEvent)
            return NotFound();

        var reserve = await Db.Nominations.Where(
            n => n.EventId == ofEvent.Id && (n.State == NominationState.Reserve || n.Proposal == Proposal.Reserve))
            .OrderBy(n => n.ReserveRank).ThenBy(n => n.SubmittedAt).ThenBy(n => n.Id).ToListAsync();
        var (inOrder, refusal) = await order(ofEvent, reserve);
        if (Refused(refusal ?? ofEvent.RankReserve(inOrder, Act)))
        {
            Db.ChangeTracker.Clear();
            return Again("Reserve", await ReservePage.ReadAsync(Db, (await EventAsync(slug))!, Viewer));
        }

        await Db.SaveChangesAsync();
        Flash(Words["Selection.Ranked"]);
        return LocalRedirect($"{EventPath(slug)}/reserve");
    }
}
