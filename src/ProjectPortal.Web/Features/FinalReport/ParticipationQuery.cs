using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Reports;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>Counts of nominations by event, country and sex. Persons stay in the database.</summary>
internal sealed class ParticipationQuery(PortalDb db, Actor viewer)
{
    public async Task<Participation> LoadAsync(Project project, DateTime asOf)
    {
        var counts = await db.Nominations.VisibleTo(viewer).Where(n => n.ProjectId == project.Id)
            .GroupBy(n => new { n.EventId, n.CountryCode, n.Nominee.Sex, n.State })
            .Select(g => new NominationCount(g.Key.EventId, g.Key.CountryCode, g.Key.Sex, g.Key.State, g.Count()))
            .ToListAsync();
        var codes = counts.Select(c => c.Country).Distinct().ToList();
        var named = await db.Countries.AsNoTracking().Where(c => codes.Contains(c.Alpha2)).Select(c => new CountryFacts(c.Alpha2, c.Name)).ToListAsync();
        var newest = DateOnly.FromDateTime(asOf);
        var day = project.EndsOn < newest ? project.EndsOn : newest;
        var leastDeveloped = await db.Countries.Where(c => c.LdcSince <= day.Year && (c.LdcGraduatedOn == null || c.LdcGraduatedOn > day))
            .OrderBy(c => c.Alpha2).Select(c => c.Alpha2).ToListAsync();
        return new Participation(counts, new ParticipationFacts
        {
            Countries = [.. named.OrderBy(c => c.Code, StringComparer.Ordinal).Select(country => Of(country, counts.Where(c => c.Country == country.Code).ToList()))],
            LeastDeveloped = leastDeveloped,
            LeastDevelopedOn = day,
        });
    }

    private static CountryParticipation Of(CountryFacts country, List<NominationCount> counts) => new(
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
    public bool HasAttendance => Counts.Any(c => c.State == NominationState.Attended);

    public AttendanceFacts AttendanceOf(int eventId)
    {
        var came = Counts.Where(c => c.EventId == eventId && c.State == NominationState.Attended).ToList();
        return new AttendanceFacts(Heads(came), came.Select(c => c.Country).Distinct(StringComparer.Ordinal).Count());
    }

    public static HeadCount Heads(IEnumerable<NominationCount> counts) =>
        counts.Aggregate(HeadCount.None, (sum, c) => sum + new HeadCount(c.Count, c.Sex == Sex.Female ? c.Count : 0, c.Sex == Sex.Male ? c.Count : 0));
}
