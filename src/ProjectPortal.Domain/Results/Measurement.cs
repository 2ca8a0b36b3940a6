using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Results;

/// <summary>
/// What was measured. A missing value is null and says why, never 0; a ratio keeps its parts:
/// "13 of the 24 countries that responded, out of 39".
/// </summary>
public sealed record Finding
{
    public required DateOnly MeasuredOn { get; init; }

    /// <summary>The unit that the value is in; where it is not the indicator's, that is flagged.</summary>
    public required IndicatorUnit Unit { get; init; }

    public decimal? Value { get; init; }

    /// <summary>"Almost", "about": printed before the value.</summary>
    public Wording Qualifier { get; init; } = Wording.None;

    public int? Numerator { get; init; }

    public int? Denominator { get; init; }

    /// <summary>All who could have been counted, where only some answered.</summary>
    public int? Population { get; init; }

    public Wording Narrative { get; init; } = Wording.None;

    public Wording Source { get; init; } = Wording.None;

    /// <summary>Why there is no value.</summary>
    public Wording MissingReason { get; init; } = Wording.None;

    public IReadOnlyList<(Wording Label, int Count)> Parts { get; init; } = [];

    public Refusal? Check() =>
        Value is null && Numerator is null && Narrative.IsBlank && MissingReason.IsBlank
            ? new Refusal("MissingNeedsReason", nameof(MissingReason))
        : !MissingReason.IsBlank && (Value is not null || Numerator is not null) ? new Refusal("MissingHasValue", nameof(MissingReason))
        : Numerator is null != Denominator is null
            ? new Refusal("RatioHalfGiven", Numerator is null ? nameof(Numerator) : nameof(Denominator))
        : Population is not null && Denominator is null ? new Refusal("RatioHalfGiven", nameof(Denominator))
        : Numerator < 0 ? new Refusal("RatioImpossible", nameof(Numerator))
        : Numerator > Denominator ? new Refusal("RatioImpossible", nameof(Numerator))
        : Denominator > Population ? new Refusal("PopulationTooSmall", nameof(Population))
        : Unit == IndicatorUnit.PerCent && Value is < 0 or > 100 ? new Refusal("PerCentOutOfRange", nameof(Value))
        : Source.IsBlank && (Value is not null || Numerator is not null) ? new Refusal("SourceMissing", nameof(Source))
        : null;
}

/// <summary>A dated measurement of an indicator. Once approved it stands; a correction is a new one with a reason.</summary>
[Plain]
[InReport(nameof(State), nameof(MeasuredOn), nameof(Unit), nameof(Value), nameof(Qualifier), nameof(Numerator), nameof(Denominator),
    nameof(Population), nameof(Narrative), nameof(Source), nameof(MissingReason), nameof(Parts))]
public sealed class Measurement : Entity, IInReport
{
    private Measurement()
    {
    }

    [Untold]
    public int ProjectId { get; private set; }

    public int IndicatorId { get; private set; }

    public Indicator? Indicator { get; private set; }

    [Untold]
    public MeasurementState State { get; private set; }

    public DateOnly MeasuredOn { get; private set; }

    public IndicatorUnit Unit { get; private set; }

    public decimal? Value { get; private set; }

    public Wording Qualifier { get; private set; } = Wording.None;

    public int? Numerator { get; private set; }

    public int? Denominator { get; private set; }

    public int? Population { get; private set; }

    public Wording Narrative { get; private set; } = Wording.None;

    public Wording Source { get; private set; } = Wording.None;

    public Wording MissingReason { get; private set; } = Wording.None;

    public string ReturnReason { get; private set; } = "";

    public int? CorrectsId { get; private set; }

    public Measurement? Corrects { get; private set; }

    public string CorrectionReason { get; private set; } = "";

    [Untold]
    public DateTime? ReportedAt { get; private set; }

    public List<MeasurementPart> Parts { get; } = [];

    public override int? OwningProjectId => ProjectId;

    public bool IsMissing => Value is null && Numerator is null;

