using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;

namespace ProjectPortal.Web.Data;

/// <summary>Gives rows that an earlier version wrote what this version expects of them. May run any number of times.</summary>
internal static class EarlierRows
{
    public static async Task CompleteAsync(PortalDb db)
    {
        await TellWhenPublishedAsync(db);
        await ListSpeakersAsync(db);
    }

    /// <summary>When an event was published stands in its history; one that was cancelled as a draft never was.</summary>
    private static Task TellWhenPublishedAsync(PortalDb db) =>
        db.Events.Where(e => e.PublishedAt == null && e.State != EventState.Draft).ExecuteUpdateAsync(set => set.SetProperty(
            e => e.PublishedAt,
            e => db.Changes.Where(c => c.Subject == nameof(Event) && c.SubjectId == e.Id && c.Action == nameof(EventAction.Publish)).Max(c => (DateTime?)c.At)));

    private static async Task ListSpeakersAsync(PortalDb db)
    {
        var earlier = await db.Sessions.Include(s => s.Event).Include(s => s.Speakers).Where(s => s.Speaker != "").OrderBy(s => s.Id).AsSplitQuery().ToListAsync();
        if (earlier.Count == 0)
            return;

        foreach (var session in earlier)
            session.ListSpeaker();
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
