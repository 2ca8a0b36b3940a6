using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Selection;

public sealed record ReserveLine(int Id, string Name, string Organisation, string CountryCode, Wording Country, int? Rank, int Held, int Seats, bool FreedSeat, bool IsNext, bool HasSeat);

/// <summary>Who waits for a seat of an event, in the order in which they would get one.</summary>
public sealed record ReservePage(EventHead Event, int Held, IReadOnlyList<Wording> FreedBy, IReadOnlyList<ReserveLine> Lines, bool CanPromote)
{
    /// <summary>The person whom somebody just tried to promote, with the reason given.</summary>
    public int? TriedId { get; init; }

    public PromotionForm Promotion { get; init; } = new();

    /// <param name="ofEvent">With its waivers.</param>
    public static async Task<ReservePage> OfAsync(PortalDb db, Event ofEvent, bool isStaff)
    {
        var seats = await db.SeatsAsync(ofEvent.Id);
        var (inOrder, freedBy, next) = await db.ReserveAsync(ofEvent, seats);
        var codes = inOrder.Select(n => n.CountryCode).Concat(freedBy).Distinct().ToList();
        var names = await db.Countries.Where(c => codes.Contains(c.Alpha2)).ToDictionaryAsync(c => c.Alpha2, c => c.Name);
        var lines = inOrder.Select(n => new ReserveLine(
            n.Id, n.Nominee.FullName, n.Nominee.Organisation, n.CountryCode, names[n.CountryCode], n.ReserveRank,
            seats.HeldBy(n.CountryCode), ofEvent.SeatsFor(n.CountryCode), freedBy.Contains(n.CountryCode), n.Id == next?.Id,
            seats.TotalHeld < ofEvent.TotalSeats && seats.HeldBy(n.CountryCode) < ofEvent.SeatsFor(n.CountryCode))).ToList();
        return new ReservePage(EventHead.Of(ofEvent), seats.TotalHeld, freedBy.Distinct().Select(c => names[c]).ToList(), lines, isStaff && ofEvent.WhyNoPromotion() is null);
    }
}
