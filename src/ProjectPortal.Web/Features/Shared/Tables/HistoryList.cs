using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>One line of a record's history, ready to be told.</summary>
/// <param name="Fields">As JSON: name to old and new value, or to nothing where the reader may not see them.</param>
public sealed record HistoryLine(
    string Subject, string Action, string? From, string? To, string? Reason, string? Fields, string By, DateTime At)
{
    public int SubjectId { get; init; }

    /// <summary>Which record it is, where a list tells of several.</summary>
    public string? About { get; init; }

    public string? Href { get; init; }

    public static HistoryLine Seen(Change change, Actor viewer) =>
        new(change.Subject, change.Action, change.From, change.To, ReasonOf(change, viewer), HistoryFields.SeenBy(viewer, change),
            change.ByName, change.At)
        { SubjectId = change.SubjectId };

    /// <summary>Why staff propose or promote somebody is what staff say to each other.</summary>
    private static string? ReasonOf(Change change, Actor viewer) =>
        change.Subject == nameof(Nomination) && NominationLifecycle.WithInnerReason.Contains(change.Action) && !viewer.IsAny(Roles.Staff)
            ? null : change.Reason;
}

/// <summary>What happened, the latest first: the one place outside the project's history where changes are read.</summary>
public sealed record HistoryList(IReadOnlyList<HistoryLine> Lines, bool ShowsValues = true)
{
    private const int Shown = 100;

    /// <summary>By whose clocks it is told: of the event that it is about, where there is one.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Whether somebody wrote a record's latest line that they may see; null where there is none.</summary>
    public static async Task<bool?> WroteLastAsync(PortalDb db, Actor viewer, Entity of)
    {
        var (subject, id) = (of.GetType().Name, of.Id);
        var last = await db.Changes.VisibleTo(db, viewer).Where(c => c.Subject == subject && c.SubjectId == id).OrderByDescending(c => c.Id)
            .Select(c => new { c.ByUserId, c.ByName }).FirstOrDefaultAsync();
        return last is null ? null : last.ByUserId == viewer.UserId && (last.ByUserId is not null || last.ByName == viewer.Name);
    }

    /// <param name="hide">Actions that this viewer is not told of.</param>
    /// <param name="showsValues">Whether old and new values are shown, or only the names of the fields.</param>
    public static Task<HistoryList> ReadAsync<TEntity>(
        PortalDb db, Actor viewer, int id, IReadOnlyCollection<string>? hide = null, bool showsValues = true)
        where TEntity : Entity => ReadAsync<TEntity>(db, viewer, [id], hide, showsValues);

    /// <summary>Of several records of one kind.</summary>
    public static Task<HistoryList> ReadAsync<TEntity>(
        PortalDb db, Actor viewer, IReadOnlyCollection<int> ids, IReadOnlyCollection<string>? hide = null, bool showsValues = true)
        where TEntity : Entity
    {
        if (ids.Count == 0)
            return Task.FromResult(new HistoryList([], showsValues));

        var hidden = hide ?? [];
        return ReadAsync(db.Changes.VisibleTo(db, viewer).Where(c => c.Subject == typeof(TEntity).Name && ids.Contains(c.SubjectId)
            && !hidden.Contains(c.Action)), viewer, showsValues);
    }

    /// <summary>Of one record, by these actions alone.</summary>
    public static Task<HistoryList> OfDeedsAsync<TEntity>(PortalDb db, Actor viewer, int id, IReadOnlyCollection<string> actions)
        where TEntity : Entity =>
        ReadAsync(db.Changes.VisibleTo(db, viewer)
            .Where(c => c.Subject == typeof(TEntity).Name && c.SubjectId == id && actions.Contains(c.Action)), viewer);

    /// <summary>Of what is no record of the domain: an account, a mail.</summary>
    public static Task<HistoryList> ReadAsync(PortalDb db, Actor viewer, string subject, int id) =>
        ReadAsync(db.Changes.VisibleTo(db, viewer).Where(c => c.Subject == subject && c.SubjectId == id), viewer);

    private static async Task<HistoryList> ReadAsync(IQueryable<Change> changes, Actor viewer, bool showsValues = true) =>
        new([.. (await changes.AsNoTracking().OrderByDescending(c => c.Id).Take(Shown).ToListAsync())
            .Select(c => HistoryLine.Seen(c, viewer))], showsValues);
}
