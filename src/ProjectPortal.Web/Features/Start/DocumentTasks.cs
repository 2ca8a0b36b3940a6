using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Files;

namespace ProjectPortal.Web.Features.Start;

/// <summary>The documents that were asked for with nominations which the country has handed in, and are not there yet.</summary>
internal static class DocumentTasks
{
    private static readonly NominationState[] HandedIn = [.. NominationLifecycle.UnderWay.Except(NominationLifecycle.WithCountry)];

    /// <param name="slugs">The projects that the country sees, by id.</param>
    public static async Task<IReadOnlyList<CountryTask>> ReadAsync(PortalDb db, Act act, IReadOnlyDictionary<int, string> slugs)
    {
        // No place on earth is more than a day behind the clock.
        var yesterday = PlaceTime.Utc.DayAt(act.At).AddDays(-1);
        var there = db.Documents.Where(d => d.RemovedAt == null);
        var lacking = await db.Nominations.VisibleTo(act.By).AsNoTracking().ForRules()
            .Where(n => HandedIn.Contains(n.State) && n.Event!.StartsOn >= yesterday && n.Event.State != EventState.Postponed)
            .Select(n => new
            {
                Nomination = n,
                Letter = there.Any(d => d.NominationId == n.Id && d.Kind == DocumentKind.NominationLetter),
                CurriculumVitae = there.Any(d => d.NominationId == n.Id && d.Kind == DocumentKind.CurriculumVitae),
            })
            .Where(n => !n.Letter || !n.CurriculumVitae).ToListAsync();
        return
        [
            .. from found in lacking
               let n = found.Nomination
               let until = n.Event!.EndOfEve()
               where slugs.ContainsKey(n.ProjectId) && until > act.At && Document.WhyNotSend(n, n.Event!, act) is null
               select new CountryTask(
                   TaskKind.Documents,
                   until,
                   n.Event!.TimeZone,
                   string.Create(CultureInfo.InvariantCulture, $"/projects/{slugs[n.ProjectId]}/nominations/{n.Id}#documents"),
                   n.Nominee.FullName,
                   n.Event!.Title,
                   n.Event!.Kind)
               {
                   Documents = [.. MissingDocuments.Asked.Where(kind =>
                       !(kind == DocumentKind.NominationLetter ? found.Letter : found.CurriculumVitae))],
               },
        ];
    }
}
