using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Data;

/// <summary>Events that a country can nominate for at this moment.</summary>
public static class OpenEvents
{
    /// <summary>With their waivers, untracked; of one project or of all that the focal point sees.</summary>
    public static async Task<List<Event>> OpenEventsAsync(this PortalDb db, Actor focalPoint, DateTime now, int? projectId = null)
    {
        var candidates = await db.Events.VisibleTo(focalPoint).AsNoTracking().ForSeats()
            .Where(e => (e.State == EventState.NominationsOpen || e.State == EventState.Selection)
                && (projectId == null || e.ProjectId == projectId))
            .OrderBy(e => e.NominationsCloseAt).ThenBy(e => e.Id).ToListAsync();
        return candidates.FindAll(e => Nomination.WhyClosed(e, focalPoint.CountryCode!, now) is null);
    }
}
