using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>The event that a page of decisions is about.</summary>
public sealed record EventHead(
    string Slug, Wording Title, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly, string TimeZone, EventState State, int Seats)
{
    public static EventHead From(Event e) => new(e.Slug, e.Title, e.StartsOn, e.EndsOn, e.MonthOnly, e.TimeZone, e.State, e.TotalSeats);
}
