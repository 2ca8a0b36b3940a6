using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace ProjectPortal.Tests.Support;

/// <summary>What the portal logged, for a test to read and for a failure to show.</summary>
public sealed class CapturedLog : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _events = new();

    public IReadOnlyCollection<LogEvent> Events => _events;

    public IReadOnlyCollection<string> Lines => [.. _events.Select(Line)];

    public string Failures => string.Join('\n', _events.Where(e => e.Level >= LogEventLevel.Error).Select(Line));

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);

    private static string Line(LogEvent e)
    {
        var source = e.Properties.GetValueOrDefault(Constants.SourceContextPropertyName);
        return $"{e.Level} {source}: {e.RenderMessage(CultureInfo.InvariantCulture)}{(e.Exception is null ? "" : "\n" + e.Exception)}";
    }
}
