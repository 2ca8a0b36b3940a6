using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Tests.Support;

/// <summary>Counts the statements that one portal sends to its database while it is listened to.</summary>
public sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly (string Server, string Name) _database;
    private readonly IDisposable _all;
    private readonly List<IDisposable> _listening = [];
    private int _count;

    public Statements(PortalHost host)
    {
        using (var scope = host.Services.CreateScope())
            _database = DatabaseOf(scope.ServiceProvider.GetRequiredService<PortalDb>());
        _all = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public int Count => _count;

    /// <summary>How many statements a deed takes.</summary>
    public static async Task<int> OfAsync(PortalHost host, Func<Task> deed)
    {
        using var statements = new Statements(host);
        await deed();
        return statements.Count;
    }

    public void Dispose()
    {
        _all.Dispose();
        _listening.ForEach(l => l.Dispose());
    }

    /// <summary>Where it is and what it is called there; on SQLite the file says both.</summary>
    private static (string Server, string Name) DatabaseOf(DbContext context)
    {
        var connection = context.Database.GetDbConnection();
        return (connection.DataSource, connection.Database);
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _listening.Add(value.Subscribe(this));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        // Other tests run at the same time, each on a database of its own.
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData { Context: { } context }
            && DatabaseOf(context) == _database)
        {
            Interlocked.Increment(ref _count);
        }
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
