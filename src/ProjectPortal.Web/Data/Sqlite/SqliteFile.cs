using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProjectPortal.Web.Data.Sqlite;

/// <summary>
/// How a connection treats the file: readers do not wait for the writer, and pages that were read stay in memory. A connection that
/// comes back from the pool was told already.
/// </summary>
internal sealed class SqliteFile : DbConnectionInterceptor
{
    public static readonly SqliteFile Instance = new();

    /// <summary>16 MB of pages for each connection, 256 MB of the file mapped: the defaults are 2 MB and none.</summary>
    private const string Settings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000; PRAGMA mmap_size = 268435456; PRAGMA "
            + "temp_store = MEMORY;";

    private readonly ConditionalWeakTable<object, string> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!IsNew(connection))
            return;

        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
        Remember(connection);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!IsNew(connection))
            return;

        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
        Remember(connection);
    }

    /// <summary>
    /// The provider asks with a reading connection whether a file is there; a restored backup could not be switched to WAL by it.
    /// </summary>
    private bool IsNew(DbConnection connection) =>
        connection is SqliteConnection { Handle: { } handle } && !_told.TryGetValue(handle, out _)
        && new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadOnly;

    private void Remember(DbConnection connection) => _told.AddOrUpdate(((SqliteConnection)connection).Handle!, connection.DataSource);
}
