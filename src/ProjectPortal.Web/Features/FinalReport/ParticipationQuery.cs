using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Reports;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>Counts of nominations by event, country and sex. Persons stay in the database.</summary>
internal sealed class ParticipationQuery(PortalDb db, Actor viewer)
{
    /// <param name="project">Whose nominations.</param>
    /// <param name="asOf">When the newest fact came about, UTC.</param>
    /// <param name="countries">All of them.</param>
    /// <param name="period">Of events that begin in it; what the portal counts for indicators is from the beginning of the project.</param>
    /// <param name="events">The first days of the events.</param>
    public async Task<Participation> LoadAsync(
        Project project, DateTime asOf, List<ReportCountry> countries, ReportPeriod? period, IReadOnlyDictionary<int, DateOnly> events)
    {
        var all = await db.Nominations.VisibleTo(viewer).Where(n => n.ProjectId == project.Id)
            .GroupBy(n => new { n.EventId, n.CountryCode, n.Nominee.Sex, n.State })
            .Select(g => new NominationCount(g.Key.EventId, g.Key.CountryCode, g.Key.Sex, g.Key.State, g.Count()))
            .ToListAsync();
        if (period is not null)
            all.RemoveAll(c => !events.TryGetValue(c.EventId, out var day) || day > period.To);
        var counts = period is null ? all : all.FindAll(c => period.Includes(events[c.EventId]));
        var codes = counts.Select(c => c.Country).ToHashSet(StringComparer.Ordinal);
        var newest = PlaceTime.Utc.DayAt(asOf);
        var day = new[] { project.EndsOn, newest, period?.To ?? newest }.Min();
        return new Participation(all, new ParticipationFacts
        {
            Countries = [.. countries.Select(c => c.Facts).Where(c => codes.Contains(c.Code)).OrderBy(c => c.Code, StringComparer.Ordinal)
                .Select(country => From(country, counts.Where(c => c.Country == country.Code).ToList()))],
            LeastDeveloped = [.. countries.Where(c => c.Country.WasLdcOn(day)).Select(c => c.Country.Alpha2).Order(StringComparer.Ordinal)],
            LeastDevelopedOn = day,
        });
    }

    private static CountryParticipation From(CountryFacts country, List<NominationCount> counts) => new(
        country,
        Participation.Heads(counts),
        Participation.Heads(counts.Where(c => NominationLifecycle.EverSelected.Contains(c.State))),
        Participation.Heads(counts.Where(c => c.State == NominationState.Attended)));
}

/// <summary>So many nominations of one event, country, sex and state.</summary>
internal sealed record NominationCount(int EventId, string Country, Sex Sex, NominationState State, int Count);

/// <summary>The counts as the report has them, over all events and for each.</summary>
internal sealed record Participation(IReadOnlyList<NominationCount> Counts, ParticipationFacts Facts)
{
    private IReadOnlyList<NominationCount> Attended => [.. Counts.Where(c => c.State == NominationState.Attended)];

    /// <summary>
    /// What the portal counts itself, as on every page. Nobody counted is another thing than nobody there: without any attendance there is
    /// no figure.
    /// </summary>
    public IReadOnlyDictionary<ComputedSource, int> Computed =>
        Attended.Count == 0 ? new Dictionary<ComputedSource, int>() : new Dictionary<ComputedSource, int>
        {
            [ComputedSource.ParticipantsAttended] = Attended.Sum(c => c.Count),
            [ComputedSource.CountriesTakingPart] = Attended.Select(c => c.Country).Distinct(StringComparer.Ordinal).Count(),
        };

    public AttendanceFacts AttendanceOf(int eventId)
    {
        var came = Counts.Where(c => c.EventId == eventId && c.State == NominationState.Attended).ToList();
        return new AttendanceFacts(Heads(came), came.Select(c => c.Country).Distinct(StringComparer.Ordinal).Count());
    }

    public static HeadCount Heads(IEnumerable<NominationCount> counts) =>
        counts.Aggregate(HeadCount.None, (sum, c) => sum + new HeadCount(
            c.Count, c.Sex == Sex.Female ? c.Count : 0, c.Sex == Sex.Male ? c.Count : 0));
}
