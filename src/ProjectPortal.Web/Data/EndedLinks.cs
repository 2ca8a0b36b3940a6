using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Data;

/// <summary>The personal links of a nomination close with it, in the same transaction and whoever ends it.</summary>
internal static class EndedLinks
{
    public static async Task CloseAsync(PortalDb db, Act act, CancellationToken cancellationToken)
    {
        var ended = db.ChangeTracker.Entries<Nomination>()
            .Where(e => e.State == EntityState.Modified && PersonalLink.ClosedBy.Contains(e.Entity.State)
                && e.Property(n => n.State).IsModified)
            .ToDictionary(e => e.Entity.Id, e => e.Entity.State);
        if (ended.Count == 0)
            return;

        var ids = ended.Keys.ToArray();
        foreach (var link in await db.PersonalLinks.Include(l => l.Nomination!.Event)
            .Where(l => ids.Contains(l.NominationId) && l.Closing == LinkClosing.None)
            .ToListAsync(cancellationToken))
            link.CloseWithNomination(ended[link.NominationId], act);
    }
}
