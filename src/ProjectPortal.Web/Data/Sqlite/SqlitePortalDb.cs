using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ProjectPortal.Web.Data.Sqlite;

/// <summary>The portal on an embedded SQLite file.</summary>
public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options) : PortalDb(options)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int UniqueConstraint = 2067;
    private const int PrimaryKeyConstraint = 1555;
    private const int ForeignKeyConstraint = 787;

    /// <summary>What restricts a deletion is kept as a trigger; the portal has no other.</summary>
    private const int TriggerConstraint = 1811;

    public override bool GaveWay(Exception failure) =>
        Inside<SqliteException>(failure) is { SqliteErrorCode: Busy or Locked };

    /// <summary>Looks at tables whose rows became many more or many fewer, and at no more than some hundred rows of each index.</summary>
    public override Task KeepStatisticsAsync() => Database.ExecuteSqlRawAsync("PRAGMA analysis_limit = 400; PRAGMA optimize = 0x10002;");

    public override bool IsUniqueViolation(Exception failure) =>
        Inside<SqliteException>(failure) is { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint };

    public override bool IsReferenceViolation(Exception failure) =>
        Inside<SqliteException>(failure) is { SqliteExtendedErrorCode: ForeignKeyConstraint or TriggerConstraint };
}
