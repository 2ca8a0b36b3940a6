using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Events.Life;

/// <summary>Does what dates ask of events. Safe to run on several machines at once: the version of the event decides.</summary>
internal sealed class EventClock(PortalDb db, TimeProvider clock)
{
    /// <summary>How many events moved.</summary>
    public async Task<int> AdvanceAsync(CancellationToken cancellationToken)
    {
        var act = new Act(Actor.Clock, clock.GetUtcNow().UtcDateTime);
        var soon = PlaceTime.Utc.DayAt(act.At).AddDays(1);
        var due = await db.Events.ForRules()
            .Where(e => (e.State == EventState.Published && e.NominationsOpenAt <= act.At)
                || (e.State == EventState.NominationsOpen && e.NominationsCloseAt <= act.At)
                || (e.State == EventState.Confirmed && e.StartsOn <= soon)
                || (e.State == EventState.Running && e.EndsOn <= soon))
            .OrderBy(e => e.Id).ToListAsync(cancellationToken);
        var moved = 0;
        foreach (var dueEvent in due.Where(e => e.Advance(act)))
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                moved++;
            }
            catch (Exception failure) when (db.LostRace(failure))
            {
                // Somebody else moved it a moment ago; the next round sees it as it is then.
                db.ChangeTracker.Clear();
                break;
            }
        }

        return moved;
    }
}
