using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;

namespace ProjectPortal.Reports;

/// <summary>An expected accomplishment with its indicators and activities, in the order of their numbers.</summary>
public sealed record AccomplishmentFacts(int Id, int Number, Wording Statement)
{
    public Wording Comment { get; init; } = Wording.None;

    public IReadOnlyList<IndicatorFacts> Indicators { get; init; } = [];

    public IReadOnlyList<ActivityFacts> Activities { get; init; } = [];

    public string Code => $"EA{Number}";
}

/// <summary>An indicator of achievement and what stands for it.</summary>
public sealed record IndicatorFacts(int Id, string Code, Wording Statement, IndicatorUnit Unit)
{
    public decimal? Baseline { get; init; }

    public decimal? Target { get; init; }

    public Wording NumeratorLabel { get; init; } = Wording.None;

    public Wording DenominatorLabel { get; init; } = Wording.None;

    public Wording Comment { get; init; } = Wording.None;

    /// <summary>Where the portal counts the value itself.</summary>
    public ComputedSource Source { get; init; }

    /// <summary>What the portal counted; null where it does not count for this indicator or has nothing to count yet.</summary>
    public int? Computed { get; init; }

    /// <summary>The last day of the facts, where later measurements are not among them.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The approved measurement that stands, if any.</summary>
    public Finding? Standing { get; init; }

    /// <summary>The measurement is in another unit than the indicator asks for.</summary>
    public bool UnitsDiffer =>
        Standing is { } found && (found.Value is not null || found.Numerator is not null) && Unit != IndicatorUnit.Qualitative
        && found.Unit != Unit;

    /// <summary>Neither counted nor measured, and no description where one is asked for.</summary>
    public bool HasNoValue => Computed is null && (Standing is null
        || (Standing.Value is null && Standing.Numerator is null && (Unit != IndicatorUnit.Qualitative || Standing.Narrative.IsBlank)));
}

/// <summary>An activity and what delivers it besides events.</summary>
public sealed record ActivityFacts(int Id, string Code, Wording Statement, ActivityStatus Status)
{
    public Wording Narrative { get; init; } = Wording.None;

    /// <summary>In their order.</summary>
    public IReadOnlyList<OutputFacts> Outputs { get; init; } = [];
}

/// <summary>A course or a publication.</summary>
public sealed record OutputFacts(OutputKind Kind, Wording Title, OutputStatus Status, Wording Blocker);
