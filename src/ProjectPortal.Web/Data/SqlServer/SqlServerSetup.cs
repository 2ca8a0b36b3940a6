using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ProjectPortal.Web.Data.SqlServer;

internal static class SqlServerSetup
{
    public static void Add(IServiceCollection services, string connectionString, DatabaseTuning tuning) =>
        services.AddContexts<SqlServerPortalDb>(options => options
            .UseSqlServer(connectionString, sqlServer =>
            {
                if (tuning.MaxBatchSize is { } size)
                    sqlServer.MaxBatchSize(size);
                if (tuning.CommandTimeout is { } seconds)
                    sqlServer.CommandTimeout(seconds);
            })
            .AddInterceptors(WordingColumns.Instance));
}

internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerPortalDb>
{
    public SqlServerPortalDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPortalDb>().UseSqlServer("Server=design")
            .UseApplicationServiceProvider(DesignTime.Services).Options);
}
