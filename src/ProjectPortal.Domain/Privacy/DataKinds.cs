using System.Collections.Concurrent;
using System.Reflection;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Domain.Privacy;

/// <summary>Reads what properties say of themselves. Whatever says nothing is shown to nobody and kept in no history.</summary>
public static class DataKinds
{
    private static readonly ConcurrentDictionary<(Type, string), (DataKind? Kind, bool IsTold)> Known = new();

    /// <param name="type">The record.</param>
    /// <param name="path">The property, or a property of what it holds: "OfferExpiresAt", "Nominee.Email", "Title.En".</param>
    /// <returns>Null where there is no such property, or it says nothing.</returns>
    public static DataKind? Find(Type type, string path) => Read(type, path).Kind;

    public static DataKind? Find<T>(string path) => Find(typeof(T), path);

    /// <summary>Whether the history keeps what it was and became.</summary>
    public static bool IsTold(Type type, string path) => Read(type, path) is { Kind: not (null or DataKind.Secret), IsTold: true };

    /// <summary>
    /// Whether a viewer who sees a record may see this of it. Whoever reads whole projects and decides nothing reaches nobody, and
    /// sees nobody's papers.
    /// </summary>
    public static bool MaySee(this Actor viewer, DataKind? kind) => kind switch
    {
        DataKind.Plain => true,
        DataKind.Personal or DataKind.Identity =>
            viewer.IsAny(Roles.Staff | Roles.FocalPoint | Roles.Evaluator | Roles.Administrator | Roles.Nominee),
        DataKind.Contact => viewer.IsAny(Roles.Staff | Roles.FocalPoint | Roles.Administrator),
        DataKind.IdentityDocument => viewer.IsAny(Roles.Staff | Roles.FocalPoint),
        DataKind.Secret or null => false,
    };

    /// <summary>
    /// Whether a viewer may also carry it away in a file: whoever reads whole projects and decides nothing takes the facts along, and
    /// leaves behind whose they are.
    /// </summary>
    public static bool MayTake(this Actor viewer, DataKind? kind) =>
        viewer.MaySee(kind)
        && (kind != DataKind.Identity || viewer.IsAny(Roles.Staff | Roles.FocalPoint | Roles.Administrator | Roles.Nominee));

    private static (DataKind? Kind, bool IsTold) Read(Type type, string path) =>
        Known.GetOrAdd((type, path), static of => Find(of.Item1, of.Item2.Split('.')));

    private static (DataKind? Kind, bool IsTold) Find(Type type, string[] path)
    {
        if (type.GetProperty(path[0]) is not { } property)
            return (null, false);

        // What holds several things is what each of them is, unless it says itself what they all are.
        var kind = property.GetCustomAttribute<DataKindAttribute>()?.Kind
            ?? (path.Length > 1 ? Find(property.PropertyType, path[1..]).Kind : null)
            ?? OfClass(type, path[0]);
        return (kind, property.GetCustomAttribute<UntoldAttribute>() is null);
    }

    private static DataKind? OfClass(Type type, string property)
    {
        var ofClass = type.GetCustomAttributes<DataKindAttribute>(inherit: false).ToList();
        return (ofClass.Find(a => a.Names.Contains(property)) ?? ofClass.Find(a => a.Names.Count == 0))?.Kind;
    }
}
