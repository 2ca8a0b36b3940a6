using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Start;

/// <summary>Project concepts of a country's delegates that are still to be sent.</summary>
internal static class ConceptTasks
{
    public static async Task<IEnumerable<CountryTask>> OfAsync(PortalDb db, Act act, IReadOnlyDictionary<int, string> slugs)
    {
        var due = await db.Nominations.VisibleTo(act.By).AsNoTracking().Include(n => n.Event)
            .Where(n => n.State == NominationState.Confirmed && !db.Concepts.Any(c => c.NominationId == n.Id && c.State == ConceptState.Submitted)).ToListAsync();
        return from n in due
               where slugs.ContainsKey(n.ProjectId) && Concept.WhyNot(n, n.Event!, act) is null
               let eve = n.Event!.StartsOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(-1)
               select new CountryTask(TaskKind.Concept, eve, string.Create(CultureInfo.InvariantCulture, $"/projects/{slugs[n.ProjectId]}/nominations/{n.Id}/concept"), n.Nominee.FullName, n.Event!.Title)
               {
                   WholeDay = true,
               };
    }
}
