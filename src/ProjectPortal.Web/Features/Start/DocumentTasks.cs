using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Files;

namespace ProjectPortal.Web.Features.Start;

/// <summary>The documents that were asked for with nominations which the country has handed in, and are not there yet.</summary>
internal static class DocumentTasks
{
    private static readonly NominationState[] HandedIn = [.. NominationLifecycle.UnderWay.Except(NominationLifecycle.WithCountry)];

    /// <param name="slugs">The projects that the country sees, by id.</param>
    public static async Task<IReadOnlyList<CountryTask>> OfAsync(PortalDb db, Act act, IReadOnlyDictionary<int, string> slugs)
    {
        // No place on earth is more than a day behind the clock.
        var yesterday = PlaceTime.Utc.DayAt(act.At).AddDays(-1);
        var (asked, kinds) = (MissingDocuments.Asked.ToArray(), MissingDocuments.Asked.Count);
        var lacking = await db.Nominations.VisibleTo(act.By).AsNoTracking().ForRules()
            .Where(n => HandedIn.Contains(n.State) && n.Event!.StartsOn >= yesterday
                && db.Documents.Count(d => d.NominationId == n.Id && d.RemovedAt == null && asked.Contains(d.Kind)) < kinds)
            .ToListAsync();
        var missing = await MissingDocuments.OfAsync(db, lacking.ConvertAll(n => n.Id));
        return
        [
            .. from n in lacking
               where slugs.ContainsKey(n.ProjectId) && missing.ContainsKey(n.Id) && Document.WhyNotSend(n, n.Event!, act) is null
               select new CountryTask(
                   TaskKind.Documents,
                   n.Event!.EndOfEve(),
                   n.Event!.TimeZone,
                   string.Create(CultureInfo.InvariantCulture, $"/projects/{slugs[n.ProjectId]}/nominations/{n.Id}#documents"),
                   n.Nominee.FullName,
                   n.Event!.Title)
               { Documents = missing[n.Id] },
        ];
    }
}
