using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Projects;

public sealed record KeyFeatures(
    string Code, string OtherCode, Wording Title, Wording Objective, Wording ImplementingEntity,
    DateOnly StartsOn, DateOnly OriginalEndOn, DateOnly? ActualEndOn, Wording ExtensionReason, ProjectStatus Status, string BudgetScheme)
{
    public bool IsExtended => ActualEndOn > OriginalEndOn;
}

/// <param name="Times">In how many events somebody of the country attended.</param>
public sealed record BeneficiaryLine(string Code, string Alpha3, Wording Name, string Region, int Times);

public sealed record OverviewEvent(
    string Slug, EventKind Kind, Wording Title, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly, EventState State);

/// <summary>An indicator with its latest value.</summary>
/// <param name="Latest">What the portal counts itself, or the approved measurement that stands; null where there is neither.</param>
/// <param name="On">When it was measured; null for what is counted now.</param>
public sealed record IndicatorLine(string Code, Wording Statement, IndicatorUnit Unit, decimal? Target, Reading? Latest, DateOnly? On)
{
    /// <summary>What a bar may show against the target: a figure in the indicator's own unit.</summary>
    public decimal? Comparable => Latest is { } latest && latest.Unit == Unit ? latest.Amount : null;
}

/// <summary>How many people stand at one state, by sex.</summary>
public sealed record StateCount(NominationState State, Sex Sex, int Count);

/// <summary>Where a project stands, as far as the viewer may see it.</summary>
/// <param name="Indicators">Empty for a country.</param>
/// <param name="Budget">Null for a country.</param>
/// <param name="Counts">For a country only what was released.</param>
public sealed record OverviewPage(
    ProjectHead Head,
    KeyFeatures Features,
    IReadOnlyList<PartnerLine> Partners,
    IReadOnlyList<BeneficiaryLine> Countries,
    IReadOnlyList<OverviewEvent> Events,
    IReadOnlyList<IndicatorLine> Indicators,
    BudgetTable? Budget,
    IReadOnlyList<StateCount> Counts,
    bool Whole,
    bool Edits)
{
    public int EventsCount => Events.Count(e => e.State != EventState.Cancelled);

    public int EventsDone => Events.Count(e => e.State == EventState.Completed);

    public int CountriesTakenPart => Countries.Count(c => c.Times > 0);
}

/// <summary>
/// The way of the nominated, by where each stands now: whoever was offered a seat counts as selected, also if the
/// offer lapsed or another person took the place.
/// </summary>
public static class Funnel
{
    /// <summary>The stages by their name, each with the states that have reached it. A null list is every state.</summary>
    public static IReadOnlyList<(string Stage, IReadOnlyList<NominationState>? States)> Stages { get; } =
    [
        ("Nominated", null), ("Selected", NominationLifecycle.EverSelected), ("Confirmed", NominationLifecycle.Expected),
        ("Attended", NominationLifecycle.Row(NominationAction.Attend).To),
    ];

    public static int Count(IEnumerable<StateCount> counts, IReadOnlyList<NominationState>? states, Sex? sex = null) =>
        counts.Where(c => (states is null || states.Contains(c.State)) && (sex is null || c.Sex == sex)).Sum(c => c.Count);
}
