using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data.Search;

namespace ProjectPortal.Web.Data.SqlServer;

/// <summary>The portal on SQL Server.</summary>
public sealed class SqlServerPortalDb(DbContextOptions<SqlServerPortalDb> options, Acting acting) : PortalDb(options, acting)
{
    private const int Deadlock = 1205;
    private const int UniqueIndex = 2601;
    private const int UniqueConstraint = 2627;

    /// <summary>Words are found by ranges of their code points, so they must compare by these here too.</summary>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<SearchWord>().Property(w => w.Word).UseCollation("Latin1_General_100_BIN2");
    }

    public override bool GaveWay(Exception failure) =>
        (failure as SqlException ?? failure.InnerException) is SqlException { Number: Deadlock };

    public override bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: UniqueIndex or UniqueConstraint };
}
