using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>One line of a record's history, ready to be told.</summary>
public sealed record HistoryLine(string Subject, string Action, string? From, string? To, string? Reason, string? Fields, string By, DateTime At)
{
    /// <summary>Which record it is, where a list tells of several.</summary>
    public string? About { get; init; }

    public string? Href { get; init; }

    /// <summary>Only the names of the fields are shown, whatever the list says.</summary>
    public bool HidesValues { get; init; }
}

/// <summary>What happened to one record, the latest first.</summary>
public sealed record HistoryList(IReadOnlyList<HistoryLine> Lines, bool ShowsValues = true)
{
    private const int Shown = 100;

    /// <param name="hide">Actions that this viewer is not told of.</param>
    /// <param name="showsValues">Whether old and new values are shown, or only the names of the fields.</param>
    public static async Task<HistoryList> OfAsync<TEntity>(PortalDb db, int id, IReadOnlyCollection<string>? hide = null, bool showsValues = true)
        where TEntity : Entity
    {
        var subject = typeof(TEntity).Name;
        var hidden = hide ?? [];
        var lines = await db.Changes.Where(c => c.Subject == subject && c.SubjectId == id && !hidden.Contains(c.Action))
            .OrderByDescending(c => c.Id).Take(Shown)
            .Select(c => new HistoryLine(c.Subject, c.Action, c.From, c.To, c.Reason, c.Fields, c.ByName, c.At))
            .ToListAsync();
        return new HistoryList(lines, showsValues);
    }
}
