using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>Questions about nominations that several pages ask.</summary>
internal static class NominationQueries
{
    /// <summary>Whether the country has nominated the same person for the event already.</summary>
    public static Task<bool> HasTwinOfAsync(this IQueryable<Nomination> nominations, int eventId, string countryCode, Nominee nominee, int? exceptId)
    {
        var (email, person) = (nominee.EmailKey, nominee.PersonKey);
        return nominations.AnyAsync(n => n.EventId == eventId && n.CountryCode == countryCode && n.Id != exceptId
            && ((email != null && n.EmailKey == email) || (person != null && n.PersonKey == person)));
    }

    /// <summary>Seats of an event that are held and proposed, by country. Ask after the event was read: its version then guards the count.</summary>
    public static async Task<SeatsByCountry> SeatsAsync(this PortalDb db, int eventId)
    {
        var holding = NominationLifecycle.HoldingSeat.ToArray();
        var rows = await db.Nominations.Where(n => n.EventId == eventId && (holding.Contains(n.State) || n.Proposal == Proposal.Select))
            .GroupBy(n => new { n.CountryCode, n.Proposal })
            .Select(g => new { g.Key.CountryCode, g.Key.Proposal, Count = g.Count() })
            .ToListAsync();
        return new SeatsByCountry(
            rows.Where(r => r.Proposal != Proposal.Select).ToDictionary(r => r.CountryCode, r => r.Count),
            rows.Where(r => r.Proposal == Proposal.Select).ToDictionary(r => r.CountryCode, r => r.Count));
    }

    /// <summary>The reserve of an event, in the order of the line, and who is next.</summary>
    /// <param name="alsoFreedBy">A country whose seat becomes free with what is about to be saved.</param>
    public static async Task<(IReadOnlyList<Nomination> InOrder, IReadOnlyList<string> FreedBy, Nomination? Next)> ReserveAsync(
        this PortalDb db, Domain.Events.Event ofEvent, SeatsByCountry seats, string? alsoFreedBy = null)
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
        bool HasSeat(string country) => seats.TotalHeld < ofEvent.TotalSeats && seats.HeldBy(country) < ofEvent.SeatsFor(country);
        return (ReserveList.InOrder(reserve, freedBy).ToList(), freedBy, ReserveList.Next(reserve, freedBy, HasSeat));
    }

    private static NominationState? StateOf(string? name) => Enum.TryParse<NominationState>(name, out var state) ? state : null;
}

/// <summary>Seats held, and seats proposed for selection, by the code of the country.</summary>
public sealed record SeatsByCountry(IReadOnlyDictionary<string, int> Held, IReadOnlyDictionary<string, int> Proposed)
{
    public int TotalHeld => Held.Values.Sum();

    public int TotalProposed => Proposed.Values.Sum();

    public int HeldBy(string countryCode) => Held.GetValueOrDefault(countryCode);

    public int ProposedBy(string countryCode) => Proposed.GetValueOrDefault(countryCode);

    public SeatsTaken TakenBy(string countryCode) => new(TotalHeld, HeldBy(countryCode), TotalProposed, ProposedBy(countryCode));
}
