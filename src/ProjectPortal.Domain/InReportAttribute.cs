using System.Collections.Concurrent;
using System.Reflection;

namespace ProjectPortal.Domain;

/// <summary>
/// What the final report says of a record that has more to it. When one of these last changed is kept with it, so that a report speaks
/// as of the newest fact that it shows, and not of whatever else was changed since.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InReportAttribute(params string[] names) : Attribute
{
    private static readonly ConcurrentDictionary<Type, IReadOnlySet<string>> Known = new();

    public IReadOnlySet<string> Names { get; } = names.ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the report says it.</summary>
    /// <param name="path">A property, or one within it: "StartsOn", "Title.En".</param>
    public static bool Says(Type record, string path)
    {
        var names = Known.GetOrAdd(record, static type => type.GetCustomAttribute<InReportAttribute>()?.Names ?? new HashSet<string>());
        return names.Contains(path) || names.Contains(path.Split('.')[0]);
    }
}

/// <summary>A record of which the final report says a part.</summary>
public interface IInReport
{
    /// <summary>When what the report says of it last changed (UTC); null for what was kept before this was. Kept by the save.</summary>
    DateTime? ReportedAt { get; }
}
