using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ProjectPortal.Tests.Support;

/// <summary>What the portal logged, for a test to read and for a failure to show.</summary>
public sealed class CapturedLog
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public string Failures => string.Join(
        '\n', _lines.Where(l => l.StartsWith("Error", StringComparison.Ordinal) || l.StartsWith("Critical", StringComparison.Ordinal)));

    internal static bool Takes(string category, LogLevel level) =>
        level >= LogLevel.Warning || (level == LogLevel.Information && category.StartsWith("ProjectPortal", StringComparison.Ordinal));

    internal void Add(string line) => _lines.Enqueue(line);
}
