using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Projects;

/// <param name="Kind">The kind of record, by the name of its type.</param>
/// <param name="By">The name of who did it.</param>
public sealed record HistoryFilter(string? Kind, string? By)
{
    public bool IsSet => Kind is not null || By is not null;
}

public sealed record ProjectHistoryPage(
    HistoryList History, string? Next, HistoryFilter Filter, IReadOnlyList<string> Kinds, IReadOnlyList<string> People)
{
    /// <summary>What people call a kind of record.</summary>
    public static string KindName(string subject) => Words.Find($"Projects.Subject.{subject}", CultureInfo.CurrentUICulture) ?? subject;
}

/// <summary>Everything that happened in a project, the latest first.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class ProjectHistoryController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    private const int Latest = 300;

    private IQueryable<Change> Changes => Db.Changes.VisibleTo(Db, Viewer).AsNoTracking().Where(c => c.ProjectId == Head.Id);

    [HttpGet("history")]
    public async Task<IActionResult> Show(string? kind, string? by, string? after)
    {
        var filter = new HistoryFilter(kind is "" ? null : kind, by is "" ? null : by == Words.Localize(Roles.Clock) ? Actor.Clock.Name
            : by);
        var found = Changes;
        if (filter.Kind is not null)
            found = found.Where(c => c.Subject == filter.Kind);
        if (filter.By is not null)
            found = found.Where(c => c.ByName == filter.By);
        if (long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var before))
            found = found.Where(c => c.Id < before);

        var page = KeyPage<Change>.From(
            await found.OrderByDescending(c => c.Id).Take(KeyPage<Change>.Size + 1).ToListAsync(),
            c => c.Id.ToString(CultureInfo.InvariantCulture));
        var eventIds = page.Rows.Where(c => c.Subject == nameof(Event)).Select(c => c.SubjectId).Distinct().ToList();
        var events = await Db.Events.Where(e => eventIds.Contains(e.Id)).Select(e => new { e.Id, e.Slug, e.Title })
            .ToDictionaryAsync(e => e.Id, e => (e.Slug, e.Title));
        var history = new HistoryList([.. page.Rows.Select(c => Line(c, events))]);
        // A project has many thousand lines: those of late say what there is to narrow them to, and a name can be typed.
        var latest = await Changes.OrderByDescending(c => c.Id).Take(Latest).Select(c => new { c.Subject, c.ByName }).Distinct()
            .ToListAsync();
        return View("ProjectHistory", new ProjectHistoryPage(
            history, page.Next, filter,
            [.. latest.Select(l => l.Subject).Append(filter.Kind).OfType<string>().Distinct()],
            [.. latest.Select(l => l.ByName).Distinct().Order(StringComparer.Ordinal)]));
    }

    private HistoryLine Line(Change change, Dictionary<int, (string Slug, Wording Title)> events)
    {
        var kind = ProjectHistoryPage.KindName(change.Subject);
        var (about, path) = change.Subject switch
        {
            nameof(Event) when events.TryGetValue(change.SubjectId, out var found) =>
                (Words["Projects.HistoryNamed", kind, Words.Localize(found.Title)], $"/events/{found.Slug}"),
            nameof(Nomination) => (Words["Projects.HistoryNumbered", kind, change.SubjectId.ToString(CultureInfo.InvariantCulture)],
                string.Create(CultureInfo.InvariantCulture, $"/nominations/{change.SubjectId}")),
            _ => (kind, null),
        };
        // What people wrote of themselves or to each other: that it happened is told, not what.
        return HistoryLine.Seen(change, Viewer) with
        {
            Fields = HistoryFields.WithoutPersons(change),
            About = about,
            Href = path is null ? null : $"/projects/{Head.Slug}{path}"
        };
    }
}
