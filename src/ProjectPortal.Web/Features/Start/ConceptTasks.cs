using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Start;

/// <summary>The project concepts of the country's delegates that have not come yet; they are due before the event starts.</summary>
internal static class ConceptTasks
{
    /// <param name="slugs">The projects that the country sees, by id.</param>
    public static async Task<IReadOnlyList<CountryTask>> ReadAsync(PortalDb db, Act act, IReadOnlyDictionary<int, string> slugs)
    {
        // No place on earth is more than a day behind the clock.
        var yesterday = PlaceTime.Utc.DayAt(act.At).AddDays(-1);
        var without = await db.Nominations.VisibleTo(act.By).AsNoTracking().ForRules()
            .Where(n => n.State == NominationState.Confirmed && n.Event!.StartsOn >= yesterday && n.Event.State != EventState.Postponed
                && !db.Concepts.Any(c => c.NominationId == n.Id && c.State == ConceptState.Submitted)).ToListAsync();
        return
        [
            .. from n in without
               where slugs.ContainsKey(n.ProjectId) && Concept.WhyNot(n, n.Event!, act) is null
               select new CountryTask(
                   TaskKind.Concept,
                   n.Event!.EndOfEve(),
                   n.Event!.TimeZone,
                   string.Create(CultureInfo.InvariantCulture, $"/projects/{slugs[n.ProjectId]}/nominations/{n.Id}/concept"),
                   n.Nominee.FullName,
                   n.Event!.Title,
                   n.Event!.Kind),
        ];
    }
}
