using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Search;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominees.Directory;

public sealed record DirectoryFilter(string? Q, string? Country)
{
    public bool IsEmpty => string.IsNullOrEmpty(Q) && string.IsNullOrEmpty(Country);

    public IQueryable<DirectoryEntry> Narrow(IQueryable<DirectoryEntry> entries)
    {
        if (!string.IsNullOrEmpty(Country))
            entries = entries.Where(e => e.Nomination!.CountryCode == Country);
        return entries.Saying(e => e.SearchKey + " " + e.Nomination!.SearchKey, Q);
    }
}

/// <summary>What others may see of a delegate, and no more.</summary>
public sealed record DirectoryLine(
    int Id, string Name, Wording Country, string Organisation, string Practice, Wording Event, DateOnly EventStartsOn);

/// <summary>The delegates of a project who let themselves be found.</summary>
public sealed record DirectoryList(
    string Path, DirectoryFilter Filter, KeyPage<DirectoryLine> Page, int Found, IReadOnlyList<(string Code, Wording Name)> Countries,
    bool MayWrite)
{
    /// <param name="path">Where the list is: in the project, or behind a personal link.</param>
    public static async Task<DirectoryList> ReadAsync(
        PortalDb db, int projectId, DirectoryFilter filter, int? after, string path, bool mayWrite)
    {
        var shown = db.DirectoryEntries.AsNoTracking().Findable(projectId);
        var found = filter.Narrow(shown);
        var rows = await Lines(db, found.Where(e => after == null || e.Id < after)).Take(KeyPage<DirectoryLine>.Size + 1).ToListAsync();
        var countries = await db.Countries.AsNoTracking().Where(c => shown.Any(e => e.Nomination!.CountryCode == c.Alpha2))
            .Select(c => new { c.Alpha2, c.Name }).ToListAsync();
        return new DirectoryList(
            path, filter, KeyPage<DirectoryLine>.From(rows, r => r.Id.ToString(CultureInfo.InvariantCulture)), await found.CountAsync(),
            [.. countries.Select(c => (c.Alpha2, c.Name))], mayWrite);
    }

    /// <summary>All of a filter, for a file.</summary>
    public static IAsyncEnumerable<DirectoryLine> AllAsync(PortalDb db, int projectId, DirectoryFilter filter) =>
        Lines(db, filter.Narrow(db.DirectoryEntries.AsNoTracking().Findable(projectId))).AsAsyncEnumerable();

    private static IQueryable<DirectoryLine> Lines(PortalDb db, IQueryable<DirectoryEntry> entries) =>
        from e in entries
        join country in db.Countries on e.Nomination!.CountryCode equals country.Alpha2
        orderby e.Id descending
        select new DirectoryLine(
            e.Id, (e.Nomination!.Nominee.GivenName + " " + e.Nomination.Nominee.FamilyName).Trim(), country.Name,
            e.Nomination.Nominee.Organisation, e.Practice,
            e.Nomination.Event!.Title, e.Nomination.Event.StartsOn);
}

internal static class DirectoryQueries
{
    /// <summary>Who consented and takes or took part: nobody else can be found, whoever looks.</summary>
    public static IQueryable<DirectoryEntry> Findable(this IQueryable<DirectoryEntry> entries, int projectId) =>
        entries.Where(e => e.ProjectId == projectId && e.ShownSince != null
            && NominationLifecycle.TakingPart.Contains(e.Nomination!.State));
}

public sealed class MessageForm
{
    [Required]
    [Display(Name = "Nominees.Message")]
    [StringLength(DirectoryMessage.TextLength)]
    public string Text { get; set; } = "";

    [Display(Name = "Nominees.SharesAddress")]
    public bool SharesAddress { get; set; }
}

/// <summary>A message to a delegate, before it is sent.</summary>
public sealed record MessagePage(
    string Path, string Back, string Recipient, Wording Country, string Practice, string SenderAddress, int LeftToday, MessageForm Form);
