using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Data;

/// <summary>Seats held, and seats proposed for selection, by the code of the country; and the places on the reserve that are taken.</summary>
public sealed record SeatsByCountry(IReadOnlyDictionary<string, int> Held, IReadOnlyDictionary<string, int> Proposed, IReadOnlySet<int> Ranks)
{
    public int TotalHeld => Held.Values.Sum();

    public int TotalProposed => Proposed.Values.Sum();

    /// <summary>The end of the line.</summary>
    public int NextRank => Ranks.Count == 0 ? 1 : Ranks.Max() + 1;

    public int HeldBy(string countryCode) => Held.GetValueOrDefault(countryCode);

    public int ProposedBy(string countryCode) => Proposed.GetValueOrDefault(countryCode);

    /// <param name="ownRank">The place that the nomination in question has itself.</param>
    public SeatsTaken TakenBy(string countryCode, int? ownRank = null) =>
        new(TotalHeld, HeldBy(countryCode), TotalProposed, ProposedBy(countryCode), ownRank is null ? Ranks : Ranks.Where(r => r != ownRank).ToHashSet());

    /// <summary>Whether somebody of the country could be promoted now.</summary>
    public bool HasSeat(Event ofEvent, string countryCode) => TotalHeld < ofEvent.TotalSeats && HeldBy(countryCode) < ofEvent.SeatsFor(countryCode);
}

/// <summary>Questions about seats and the reserve that several pages ask.</summary>
public static class Seats
{
    /// <summary>Seats of an event that are held and proposed. Ask after the event was read: its version then guards the count.</summary>
    public static async Task<SeatsByCountry> SeatsAsync(this PortalDb db, int eventId)
    {
        var rows = await db.Nominations.Where(n => n.EventId == eventId && (NominationLifecycle.HoldingSeat.Contains(n.State) || n.Proposal == Proposal.Select))
            .GroupBy(n => new { n.CountryCode, n.Proposal })
            .Select(g => new { g.Key.CountryCode, g.Key.Proposal, Count = g.Count() })
            .ToListAsync();
        var ranks = await db.Nominations.Where(n => n.EventId == eventId && n.ReserveRank != null && (n.State == NominationState.Reserve || n.Proposal == Proposal.Reserve))
            .Select(n => n.ReserveRank!.Value).ToListAsync();
        return new SeatsByCountry(
            rows.Where(r => r.Proposal != Proposal.Select).ToDictionary(r => r.CountryCode, r => r.Count),
            rows.Where(r => r.Proposal == Proposal.Select).ToDictionary(r => r.CountryCode, r => r.Count),
            ranks.ToHashSet());
    }

    /// <summary>The reserve of an event, in the order of the line, and who is next.</summary>
    /// <param name="alsoFreedBy">A country whose seat becomes free with what is about to be saved.</param>
    public static async Task<(IReadOnlyList<Nomination> InOrder, IReadOnlyList<string> FreedBy, Nomination? Next)> ReserveAsync(
        this PortalDb db, Event ofEvent, SeatsByCountry seats, string? alsoFreedBy = null)
    {
        var reserve = await db.Nominations.AsNoTracking().Where(n => n.EventId == ofEvent.Id && n.State == NominationState.Reserve).ToListAsync();
        if (reserve.Count == 0)
            return ([], [], null);

        var holding = NominationLifecycle.HoldingSeat.Select(s => s.ToString()).ToArray();
        var moves = await (from change in db.Changes
                           join nomination in db.Nominations on change.SubjectId equals nomination.Id
                           where change.Subject == nameof(Nomination) && nomination.EventId == ofEvent.Id
                               && (holding.Contains(change.From) || holding.Contains(change.To))
                           orderby change.Id
                           select new { nomination.CountryCode, change.From, change.To }).ToListAsync();
        var freedBy = ReserveList.FreedBy(moves.Select(m => (m.CountryCode, StateOf(m.From), StateOf(m.To))));
        if (alsoFreedBy is not null)
            freedBy = [alsoFreedBy, .. freedBy];
        return (ReserveList.InOrder(reserve, freedBy).ToList(), freedBy, ReserveList.Next(reserve, freedBy, country => seats.HasSeat(ofEvent, country)));
    }

    private static NominationState? StateOf(string? name) => Enum.TryParse<NominationState>(name, out var state) ? state : null;
}
