using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Results;

public enum IndicatorUnit
{
    Number,
    PerCent,
    Qualitative,
}

/// <summary>Where the portal itself knows the value.</summary>
public enum ComputedSource
{
    None,
    ParticipantsAttended,
    CountriesTakingPart,
}

/// <summary>An indicator of achievement. It belongs to one accomplishment.</summary>
[Plain]
[InReport(nameof(AccomplishmentId), nameof(Number), nameof(Statement), nameof(Unit), nameof(Baseline), nameof(Target),
    nameof(NumeratorLabel), nameof(DenominatorLabel), nameof(Source), nameof(Comment))]
public sealed class Indicator : Entity, IInReport
{
    [Untold]
    public required int ProjectId { get; init; }

    public int AccomplishmentId { get; set; }

    public ExpectedAccomplishment? Accomplishment { get; private set; }

    public required int Number { get; set; }

    public required Wording Statement { get; set; }

    public required IndicatorUnit Unit { get; set; }

    /// <summary>In the indicator's unit; null where it is not known or the indicator is qualitative.</summary>
    public decimal? Baseline { get; set; }

    public decimal? Target { get; set; }

    /// <summary>What the numerator counts, where the indicator is a ratio: "countries that adopted a practice".</summary>
    public Wording NumeratorLabel { get; set; } = Wording.None;

    /// <summary>What the denominator counts: "countries that responded".</summary>
    public Wording DenominatorLabel { get; set; } = Wording.None;

    public bool ByCountry { get; set; }

    public bool BySex { get; set; }

    public Wording MeansOfVerification { get; set; } = Wording.None;

    public ComputedSource Source { get; set; }

    /// <summary>What Table 1 says in its comments column.</summary>
    public Wording Comment { get; set; } = Wording.None;

    [Untold]
    public DateTime? ReportedAt { get; private set; }

    public List<Measurement> Measurements { get; } = [];

    public override int? OwningProjectId => ProjectId;

    /// <summary>The approved measurement that stands: the latest that no approved correction has taken the place of.</summary>
    /// <param name="until">Of what was measured up to this day; of all where nothing is said.</param>
    public Measurement? Standing(DateOnly? until = null)
    {
        var approved = Measurements.Where(m => m.State == MeasurementState.Approved).ToList();
        return approved.Where(m => !approved.Exists(c => c.CorrectsId == m.Id) && (until is null || m.MeasuredOn <= until))
            .OrderBy(m => m.MeasuredOn).ThenBy(m => m.Id).LastOrDefault();
    }

    public static string CodeOf(int number) => $"IA{number}";

    public static Refusal? Check(IndicatorUnit unit, decimal? baseline, decimal? target, ComputedSource source = ComputedSource.None) =>
        unit == IndicatorUnit.Qualitative && baseline is not null ? new Refusal("QualitativeHasNoNumber", nameof(Baseline))
        : unit == IndicatorUnit.Qualitative && target is not null ? new Refusal("QualitativeHasNoNumber", nameof(Target))
        : unit == IndicatorUnit.PerCent && baseline is < 0 or > 100 ? new Refusal("PerCentOutOfRange", nameof(Baseline))
        : unit == IndicatorUnit.PerCent && target is < 0 or > 100 ? new Refusal("PerCentOutOfRange", nameof(Target))
        : source != ComputedSource.None && unit != IndicatorUnit.Number ? new Refusal("ComputedIsANumber", nameof(Unit))
        : null;

    /// <summary>What was measured is kept: an indicator with measurements stays.</summary>
    public Refusal? CheckDeletion() => Measurements.Count > 0 ? new Refusal("IndicatorInUse", null, Measurements.Count) : null;
}
