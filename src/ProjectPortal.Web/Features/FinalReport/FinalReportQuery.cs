using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Reference;
using ProjectPortal.Domain.Results;
using ProjectPortal.Reports;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.FinalReport.Life;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>
/// Turns what the portal holds of a project into the facts of its final report: twelve statements with the frame's, however large the
/// project.
/// </summary>
/// <param name="db">Where it is kept.</param>
/// <param name="viewer">Who reads it.</param>
/// <param name="period">The days that the report covers; all of the project where nothing is said.</param>
internal sealed class FinalReportQuery(PortalDb db, Actor viewer, ReportPeriod? period = null)
{
    /// <param name="writing">
    /// The section that somebody writes: what neither stands beside it nor makes a figure is not read, and of supplementary funding only
    /// the sums.
    /// </param>
    public async Task<Report> LoadAsync(int projectId, ReportSection? writing = null) =>
        await LoadAsync(await BeginAsync(projectId), writing);

    /// <summary>The first statement: the project, and where its report stands, by which a page decides what to read further.</summary>
    public Task<BegunReport> BeginAsync(int projectId)
    {
        var moments = ReportMoments.Query(db, viewer, projectId);
        var editions = db.ReportEditions.Where(e => e.ProjectId == projectId && e.Kind == ReportKind.Final);
        var files = db.ReportFiles.Where(f => f.Format == ReportFormat.Pdf
            && editions.Any(e => e.Id == f.ReportEditionId && e.State == ReportEditionState.Submitted));
        var given = db.Contributions.Where(c => c.ProjectId == projectId);
        return (
            from project in db.Projects.AsNoTracking().VisibleTo(viewer).Include(p => p.Partners)
            where project.Id == projectId
            from latest in editions.Where(e => e.ProjectId == project.Id && !editions.Any(later => later.Number > e.Number))
                .DefaultIfEmpty()
            select new BegunReport(
                project, moments.Max(), latest, latest!.Corrects,
                latest.Writers.Any(w => w.UserId == viewer.UserId),
                db.Users.Count(u => ((int)u.Roles & (int)Roles.Staff) != 0 && u.ClosedAt == null),
                files.Where(f => f.Language == "en").Select(f => f.Sha256).FirstOrDefault(),
                files.Where(f => f.Language == "fr").Select(f => f.Sha256).FirstOrDefault(),
                given.Where(c => c.CashCents != null).GroupBy(c => c.ProjectId).Select(g => g.Sum(c => c.CashCents)).FirstOrDefault(),
                given.Where(c => c.InKindEstimateCents != null).GroupBy(c => c.ProjectId).Select(g => g.Sum(c => c.InKindEstimateCents))
                    .FirstOrDefault(),
                db.Documents.VisibleTo(db, viewer).Where(d => d.ProjectId == project.Id && d.Kind == DocumentKind.EvaluationReport)
                    .Max(d => d.DatedOn))).SingleAsync();
    }

    public async Task<Report> LoadAsync(BegunReport begun, ReportSection? writing = null)
    {
        var (project, asOf) = (begun.Project, begun.AsOf);
        var projectId = project.Id;
        var countries = await CountriesAsync(projectId);
        var events = await EventsAsync(projectId, countries.ToDictionary(c => c.Country.Alpha2, c => c.Country.Name));
        var participation = await new ParticipationQuery(db, viewer)
            .LoadAsync(project, asOf, countries, period, events.ToDictionary(e => e.Id, e => e.StartsOn));
        var (budget, revisions, spentByEnd) = await Budgets.WithRevisionsAsync(db, projectId, period?.From, period?.To);
        var facts = new Report
        {
            Project = Features(project, countries) with { EvaluatedOn = begun.EvaluatedOn },
            AsOf = asOf,
            Accomplishments = await ResultsAsync(
                projectId, participation.Computed,
                withActivities: writing is null or ReportSection.Sustainability or ReportSection.AdditionalInformation),
            Events = [.. events.Select(e => e with { Attendance = participation.AttendanceOf(e.Id) })],
            Participation = participation.Facts,
            Challenges = writing is not null ? [] : await db.Challenges.AsNoTracking().Where(c => c.ProjectId == projectId)
                .OrderBy(c => c.Number)
                .Select(c => new ChallengeFacts(c.Id, c.Number, c.Description, c.ActionTaken, c.State)
                {
                    ActivityId = c.ActivityId,
                    EventId = c.EventId
                }).ToListAsync(),
            Themes = writing is null or ReportSection.GoodPractices ? await ThemesAsync(projectId) : [],
            Narratives = writing is not null || period?.Year is not null ? [] : await NarrativesAsync(projectId),
            Contributions = writing is null ? await ContributionsAsync(projectId) : [Given(begun)],
            Budget = budget,
            Revisions = [.. revisions.Select(r => new RevisionFacts(r.Code, r.On, r.Amount, r.Explanation))],
        };
        return period is null ? facts : FactsOfPeriod.Narrow(facts, new PeriodFacts(period) { SpentByEnd = spentByEnd });
    }

