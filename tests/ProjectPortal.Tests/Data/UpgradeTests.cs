using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Sqlite;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>
/// Migrations are kept from the first on, and a file that any of them left, full of rows, comes to the tables of this version whole.
/// The rows are the sample's, as far as the older tables have room for them.
/// </summary>
public class UpgradeTests
{
    public static TheoryData<string> Migrations =>
        [.. from type in typeof(SqlitePortalDb).Assembly.GetTypes()
            where type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqlitePortalDb)
            let id = type.GetCustomAttribute<MigrationAttribute>()?.Id
            where id is not null
            orderby id
            select id];

    [Theory]
    [MemberData(nameof(Migrations))]
    public async Task A_file_of_an_earlier_version_keeps_all_its_rows(string migration)
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "The rows are copied from file to file.");
        await using var host = await PortalHost.StartAsync(sample: true);
        var file = Path.Combine(host.Folder, "earlier.db");
        await using var db = new SqlitePortalDb(
            new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite($"Data Source={file};Pooling=False")
                .UseApplicationServiceProvider(DesignTime.Services).Options);
        await db.GetService<IMigrator>().MigrateAsync(migration, TestContext.Current.CancellationToken);
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        Copy(connection, new SqliteConnectionStringBuilder(host.OwnSettings["ConnectionStrings:Portal"]).DataSource);
        var before = Tables(connection).ToDictionary(t => t, t => Number(connection, $"SELECT COUNT(*) FROM \"{t}\""));
        before["Nominations"].ShouldBeGreaterThan(100);

        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);

        (await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        Texts(connection, "PRAGMA foreign_key_check").ShouldBeEmpty();
        Texts(connection, "PRAGMA integrity_check").ShouldBe(["ok"]);
        foreach (var table in Tables(connection).Where(before.ContainsKey))
            Number(connection, $"SELECT COUNT(*) FROM \"{table}\"").ShouldBe(before[table], table);
        (await db.Nominations.AsNoTracking().Include(n => n.Event).ToListAsync(TestContext.Current.CancellationToken)).Count
            .ShouldBe((int)before["Nominations"]);
    }

    private static void Copy(SqliteConnection to, string sample)
    {
        Run(to, $"ATTACH DATABASE '{sample}' AS sample; PRAGMA foreign_keys = OFF;");
        foreach (var table in Tables(to))
        {
            var columns = Columns(to, "main", table).Intersect(Columns(to, "sample", table)).Select(c => $"\"{c}\"").ToList();
            if (columns.Count > 0)
                Run(to, $"INSERT INTO main.\"{table}\" ({string.Join(", ", columns)}) SELECT {string.Join(", ", columns)} FROM "
                    + $"sample.\"{table}\"");
        }

        Run(to, "PRAGMA foreign_keys = ON; DETACH DATABASE sample;");
    }

    private static List<string> Tables(SqliteConnection of) =>
        Texts(of, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' "
            + "ESCAPE '\\'");

    private static List<string> Columns(SqliteConnection of, string schema, string table) =>
        Texts(of, $"SELECT name FROM pragma_table_info('{table}', '{schema}')");

    private static void Run(SqliteConnection on, string sql)
    {
        using var command = on.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection on, string sql)
    {
        using var command = on.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static List<string> Texts(SqliteConnection on, string sql)
    {
        using var command = on.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetValue(0).ToString()!);
        return texts;
    }
}
