using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Reports;
using ProjectPortal.Web.Data;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>Turns what the portal holds of a project into the facts of its final report. The number of statements does not grow with the project.</summary>
internal sealed class FinalReportQuery(PortalDb db, Actor viewer)
{
    public async Task<Report> LoadAsync(int projectId)
    {
        var project = await db.Projects.AsNoTracking().VisibleTo(viewer).Where(p => p.Id == projectId)
            .Include(p => p.Beneficiaries).ThenInclude(b => b.Country)
            .Include(p => p.Partners)
            .AsSplitQuery().SingleAsync();
        var asOf = (await ReportStamp.OfAsync(db, viewer, projectId)).Newest;
        var participation = await new ParticipationQuery(db, viewer).LoadAsync(project, asOf);
        return new Report
        {
            Project = Features(project),
            AsOf = asOf,
            Accomplishments = await ResultsAsync(projectId, participation.HasAttendance),
            Events = await EventsAsync(projectId, participation),
            Participation = participation.Facts,
            Challenges = await db.Challenges.AsNoTracking().Where(c => c.ProjectId == projectId).OrderBy(c => c.Number)
                .Select(c => new ChallengeFacts(c.Id, c.Number, c.Description, c.ActionTaken, c.State) { ActivityId = c.ActivityId, EventId = c.EventId }).ToListAsync(),
            Themes = await ThemesAsync(projectId),
            Narratives = await db.ReportNarratives.AsNoTracking().Where(n => n.ProjectId == projectId).OrderBy(n => n.Section).ThenBy(n => n.Language)
                .Select(n => new NarrativeFacts(n.Section, n.Language, n.Markdown)).ToListAsync(),
            Contributions = await ContributionsAsync(projectId),
            Budget = await Budgets.OfAsync(db, projectId),
            Revisions = await RevisionsAsync(projectId),
        };
    }

    private static ProjectFacts Features(Project project) => new()
    {
        Slug = project.Slug,
        Code = project.Code,
        OtherCode = project.OtherCode,
        Title = project.Title,
        Objective = project.Objective,
        ImplementingEntity = project.ImplementingEntity,
        StartsOn = project.StartsOn,
        OriginalEndOn = project.OriginalEndOn,
        ActualEndOn = project.ActualEndOn,
        ExtensionReason = project.ExtensionReason,
        Status = project.Status,
        SampleNote = project.SampleNote,
        Countries = [.. project.Beneficiaries.OrderBy(b => b.CountryCode, StringComparer.Ordinal).Select(b => new CountryFacts(b.CountryCode, b.Country!.Name))],
        Partners = [.. project.Partners.OrderBy(p => p.Group).ThenBy(p => p.Order).ThenBy(p => p.Id).Select(p => new PartnerFacts(p.Group, p.Name, p.Part))],
    };

    private async Task<IReadOnlyList<AccomplishmentFacts>> ResultsAsync(int projectId, bool hasAttendance)
    {
        var accomplishments = await db.Accomplishments.AsNoTracking().Where(a => a.ProjectId == projectId)
            .Include(a => a.Indicators).ThenInclude(i => i.Measurements.Where(m => m.State == MeasurementState.Approved)).ThenInclude(m => m.Parts)
            .Include(a => a.Activities).ThenInclude(a => a.Outputs)
            .OrderBy(a => a.Number).AsSplitQuery().ToListAsync();
        // Nobody counted is another thing than nobody there: without any attendance there is no figure.
        var computed = hasAttendance ? await ComputedIndicators.OfAsync(db, projectId) : new Dictionary<ComputedSource, int>();
        return [.. accomplishments.Select(a => new AccomplishmentFacts(a.Id, a.Number, a.Statement)
        {
            Comment = a.Comment,
            Indicators = [.. a.Indicators.OrderBy(i => i.Number).Select(i => Indicator(i, computed))],
            Activities = [.. a.Activities.OrderBy(x => x.Number).Select(x => new ActivityFacts(x.Id, Activity.CodeOf(a.Number, x.Number), x.Statement, x.Status)
            {
                Narrative = x.Narrative,
                Outputs = [.. x.Outputs.OrderBy(o => o.Order).ThenBy(o => o.Id).Select(o => new OutputFacts(o.Kind, o.Title, o.Status, o.Blocker))],
            })],
        })];
    }