    public static (Measurement? Measurement, Refusal? Refusal) Draft(Indicator of, Finding finding, Act act)
    {
        if ((!act.By.IsAny(Roles.Staff) ? new Refusal("NotYours") : finding.Check()) is { } refusal)
            return (null, refusal);

        var drafted = new Measurement { ProjectId = of.ProjectId, IndicatorId = of.Id };
        drafted.Take(finding);
        drafted.Record(act, "Created", null, nameof(MeasurementState.Draft));
        of.Measurements.Add(drafted);
        return (drafted, null);
    }

    /// <summary>Starts a correction of an approved measurement: a new draft that says what it corrects and why.</summary>
    public (Measurement? Measurement, Refusal? Refusal) Correct(Indicator of, Finding finding, string reason, Act act)
    {
        var refusal = WhyNot(MeasurementAction.Correct, act)
            ?? (of.Measurements.Exists(m => m.CorrectsId == Id) ? new Refusal("AlreadyCorrected") : null)
            ?? MeasurementLifecycle.Row(MeasurementAction.Correct).CheckReason(reason);
        if (refusal is not null)
            return (null, refusal);

        (var correction, refusal) = Draft(of, finding, act);
        if (correction is not null)
        {
            // Told here too, so that the version of what is corrected moves: of two corrections at once the second is stopped.
            Record(act, nameof(MeasurementAction.Correct), null, null, reason.Trim());
            correction.CorrectsId = Id;
            correction.CorrectionReason = reason.Trim();
        }

        return (correction, refusal);
    }

    public Refusal? Revise(Finding finding, Act act)
    {
        var refusal = WhyNot(MeasurementAction.Revise, act) ?? finding.Check();
        if (refusal is null)
            Take(finding);
        return refusal;
    }

    public Refusal? Submit(Act act) => Move(MeasurementAction.Submit, act);

    public Refusal? Approve(Act act) => Move(MeasurementAction.Approve, act);

    public Refusal? Return(string reason, Act act) => Move(MeasurementAction.Return, act, reason);

    /// <summary>Whether the table stands in the way of an action now: the actor, then the state.</summary>
    public Refusal? WhyNot(MeasurementAction action, Act act) => MeasurementLifecycle.Check(action, State, act.By);

    /// <summary>The measurement is in another unit than its indicator asks for.</summary>
    public bool MismatchesUnitOf(Indicator of) => !IsMissing && of.Unit != IndicatorUnit.Qualitative && Unit != of.Unit;

    private Refusal? Move(MeasurementAction action, Act act, string? reason = null)
    {
        var row = MeasurementLifecycle.Row(action);
        if ((WhyNot(action, act) ?? row.CheckReason(reason)) is { } refusal)
            return refusal;

        var from = State;
        State = row.Target(from);
        ReturnReason = reason?.Trim() ?? "";
        Record(act, action.ToString(), from.ToString(), State.ToString(), reason?.Trim());
        return null;
    }

    private void Take(Finding finding)
    {
        MeasuredOn = finding.MeasuredOn;
        Unit = finding.Unit;
        Value = finding.Value;
        Qualifier = finding.Qualifier;
        Numerator = finding.Numerator;
        Denominator = finding.Denominator;
        Population = finding.Population;
        Narrative = finding.Narrative;
        Source = finding.Source;
        MissingReason = finding.MissingReason;
        if (finding.Parts.SequenceEqual(Parts.OrderBy(p => p.Order).Select(p => (p.Label, p.Count))))
            return;

        Parts.Clear();
        Parts.AddRange(finding.Parts.Select((p, order) => new MeasurementPart { Label = p.Label, Count = p.Count, Order = order }));
    }
}

/// <summary>A further count that belongs to a measurement: "countries that are planning: 3".</summary>
[Plain]
public sealed class MeasurementPart : IPartOf
{
    public int Id { get; private set; }

    public int MeasurementId { get; private set; }

    public required Wording Label { get; init; }

    public required int Count { get; init; }

    public int Order { get; init; }

    public string InHistory => $"{Label.En}: {Count}";
}
