using System.Collections.Concurrent;
using System.Reflection;

namespace ProjectPortal.Domain;

/// <summary>
/// What letters and certificates say of a record. When one of these last changed is kept with it, so that no printout bears a date
/// before what it states.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnPrintoutsAttribute(params string[] names) : Attribute
{
    private static readonly ConcurrentDictionary<Type, IReadOnlySet<string>> Known = new();

    public IReadOnlySet<string> Names { get; } = names.ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether printouts say it.</summary>
    /// <param name="path">A property, or one within it: "Title", "Nominee.FamilyName".</param>
    public static bool Says(Type record, string path)
    {
        var names = Known.GetOrAdd(record, static type => type.GetCustomAttribute<OnPrintoutsAttribute>()?.Names ?? new HashSet<string>());
        return names.Contains(path) || names.Contains(path.Split('.')[0]);
    }
}

/// <summary>A record that printouts speak of.</summary>
public interface IOnPrintouts
{
    /// <summary>When what printouts say of it last changed (UTC); null for what is as it was made. Kept by the save.</summary>
    DateTime? SaidAt { get; }
}
