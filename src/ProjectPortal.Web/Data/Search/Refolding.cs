using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Data.Search;

/// <summary>Folds anew whatever an earlier folding left in a column.</summary>
internal static class Refolding
{
    private const int AtOnce = 2000;

    /// <returns>Nominations whose keys were given up: the same person is nominated for the same event by an earlier one.</returns>
    public static async Task<IReadOnlyList<int>> RunAsync(PortalDb db)
    {
        var twice = new List<int>();
        foreach (var eventId in await db.Events.OrderBy(e => e.Id).Select(e => e.Id).ToListAsync())
            twice.AddRange(await NominationsAsync(db, eventId));
        await KeysAsync(
            db, "DirectoryEntries", db.DirectoryEntries.Select(e => new Row { Id = e.Id, Key = e.SearchKey, Text = e.Practice }),
            r => Folding.Key(r.Text, Nominee.SearchKeyLength));
        await KeysAsync(
            db, "Outbox", db.Outbox.Select(m => new Row { Id = m.Id, Key = m.SearchKey, Text = m.ToName, Address = m.ToAddress }),
            r => OutboxMessage.KeyOf(r.Text, r.Address));
        await KeysAsync(
            db, "Users", db.Users.Select(u => new Row { Id = u.Id, Key = u.SearchKey, Text = u.DisplayName, Address = u.Email ?? "" }),
            r => PortalUser.KeyOf(r.Text, r.Address));

        await db.Set<KeptFolding>().ExecuteDeleteAsync();
        await using var mark = new Statement(db, "INSERT INTO KeptFoldings (Id, Version) VALUES (@id, @version)", "@id", "@version");
        await mark.RunAsync(KeptFolding.OnlyRow, Folding.Version);
        return twice;
    }

    private static async Task<IReadOnlyList<int>> NominationsAsync(PortalDb db, int eventId)
    {
        var all = await db.Nominations.AsNoTracking().Where(n => n.EventId == eventId).OrderBy(n => n.Id)
            .Select(n => new { n.Id, n.CountryCode, n.Nominee, n.SearchKey, n.EmailKey, n.PersonKey }).ToListAsync();
        var (emails, people, twice, changed) = (
            new HashSet<(string, string)>(), new HashSet<(string, string)>(), new List<int>(), new List<object?[]>());
        foreach (var n in all)
        {
            // Keys are there from the moment of handing in; a draft has none.
            var (email, person) = (n.EmailKey is null ? null : n.Nominee.EmailKey, n.PersonKey is null ? null : n.Nominee.PersonKey);
            var isTwice = (email is not null && !emails.Add((n.CountryCode, email)))
                | (person is not null && !people.Add((n.CountryCode, person)));
            if (isTwice)
            {
                twice.Add(n.Id);
                (email, person) = (null, null);
            }

            if (n.Nominee.SearchKey != n.SearchKey || email != n.EmailKey || person != n.PersonKey)
                changed.Add([n.Nominee.SearchKey, email, person, n.Id]);
        }

        await using var clear = new Statement(db, "UPDATE Nominations SET EmailKey = NULL, PersonKey = NULL WHERE Id = @id", "@id");
        await using var write = new Statement(
            db, "UPDATE Nominations SET SearchKey = @key, EmailKey = @email, PersonKey = @person WHERE Id = @id",
            "@key", "@email", "@person", "@id");
        // A new key may be what another row has until its turn comes.
        foreach (var row in changed)
            await clear.RunAsync(row[3]);
        foreach (var row in changed)
            await write.RunAsync(row);
        return twice;
    }

    private static async Task KeysAsync(PortalDb db, string table, IQueryable<Row> rows, Func<Row, string> keyOf)
    {
        await using var write = new Statement(db, $"UPDATE {table} SET SearchKey = @key WHERE Id = @id", "@key", "@id");
        for (var last = 0L; ;)
        {
            var some = await rows.Where(r => r.Id > last).OrderBy(r => r.Id).Take(AtOnce).ToListAsync();
            foreach (var row in some.Where(r => keyOf(r) != r.Key))
                await write.RunAsync(keyOf(row), row.Id);
            if (some.Count < AtOnce)
                return;
            last = some[^1].Id;
        }
    }

    private sealed record Row
    {
        public required long Id { get; init; }

        public required string Key { get; init; }

        public required string Text { get; init; }

        public string Address { get; init; } = "";
    }
}
