using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Reports.Sections;

namespace ProjectPortal.Reports.Figures;

/// <summary>What was found for each indicator, as a bar against its target, or as a part of the whole where it is a share.</summary>
internal static class IndicatorBars
{
    private const double Width = 470;
    private const double Labels = 196;
    private const double Bar = 150;
    private const double Size = 8;
    private const int Lines = 3;

    public static Figure? Draw(FinalReport facts, FinalReportWords words)
    {
        var rows = facts.Accomplishments.SelectMany(a => a.Indicators.Select(i => (Code: $"{words.Code(a.Code)}, {words.Code(i.Code)}", i)))
            .ToList();
        if (rows.TrueForAll(row => row.i.HasNoValue))
            return null;

        var shapes = new List<Shape>();
        var y = 0.0;
        foreach (var (code, indicator) in rows)
        {
            var lines = FigureText.Lines($"{code} – {words.Text(indicator.Statement)}", Labels - 8, Size, Lines);
            shapes.AddRange(FigureText.Block(0, y + 9, lines, Size));
            var found = FigureText.Lines(Said(indicator, words), Width - Labels - Bar - 10, Size, Lines);
            shapes.AddRange(FigureText.Block(Labels + Bar + 10, y + 9, found, Size, bold: !indicator.HasNoValue,
                fill: indicator.HasNoValue ? Tone.Muted : Tone.Ink));
            shapes.AddRange(Mark(indicator, y + 3));
            y += (Math.Max(2, Math.Max(lines.Count, found.Count)) * Size * 1.25) + 7;
            shapes.Add(new LineShape(0, y - 3, Width, y - 3, Tone.Line, 0.4));
        }

        return new Figure(words["IndicatorsTitle"] + Mark(facts, words), Told(rows, words), Width, y, shapes)
        {
            Id = "figure-indicators",
            Source = words["IndicatorsSource"],
        };
    }

    private static string Mark(FinalReport facts, FinalReportWords words) => Illustrative.Mark(facts,
        facts.Accomplishments.SelectMany(a => a.Indicators).Any(i => i.Computed is not null) ? Invention.Participation
            : Invention.Everything, words);

    /// <summary>A bar has an end only where there is something to measure it by: a target, a whole, or a hundred per cent.</summary>
    private static IEnumerable<Shape> Mark(IndicatorFacts indicator, double y)
    {
        if (indicator.HasNoValue)
            return [new RectShape(Labels, y, Bar, 9, null, Tone.Line)];
        var (value, target, end) = Measured(indicator);
        if (value is not { } found || end is not { } full || full <= 0)
            return [];
        double At(decimal number) => Math.Round(Bar * (double)Math.Clamp(number / full, 0, 1), 1);
        List<Shape> shapes = [new RectShape(Labels, y, Bar, 9, Tone.AccentTint)];
        if (found > 0)
            shapes.Add(new RectShape(Labels, y, At(found), 9, Tone.Accent));
        if (target is { } aim)
            shapes.Add(new LineShape(Labels + At(aim), y - 2, Labels + At(aim), y + 11, Tone.Ink, 1.4));
        return shapes;
    }

    private static (decimal? Value, decimal? Target, decimal? End) Measured(IndicatorFacts indicator)
    {
        if (indicator.UnitsDiffer)
            return indicator.Standing is { Unit: IndicatorUnit.PerCent, Value: { } share } ? (share, null, 100) : (null, null, null);
        if (indicator.Computed is { } count)
            return (count, indicator.Target, indicator.Target is { } aim ? Math.Max(aim, count) : null);
        var found = indicator.Standing!;
        if (indicator.Unit == IndicatorUnit.PerCent)
            return (found.Value ?? (found.Denominator > 0 ? 100m * found.Numerator / found.Denominator : null), indicator.Target, 100);
        var value = found.Value ?? found.Numerator;
        return indicator.Target is { } target ? (value, target, Math.Max(target, value ?? 0))
            : found is { Numerator: { } part, Denominator: { } whole } && value == part ? (part, null, whole) : (value, null, null);
    }

    private static string Said(IndicatorFacts indicator, FinalReportWords words)
    {
        var said = indicator.HasNoValue ? words["NoData"] : Findings.Short(indicator, words);
        return indicator.Target is { } target && !indicator.HasNoValue && !indicator.UnitsDiffer
            ? words["IndicatorOfTarget", said, Findings.Figure(indicator.Unit, target, words)] : said;
    }

    private static string Told(List<(string Code, IndicatorFacts I)> rows, FinalReportWords words) =>
        string.Join(' ', rows.Select(row => $"{row.Code}{words["Colon"]}{Said(row.I, words)}.").Prepend(words["IndicatorsTold"]));
}
