using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProjectPortal.Web.Data.Sqlite;

internal static class SqliteSetup
{
    public static void Add(IServiceCollection services, string connectionString, DatabaseTuning tuning) =>
        services.AddDbContext<PortalDb, SqlitePortalDb>(options => options
            .UseSqlite(Prepare(connectionString, tuning), sqlite =>
            {
                if (tuning.MaxBatchSize is { } size)
                    sqlite.MaxBatchSize(size);
                if (tuning.CommandTimeout is { } seconds)
                    sqlite.CommandTimeout(seconds);
            })
            // SQLite changes a table by writing it anew with its keys unwatched, which no transaction may do: docs/deploy.md says to copy the file first.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))
            .AddInterceptors(WriteAheadLog.Instance));

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

    /// <summary>Readers do not wait for the writer.</summary>
    private sealed class WriteAheadLog : DbConnectionInterceptor
    {
        public static readonly WriteAheadLog Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (OnlyReads(connection))
                return;

            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (OnlyReads(connection))
                return;

            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        /// <summary>The provider asks so whether a file is there; a restored backup could not be switched to WAL by it.</summary>
        private static bool OnlyReads(DbConnection connection) =>
            new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePortalDb>
{
    public SqlitePortalDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite("Data Source=design.db").UseApplicationServiceProvider(DesignTime.Services).Options, new Acting(TimeProvider.System));
}
