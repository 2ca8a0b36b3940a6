using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Search;

namespace ProjectPortal.Web.Features.Events.List;

/// <summary>What the list of events is narrowed to; it lives in the address.</summary>
public sealed class EventFilter
{
    public EventKind? Kind { get; set; }

    public int? Year { get; set; }

    public EventState? State { get; set; }

    public string Text { get; set; } = "";

    public bool IsOn => Kind is not null || Year is not null || State is not null || Text.Length > 0;

    internal IQueryable<Event> On(PortalDb db, IQueryable<Event> events)
    {
        if (Kind is { } kind)
            events = events.Where(e => e.Kind == kind);
        if (State is { } state)
            events = events.Where(e => e.State == state);
        if (Year is { } year and >= 1 and <= 9998)
        {
            var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            events = events.Where(e => e.StartsOn < next && e.EndsOn >= first);
        }

        return events.Having(db, SearchSubject.Event, Text);
    }
}
