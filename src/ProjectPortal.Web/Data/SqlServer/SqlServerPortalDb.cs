using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace ProjectPortal.Web.Data.SqlServer;

/// <summary>The portal on SQL Server.</summary>
public sealed class SqlServerPortalDb(DbContextOptions<SqlServerPortalDb> options, Acting acting) : PortalDb(options, acting)
{
    private const int Deadlock = 1205;
    private const int UniqueIndex = 2601;
    private const int UniqueConstraint = 2627;

    public override bool GaveWay(Exception failure) =>
        (failure as SqlException ?? failure.InnerException) is SqlException { Number: Deadlock };

    public override bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: UniqueIndex or UniqueConstraint };
}
