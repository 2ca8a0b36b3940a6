using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.List;

/// <summary>The events of a project, the latest first, as a page and as a file.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class EventListController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    /// <summary>A focal point reads the list for one country.</summary>
    private string? Country => Viewer.IsAny(Roles.Staff | Roles.Evaluator) ? null : Viewer.CountryCode;

    [HttpGet("events")]
    public async Task<IActionResult> Show(EventFilter filter, string? after)
    {
        var all = EventListReading.OfProject(Db, Head.Id, Viewer);
        var matching = filter.On(Db, all);
        var rows = await After(matching, after).OrderByDescending(e => e.StartsOn).ThenByDescending(e => e.Id)
            .Take(KeyPage<EventRow>.Size + 1).ToRows(Db, Country).Select(row => new { Row = row, Found = matching.Count() }).ToListAsync();
        var page = KeyPage<EventRow>.From(
            rows.ConvertAll(r => r.Row), r => string.Create(CultureInfo.InvariantCulture, $"{r.StartsOn:yyyy-MM-dd}_{r.Id}"));
        var shown = page.Rows.Select(r => r.Id).ToList();
        var counts = await EventListReading.CountsAsync(Db.Nominations.VisibleTo(Viewer).Where(n => shown.Contains(n.EventId)));
        return View("EventList", new EventList(
            Head, filter,
            page with { Rows = page.Rows.Select(r => r with { Count = counts.GetValueOrDefault(r.Id, EventCount.None) }).ToList() },
            rows.Count > 0 ? rows[0].Found : 0,
            await all.Select(e => e.StartsOn.Year).Distinct().OrderByDescending(y => y).ToListAsync(),
            Viewer.IsAny(Roles.Staff), Country));
    }

    [HttpGet("events.csv")]
    [HttpGet("events.xlsx")]
    public async Task<IActionResult> Download(EventFilter filter)
    {
        var counts = await EventListReading.CountsAsync(Db.Nominations.VisibleTo(Viewer).Where(n => n.ProjectId == Head.Id));
        var rows = filter.On(Db, EventListReading.OfProject(Db, Head.Id, Viewer))
            .OrderByDescending(e => e.StartsOn).ThenByDescending(e => e.Id)
            .ToRows(Db, Country).AsAsyncEnumerable().Select(r => r with { Count = counts.GetValueOrDefault(r.Id, EventCount.None) });
        return AsFile(
            $"{Head.Slug}-{Words["Events.FileName"]}", Words["Events.Title"],
            EventColumns.Create(Words, $"/projects/{Head.Slug}/events", forCountry: Country is not null), rows);
    }

    private static IQueryable<Event> After(IQueryable<Event> events, string? after) =>
        after?.Split('_') is [var day, var key]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var startsOn)
        && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? events.Where(e => e.StartsOn < startsOn || (e.StartsOn == startsOn && e.Id < id))
            : events;
}
