using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Money;

namespace ProjectPortal.Reports;

/// <summary>
/// Everything that the final report of one project says, as facts: no language is chosen yet and nothing is worded. Text that
/// staff wrote in two languages stays in both; what is missing is null, blank or absent, never zero.
/// </summary>
public sealed record FinalReport
{
    public required ProjectFacts Project { get; init; }

    /// <summary>When the newest of the facts was changed, UTC. It dates the report, so that the same facts give the same bytes.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<AccomplishmentFacts> Accomplishments { get; init; } = [];

    /// <summary>All that were published, in the order of their first days.</summary>
    public IReadOnlyList<EventFacts> Events { get; init; } = [];

    public ParticipationFacts Participation { get; init; } = new();

    public IReadOnlyList<ChallengeFacts> Challenges { get; init; } = [];

    /// <summary>The themes that have lessons, in their order.</summary>
    public IReadOnlyList<ThemeFacts> Themes { get; init; } = [];

    public IReadOnlyList<NarrativeFacts> Narratives { get; init; } = [];

    public IReadOnlyList<ContributionFacts> Contributions { get; init; } = [];

    public BudgetTable Budget { get; init; } = new([]);

    /// <summary>In the order of their dates.</summary>
    public IReadOnlyList<RevisionFacts> Revisions { get; init; } = [];

    /// <summary>What was asked for besides the ten sections; null where nothing was.</summary>
    public AnnexFacts? Annexes { get; init; }

    /// <summary>The days that the facts are narrowed to; null where they are all of the project's.</summary>
    public PeriodFacts? Over { get; init; }

    /// <summary>What staff wrote for a section: in the language asked for, else in the other one; null where there is nothing.</summary>
    public NarrativeFacts? NarrativeIn(ReportSection section, string language) =>
        Narratives.Where(n => n.Section == section && !string.IsNullOrWhiteSpace(n.Markdown)).OrderBy(n => n.Language != language)
            .FirstOrDefault();

    public IEnumerable<EventFacts> EventsOf(ActivityFacts activity) => Events.Where(e => e.ActivityId == activity.Id);

    /// <summary>"2" of "Workshop 2": the place among events of its kind; null where it is the only one or was cancelled.</summary>
    public int? OrdinalOf(EventFacts of)
    {
        if (Over is not null)
            return of.Ordinal;
        var kin = Events.Where(e => e.Kind == of.Kind && e.State != EventState.Cancelled).ToList();
        var place = kin.FindIndex(e => e.Id == of.Id);
        return kin.Count > 1 && place >= 0 ? place + 1 : null;
    }
}

/// <summary>What staff wrote for one section, as Markdown.</summary>
public sealed record NarrativeFacts(ReportSection Section, string Language, string Markdown)
{
    /// <summary>The values of its live figures when it was last saved or cleared, as <see cref="KeptFigures"/> writes them.</summary>
    public string Figures { get; init; } = "";
}
