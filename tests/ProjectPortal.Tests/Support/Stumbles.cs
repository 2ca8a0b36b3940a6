using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProjectPortal.Tests.Support;

/// <summary>Makes the database fail as it does where somebody else is quicker, at the saves and reads that a test names.</summary>
public sealed class Stumbles : DbCommandInterceptor, ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private Func<Task>? _meanwhile;

    private readonly Queue<Exception?> _saves = new();
    private readonly Queue<Exception> _reads = new();

    public static Exception Busy =>
        TestDatabase.OnSqlServer ? SqlServerSays.Number(1205) : new SqliteException("database is locked", 5);

    public static Exception Taken => new DbUpdateException(
        "The save failed.",
        TestDatabase.OnSqlServer ? SqlServerSays.Number(2601) : new SqliteException("UNIQUE constraint failed", 19, 2067));

    public static Exception Overtaken => new DbUpdateConcurrencyException("Somebody else saved.");

    /// <summary>True when all that was asked for has happened.</summary>
    public bool AreOver => _saves.Count == 0 && _reads.Count == 0 && _meanwhile is null;

    /// <summary>
    /// What somebody else does, and ends, after the next deed has looked and before it writes: the moment at which two transactions that
    /// each count what the other changes both pass on a database with row versions.
    /// </summary>
    public void Meanwhile(Func<Task> elsewhere) => _meanwhile = elsewhere;

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _meanwhile, null) is { } elsewhere)
            await elsewhere();
        return result;
    }

    /// <summary>What the next saves meet, one after the other; null lets one pass.</summary>
    public void AtSaves(params Exception?[] failures)
    {
        foreach (var failure in failures)
            _saves.Enqueue(failure);
    }

    public void AtReads(params Exception[] failures)
    {
        foreach (var failure in failures)
            _reads.Enqueue(failure);
    }

    /// <summary>What did not happen yet will not.</summary>
    public void Clear()
    {
        _saves.Clear();
        _reads.Clear();
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        _saves.TryDequeue(out var failure) && failure is not null ? throw failure : ValueTask.FromResult(result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default) =>
        eventData.CommandSource == CommandSource.LinqQuery && _reads.TryDequeue(out var failure) ? throw failure
            : ValueTask.FromResult(result);
}
