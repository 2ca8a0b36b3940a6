using Microsoft.AspNetCore.Html;

namespace ProjectPortal.Web.Features.Shared.Figures;

/// <param name="Value">Null when nothing was measured yet, which is not the same as zero.</param>
/// <param name="ValueLabel">The value as printed, or the words for "no data".</param>
/// <param name="TargetLabel">The target as printed, with its word; null when there is none.</param>
/// <param name="Maximum">Where the axis ends, such as 100 for per cent; otherwise at the larger of value and target.</param>
public sealed record IndicatorReading(
    string Label,
    decimal? Value,
    string ValueLabel,
    decimal? Target = null,
    string? TargetLabel = null,
    decimal? Maximum = null);

/// <summary>
/// A value against its target, one row an indicator. The words are text; the bar beside them is only their picture. A bar that is full
/// says that the target is met, so there is none where there is no target.
/// </summary>
public static class IndicatorBar
{
    private const string Height = "14";

    public static IHtmlContent Render(IndicatorReading reading) => Render([reading]);

    public static IHtmlContent Render(IReadOnlyList<IndicatorReading> readings)
    {
        var markup = new Markup().Open("ul", ("class", "fig-rows"));
        foreach (var reading in readings)
        {
            markup.Open("li", ("class", "fig-row"));
            markup.Element("span", reading.Label, ("class", "fig-label"));
            markup.Open("span", ("class", "fig-value"));
            if (reading.Value is null)
                markup.Element("span", reading.ValueLabel, ("class", "fig-note"));
            else
                markup.Element("strong", reading.ValueLabel);
            if (!string.IsNullOrEmpty(reading.TargetLabel))
                markup.Text(" ").Element("span", reading.TargetLabel, ("class", "fig-note"));
            markup.Close();
            if (reading.Target is { } target)
                Draw(markup, reading, target);
            markup.Close();
        }

        return markup.Close().ToHtml();
    }

    private static void Draw(Markup markup, IndicatorReading reading, decimal target)
    {
        var axis = Axis.FromZero(reading.Maximum, reading.Value, target);
        Bars.Open(markup, Height);
        if (reading.Value is not { } value)
        {
            markup.Shape("rect", ("class", "fig-missing"), ("x", "0.5"), ("y", "3.5"), ("width", "100%"), ("height", "7"));
        }
        else
        {
            markup.Shape("rect", ("class", "fig-track"), ("y", "3"), ("width", "100%"), ("height", "8"));
            if (value > 0)
                markup.Shape("rect", ("class", "fig-1"), ("y", "3"), ("width", Markup.Percent(axis.Share(value))), ("height", "8"));
            else
                markup.Shape("line", ("class", "fig-zero"), ("x1", "1"), ("x2", "1"), ("y1", "1"), ("y2", "13"));
        }

        var at = Markup.Percent(axis.Share(target));
        markup.Shape("line", ("class", "fig-target"), ("x1", at), ("x2", at), ("y1", "0"), ("y2", Height));
        markup.Close();
    }
}
