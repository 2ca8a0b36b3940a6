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

namespace ProjectPortal.Web.Features.Search;

public sealed record FoundProject(string Slug, string Code, string OtherCode, Wording Title);

public sealed record FoundEvent(string Project, string Slug, EventKind Kind, Wording Title, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly);

public sealed record FoundNomination(string Project, int Id, string Name, string Organisation, Wording Event, NominationState State);

public sealed record FoundText(string Project, int Id, string Kind, Wording Text);

/// <summary>What was found, by kind; at most <see cref="Shown"/> of each.</summary>
public sealed record SearchPage(
    string Query, IReadOnlyList<FoundProject> Projects, IReadOnlyList<FoundEvent> Events, IReadOnlyList<FoundNomination> Nominations, IReadOnlyList<FoundText> Texts)
{
    public const int Shown = 15;
    public const int Shortest = 2;

    public int Count => Projects.Count + Events.Count + Nominations.Count + Texts.Count;
}

/// <summary>Looks through what the viewer may see, and nothing else.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class SearchController(PortalDb db, Words words, Acting acting) : PortalController(db, words, acting)
{
    [HttpGet("/search")]
    public async Task<IActionResult> Show(string? q)
    {
        var query = q ?? "";
        if (query.Length < SearchPage.Shortest)
            return View("Search", new SearchPage(query, [], [], [], []));

        var projects = await Db.Projects.AsNoTracking().VisibleTo(Viewer)
            .Where(p => p.Title.En.Contains(query) || p.Title.Fr.Contains(query) || p.Code.Contains(query) || p.OtherCode.Contains(query))
            .OrderByDescending(p => p.StartsOn).ThenBy(p => p.Id).Take(SearchPage.Shown)
            .Select(p => new FoundProject(p.Slug, p.Code, p.OtherCode, p.Title)).ToListAsync();
        var events = await (from e in Db.Events.AsNoTracking().VisibleTo(Viewer)
                            join p in Db.Projects on e.ProjectId equals p.Id
                            where e.Title.En.Contains(query) || e.Title.Fr.Contains(query) || e.Places.Any(place => place.City.En.Contains(query) || place.City.Fr.Contains(query))
                            orderby e.StartsOn descending, e.Id
                            select new FoundEvent(p.Slug, e.Slug, e.Kind, e.Title, e.StartsOn, e.EndsOn, e.MonthOnly)).Take(SearchPage.Shown).ToListAsync();
        var folded = Nominee.Fold(query).Trim();
        var nominations = folded.Length < SearchPage.Shortest ? [] : await (
            from n in Db.Nominations.AsNoTracking().VisibleTo(Viewer)
            join p in Db.Projects on n.ProjectId equals p.Id
            where n.SearchKey.Contains(folded)
            orderby n.Id descending
            select new FoundNomination(p.Slug, n.Id, n.Nominee.GivenName + " " + n.Nominee.FamilyName, n.Nominee.Organisation, n.Event!.Title, n.State)).Take(SearchPage.Shown).ToListAsync();
        return View("Search", new SearchPage(query, projects, events, nominations, await TextsAsync(query)));
    }

    private async Task<List<FoundText>> TextsAsync(string query)
    {
        if (!Viewer.IsAny(Roles.Staff | Roles.Evaluator))
            return [];

        var challenges = await (from c in Db.Challenges.AsNoTracking()
                                join p in Db.Projects.VisibleTo(Viewer) on c.ProjectId equals p.Id
                                where c.Description.En.Contains(query) || c.Description.Fr.Contains(query) || c.ActionTaken.En.Contains(query) || c.ActionTaken.Fr.Contains(query)
                                orderby c.Id
                                select new FoundText(p.Slug, c.Id, "challenges", c.Description)).Take(SearchPage.Shown).ToListAsync();
        var lessons = await (from l in Db.Lessons.AsNoTracking()
                             join p in Db.Projects.VisibleTo(Viewer) on l.ProjectId equals p.Id
                             where l.Text.En.Contains(query) || l.Text.Fr.Contains(query)
                             orderby l.Id
                             select new FoundText(p.Slug, l.Id, "lessons", l.Text)).Take(SearchPage.Shown).ToListAsync();
        return [.. challenges, .. lessons];
    }
}
