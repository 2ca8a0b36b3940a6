using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominations.Deeds;

/// <summary>
/// Lets offers lapse that nobody answered in time, each by itself. Safe to run on several machines at once: the version of the
/// nomination decides.
/// </summary>
internal sealed class NominationClock(PortalDb db, NominationMails mails, Pieces pieces, TimeProvider clock)
{
    /// <summary>How many offers lapsed.</summary>
    public async Task<int> AdvanceAsync(CancellationToken cancellationToken)
    {
        var act = new Act(Actor.Clock, clock.GetUtcNow().UtcDateTime);
        var due = await db.Nominations.Where(n => n.State == NominationState.Selected && n.OfferExpiresAt <= act.At
                && n.Event!.State != EventState.Postponed)
            .OrderBy(n => n.OfferExpiresAt).ThenBy(n => n.Id).Select(n => n.Id).ToListAsync(cancellationToken);
        var lapsed = 0;
        foreach (var id in due)
        {
            // One at a time: each lapse frees a seat, and that moves the line.
            await pieces.TryAsync(
                "Offer", id,
                async () =>
                {
                    if (await LapseAsync(id, act, cancellationToken))
                        lapsed++;
                },
                cancellationToken);
            db.ChangeTracker.Clear();
        }

        return lapsed;
    }

    private async Task<bool> LapseAsync(int id, Act act, CancellationToken cancellationToken)
    {
        var nomination = await db.Nominations.ForRules().SingleOrDefaultAsync(n => n.Id == id, cancellationToken);
        if (nomination is null || nomination.Lapse(act) is not null)
            return false;

        await mails.TellAsync(NominationAction.Lapse, [nomination], await NextAfterAsync(nomination));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (Exception failure) when (db.LostRace(failure))
        {
            // Somebody confirmed, another machine's clock was quicker, or the database is busy: the next round looks again.
            return false;
        }
    }

    /// <summary>Who is next once this seat is free, which the database does not know yet.</summary>
    private async Task<Nomination?> NextAfterAsync(Nomination lapsed)
    {
        var seats = await db.SeatsAsync(lapsed.EventId);
        var held = seats.Held.ToDictionary();
        held[lapsed.CountryCode] = seats.HeldBy(lapsed.CountryCode) - 1;
        var ofEvent = lapsed.Event!;
        if (ofEvent.WhyNoPromotion() is not null)
            return null;

        return (await db.ReserveAsync(ofEvent, seats with { Held = held }, lapsed.CountryCode)).Next;
    }
}
