using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Reports.Live;

namespace ProjectPortal.Reports.Sections;

/// <summary>How a finding is worded: a ratio with its parts, and what is missing with the reason, never as zero.</summary>
internal static class Findings
{
    public static IEnumerable<Block> Blocks(IndicatorFacts indicator, FinalReport facts, FinalReportWords words)
    {
        if (!IsDescription(indicator))
            yield return new Paragraph([.. Traced.Runs(
                new TextRun(Sentence(indicator, words) + Mark(indicator, facts, words)) { Bold = true },
                words.Number(indicator.Computed ?? indicator.Standing?.Value ?? indicator.Standing?.Numerator ?? 0),
                ResultFigures.FoundOf(facts, indicator))]);
        if (indicator.Standing is { } found)
        {
            foreach (var paragraph in words.Paragraphs(found.Narrative))
                yield return paragraph;

            if (!found.Source.IsBlank)
            {
                var source = words.Run(found.Source) with { Text = words.Clause(found.Source), Italic = true };
                yield return new Paragraph([Italic(words["Source"]), source, Italic(words["AsAt", words.Day(found.MeasuredOn)])]);
            }
        }

        if (indicator.Computed is not null)
            yield return new Paragraph([Italic(words["Counted"])]);
        if (indicator.UnitsDiffer)
            yield return new Paragraph(
                [Italic(words["UnitsDiffer", words["Asked" + indicator.Unit], words["Asked" + indicator.Standing!.Unit]])]);
    }

    /// <summary>What the portal counts rests on attendance, what was measured on nothing of the portal.</summary>
    public static string Mark(IndicatorFacts indicator, FinalReport facts, FinalReportWords words) =>
        Illustrative.Mark(facts, indicator.Computed is null ? Invention.Everything : Invention.Participation, words);

    /// <summary>What was found, in one sentence: "Almost 70 per cent."</summary>
    public static string Sentence(IndicatorFacts indicator, FinalReportWords words)
    {
        var said = FindingText(indicator, words);
        return char.ToUpperInvariant(said[0]) + said[1..].TrimEnd('.') + ".";
    }

    /// <summary>The same in a few words, for a figure: without the parts that are counted besides.</summary>
    public static string Short(IndicatorFacts indicator, FinalReportWords words)
    {
        if (indicator.Computed is { } count)
            return words.Number(count);
        return indicator.Standing switch
        {
            { Numerator: { } part, Denominator: { } whole } found when found.Value is null || found.Value == part =>
                words["Ratio", words.Number(part), words.Number(whole)],
            { Value: { } value } found => Value(found, value, words),
            _ => words["Described"],
        };
    }

    /// <summary>"12", "65 per cent".</summary>
    public static string Figure(IndicatorUnit unit, decimal value, FinalReportWords words) =>
        unit == IndicatorUnit.PerCent ? words["PerCent", words.Number(value)] : words.Number(value);

    private static string FindingText(IndicatorFacts indicator, FinalReportWords words)
    {
        if (indicator.Computed is { } count)
            return words.Count("Counted" + indicator.Source, count);
        if (indicator.Standing is not { } found)
            return words["NoDataBecause", Unmeasured(indicator, words)];

        var said = (found.Value, found.Numerator) switch
        {
            (null, null) => Missing(indicator, found, words),
            ({ } value, null) => Value(found, value, words),
            // "13 (13 of the 24 …)" would say the same twice.
            ({ } value, { } counted) when value != counted || found.Unit != IndicatorUnit.Number || !found.Qualifier.IsBlank =>
                words["ValueAndRatio", Value(found, value, words), Ratio(indicator, found, words)],
            _ => indicator.NumeratorLabel.IsBlank ? Ratio(indicator, found, words)
                : words["Part", words.Text(indicator.NumeratorLabel), Ratio(indicator, found, words)],
        };
        return found.Parts.Aggregate(
            said, (all, part) => words["Joined", all, words["Part", words.Text(part.Label), words.Number(part.Count)]]);
    }

    private static string Unmeasured(IndicatorFacts indicator, FinalReportWords words) =>
        indicator.Source != ComputedSource.None ? words["BecauseNoAttendance"]
        : indicator.Until is { } day ? words["BecauseNotMeasuredBy", words.Day(day)] : words["BecauseNotMeasured"];

    private static bool IsDescription(IndicatorFacts indicator) =>
        indicator is
        {
            Computed: null, Standing: { Value: null, Numerator: null, MissingReason.IsBlank: true, Narrative.IsBlank: false },
            Unit: IndicatorUnit.Qualitative
        };

    private static string Missing(IndicatorFacts indicator, Finding found, FinalReportWords words) =>
        IsDescription(indicator) ? words.Text(found.Narrative)
        : found.MissingReason.IsBlank ? words["NoData"]
        : words["NoDataBecause", words.Clause(found.MissingReason)];

    private static string Value(Finding found, decimal value, FinalReportWords words) =>
        found.Qualifier.IsBlank ? Figure(found.Unit, value, words) : $"{words.Text(found.Qualifier)} {Figure(found.Unit, value, words)}";

    private static string Ratio(IndicatorFacts indicator, Finding found, FinalReportWords words)
    {
        var (numerator, denominator) = (words.Number(found.Numerator!.Value), words.Number(found.Denominator!.Value));
        var ratio = indicator.DenominatorLabel.IsBlank ? words["Ratio", numerator, denominator]
            : words["RatioOf", numerator, denominator, words.Text(indicator.DenominatorLabel)];
        return found.Population is { } population ? words["OutOf", ratio, words.Number(population)] : ratio;
    }

    private static TextRun Italic(string text) => new(text) { Italic = true };
}
