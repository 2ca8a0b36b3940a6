using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Search;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Search;

public sealed record FoundProject(string Slug, string Code, string OtherCode, Wording Title);

public sealed record FoundEvent(
    string Project, string Slug, EventKind Kind, Wording Title, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly);

public sealed record FoundNomination(string Project, int Id, string Name, string Organisation, Wording Event, NominationState State);

public sealed record FoundText(string Project, int Id, string Kind, Wording Text);

/// <summary>What was found, by kind; at most <see cref="Shown"/> of each.</summary>
public sealed record SearchPage(
    string Query, IReadOnlyList<FoundProject> Projects, IReadOnlyList<FoundEvent> Events, IReadOnlyList<FoundNomination> Nominations,
        IReadOnlyList<FoundText> Texts)
{
    public const int Shown = 15;
    public const int Shortest = 2;

    public int Count => Projects.Count + Events.Count + Nominations.Count + Texts.Count;
}

/// <summary>Looks through what the viewer may see, and nothing else.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class SearchController(PortalDb db, Words words, Acting acting) : PortalController(db, words, acting)
{
    /// <summary>Among so many nominations a word that many have is found often enough.</summary>
    private const int Latest = 3000;

    [HttpGet("/search")]
    public async Task<IActionResult> Show(string? q)
    {
        var query = q ?? "";
        if (query.Trim().Length < SearchPage.Shortest || Db.SearchWords.IdsOf(SearchSubject.Project, query) is not { } projectIds)
            return View("Search", new SearchPage(query, [], [], [], []));

        var eventIds = Db.SearchWords.IdsOf(SearchSubject.Event, query)!;
        var projects = await Db.Projects.AsNoTracking().VisibleTo(Viewer).Where(p => projectIds.Contains(p.Id))
            .OrderByDescending(p => p.StartsOn).ThenBy(p => p.Id).Take(SearchPage.Shown)
            .Select(p => new FoundProject(p.Slug, p.Code, p.OtherCode, p.Title)).ToListAsync();
        var events = await (from e in Db.Events.AsNoTracking().VisibleTo(Viewer)
                            join p in Db.Projects on e.ProjectId equals p.Id
                            where eventIds.Contains(e.Id)
                            orderby e.StartsOn descending, e.Id
                            select new FoundEvent(p.Slug, e.Slug, e.Kind, e.Title, e.StartsOn, e.EndsOn, e.MonthOnly))
                                .Take(SearchPage.Shown).ToListAsync();
        return View("Search", new SearchPage(query, projects, events, await NominationsAsync(query), await TextsAsync(query)));
    }

    /// <summary>
    /// What many nominations have is soon found among the latest; what few have is found by its words. Either way alone is slow for the
    /// other: the words of a ministry lead to all nominations, and all nominations may hold a rare name once.
    /// </summary>
    private async Task<List<FoundNomination>> NominationsAsync(string query)
    {
        var found = Db.SearchWords.Of(SearchSubject.Nomination, query)!;
        var visible = Db.Nominations.AsNoTracking().VisibleTo(Viewer);
        // A country has few enough to ask each.
        if (Viewer.IsAny(Roles.FocalPoint))
            return await Found(visible.Where(n => found.Any(w => w.SubjectId == n.Id)));

        var latest = await Found(visible.Where(n => n.Id > Db.Nominations.Max(x => x.Id) - Latest && found.Any(w => w.SubjectId == n.Id)));
        if (latest.Count == SearchPage.Shown)
            return latest;

        var ids = found.Select(w => w.SubjectId);
        return await Found(visible.Where(n => ids.Contains(n.Id)));
    }

    private Task<List<FoundNomination>> Found(IQueryable<Nomination> nominations) => (
        from n in nominations
        join p in Db.Projects on n.ProjectId equals p.Id
        orderby n.Id descending
        select new FoundNomination(
            p.Slug, n.Id, n.Nominee.GivenName + " " + n.Nominee.FamilyName, n.Nominee.Organisation, n.Event!.Title, n.State))
            .Take(SearchPage.Shown).ToListAsync();

    private async Task<List<FoundText>> TextsAsync(string query)
    {
        if (!Viewer.IsAny(Roles.Staff | Roles.Evaluator))
            return [];

        var (inChallenges, inLessons) = (
            Db.SearchWords.IdsOf(SearchSubject.Challenge, query)!, Db.SearchWords.IdsOf(SearchSubject.Lesson, query)!);
        var challenges = await (from c in Db.Challenges.AsNoTracking()
                                join p in Db.Projects.VisibleTo(Viewer) on c.ProjectId equals p.Id
                                where inChallenges.Contains(c.Id)
                                orderby c.Id
                                select new FoundText(p.Slug, c.Id, "challenges", c.Description)).Take(SearchPage.Shown).ToListAsync();
        var lessons = await (from l in Db.Lessons.AsNoTracking()
                             join p in Db.Projects.VisibleTo(Viewer) on l.ProjectId equals p.Id
                             where inLessons.Contains(l.Id)
                             orderby l.Id
                             select new FoundText(p.Slug, l.Id, "lessons", l.Text)).Take(SearchPage.Shown).ToListAsync();
        return [.. challenges, .. lessons];
    }
}
