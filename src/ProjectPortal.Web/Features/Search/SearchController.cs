using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Search;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Search;

/// <summary>Looks through everything that the viewer may see, and nothing else.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class SearchController(PortalDb db, Words words, Acting acting, SignedIn signedIn) : PortalController(db, words, acting)
{
    /// <summary>Among so many nominations a word that many have is found often enough.</summary>
    private const int Latest = 3000;

    /// <summary>A page that every project or event has is shown for so many, the latest first.</summary>
    private const int Places = 5;

    [HttpGet("/search")]
    public async Task<IActionResult> Show(string? q)
    {
        var query = q ?? "";
        if (query.Trim().Length < SearchPage.Shortest || Folding.Fold(query).Length == 0)
            return View("Search", new SearchPage(query, []));

        FoundKind[] kinds =
        [
            new("Search.Pages", [.. OfPortal(query), .. await OfEventsAsync(query)]), new("Search.Countries", await CountriesAsync(query)),
            new("Shared.Projects", await ProjectsAsync(query)), new("Shared.Events", await EventsAsync(query)),
            new("Search.People", await NominationsAsync(query)), .. await new FoundTexts(Db, Viewer, query).ReadAsync(),
        ];
        return View("Search", new SearchPage(query, [.. kinds.Where(k => k.All.Count > 0)]));
    }

    private IEnumerable<Found> OfPortal(string query)
    {
        foreach (var page in PortalPages.OfPortal.SaidBy(query, Viewer))
            yield return new Found(page.Path, Same(Words[page.Title]));
        foreach (var page in PortalPages.OfProject.SaidBy(query, Viewer))
        {
            foreach (var p in signedIn.Frame.ToSwitchTo().Take(Places))
                yield return new Found($"/projects/{p.Slug}{page.Path}", Same(Words[page.Title]),
                    $"{(p.OtherCode.Length > 0 ? p.OtherCode : p.Code)} · {Words.Localize(new Wording(p.TitleEn, p.TitleFr))}");
        }
    }

    private async Task<IReadOnlyList<Found>> OfEventsAsync(string query)
    {
        var pages = PortalPages.OfEvent.SaidBy(query, Viewer);
        if (pages.Count == 0)
            return [];

        var events = await (from e in Db.Events.AsNoTracking().VisibleTo(Viewer)
                            join p in Db.Projects on e.ProjectId equals p.Id
                            orderby e.StartsOn descending, e.Id
                            select new { Project = p.Slug, e.Slug, e.Title }).Take(Places).ToListAsync();
        return [.. from page in pages
                   from e in events
                   select new Found($"/projects/{e.Project}/events/{e.Slug}{page.Path}", Same(Words[page.Title]), Words.Localize(e.Title))];
    }

    /// <summary>A country's nominations in each project that serves it; a focal point has one country.</summary>
    private async Task<IReadOnlyList<Found>> CountriesAsync(string query)
    {
        var names = await (from c in Db.Countries.AsNoTracking()
                           from alias in Db.CountryAliases.Where(a => a.CountryCode == c.Alpha2).DefaultIfEmpty()
                           where !Viewer.IsAny(Roles.FocalPoint) || c.Alpha2 == Viewer.CountryCode
                           select new { c.Alpha2, c.Alpha3, c.Name, Alias = alias == null ? "" : alias.Name }).ToListAsync();
        var said = names.Where(c => Begins(query, c.Name.En, c.Name.Fr, c.Alias, c.Alpha2, c.Alpha3)).DistinctBy(c => c.Alpha2)
            .ToDictionary(c => c.Alpha2, c => c.Name);
        if (said.Count == 0)
            return [];

        var codes = said.Keys.ToList();
        var served = await (from p in Db.Projects.AsNoTracking().VisibleTo(Viewer)
                            from c in p.Beneficiaries
                            where codes.Contains(c.CountryCode)
                            orderby p.StartsOn descending, p.Id
                            select new { p.Slug, p.Title, c.CountryCode }).Take(SearchPage.Shown).ToListAsync();
        return [.. served.Select(s => new Found(
            $"/projects/{s.Slug}/nominations?country={s.CountryCode}", said[s.CountryCode], Words.Localize(s.Title)))];
    }

    private static bool Begins(string query, params ReadOnlySpan<string> texts)
    {
        var words = SearchWord.In(texts);
        return Folding.WordsAndTails(query).All(
            asked => words.Any(
                w => w.StartsWith(asked.Word, StringComparison.Ordinal) || w.StartsWith(asked.Tail, StringComparison.Ordinal)));
    }

    private async Task<IReadOnlyList<Found>> ProjectsAsync(string query)
    {
        var found = await Db.Projects.AsNoTracking().VisibleTo(Viewer).Having(Db, SearchSubject.Project, query)
            .OrderByDescending(p => p.StartsOn).ThenBy(p => p.Id).Take(SearchPage.Shown)
            .Select(p => new { p.Slug, p.Code, p.OtherCode, p.Title }).ToListAsync();
        return found.ConvertAll(p => new Found($"/projects/{p.Slug}", p.Title, p.OtherCode.Length > 0 ? p.OtherCode : p.Code));
    }

    private async Task<IReadOnlyList<Found>> EventsAsync(string query)
    {
        var found = await (from e in Db.Events.AsNoTracking().VisibleTo(Viewer).Having(Db, SearchSubject.Event, query)
                           join p in Db.Projects on e.ProjectId equals p.Id
                           orderby e.StartsOn descending, e.Id
                           select new { Project = p.Slug, e.Slug, e.Kind, e.Title, e.StartsOn, e.EndsOn, e.MonthOnly })
                               .Take(SearchPage.Shown).ToListAsync();
        return found.ConvertAll(e => new Found(
            $"/projects/{e.Project}/events/{e.Slug}", e.Title,
                $"{Words.Localize(e.Kind)}, {Formats.Days(e.StartsOn, e.EndsOn, e.MonthOnly)}"));
    }

    /// <summary>
    /// What many nominations have is soon found among the latest; what few have is found by its words. Either way alone is slow for the
    /// other: the words of a ministry lead to all nominations, and all nominations may hold a rare name once.
    /// </summary>
    private async Task<IReadOnlyList<Found>> NominationsAsync(string query)
    {
        var byAddress = Viewer.MaySee(DataKind.Contact) ? Db.SearchWords.OfAddress(query) : null;
        var found = byAddress ?? Db.SearchWords.Matching(SearchSubject.Nomination, query)!;
        var visible = Db.Nominations.AsNoTracking().VisibleTo(Viewer);
        // A country has few enough to ask each.
        if (Viewer.IsAny(Roles.FocalPoint))
            return await ReadAsync(visible.Where(n => found.Any(w => w.SubjectId == n.Id)));

        if (byAddress is null)
        {
            var latest = await ReadAsync(
                visible.Where(n => n.Id > Db.Nominations.Max(x => x.Id) - Latest && found.Any(w => w.SubjectId == n.Id)));
            if (latest.Count == SearchPage.Shown)
                return latest;
        }

        var ids = found.Select(w => w.SubjectId);
        return await ReadAsync(visible.Where(n => ids.Contains(n.Id)));
    }

    private async Task<IReadOnlyList<Found>> ReadAsync(IQueryable<Nomination> nominations)
    {
        var found = await (from n in nominations
                           join p in Db.Projects on n.ProjectId equals p.Id
                           orderby n.Id descending
                           select new
                           {
                               p.Slug,
                               n.Id,
                               n.Nominee.GivenName,
                               n.Nominee.FamilyName,
                               n.Nominee.Organisation,
                               n.Event!.Title,
                               n.State,
                           })
                               .Take(SearchPage.Shown).ToListAsync();
        return found.ConvertAll(n => new Found(
            FormattableString.Invariant($"/projects/{n.Slug}/nominations/{n.Id}"),
            Same($"{n.GivenName} {n.FamilyName}".Trim()), $"{n.Organisation}; {Words.Localize(n.Title)}")
        { State = n.State });
    }

    /// <summary>A text that is in the reader's language already, or in none.</summary>
    private static Wording Same(string text) => new(text, text);
}
