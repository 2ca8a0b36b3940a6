using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Data.Search;

/// <summary>
/// Makes the words of a database that has none, and folds everything anew that an earlier folding made, so that what is kept and what is
/// asked are always folded alike.
/// </summary>
internal static class SearchFill
{
    private const int AtOnce = 2000;

    /// <returns>Nominations whose keys were given up because folding anew showed the same person twice at one event.</returns>
    public static async Task<IReadOnlyList<int>> EnsureAsync(PortalDb db)
    {
        var kept = await db.Set<KeptFolding>().AsNoTracking().Select(f => (int?)f.Version).SingleOrDefaultAsync();
        if (kept == Folding.Version && await db.SearchWords.AnyAsync())
            return [];

        await using var whole = await db.Database.BeginTransactionAsync();
        var twice = kept == Folding.Version ? [] : await Refolding.RunAsync(db);
        await db.SearchWords.ExecuteDeleteAsync();
        await AddAsync(db, db.Projects);
        await AddAsync(db, db.Events.Include(e => e.Places));
        await AddAsync(db, db.Nominations);
        await AddAsync(db, db.Challenges);
        await AddAsync(db, db.Lessons);
        await AddAsync(db, db.Expenditures);
        await AddAsync(db, db.Documents.Where(d => d.NominationId == null));
        await AddAsync(db, db.Partners);
        await AddAsync(db, db.Activities);
        await AddAsync(db, db.Indicators);
        await whole.CommitAsync();
        return twice;
    }

    private static async Task AddAsync<TEntity>(PortalDb db, IQueryable<TEntity> all)
        where TEntity : Entity
    {
        await using var insert = new Statement(
            db, "INSERT INTO SearchWords (Subject, SubjectId, Word) VALUES (@subject, @id, @word)", "@subject", "@id", "@word");
        for (var last = 0; ;)
        {
            var some = await all.AsNoTracking().Where(e => e.Id > last).OrderBy(e => e.Id).Take(AtOnce).ToListAsync();
            foreach (var one in some)
            {
                foreach (var (subject, words) in SearchedText.Ways(one))
                {
                    foreach (var word in words)
                        await insert.RunAsync((int)subject, one.Id, word);
                }
            }

            if (some.Count < AtOnce)
                return;
            last = some[^1].Id;
        }
    }
}
