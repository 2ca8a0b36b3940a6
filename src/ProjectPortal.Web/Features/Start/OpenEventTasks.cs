using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Start;

/// <summary>The events that a country can nominate for now, with the seats that are used and left.</summary>
internal static class OpenEventTasks
{
    /// <param name="slugs">The projects that the country sees, by id.</param>
    public static async Task<IReadOnlyList<CountryTask>> ReadAsync(PortalDb db, Act act, IReadOnlyDictionary<int, string> slugs)
    {
        var code = act.By.CountryCode!;
        var open = await db.OpenEventsAsync(act.By, act.At);
        var ids = open.ConvertAll(e => e.Id);
        var counts = await db.Nominations.VisibleTo(act.By).Where(n => ids.Contains(n.EventId) && n.State != NominationState.Draft)
            .GroupBy(n => new { n.EventId, n.State })
            .Select(g => new { g.Key.EventId, g.Key.State, Count = g.Count() }).ToListAsync();
        return
        [
            .. from e in open
               where slugs.ContainsKey(e.ProjectId)
               let mine = counts.Where(c => c.EventId == e.Id).ToList()
               select new CountryTask(TaskKind.Nominate, e.DeadlineFor(code)!.Value, e.TimeZone,
                   $"/projects/{slugs[e.ProjectId]}/nominations/new?event={e.Slug}", "", e.Title, e.Kind)
               {
                   Seats = e.SeatsFor(code),
                   Held = mine.Where(c => NominationLifecycle.HoldingSeat.Contains(c.State)).Sum(c => c.Count),
                   Sent = mine.Where(c => !NominationLifecycle.NoLongerNominated.Contains(c.State)).Sum(c => c.Count),
               },
        ];
    }
}
