using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Results;

public enum MeasurementState
{
    Draft,
    Submitted,
    Approved,
    Returned,
}

public enum MeasurementAction
{
    Submit,
    Approve,
    Return,
}

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
        Value is null && Numerator is null && Narrative.IsBlank && MissingReason.IsBlank ? new Refusal("MissingNeedsReason", nameof(MissingReason))
        : !MissingReason.IsBlank && (Value is not null || Numerator is not null) ? new Refusal("MissingHasValue", nameof(MissingReason))
        : Numerator is null != Denominator is null ? new Refusal("RatioHalfGiven", Numerator is null ? nameof(Numerator) : nameof(Denominator))
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
public sealed class Measurement : Entity
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
        if (State != MeasurementState.Approved)
            return (null, new Refusal("OnlyApprovedIsCorrected"));
        if (of.Measurements.Exists(m => m.CorrectsId == Id))
            return (null, new Refusal("AlreadyCorrected"));
        if (string.IsNullOrWhiteSpace(reason))
            return (null, new Refusal("ReasonMissing", "Reason"));

        var (correction, refusal) = Draft(of, finding, act);
        if (correction is not null)
        {
            correction.CorrectsId = Id;
            correction.CorrectionReason = reason.Trim();
        }

        return (correction, refusal);
    }

    public Refusal? Revise(Finding finding, Act act)
    {
        var refusal = !act.By.IsAny(Roles.Staff) ? new Refusal("NotYours")
            : State is MeasurementState.Draft or MeasurementState.Returned ? finding.Check()
            : new Refusal("MeasurementStateForbids", null, "Edit", State);
        if (refusal is null)
            Take(finding);
        return refusal;
    }

    public Refusal? Submit(Act act) => Move(MeasurementAction.Submit, [MeasurementState.Draft, MeasurementState.Returned], MeasurementState.Submitted, act, null);

    public Refusal? Approve(Act act) => Move(MeasurementAction.Approve, [MeasurementState.Submitted], MeasurementState.Approved, act, null);

    public Refusal? Return(string reason, Act act)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("ReasonMissing", "Reason");

        var refusal = Move(MeasurementAction.Return, [MeasurementState.Submitted], MeasurementState.Returned, act, reason);
        if (refusal is null)
            ReturnReason = reason.Trim();
        return refusal;
    }

    /// <summary>Only a draft that nobody has been shown is thrown away; everything later is corrected.</summary>
    public Refusal? CheckDeletion() => State == MeasurementState.Draft ? null : new Refusal("MeasurementStateForbids", null, "Delete", State);

    /// <summary>The measurement is in another unit than its indicator asks for.</summary>
    public bool MismatchesUnitOf(Indicator of) => !IsMissing && of.Unit != IndicatorUnit.Qualitative && Unit != of.Unit;

    private Refusal? Move(MeasurementAction action, MeasurementState[] from, MeasurementState to, Act act, string? reason)
    {
        if (!act.By.IsAny(Roles.Staff))
            return new Refusal("NotYours");
        if (!from.Contains(State))
            return new Refusal("MeasurementStateForbids", null, action, State);

        Record(act, action.ToString(), State.ToString(), to.ToString(), reason?.Trim());
        State = to;
        ReturnReason = "";
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

    public string Told => $"{Label.En}: {Count}";
}
