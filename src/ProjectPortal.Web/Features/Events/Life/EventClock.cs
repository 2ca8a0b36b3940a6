using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Events.Life;

/// <summary>
/// Does what dates ask of events, of each by itself. Safe to run on several machines at once: the version of the event decides.
/// </summary>
internal sealed class EventClock(PortalDb db, Pieces pieces, TimeProvider clock)
{
    /// <summary>How many events moved.</summary>
    public async Task<int> AdvanceAsync(CancellationToken cancellationToken)
    {
        var act = new Act(Actor.Clock, clock.GetUtcNow().UtcDateTime);
        var soon = PlaceTime.Utc.DayAt(act.At).AddDays(1);
        var due = await db.Events
            .Where(e => (e.State == EventState.Published && e.NominationsOpenAt <= act.At)
                || (e.State == EventState.NominationsOpen && e.NominationsCloseAt <= act.At)
                || (e.State == EventState.Confirmed && e.StartsOn <= soon)
                || (e.State == EventState.Running && e.EndsOn <= soon))
            .OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(cancellationToken);
        var moved = 0;
        foreach (var id in due)
        {
            await pieces.TryAsync(
                "Event", id,
                async () =>
                {
                    if (await AdvanceAsync(id, act, cancellationToken))
                        moved++;
                },
                cancellationToken);
            db.ChangeTracker.Clear();
        }

        return moved;
    }

    private async Task<bool> AdvanceAsync(int id, Act act, CancellationToken cancellationToken)
    {
        var found = await db.Events.ForRules().SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
        if (found?.Advance(act) != true)
            return false;

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (Exception failure) when (db.LostRace(failure))
        {
            // Somebody else moved it a moment ago; the next round sees it as it is then.
            return false;
        }
    }
}
