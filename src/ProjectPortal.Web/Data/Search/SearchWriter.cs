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
            if (SearchedText.SubjectOf(entry.Entity) is not { } subject)
                continue;

            if (entry.State == EntityState.Added)
                _awaitingIds.Add(entry.Entity);
            else if (entry.State == EntityState.Deleted)
                await ReplaceAsync(subject, entry.Entity.Id, new HashSet<string>(), cancellationToken);
            else if (entry.Entity is Event e ? SearchedText.IsModified(entry) || moved.Contains(e.Id)
                : entry.State == EntityState.Modified && SearchedText.IsModified(entry))
                await ReplaceAsync(subject, entry.Entity, cancellationToken);
        }

        return this;
    }

    /// <summary>New records have their ids now.</summary>
    public void FillIds()
    {
        foreach (var added in _awaitingIds)
            Add(SearchedText.SubjectOf(added)!.Value, added.Id, SearchedText.WordsOf(added));
    }

    private async Task ReplaceAsync(SearchSubject subject, Entity entity, CancellationToken cancellationToken)
    {
        if (entity is Event e && !db.Entry(e).Collection(x => x.Places).IsLoaded)
            await db.Entry(e).Collection(x => x.Places).LoadAsync(cancellationToken);
        await ReplaceAsync(subject, entity.Id, SearchedText.WordsOf(entity), cancellationToken);
    }

    private async Task ReplaceAsync(SearchSubject subject, int id, IReadOnlySet<string> words, CancellationToken cancellationToken)
    {
        var before = await db.SearchWords.Where(w => w.Subject == subject && w.SubjectId == id).ToListAsync(cancellationToken);
        db.SearchWords.RemoveRange(before.Where(w => !words.Contains(w.Word)));
        Add(subject, id, words.Except(before.Select(w => w.Word)));
    }

    private void Add(SearchSubject subject, int id, IEnumerable<string> words) =>
        db.SearchWords.AddRange(words.Select(word => new SearchWord { Subject = subject, SubjectId = id, Word = word }));
}
