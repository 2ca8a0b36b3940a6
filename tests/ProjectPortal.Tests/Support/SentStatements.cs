using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Tests.Support;

/// <summary>A statement as it was sent, with its values.</summary>
public sealed record SentStatement(string Sql, IReadOnlyList<(string Name, object? Value)> Values)
{
    public override string ToString() => Sql;
}

/// <summary>
/// Writes down what one portal asks its database while it is listened to, whatever database that is.
/// </summary>
public sealed class SentStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly (string Server, string Name) _database;
    private readonly IDisposable _all;
    private readonly List<IDisposable> _listening = [];
    private readonly List<SentStatement> _sent = [];

    public SentStatements(PortalHost host)
    {
        using (var scope = host.Services.CreateScope())
            _database = DatabaseOf(scope.ServiceProvider.GetRequiredService<PortalDb>().Database.GetDbConnection());
        _all = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public IReadOnlyList<SentStatement> Sent
    {
        get
        {
            lock (_sent)
                return [.. _sent];
        }
    }

    /// <summary>How many statements a deed takes.</summary>
    public static async Task<int> ReadAsync(PortalHost host, Func<Task> deed)
    {
        using var statements = new SentStatements(host);
        await deed();
        return statements.Sent.Count;
    }

    public void Dispose()
    {
        _all.Dispose();
        _listening.ForEach(l => l.Dispose());
    }

    /// <summary>Where it is and what it is called there; on SQLite the file says both.</summary>
    private static (string Server, string Name) DatabaseOf(DbConnection connection) => (connection.DataSource, connection.Database);

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _listening.Add(value.Subscribe(this));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != RelationalEventId.CommandExecuted.Name || value.Value is not CommandExecutedEventData { Command: { } command }
            || command.Connection is not { } connection || DatabaseOf(connection) != _database)
        {
            // Other tests run at the same time, each on a database of its own.
            return;
        }

        var sent = new SentStatement(
            command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]);
        lock (_sent)
            _sent.Add(sent);
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }
}
