using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Events.Plan;

/// <summary>The form of a plan, with what it chooses from.</summary>
/// <param name="Stored">The same form as it is stored; null for a new event.</param>
/// <param name="FrozenSeats">Seats, criteria and invitations stand.</param>
/// <param name="FrozenWindow">The nomination window stands.</param>
public sealed record EventPlanPage(
    ProjectHead Project, string? Slug, Wording StoredTitle, EventForm Form, ReasonForm Why, EventForm? Stored, PlanChoices Choices,
        bool FrozenSeats, bool FrozenWindow)
{
    private const int SpareRows = 2;

    /// <summary>A page always offers rows for two more places, so that it needs no script.</summary>
    internal static EventPlanPage From(
        ProjectHead project, Event? found, EventForm form, ReasonForm why, EventForm? stored, PlanChoices choices, bool reschedules)
    {
        var rows = Math.Max(form.Places.Count, PlaceForm.Filled(form.Places).Count + SpareRows);
        form.Places.AddRange(Enumerable.Range(0, rows - form.Places.Count).Select(_ => new PlaceForm()));
        var frozen = found?.IsFrozen == true;
        return new EventPlanPage(
            project, found?.Slug, found?.Title ?? Wording.None, form, why, stored, choices, frozen, frozen && !reschedules);
    }
}
