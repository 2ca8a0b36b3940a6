using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProjectPortal.Web.Data.Sqlite;

internal static class SqliteSetup
{
    public static void Add(IServiceCollection services, string connectionString, DatabaseTuning tuning) =>
        services.AddContexts<SqlitePortalDb>(options => options
            .UseSqlite(Prepare(connectionString, tuning), sqlite =>
            {
                if (tuning.MaxBatchSize is { } size)
                    sqlite.MaxBatchSize(size);
                if (tuning.CommandTimeout is { } seconds)
                    sqlite.CommandTimeout(seconds);
            })
            // SQLite changes a table by writing it anew with its keys unwatched, which no transaction may do: docs/deploy.md says to copy
            // the file first.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))
            .AddInterceptors(SqliteFile.Instance, WordingColumns.Instance));

    /// <summary>The folder of the file must be there before SQLite can make the file.</summary>
    private static string Prepare(string connectionString, DatabaseTuning tuning)
    {
        var parsed = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        // Beginning a transaction is no statement of EF's: how long it waits for the lock is said here.
        if (tuning.CommandTimeout is { } seconds)
            parsed.DefaultTimeout = seconds;
        if (Path.GetDirectoryName(Path.GetFullPath(parsed.DataSource)) is { Length: > 0 } folder && parsed.Mode != SqliteOpenMode.Memory)
            Directory.CreateDirectory(folder);
        return parsed.ToString();
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePortalDb>
{
    public SqlitePortalDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite("Data Source=design.db")
            .UseApplicationServiceProvider(DesignTime.Services).Options);
}
