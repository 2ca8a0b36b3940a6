using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Data;

/// <summary>
/// Seats held, and seats proposed for selection, by the code of the country; and the places on the reserve that are taken.
/// </summary>
public sealed record SeatsByCountry(
    IReadOnlyDictionary<string, int> Held, IReadOnlyDictionary<string, int> Proposed, IReadOnlySet<int> Ranks)
{
    /// <summary>What is proposed is for staff alone.</summary>
    public SeatsByCountry SeenBy(Actor viewer) =>
        viewer.IsAny(Roles.Staff) ? this : new SeatsByCountry(Held, new Dictionary<string, int>(), new HashSet<int>());

    public int TotalHeld => Held.Values.Sum();

    public int TotalProposed => Proposed.Values.Sum();

    /// <summary>The end of the line.</summary>
    public int NextRank => Ranks.Count == 0 ? 1 : Ranks.Max() + 1;

    public int HeldBy(string countryCode) => Held.GetValueOrDefault(countryCode);

    public int ProposedBy(string countryCode) => Proposed.GetValueOrDefault(countryCode);

    /// <param name="ownRank">The place that the nomination in question has itself.</param>
    public SeatsTaken TakenBy(string countryCode, int? ownRank = null) =>
        new(TotalHeld, HeldBy(countryCode), TotalProposed, ProposedBy(countryCode),
            ownRank is null ? Ranks : Ranks.Where(r => r != ownRank).ToHashSet());

    /// <summary>Whether somebody of the country could be promoted now.</summary>
    public bool HasSeat(Event ofEvent, string countryCode) =>
        TotalHeld < ofEvent.TotalSeats && HeldBy(countryCode) < ofEvent.SeatsFor(countryCode);
}

/// <summary>Questions about seats and the reserve that several pages ask.</summary>
public static class Seats
{
    /// <summary>Seats of an event that are held and proposed. Ask after the event was read: its version then guards the count.</summary>
    public static async Task<SeatsByCountry> SeatsAsync(this PortalDb db, int eventId)
    {
        var holding = NominationLifecycle.HoldingSeat;
        var rows = await db.Nominations
            .Where(n => n.EventId == eventId && (holding.Contains(n.State) || n.Proposal == Proposal.Select
                || (n.ReserveRank != null && (n.State == NominationState.Reserve || n.Proposal == Proposal.Reserve))))
            .GroupBy(n => new { n.CountryCode, n.State, n.Proposal, n.ReserveRank })
            .Select(g => new Stand(g.Key.CountryCode, g.Key.State, g.Key.Proposal, g.Key.ReserveRank, g.Count()))
            .ToListAsync();
        return new SeatsByCountry(
            ByCountry(rows.Where(r => r.Proposal != Proposal.Select && holding.Contains(r.State))),
            ByCountry(rows.Where(r => r.Proposal == Proposal.Select)),
            rows.Where(r => r.State == NominationState.Reserve || r.Proposal == Proposal.Reserve).Select(r => r.ReserveRank).OfType<int>()
                .ToHashSet());

        static Dictionary<string, int> ByCountry(IEnumerable<Stand> rows) =>
            rows.GroupBy(r => r.CountryCode).ToDictionary(g => g.Key, g => g.Sum(r => r.Count));
    }

    /// <summary>The reserve of an event, in the order of the line, and who is next.</summary>
    /// <param name="alsoFreedBy">A country whose seat becomes free with what is about to be saved.</param>
    public static async Task<(IReadOnlyList<Nomination> InOrder, IReadOnlyList<string> FreedBy, Nomination? Next)> ReserveAsync(
        this PortalDb db, Event ofEvent, SeatsByCountry seats, string? alsoFreedBy = null)
    {
        var reserve = await db.Nominations.AsNoTracking().Where(n => n.EventId == ofEvent.Id && n.State == NominationState.Reserve)
            .ToListAsync();
        if (reserve.Count == 0)
            return ([], [], null);

        var shifts = await (from shift in db.SeatShifts
                            join nomination in db.Nominations on shift.NominationId equals nomination.Id
                            where nomination.EventId == ofEvent.Id
                            orderby shift.At, shift.Id
                            select new { nomination.CountryCode, shift.Freed }).ToListAsync();
        var freedBy = ReserveList.FreedBy(shifts.Select(s => (s.CountryCode, s.Freed)));
        if (alsoFreedBy is not null)
            freedBy = [alsoFreedBy, .. freedBy];
        return (ReserveList.InOrder(reserve, freedBy).ToList(), freedBy,
            ReserveList.Next(reserve, freedBy, country => seats.HasSeat(ofEvent, country)));
    }

    private sealed record Stand(string CountryCode, NominationState State, Proposal Proposal, int? ReserveRank, int Count);
}
