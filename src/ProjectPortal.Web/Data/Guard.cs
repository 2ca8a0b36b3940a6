using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Data;

/// <summary>
/// Stands for rows that are counted, or looked for, before others are written, where no record has a version that would move. Whoever
/// relies on the count takes the guard first, and so does whoever may change it: of two at once the second save fails on the version
/// and the deed is done again from fresh data, on every database and at every isolation.
/// </summary>
[Plain]
public sealed class Guard
{
    public const int NameLength = 60;

    /// <summary>That somebody is left to manage accounts.</summary>
    public const string Administrators = "administrators";

    public required string Name { get; init; }

    public int Version { get; set; }

    /// <summary>Whether a project has figures, which tie it to its budget scheme.</summary>
    public static string FiguresOf(int projectId) => FormattableString.Invariant($"figures of project {projectId}");

    /// <summary>How many papers somebody's nomination has.</summary>
    public static string PapersOfNomination(int nominationId) => FormattableString.Invariant($"papers of nomination {nominationId}");

    public static string PapersOfEvent(int eventId) => FormattableString.Invariant($"papers of event {eventId}");

    public static string DocumentsOfProject(int projectId) => FormattableString.Invariant($"documents of project {projectId}");

    /// <summary>By which criteria marks were given.</summary>
    public static string MarksOf(int eventId) => FormattableString.Invariant($"marks of event {eventId}");
}

internal static class Guards
{
    /// <summary>Takes a guard for the deed that is about to look and to save.</summary>
    public static async Task TakeAsync(this PortalDb db, string guard)
    {
        var taken = await db.Guards.SingleOrDefaultAsync(g => g.Name == guard) ?? db.Guards.Add(new Guard { Name = guard }).Entity;
        taken.Version++;
    }
}