    /// <summary>What is written now, or was when the last day of the period ended.</summary>
    private Task<List<NarrativeFacts>> NarrativesAsync(int projectId)
    {
        var texts = db.ReportNarratives.AsNoTracking().Where(n => n.ProjectId == projectId).OrderBy(n => n.Section).ThenBy(n => n.Language);
        if (period is null)
            return texts.Select(n => new NarrativeFacts(n.Section, n.Language, n.Markdown) { Figures = n.Figures }).ToListAsync();

        var end = Domain.PlaceTime.Utc.StartOf(period.To.AddDays(1));
        var versions = db.NarrativeVersions.AsNoTracking().Where(v => v.At < end);
        return (
            from text in texts
            from version in versions.Where(v => v.NarrativeId == text.Id
                && !versions.Any(later => later.NarrativeId == v.NarrativeId && later.Number > v.Number)).DefaultIfEmpty()
                // A text from before versions were kept has none until it is written again.
            where version != null || (text.Edition == 0 && text.ChangedAt < end)
            select new NarrativeFacts(text.Section, text.Language, version == null ? text.Markdown : version.Markdown)
            {
                Figures = version == null ? text.Figures : version.Figures,
            }).ToListAsync();
    }

    /// <summary>All countries: the report names some of each continent, and tells which are least developed.</summary>
    private Task<List<ReportCountry>> CountriesAsync(int projectId) =>
        db.Countries.AsNoTracking().OrderBy(c => c.Alpha2)
            .Select(c => new ReportCountry(c, db.Projects.Any(
                p => p.Id == projectId && p.Beneficiaries.Any(b => b.CountryCode == c.Alpha2)))).ToListAsync();

    /// <summary>Supplementary funding, added up.</summary>
    private static ContributionFacts Given(BegunReport begun) => new(
        0, Domain.Wording.None, Domain.Wording.None, Usd(begun.GivenCashCents), Domain.Wording.None, Usd(begun.GivenInKindCents));

