using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Results;

/// <summary>The events that deliver activities, in the order of their dates.</summary>
internal static class Deliveries
{
    /// <param name="activityId">Only those of one activity.</param>
    public static Task<List<EventLine>> EventsAsync(PortalDb db, Actor viewer, ProjectHead project, int? activityId = null) =>
        db.Events.VisibleTo(viewer)
            .Where(e => e.ProjectId == project.Id && e.ActivityId != null && (activityId == null || e.ActivityId == activityId))
            .OrderBy(e => e.StartsOn).ThenBy(e => e.Id)
            .Select(e => new EventLine(e.ActivityId, $"/projects/{project.Slug}/events/{e.Slug}", e.Title, e.State, e.StartsOn, e.EndsOn,
                e.MonthOnly))
            .ToListAsync();
}
