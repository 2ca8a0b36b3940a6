using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Data;

/// <summary>Personal links that end with the days of an event move with them, in the same transaction and whoever moves the days.</summary>
internal static class MovedLinks
{
    public static async Task MoveAsync(PortalDb db, Act act, CancellationToken cancellationToken)
    {
        foreach (var entry in db.ChangeTracker.Entries<Event>().Where(e => e.State == EntityState.Modified).ToList())
        {
            var (moved, state) = (entry.Entity, entry.Property(e => e.State));
            var wasPostponed = state.OriginalValue == EventState.Postponed && state.CurrentValue != EventState.Postponed;
            if (moved.State == EventState.Postponed || moved.HasEnded || !(wasPostponed || entry.Property(e => e.StartsOn).IsModified
                || entry.Property(e => e.EndsOn).IsModified || entry.Property(e => e.TimeZone).IsModified))
                continue;

            foreach (var link in await db.PersonalLinks.Include(l => l.Nomination)
                .Where(l => l.Nomination!.EventId == moved.Id && l.Closing == LinkClosing.None).ToListAsync(cancellationToken))
                link.FollowNewDates(link.Nomination!, moved, wasPostponed, act);
        }
    }
}
