using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Results;

public sealed record FrameworkPage(
    string Root, Trail Trail, Wording Objective, IReadOnlyList<AccomplishmentBlock> Accomplishments, bool MayEdit)
{
    public IEnumerable<IndicatorRow> Indicators => Accomplishments.SelectMany(a => a.Indicators);
}

public sealed record AccomplishmentBlock(
    int Id, string Code, Wording Statement, Wording Comment, IReadOnlyList<IndicatorRow> Indicators, IReadOnlyList<ActivityRow> Activities);

/// <summary>An indicator and what stands for it now.</summary>
/// <param name="Computed">The portal's own count, where the indicator is one.</param>
/// <param name="Newest">Where the measurement that was made last is on its way; null where there is none.</param>
public sealed record IndicatorRow(
    int Id,
    string Code,
    Wording Statement,
    IndicatorUnit Unit,
    decimal? Baseline,
    decimal? Target,
    ComputedSource Source,
    int? Computed,
    Reading? Standing,
    DateOnly? MeasuredOn,
    MeasurementState? Newest)
{
    /// <summary>What a bar may show against the target: a figure in the indicator's own unit.</summary>
    public decimal? Comparable => Source != ComputedSource.None ? Computed : Standing?.Unit == Unit ? Standing.Amount : null;

    public static IndicatorRow From(Indicator indicator, IReadOnlyDictionary<ComputedSource, int> computed)
    {
        var standing = indicator.Standing();
        return new IndicatorRow(
            indicator.Id,
            Indicator.CodeOf(indicator.Number),
            indicator.Statement,
            indicator.Unit,
            indicator.Baseline,
            indicator.Target,
            indicator.Source,
            computed.TryGetValue(indicator.Source, out var count) ? count : null,
            standing is null ? null : Reading.From(standing, indicator),
            standing?.MeasuredOn,
            indicator.Measurements.OrderBy(m => m.MeasuredOn).ThenBy(m => m.Id).LastOrDefault()?.State);
    }
}

public sealed record ActivityRow(
    int Id,
    string Code,
    Wording Statement,
    ActivityStatus Status,
    DateOnly? StartOn,
    DateOnly? EndOn,
    IReadOnlyList<EventLine> Events,
    IReadOnlyList<OutputLine> Outputs);

/// <summary>An event that delivers an activity.</summary>
public sealed record EventLine(
    int? ActivityId, string Path, Wording Title, EventState State, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly);

/// <summary>A course or a publication that delivers an activity.</summary>
public sealed record OutputLine(int Id, OutputKind Kind, Wording Title, OutputStatus Status, Wording Blocker)
{
    public static OutputLine From(Output output) => new(output.Id, output.Kind, output.Title, output.Status, output.Blocker);
}
