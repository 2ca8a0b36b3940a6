using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>A further count that belongs to a reading: "countries that are planning: 3".</summary>
public sealed record ReadingPart(Wording Label, int Count);

/// <summary>What was found for an indicator, with all that a sentence about it needs.</summary>
public sealed record Reading(IndicatorUnit Unit, decimal? Value)
{
    public Wording Qualifier { get; init; } = Wording.None;

    public int? Numerator { get; init; }

    public int? Denominator { get; init; }

    public int? Population { get; init; }

    /// <summary>What the denominator counts: "countries that responded".</summary>
    public Wording DenominatorLabel { get; init; } = Wording.None;

    public Wording Narrative { get; init; } = Wording.None;

    public Wording MissingReason { get; init; } = Wording.None;

    public IReadOnlyList<ReadingPart> Parts { get; init; } = [];

    public bool IsMissing => Value is null && Numerator is null;

    /// <summary>The value as a bar can show it: the value itself, or the ratio in the unit that was asked for.</summary>
    public decimal? Amount =>
        Value is not null || Unit != IndicatorUnit.PerCent ? Value ?? Numerator
        : Denominator > 0 ? Math.Round(100m * Numerator!.Value / Denominator.Value, 1)
        : null;

    /// <param name="indicator">Whose measurement it is: it says what the ratio's parts count.</param>
    public static Reading From(Measurement measurement, Indicator indicator) => new(measurement.Unit, measurement.Value)
    {
        Qualifier = measurement.Qualifier,
        Numerator = measurement.Numerator,
        Denominator = measurement.Denominator,
        Population = measurement.Population,
        DenominatorLabel = indicator.DenominatorLabel,
        Narrative = measurement.Narrative,
        MissingReason = measurement.MissingReason,
        Parts = [.. measurement.Parts.OrderBy(p => p.Order).Select(p => new ReadingPart(p.Label, p.Count))],
    };
}

/// <summary>
/// How a finding is worded, wherever it is shown: the value with its qualifier, a ratio with its parts, and what is missing
/// as missing, with the reason, never as 0.
/// </summary>
public static class Findings
{
    /// <summary>"13 of the 24 countries that responded, out of 39; countries that are planning: 3".</summary>
    public static string InWords(Words words, Reading? reading)
    {
        if (reading is null)
            return words["Findings.NoData"];

        var said = (reading.Value, reading.Numerator) switch
        {
            (null, null) => reading.MissingReason.IsBlank
                ? (reading.Narrative.IsBlank ? words["Findings.NoData"] : words.Localize(reading.Narrative))
                : words["Findings.NoDataBecause", words.Localize(reading.MissingReason).TrimEnd('.', ' ')],
            (null, _) => Ratio(words, reading),
            ({ } value, null) => Value(words, value, reading),
            // The count of a ratio says itself: "13 (13 of 24)" would tell it twice.
            ({ } value, { } numerator) when value == numerator && reading.Unit == IndicatorUnit.Number && reading.Qualifier.IsBlank =>
                Ratio(words, reading),
            ({ } value, _) => words["Findings.ValueAndRatio", Value(words, value, reading), Ratio(words, reading)],
        };
        return reading.Parts.Select(p => words["Findings.Part", words.Localize(p.Label), Formats.Number((long)p.Count)])
            .Aggregate(said, (all, part) => words["Findings.Joined", all, part]);
    }

    /// <summary>A plain figure of an indicator, such as its baseline: "12", "65 per cent"; a dash where there is none.</summary>
    public static string Figure(Words words, IndicatorUnit unit, decimal? value) =>
        value is null ? Formats.Missing
        : unit == IndicatorUnit.PerCent ? words["Findings.PerCent", Number(value.Value)]
        : Number(value.Value);

    /// <summary>Why a measurement cannot be read against its indicator; null where it can.</summary>
    public static string? Mismatch(Words words, IndicatorUnit asked, Reading? reading) =>
        reading is null || reading.IsMissing || asked == IndicatorUnit.Qualitative || asked == reading.Unit ? null
        : words["Findings.Mismatch", words[$"Findings.A{asked}"], words[$"Findings.A{reading.Unit}"]];

    private static string Value(Words words, decimal value, Reading reading)
    {
        var figure = Figure(words, reading.Unit, value);
        return reading.Qualifier.IsBlank ? figure : $"{words.Localize(reading.Qualifier)} {figure}";
    }

    private static string Ratio(Words words, Reading reading)
    {
        var (numerator, denominator) = (Formats.Number((long)reading.Numerator!.Value), Formats.Number((long?)reading.Denominator));
        var ratio = reading.DenominatorLabel.IsBlank
            ? words["Findings.Ratio", numerator, denominator]
            : words["Findings.RatioOf", numerator, denominator, words.Localize(reading.DenominatorLabel)];
        return reading.Population is { } population ? words["Findings.OutOf", ratio, Formats.Number((long)population)] : ratio;
    }

    private static string Number(decimal value) => value.ToString("#,0.####", System.Globalization.CultureInfo.CurrentCulture);
}
