using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Events.List;

/// <summary>A place as a list names it.</summary>
public sealed record PlaceLine(Wording City, Wording Country);

/// <summary>One event in the list. For a focal point, seats and nominations are those of the country.</summary>
public sealed record EventRow(
    int Id, string Slug, EventKind Kind, Wording Title, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly, EventState State,
    int Seats, DateTime? NominationsCloseAt, IReadOnlyList<PlaceLine> Places)
{
    public EventCount Count { get; init; } = EventCount.None;
}

/// <summary>Nominations of one event that the viewer may know of, and how many of them hold a seat.</summary>
public sealed record EventCount(int Nominations, int Held)
{
    public static readonly EventCount None = new(0, 0);
}

/// <summary>The page with the list.</summary>
public sealed record EventList(
    ProjectHead Project, EventFilter Filter, KeyPage<EventRow> Page, int Found, IReadOnlyList<int> Years, bool MayPlan,
    string? CountryCode);

internal static class EventListReading
{
    public static IQueryable<Event> OfProject(PortalDb db, int projectId, Actor viewer) =>
        db.Events.VisibleTo(viewer).Where(e => e.ProjectId == projectId);

    public static IQueryable<EventRow> ToRows(this IQueryable<Event> events, PortalDb db, string? country) =>
        from e in events
        select new EventRow(
            e.Id, e.Slug, e.Kind, e.Title, e.StartsOn, e.EndsOn, e.MonthOnly, e.State,
            country == null
                ? e.Capacity + e.Waivers.Where(w => w.Kind == WaiverKind.Capacity).Sum(w => w.ExtraSeats)
                : e.SeatsPerCountry + e.Waivers.Where(w => w.Kind == WaiverKind.CountrySeats && w.CountryCode == country)
                    .Sum(w => w.ExtraSeats),
            e.NominationsCloseAt,
            // The country's name is looked up for each place: joined, it would be joined to the places of all events first.
            e.Places.OrderBy(p => p.Order).Select(p => new PlaceLine(
                p.City,
                new Wording(
                    db.Countries.Where(c => c.Alpha2 == p.CountryCode).Select(c => c.Name.En).First(),
                    db.Countries.Where(c => c.Alpha2 == p.CountryCode).Select(c => c.Name.Fr).First()))).ToList());

    /// <summary>Counts for many events in one question.</summary>
    public static Task<Dictionary<int, EventCount>> CountsAsync(IQueryable<Nomination> nominations) =>
        nominations.GroupBy(n => n.EventId)
            .Select(g => new
            {
                g.Key,
                All = g.Count(),
                Held = g.Count(n => NominationLifecycle.HoldingSeat.Contains(n.State)),
            })
            .ToDictionaryAsync(g => g.Key, g => new EventCount(g.All, g.Held));
}
