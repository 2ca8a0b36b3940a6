using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Sqlite;
using ProjectPortal.Web.Data.SqlServer;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>What each database says where somebody was quicker, and that nothing else counts as that. No server is asked.</summary>
public class LostRaceCodesTests
{
    [Theory]
    [InlineData(5, 5, true, false)]
    [InlineData(5, 517, true, false)]
    [InlineData(6, 262, true, false)]
    [InlineData(19, 2067, false, true)]
    [InlineData(19, 1555, false, true)]
    [InlineData(19, 275, false, false)]
    [InlineData(11, 11, false, false)]
    public void Sqlite(int code, int extended, bool busy, bool taken) =>
        Means<SqliteDesignTime, SqlitePortalDb>(new SqliteException("Said by the database.", code, extended), busy, taken);

    [Theory]
    [InlineData(1205, true, false)]
    [InlineData(1222, true, false)]
    [InlineData(3960, true, false)]
    [InlineData(-2, true, false)]
    [InlineData(2601, false, true)]
    [InlineData(2627, false, true)]
    [InlineData(547, false, false)]
    [InlineData(18456, false, false)]
    public void Sql_server(int number, bool busy, bool taken) =>
        Means<SqlServerDesignTime, SqlServerPortalDb>(SqlServerSays.Number(number), busy, taken);

    [Fact]
    public void A_row_that_another_needs_is_a_lost_race_and_a_check_is_none()
    {
        using var sqlite = new SqliteDesignTime().CreateDbContext([]);
        using var sqlServer = new SqlServerDesignTime().CreateDbContext([]);

        sqlite.LostRace(new DbUpdateException("", new SqliteException("FOREIGN KEY constraint failed", 19, 787))).ShouldBeTrue();
        sqlite.LostRace(new DbUpdateException("", new SqliteException("FOREIGN KEY constraint failed", 19, 1811))).ShouldBeTrue();
        sqlServer.LostRace(SqlServerSays.Number(547, "The DELETE statement conflicted with the REFERENCE constraint")).ShouldBeTrue();
        sqlServer.LostRace(SqlServerSays.Number(547, "The INSERT statement conflicted with the FOREIGN KEY constraint")).ShouldBeTrue();
        sqlServer.LostRace(SqlServerSays.Number(547, "The UPDATE statement conflicted with the CHECK constraint")).ShouldBeFalse();
    }

    [Fact]
    public void A_version_that_moved_is_a_lost_race_and_a_fault_in_the_code_is_none()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);

        db.LostRace(new DbUpdateConcurrencyException()).ShouldBeTrue();
        db.LostRace(new InvalidOperationException("Sequence contains no elements.")).ShouldBeFalse();
    }

    /// <summary>Bare, as a read throws it; in a save; and as the provider wraps what may pass.</summary>
    private static void Means<TFactory, TDb>(Exception said, bool busy, bool taken)
        where TFactory : Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory<TDb>, new()
        where TDb : PortalDb
    {
        using var db = new TFactory().CreateDbContext([]);
        var inSave = new DbUpdateException("The save failed.", said);
        foreach (var failure in new[] { said, inSave, new InvalidOperationException("It may pass.", inSave) })
        {
            var found = (db.GaveWay(failure), db.IsUniqueViolation(failure), db.LostRace(failure));
            found.ShouldBe((busy, taken, busy || taken), failure.GetType().Name);
        }
    }
}
