using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProjectPortal.Tests.Features.Costs;

/// <summary>A statement as it was sent, with its values.</summary>
public sealed record SentStatement(string Sql, IReadOnlyList<(string Name, object? Value)> Values)
{
    public override string ToString() => Sql;
}

/// <summary>
/// Writes down what one portal asks its database while it is listened to, on any database: a portal is known by the name of its own.
/// </summary>
public sealed class SentStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _database;
    private readonly IDisposable _all;
    private readonly List<IDisposable> _listening = [];
    private readonly List<SentStatement> _sent = [];

    public SentStatements(string database)
    {
        _database = database;
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

    public void Dispose()
    {
        _all.Dispose();
        _listening.ForEach(l => l.Dispose());
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _listening.Add(value.Subscribe(this));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != RelationalEventId.CommandExecuted.Name || value.Value is not CommandExecutedEventData { Command: { } command }
            || command.Connection?.ConnectionString.Contains(_database, StringComparison.Ordinal) != true)
        {
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
