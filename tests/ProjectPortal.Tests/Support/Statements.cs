using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProjectPortal.Tests.Support;

/// <summary>Counts the statements that one portal sends to its database while it is listened to.</summary>
public sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _folder;
    private readonly IDisposable _all;
    private readonly List<IDisposable> _listening = [];
    private int _count;

    public Statements(PortalHost host)
    {
        _folder = host.Folder;
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

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _listening.Add(value.Subscribe(this));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        // Other tests run at the same time, each on a database of its own.
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData { Context: { } context }
            && context.Database.GetConnectionString()?.Contains(_folder, StringComparison.Ordinal) == true)
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
