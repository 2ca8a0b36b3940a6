using System.Globalization;
using System.Runtime.CompilerServices;
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
        var matching = filter.On(all);
        var rows = await After(matching, after).OrderByDescending(e => e.StartsOn).ThenByDescending(e => e.Id)
            .Take(KeyPage<EventRow>.Size + 1).ToRows(Db, Country).Select(row => new { Row = row, Found = matching.Count() }).ToListAsync();
        var page = KeyPage<EventRow>.Of(rows.ConvertAll(r => r.Row), r => string.Create(CultureInfo.InvariantCulture, $"{r.StartsOn:yyyy-MM-dd}_{r.Id}"));
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
    public async Task<IActionResult> Download(EventFilter filter)
    {
        string[] columns = ["Kind", "Title", "FirstDay", "LastDay", "Month", "Places", "State", "Seats", "SeatsHeld", "Nominations", "NominationsCloseAt"];
        var counts = await EventListReading.CountsAsync(Db.Nominations.VisibleTo(Viewer).Where(n => n.ProjectId == Head.Id));
        var rows = filter.On(EventListReading.OfProject(Db, Head.Id, Viewer)).OrderByDescending(e => e.StartsOn).ThenByDescending(e => e.Id)
            .ToRows(Db, Country).AsAsyncEnumerable();
        return new CsvDownload($"{Head.Slug}-{Words["Events.FileName"]}.csv", columns.Select(c => Words[$"Events.Column{c}"]).ToList(), Cells(rows, counts));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> Cells(
        IAsyncEnumerable<EventRow> rows, Dictionary<int, EventCount> counts, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            var count = counts.GetValueOrDefault(row.Id, EventCount.None);
            yield return
            [
                Words.Of(row.Kind), Words.Of(row.Title),
                row.MonthOnly ? null : row.StartsOn, row.MonthOnly ? null : row.EndsOn, row.StartsOn.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                string.Join("; ", row.Places.Select(p => $"{Words.Of(p.City)}, {Words.Of(p.Country)}")),
                Words.Of(row.State), row.Seats, count.Held, count.Nominations, row.NominationsCloseAt,
            ];
        }
    }

    private static IQueryable<Event> After(IQueryable<Event> events, string? after) =>
        after?.Split('_') is [var day, var key]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var startsOn)
        && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? events.Where(e => e.StartsOn < startsOn || (e.StartsOn == startsOn && e.Id < id))
            : events;
}
