using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Search;

namespace ProjectPortal.Tests.Features.Costs;

/// <summary>
/// Makes a large archive of the sample, quickly: rows are copied by plain SQL that every database reads, past the portal's own rules.
/// </summary>
internal sealed class Archive(DbConnection connection, DbTransaction transaction)
{
    private int _made;

    public static async Task FillAsync(PortalDb db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        await using (var whole = await connection.BeginTransactionAsync())
        {
            await new Archive(connection, whole).MakeAsync();
            await whole.CommitAsync();
        }

        await SearchFill.EnsureAsync(db);
        await db.KeepStatisticsAsync();
        await db.Database.CloseConnectionAsync();
    }

    private async Task MakeAsync()
    {
        await CopyAsync("Projects", "[Slug] = 'roa-206'", 60,
            (row, n) => (row["Slug"], row["Code"], row["OtherCode"]) = ($"copy-{n}", $"C{n}", ""));
        await CopyAsync("Events", "[Slug] = 'workshop-kigali'", 300, (row, n) => row["Slug"] = $"copy-{n}");
        var first = await NumberAsync("SELECT MAX([Id]) FROM [Nominations]");
        await CopyAsync("Nominations", "[State] = 'Attended'", 25, AnotherPerson);
        await CopyAsync("Nominations", "[State] IN ('Submitted', 'Screening', 'Returned')", 60, AnotherPerson);
        foreach (var id in await IdsAsync($"SELECT [Id] FROM [Nominations] WHERE [Id] > {first.ToString(CultureInfo.InvariantCulture)}"))
        {
            await AddAsync("Changes", Change(id));
            await AddAsync("Documents", Document(id));
            await AddAsync("Outbox", Mail(id));
        }

        await CopyAsync("Expenditures", "[Id] > 0", 60, (_, _) => { });
        await CopyAsync("Challenges", "[Id] > 0", 40, (row, n) => row["Number"] = n);
        await CopyAsync("Lessons", "[Id] > 0", 20, (_, _) => { });
        await RunAsync("DELETE FROM [SearchWords]");
    }

    private static void AnotherPerson(Dictionary<string, object?> row, int n)
    {
        var family = $"Family{n.ToString(CultureInfo.InvariantCulture)}";
        (row["Nominee_FamilyName"], row["Nominee_Email"], row["ReplacesId"], row["DraftKey"]) = (
            family, $"{family}@ministry.example", null, null);
        (row["EmailKey"], row["PersonKey"]) = ($"{family}@MINISTRY.EXAMPLE".ToUpperInvariant(), $"{family} PERSON 1970".ToUpperInvariant());
        row["SearchKey"] = $"{row["Nominee_GivenName"]} {family} {row["Nominee_Organisation"]}".ToUpperInvariant();
    }

    private static Dictionary<string, object?> Change(int nomination) => new()
    {
        ["Subject"] = "Nomination",
        ["SubjectId"] = nomination,
        ["ProjectId"] = 2,
        ["Action"] = "Submit",
        ["From"] = "Draft",
        ["To"] = "Submitted",
        ["ByName"] = $"Person {nomination % 50}",
        ["At"] = new DateTime(2016, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    private static Dictionary<string, object?> Document(int nomination) => new()
    {
        ["ProjectId"] = 2,
        ["NominationId"] = nomination,
        ["Kind"] = "CurriculumVitae",
        ["FileName"] = "cv.pdf",
        ["MediaType"] = "application/pdf",
        ["Size"] = 1000L,
        ["Sha256"] = new string('a', 64),
        ["FileKey"] = $"key-{nomination}",
        ["AddedBy"] = "A focal point",
        ["AddedAt"] = new DateTime(2016, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        ["ChangedAt"] = new DateTime(2016, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        ["RemovedBy"] = "",
        ["RemovedReason"] = "",
        ["Title_En"] = "",
        ["Title_Fr"] = "",
        ["Version"] = 1,
    };

    private static Dictionary<string, object?> Mail(int nomination) => new()
    {
        ["MessageId"] = $"{nomination}@portal",
        ["ToAddress"] = "a@b.example",
        ["ToName"] = "A",
        ["SearchKey"] = "A A B EXAMPLE",
        ["Language"] = "en",
        ["Subject"] = "Hello",
        ["Body"] = "Hello.",
        ["CreatedAt"] = new DateTime(2016, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        ["NextAttemptAt"] = new DateTime(2016, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        ["SentAt"] = new DateTime(2016, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        ["Attempts"] = 1,
        ["LastError"] = "",
        ["Version"] = 1,
    };

    private async Task CopyAsync(string table, string which, int times, Action<Dictionary<string, object?>, int> change)
    {
        var originals = new List<Dictionary<string, object?>>();
        await using (var read = Command($"SELECT * FROM [{table}] WHERE {which}"))
        await using (var rows = await read.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
                originals.Add(Enumerable.Range(0, rows.FieldCount).Where(i => rows.GetName(i) != "Id")
                    .ToDictionary(rows.GetName, i => rows.IsDBNull(i) ? null : rows.GetValue(i)));
        }

        if (originals.Count == 0)
            throw new InvalidOperationException($"The sample has no {table} where {which}.");
        foreach (var original in Enumerable.Repeat(originals, times).SelectMany(o => o))
        {
            var copy = new Dictionary<string, object?>(original);
            change(copy, 1000 + _made++);
            await AddAsync(table, copy);
        }
    }

    private async Task AddAsync(string table, Dictionary<string, object?> row)
    {
        await using var insert = Command(
            $"INSERT INTO [{table}] ({string.Join(", ", row.Keys.Select(c => $"[{c}]"))}) VALUES "
            + $"({string.Join(", ", row.Keys.Select((_, i) => $"@p{i}"))})");
        foreach (var (value, i) in row.Values.Select((v, i) => (v, i)))
        {
            var parameter = insert.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{i}", value ?? DBNull.Value);
            insert.Parameters.Add(parameter);
        }

        await insert.ExecuteNonQueryAsync();
    }

    private async Task<int> NumberAsync(string sql) => (await IdsAsync(sql))[0];

    private async Task<List<int>> IdsAsync(string sql)
    {
        await using var read = Command(sql);
        await using var rows = await read.ExecuteReaderAsync();
        var ids = new List<int>();
        while (await rows.ReadAsync())
            ids.Add(rows.GetInt32(0));
        return ids;
    }

    private async Task RunAsync(string sql)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync();
    }

    private DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        return command;
    }
}
