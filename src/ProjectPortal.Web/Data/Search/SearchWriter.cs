using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;

namespace ProjectPortal.Web.Data.Search;

/// <summary>Keeps the words of what is saved, in the same transaction, so that no feature has to remember the search.</summary>
internal sealed class SearchWriter(PortalDb db)
{
    private readonly List<Entity> _awaitingIds = [];

    public bool AwaitsIds => _awaitingIds.Count > 0;

    /// <summary>Ask when changes were detected.</summary>
    public async Task<SearchWriter> CollectAsync(CancellationToken cancellationToken)
    {
        var moved = db.ChangeTracker.Entries<EventPlace>()
            .Where(p => p.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(p => (int)p.Property(nameof(EventPlace.EventId)).OriginalValue!).ToHashSet();
        foreach (var entry in db.ChangeTracker.Entries<Entity>().ToList())
        {
            if (entry.State == EntityState.Added && SearchedText.Ways(entry.Entity).Any(way => way.Words.Count > 0))
                _awaitingIds.Add(entry.Entity);
            else if (entry.State == EntityState.Deleted)
                await ReplaceAsync(entry.Entity, isGone: true, cancellationToken);
            else if (entry.Entity is Event e ? SearchedText.IsModified(entry) || moved.Contains(e.Id)
                : entry.State == EntityState.Modified && SearchedText.IsModified(entry))
                await ReplaceAsync(entry.Entity, isGone: false, cancellationToken);
        }

        return this;
    }

    /// <summary>New records have their ids now.</summary>
    public void FillIds()
    {
        foreach (var added in _awaitingIds)
        {
            foreach (var (subject, words) in SearchedText.Ways(added))
                Add(subject, added.Id, words);
        }
    }

    private async Task ReplaceAsync(Entity entity, bool isGone, CancellationToken cancellationToken)
    {
        if (entity is Event e && !isGone && !db.Entry(e).Collection(x => x.Places).IsLoaded)
            await db.Entry(e).Collection(x => x.Places).LoadAsync(cancellationToken);
        foreach (var (subject, words) in SearchedText.Ways(entity))
        {
            var before = await db.SearchWords.Where(w => w.Subject == subject && w.SubjectId == entity.Id).ToListAsync(cancellationToken);
            db.SearchWords.RemoveRange(before.Where(w => isGone || !words.Contains(w.Word)));
            if (!isGone)
                Add(subject, entity.Id, words.Except(before.Select(w => w.Word)));
        }
    }

    private void Add(SearchSubject subject, int id, IEnumerable<string> words) =>
        db.SearchWords.AddRange(words.Select(word => new SearchWord { Subject = subject, SubjectId = id, Word = word }));
}