    private static ProjectFacts Features(Project project, List<ReportCountry> countries) => new()
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
        Invented = project.Invented,
        Countries = [.. countries.Where(c => c.IsBeneficiary).Select(c => c.Facts).OrderBy(c => c.Code, StringComparer.Ordinal)],
        Partners = [.. project.Partners.OrderBy(p => p.Group).ThenBy(p => p.Order).ThenBy(p => p.Id)
            .Select(p => new PartnerFacts(p.Group, p.Name, p.Part))],
    };

    private async Task<IReadOnlyList<AccomplishmentFacts>> ResultsAsync(
        int projectId, IReadOnlyDictionary<ComputedSource, int> computed, bool withActivities)
    {
        // That all is of the project is said at each link, since the database begins anywhere in the chain.
        // Two chains rather than one tree: in a tree each row of the one would repeat all rows of the other.
        var accomplishments = await db.Accomplishments.AsNoTracking().Where(a => a.ProjectId == projectId)
            .Include(a => a.Indicators.Where(i => i.ProjectId == projectId))
                .ThenInclude(i => i.Measurements.Where(m => m.ProjectId == projectId && m.State == MeasurementState.Approved))
                .ThenInclude(m => m.Parts)
            .OrderBy(a => a.Number).AsSingleQuery().ToListAsync();
        var activities = (withActivities ? await db.Activities.AsNoTracking().Where(a => a.ProjectId == projectId).Include(a => a.Outputs)
            .OrderBy(a => a.Number).AsSingleQuery().ToListAsync() : []).ToLookup(a => a.AccomplishmentId);
        return [.. accomplishments.Select(a => new AccomplishmentFacts(a.Id, a.Number, a.Statement)
        {
            Comment = a.Comment,
            Indicators = [.. a.Indicators.OrderBy(i => i.Number).Select(i => Indicator(i, computed))],
            Activities = [.. activities[a.Id].Select(x => new ActivityFacts(
                x.Id, Activity.CodeOf(a.Number, x.Number), x.Statement, x.Status)
            {
                Narrative = x.Narrative,
                Outputs = [.. x.Outputs.OrderBy(o => o.Order).ThenBy(o => o.Id)
                    .Select(o => new OutputFacts(o.Kind, o.Title, o.Status, o.Blocker))],
            })],
        })];
    }

    private IndicatorFacts Indicator(Indicator indicator, IReadOnlyDictionary<ComputedSource, int> computed) =>
        new(indicator.Id, FormattableString.Invariant($"IA{indicator.Number}"), indicator.Statement, indicator.Unit)
        {
            Baseline = indicator.Baseline,
            Target = indicator.Target,
            NumeratorLabel = indicator.NumeratorLabel,
            DenominatorLabel = indicator.DenominatorLabel,
            Comment = indicator.Comment,
            Source = indicator.Source,
            Computed = computed.TryGetValue(indicator.Source, out var count) ? count : null,
            Standing = indicator.Standing(period?.To) is not { } standing ? null : new Finding
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

    private async Task<IReadOnlyList<EventFacts>> EventsAsync(int projectId, Dictionary<string, Domain.Wording> names)
    {
        var events = await db.Events.AsNoTracking().VisibleTo(viewer).Where(e => e.ProjectId == projectId && e.State != EventState.Draft)
            .OrderBy(e => e.StartsOn).ThenBy(e => e.Id)
            .Select(e => new
            {
                e.Id,
                e.Slug,
                e.Kind,
                e.Title,
                e.ActivityId,
                e.StartsOn,
                e.EndsOn,
                e.MonthOnly,
                e.State,
                e.Summary,
                Places = e.Places.OrderBy(p => p.Order).ThenBy(p => p.Id).Select(p => new { p.City, p.CountryCode }).ToList(),
            })
            .ToListAsync();
        return [.. events.Select(e => new EventFacts(e.Id, e.Slug, e.Kind, e.Title)
        {
            ActivityId = e.ActivityId,
            StartsOn = e.StartsOn,
            EndsOn = e.EndsOn,
            MonthOnly = e.MonthOnly,
            State = e.State,
            Places = [.. e.Places.Select(p => new PlaceFacts(p.City, names[p.CountryCode]))],
            Summary = e.Summary,
        })];
    }

    private async Task<IReadOnlyList<ThemeFacts>> ThemesAsync(int projectId)
    {
        var lessons = await db.Lessons.AsNoTracking().Where(l => l.ProjectId == projectId)
            .OrderBy(l => l.Theme!.Order).ThenBy(l => l.ThemeId).ThenBy(l => l.Order).ThenBy(l => l.Id)
            .Select(l => new
            {
                l.ThemeId,
                l.Theme!.Name,
                Lesson = new LessonFacts(
                l.Id, l.Text, l.Source)
                { EventId = l.EventId, SourceNote = l.SourceNote, AppliedIn = l.AppliedIn }
            })
            .ToListAsync();
        return [.. lessons.GroupBy(l => l.ThemeId).Select(theme => new ThemeFacts(theme.First().Name, [.. theme.Select(l => l.Lesson)]))];
    }

    private async Task<IReadOnlyList<ContributionFacts>> ContributionsAsync(int projectId)
    {
        var given = await db.Contributions.AsNoTracking().Where(c => c.ProjectId == projectId).OrderBy(c => c.Order).ThenBy(c => c.Id)
            .ToListAsync();
        return [.. given.Select(
            c => new ContributionFacts(c.Id, c.Contributor, c.Purpose, Usd(c.CashCents), c.InKind, Usd(c.InKindEstimateCents)))];
    }

    private static Domain.Money.Usd? Usd(long? cents) => cents is { } amount ? new Domain.Money.Usd(amount) : null;
}

/// <summary>A country as the report needs it.</summary>
internal sealed record ReportCountry(Country Country, bool IsBeneficiary)
{
    public CountryFacts Facts => new(Country.Alpha2, Country.Name) { M49 = Country.M49, Region = Country.Region };
}
