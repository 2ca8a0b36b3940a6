using ProjectPortal.Domain.Results;

namespace ProjectPortal.Reports.Live;

/// <summary>What stands for each indicator: its value, or the parts of its ratio.</summary>
internal static class ResultFigures
{
    public static IEnumerable<LiveFigure> Create(FinalReport facts, FinalReportWords words) =>
        from accomplishment in facts.Accomplishments
        from indicator in accomplishment.Indicators
        from figure in OfIndicator(accomplishment, indicator, words)
        select figure;

    /// <summary>"ea1.ia2": what the figures of an indicator are called by.</summary>
    public static string NameOf(AccomplishmentFacts accomplishment, IndicatorFacts indicator) =>
        $"{accomplishment.Code}.{indicator.Code}".ToLowerInvariant();

    /// <summary>The name of what was found for an indicator: its value, or what counts of its ratio; null where nothing was.</summary>
    public static string? FoundOf(FinalReport facts, IndicatorFacts indicator) =>
        indicator.HasNoValue ? null
        : facts.Accomplishments.Where(a => a.Indicators.Any(i => i.Id == indicator.Id)).Select(a => NameOf(a, indicator))
            .Select(name => indicator is { Computed: null, Standing: { Value: null, Numerator: not null } } ? $"{name}.numerator"
                : $"{name}.value")
            .FirstOrDefault();

    private static IEnumerable<LiveFigure> OfIndicator(
        AccomplishmentFacts accomplishment, IndicatorFacts indicator, FinalReportWords words)
    {
        var name = NameOf(accomplishment, indicator);
        var code = $"{words.Code(accomplishment.Code)}, {words.Code(indicator.Code)}";
        var found = indicator.Computed is null ? indicator.Standing : null;
        var unit = UnitOf(found?.Unit ?? indicator.Unit);
        yield return Figure("value", unit, indicator.Computed ?? found?.Value, isOffered: found?.Numerator is null);
        if (found is { Numerator: { } counted, Denominator: { } of })
        {
            yield return Figure("numerator", FigureUnit.Count, counted);
            yield return Figure("denominator", FigureUnit.Count, of);
            yield return Figure("percent", FigureUnit.PerCent, of > 0 ? 100m * counted / of : null);
            yield return Figure("population", FigureUnit.Count, found.Population, found.Population is not null);
        }

        yield return Figure("baseline", UnitOf(indicator.Unit), indicator.Baseline, indicator.Baseline is not null);
        yield return Figure("target", UnitOf(indicator.Unit), indicator.Target, indicator.Target is not null);

        LiveFigure Figure(string what, FigureUnit printed, decimal? value, bool isOffered = true) =>
            new($"{name}.{what}", printed, value,
                words["Part", code, words[$"FigureIndicator{char.ToUpperInvariant(what[0])}{what[1..]}"]],
                new RecordPlace(RecordKind.Indicator, indicator.Id))
            { IsOffered = isOffered };
    }

    private static FigureUnit UnitOf(IndicatorUnit unit) => unit == IndicatorUnit.PerCent ? FigureUnit.PerCent : FigureUnit.Count;
}
