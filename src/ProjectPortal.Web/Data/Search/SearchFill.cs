using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ProjectPortal.Domain;

namespace ProjectPortal.Web.Data.Search;

/// <summary>Makes the words of a database that has none: one that was filled by another way than the portal's own.</summary>
internal static class SearchFill
{
    private const int AtOnce = 2000;

    public static async Task EnsureAsync(PortalDb db)
    {
        if (await db.SearchWords.AnyAsync())
            return;

        await using var whole = await db.Database.BeginTransactionAsync();
        await AddAsync(db, SearchSubject.Project, db.Projects, whole);
        await AddAsync(db, SearchSubject.Event, db.Events.Include(e => e.Places), whole);
        await AddAsync(db, SearchSubject.Nomination, db.Nominations, whole);
        await AddAsync(db, SearchSubject.Challenge, db.Challenges, whole);
        await AddAsync(db, SearchSubject.Lesson, db.Lessons, whole);
        await whole.CommitAsync();
    }

    private static async Task AddAsync<TEntity>(
        PortalDb db, SearchSubject subject, IQueryable<TEntity> all, IDbContextTransaction transaction)
        where TEntity : Entity
    {
        await using var insert = Insert(db, subject, transaction);
        for (var last = 0; ;)
        {
            var some = await all.AsNoTracking().Where(e => e.Id > last).OrderBy(e => e.Id).Take(AtOnce).ToListAsync();
            foreach (var one in some)
            {
                foreach (var word in SearchedText.WordsOf(one))
                {
                    insert.Parameters["@id"].Value = one.Id;
                    insert.Parameters["@word"].Value = word;
                    await insert.ExecuteNonQueryAsync();
                }
            }

            if (some.Count < AtOnce)
                return;
            last = some[^1].Id;
        }
    }

    /// <summary>Millions of rows are too many for the change tracker.</summary>
    private static DbCommand Insert(PortalDb db, SearchSubject subject, IDbContextTransaction transaction)
    {
        var insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = transaction.GetDbTransaction();
        insert.CommandText = "INSERT INTO SearchWords (Subject, SubjectId, Word) VALUES (@subject, @id, @word)";
        foreach (var (name, value) in new (string, object)[] { ("@subject", (int)subject), ("@id", 0), ("@word", "") })
        {
            var parameter = insert.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            insert.Parameters.Add(parameter);
        }

        return insert;
    }
}
