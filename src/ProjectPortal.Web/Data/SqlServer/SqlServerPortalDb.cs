using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data.Search;

namespace ProjectPortal.Web.Data.SqlServer;

/// <summary>The portal on SQL Server.</summary>
public sealed class SqlServerPortalDb(DbContextOptions<SqlServerPortalDb> options) : PortalDb(options)
{
    private const int Timeout = -2;
    private const int Deadlock = 1205;
    private const int LockTimeout = 1222;
    private const int SnapshotConflict = 3960;
    private const int UniqueIndex = 2601;
    private const int UniqueConstraint = 2627;
    private const int Constraint = 547;

    /// <summary>Words are found by ranges of their code points, so they must compare by these here too.</summary>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<SearchWord>().Property(w => w.Word).UseCollation("Latin1_General_100_BIN2");
    }

    /// <summary>A read may be the victim too: its failure comes bare, or wrapped by the provider as one that may pass.</summary>
    public override bool GaveWay(Exception failure) =>
        Inside<SqlException>(failure) is { Number: Deadlock or LockTimeout or SnapshotConflict or Timeout };

    public override bool IsUniqueViolation(Exception failure) =>
        Inside<SqlException>(failure) is { Number: UniqueIndex or UniqueConstraint };

    /// <summary>The same number stands for a check; the sentence says which it is.</summary>
    public override bool IsReferenceViolation(Exception failure) =>
        Inside<SqlException>(failure) is { Number: Constraint } said
        && (said.Message.Contains("REFERENCE", StringComparison.Ordinal) || said.Message.Contains("FOREIGN KEY", StringComparison.Ordinal));
}
