using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Selection;

public sealed record ReserveLine(
    int Id, string Name, string Organisation, string CountryCode, Wording Country, int? Rank, int Held, int Seats, bool FreedSeat,
    bool IsNext, bool HasSeat);

/// <summary>One place in the order of the reserve, released or still proposed.</summary>
public sealed record ReservePlace(int Id, string Name, Wording Country, int? Rank, decimal? PerCent, bool IsReleased);

/// <summary>Who waits for a seat of an event, in the order in which they would get one.</summary>
public sealed record ReservePage(
    EventHead Event, int Held, IReadOnlyList<Wording> FreedBy, IReadOnlyList<ReserveLine> Lines, bool CanPromote)
{
    /// <summary>The order itself, with who is proposed for the reserve; empty where the viewer does not set it.</summary>
    public IReadOnlyList<ReservePlace> Places { get; init; } = [];

    public bool CanRankByScore { get; init; }

    /// <summary>The person whom somebody just tried to promote, with the reason given.</summary>
    public int? TriedId { get; init; }

    public PromotionForm Promotion { get; init; } = new();

    /// <param name="ofEvent">With its waivers and its criteria.</param>
    public static async Task<ReservePage> ReadAsync(PortalDb db, Event ofEvent, Actor viewer)
    {
        var isStaff = viewer.IsAny(Roles.Staff);
        var seats = await db.SeatsAsync(ofEvent.Id);
        var (inOrder, freedBy, next) = await db.ReserveAsync(ofEvent, seats);
        var ranked = !isStaff || ofEvent.WhyNoDecisions() is not null ? [] : await db.Nominations.AsNoTracking()
            .Where(n => n.EventId == ofEvent.Id && (n.State == NominationState.Reserve || n.Proposal == Proposal.Reserve))
            .OrderBy(n => n.ReserveRank).ThenBy(n => n.SubmittedAt).ThenBy(n => n.Id).ToListAsync();
        var seen = await db.ScoresSeenByAsync(ofEvent.Id, ofEvent.Criteria, viewer);
        var codes = inOrder.Concat(ranked).Select(n => n.CountryCode).Concat(freedBy).Distinct().ToList();
        var names = await db.Countries.Where(c => codes.Contains(c.Alpha2)).ToDictionaryAsync(c => c.Alpha2, c => c.Name);
        var lines = inOrder.Select(n => new ReserveLine(
            n.Id, n.Nominee.FullName, n.Nominee.Organisation, n.CountryCode, names[n.CountryCode], n.ReserveRank,
            seats.HeldBy(n.CountryCode), ofEvent.SeatsFor(n.CountryCode), freedBy.Contains(n.CountryCode), n.Id == next?.Id,
                seats.HasSeat(ofEvent, n.CountryCode))).ToList();
        return new ReservePage(EventHead.From(ofEvent), seats.TotalHeld, freedBy.Distinct().Select(c => names[c]).ToList(), lines,
            isStaff && ofEvent.WhyNoPromotion() is null)
        {
            Places = [.. ranked.Select(
                n => new ReservePlace(n.Id, n.Nominee.FullName, names[n.CountryCode], n.ReserveRank, seen.For(n.Id)?.PerCent,
                n.State == NominationState.Reserve))],
            CanRankByScore = ofEvent.Criteria.Count > 0 && ranked.Count > 1,
        };
    }
}
