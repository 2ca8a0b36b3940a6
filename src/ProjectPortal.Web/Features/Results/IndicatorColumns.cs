using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Results;

/// <summary>An indicator with the accomplishment that it belongs to.</summary>
public sealed record PlacedIndicator(string Accomplishment, IndicatorRow Row);

/// <summary>The indicators of a project: the page has a table for each accomplishment, a file has them all.</summary>
internal static class IndicatorColumns
{
    /// <param name="root">Where the results are.</param>
    public static ColumnList<PlacedIndicator> Create(Words words, string root) =>
    [
        new("Results.Accomplishment", r => words.Code(r.Accomplishment)) { Place = InFile },
        new("Results.Code", r => words.Code(r.Row.Code)) { IsUnbroken = true, Link = r => $"{root}/indicators/{r.Row.Id}" },
        new("Results.Indicator", r => r.Row.Statement),
        new("Results.Unit", r => r.Row.Unit),
        new("Results.Baseline", r => r.Row.Baseline) { IsNumber = true, Shown = r => FigureWords.InTable(r.Row.Unit, r.Row.Baseline) },
        new("Results.Target", r => r.Row.Target) { IsNumber = true, Shown = r => FigureWords.InTable(r.Row.Unit, r.Row.Target) },
        new("Results.StandingValue", r => Standing(words, r.Row)) { View = "_Standing", Shown = r => r.Row },
        new("Results.MeasuredOn", r => r.Row.MeasuredOn) { Place = InFile },
        new("Results.NewestMeasurement", r => r.Row.Newest)
        {
            Tone = r => r.Row.Newest is { } newest ? Tones.For(newest) : null,
            Shown = r => r.Row.Newest is { } newest ? newest : CellMarkup.Muted(words[WhyNone(r.Row)]),
        },
    ];

    /// <summary>What the portal counts itself needs no measurement.</summary>
    private static string WhyNone(IndicatorRow row) => row.Source == ComputedSource.None ? "Results.NoMeasurement" : "Results.NotNeeded";

    private static object? Standing(Words words, IndicatorRow row) =>
        row.Source != ComputedSource.None ? row.Computed : Findings.InWords(words, row.Standing);
}