    private static IndicatorFacts Indicator(Indicator indicator, IReadOnlyDictionary<ComputedSource, int> computed) =>
        new(indicator.Id, FormattableString.Invariant($"IA{indicator.Number}"), indicator.Statement, indicator.Unit)
        {
            Baseline = indicator.Baseline,
            Target = indicator.Target,
            NumeratorLabel = indicator.NumeratorLabel,
            DenominatorLabel = indicator.DenominatorLabel,
            Comment = indicator.Comment,
            Source = indicator.Source,
            Computed = computed.TryGetValue(indicator.Source, out var count) ? count : null,
            Standing = indicator.Standing() is not { } standing ? null : new Finding
            {
                MeasuredOn = standing.MeasuredOn,
                Unit = standing.Unit,
                Value = standing.Value,
                Qualifier = standing.Qualifier,
                Numerator = standing.Numerator,
                Denominator = standing.Denominator,
                Population = standing.Population,
                Narrative = standing.Narrative,
                Source = standing.Source,
                MissingReason = standing.MissingReason,
                Parts = [.. standing.Parts.OrderBy(p => p.Order).Select(p => (p.Label, p.Count))],
            },
        };

    private async Task<IReadOnlyList<EventFacts>> EventsAsync(int projectId, Participation participation)
    {
        var events = await db.Events.AsNoTracking().VisibleTo(viewer).Where(e => e.ProjectId == projectId && e.State != EventState.Draft)
            .Include(e => e.Places).ThenInclude(p => p.Country)
            .OrderBy(e => e.StartsOn).ThenBy(e => e.Id).AsSplitQuery().ToListAsync();
        return [.. events.Select(e => new EventFacts(e.Id, e.Slug, e.Kind, e.Title)
        {
            ActivityId = e.ActivityId,
            StartsOn = e.StartsOn,
            EndsOn = e.EndsOn,
            MonthOnly = e.MonthOnly,
            State = e.State,
            Places = [.. e.Places.OrderBy(p => p.Order).ThenBy(p => p.Id).Select(p => new PlaceFacts(p.City, p.Country!.Name))],
            Summary = e.Summary,
            Attendance = participation.AttendanceOf(e.Id),
        })];
    }

    private async Task<IReadOnlyList<ThemeFacts>> ThemesAsync(int projectId)
    {
        var lessons = await db.Lessons.AsNoTracking().Where(l => l.ProjectId == projectId)
            .OrderBy(l => l.Theme!.Order).ThenBy(l => l.ThemeId).ThenBy(l => l.Order).ThenBy(l => l.Id)
            .Select(l => new { l.ThemeId, l.Theme!.Name, Lesson = new LessonFacts(l.Id, l.Text, l.Source) { EventId = l.EventId, SourceNote = l.SourceNote, AppliedIn = l.AppliedIn } })
            .ToListAsync();
        return [.. lessons.GroupBy(l => l.ThemeId).Select(theme => new ThemeFacts(theme.First().Name, [.. theme.Select(l => l.Lesson)]))];
    }

    private async Task<IReadOnlyList<ContributionFacts>> ContributionsAsync(int projectId)
    {
        var given = await db.Contributions.AsNoTracking().Where(c => c.ProjectId == projectId).OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync();
        return [.. given.Select(c => new ContributionFacts(c.Id, c.Contributor, c.Purpose, Usd(c.CashCents), c.InKind, Usd(c.InKindEstimateCents)))];

        static Domain.Money.Usd? Usd(long? cents) => cents is { } amount ? new Domain.Money.Usd(amount) : null;
    }

    private async Task<IReadOnlyList<RevisionFacts>> RevisionsAsync(int projectId)
    {
        var revisions = await db.Revisions.AsNoTracking().Where(r => r.ProjectId == projectId).OrderBy(r => r.On).ThenBy(r => r.Id)
            .Select(r => new { r.ObjectClass!.Code, r.On, r.Cents, r.Explanation }).ToListAsync();
        return [.. revisions.Select(r => new RevisionFacts(r.Code, r.On, new Domain.Money.Usd(r.Cents), r.Explanation))];
    }
}
