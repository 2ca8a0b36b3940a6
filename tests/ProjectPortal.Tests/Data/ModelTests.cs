using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Sqlite;
using ProjectPortal.Web.Data.SqlServer;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>Both databases have the same tables, and their migrations make exactly these. No server is asked.</summary>
public class ModelTests
{
    /// <summary>What SQL Server lets an index have, in bytes.</summary>
    private const int IndexBytes = 1700;
    private const int KeyBytes = 900;

    public static TheoryData<string> Providers => [DatabaseSetup.Sqlite, DatabaseSetup.SqlServer];

    [Theory]
    [MemberData(nameof(Providers))]
    public void No_change_of_the_model_waits_for_a_migration(string provider)
    {
        using var db = Open(provider);
        db.Database.HasPendingModelChanges().ShouldBeFalse("add a migration for both providers");
    }

    [Fact]
    public void Both_databases_have_the_same_tables_columns_and_rules()
    {
        using var sqlite = Open(DatabaseSetup.Sqlite);
        using var sqlServer = Open(DatabaseSetup.SqlServer);

        Shape(sqlServer).ShouldBe(Shape(sqlite));
    }

    [Fact]
    public void Sql_server_accepts_the_ways_in_which_deletes_cascade()
    {
        using var db = Open(DatabaseSetup.SqlServer);
        var edges = Tables(db).SelectMany(t => t.ForeignKeyConstraints)
            .Where(k => k.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull)
            .Select(k => (From: k.PrincipalTable.Name, To: k.Table.Name)).ToList();

        edges.ShouldNotBeEmpty();
        DoublePaths(edges).ShouldBeEmpty();
    }

    [Fact]
    public void Two_ways_to_the_same_table_and_circles_are_found()
    {
        DoublePaths([("Projects", "Events"), ("Events", "Sessions"), ("Projects", "Sessions")]).ShouldBe(["Projects → Sessions"]);
        DoublePaths([("A", "B"), ("B", "A")]).ShouldBe(["A → A", "B → B"], ignoreOrder: true);
        DoublePaths([("A", "A")]).ShouldBe(["A → A"]);
        DoublePaths([("A", "B"), ("B", "C")]).ShouldBeEmpty();
    }

    [Fact]
    public void The_script_for_sql_server_speaks_its_language()
    {
        using var db = Open(DatabaseSetup.SqlServer);

        var script = db.Database.GenerateCreateScript();

        foreach (var foreign in new[] { "AUTOINCREMENT", "PRAGMA", "strftime", "julianday", " TEXT", " INTEGER", " REAL", "COLLATE NOCASE",
            "`", "||", "datetime(" })
            script.ShouldNotContain(foreign, Case.Insensitive);
        script.ShouldContain("nvarchar(");
        script.ShouldContain("WHERE [EmailKey] IS NOT NULL", Case.Sensitive, "nulls would otherwise count as the same person twice");
    }

    [Fact]
    public void Sql_server_can_hold_every_index()
    {
        using var db = Open(DatabaseSetup.SqlServer);
        foreach (var table in Tables(db))
        {
            foreach (var index in table.Indexes)
                index.Columns.Sum(Bytes).ShouldBeLessThanOrEqualTo(IndexBytes, index.Name);
            table.PrimaryKey!.Columns.Sum(Bytes).ShouldBeLessThanOrEqualTo(KeyBytes, table.PrimaryKey.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Texts_have_a_length_and_moments_no_offset(string provider)
    {
        using var db = Open(provider);
        var columns = db.Model.GetEntityTypes().Where(e => e.ClrType.Namespace!.StartsWith("ProjectPortal", StringComparison.Ordinal))
            .SelectMany(e => e.GetProperties().Concat(e.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties()))).ToList();

        columns.Where(p => p.ClrType == typeof(string) && p.DeclaringType.ClrType.Namespace!.Contains("Domain", StringComparison.Ordinal)
            && p.GetMaxLength() is null)
            .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").ShouldBeEmpty();
        columns.Where(p => p.ClrType == typeof(DateTimeOffset) || p.ClrType == typeof(double) || p.ClrType == typeof(float))
            .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").ShouldBeEmpty();
    }

    private static PortalDb Open(string provider) =>
        provider == DatabaseSetup.Sqlite ? new SqliteDesignTime().CreateDbContext([]) : new SqlServerDesignTime().CreateDbContext([]);

    private static IEnumerable<ITable> Tables(PortalDb db) => db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables;

    private static List<string> Shape(PortalDb db) =>
        [.. from table in Tables(db)
            from line in table.Columns.Select(c => $"{c.Name} {(c.IsNullable ? "null" : "not null")}")
                .Concat(table.CheckConstraints.Select(c => $"{c.Name}: {c.Sql}"))
                .Concat(table.Indexes.Select(
                    i => $"{i.Name}{(i.IsUnique ? " unique" : "")}: {string.Join(", ", i.Columns.Select(c => c.Name))}"))
                .Concat(table.ForeignKeyConstraints.Select(k => $"{k.Name}: {k.OnDeleteAction}"))
            let told = $"{table.Name}: {line}"
            orderby told
            select told];

    private static int Bytes(IColumn column)
    {
        var property = column.PropertyMappings[0].Property;
        return (property.GetProviderClrType() ?? property.ClrType) == typeof(string) ? 2 * (property.GetMaxLength() ?? 450) : 8;
    }

    /// <summary>Tables that one row's deletion would reach in two ways, which SQL Server refuses.</summary>
    private static List<string> DoublePaths(IReadOnlyCollection<(string From, string To)> edges)
    {
        var found = new List<string>();
        foreach (var root in edges.Select(e => e.From).Distinct())
        {
            var reached = new HashSet<string>(StringComparer.Ordinal) { root };
            var ahead = new Queue<string>([root]);
            while (ahead.TryDequeue(out var at))
            {
                foreach (var (_, to) in edges.Where(e => e.From == at))
                {
                    if (reached.Add(to))
                        ahead.Enqueue(to);
                    else
                        found.Add($"{root} → {to}");
                }
            }
        }

        return found;
    }
}
