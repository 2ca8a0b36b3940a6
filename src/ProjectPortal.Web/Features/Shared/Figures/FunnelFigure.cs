using Microsoft.AspNetCore.Html;

namespace ProjectPortal.Web.Features.Shared.Figures;

/// <param name="Count">Null when the stage has not been reached, which is not the same as nobody reaching it.</param>
/// <param name="CountLabel">The count as printed, or the words for "not yet".</param>
/// <param name="ShareLabel">The share of the first stage as printed, with its parts.</param>
public sealed record FunnelStage(string Label, int? Count, string CountLabel, string? ShareLabel = null);

/// <summary>How many of the first stage reached each later one.</summary>
public static class FunnelFigure
{
    public static IHtmlContent Render(IReadOnlyList<FunnelStage> stages)
    {
        var axis = Axis.FromZero(null, stages.Select(stage => (decimal?)stage.Count).ToArray());
        var markup = new Markup().Open("ol", ("class", "fig-rows"));
        foreach (var stage in stages)
        {
            markup.Open("li", ("class", "fig-row"));
            markup.Element("span", stage.Label, ("class", "fig-label"));
            markup.Open("span", ("class", "fig-value"));
            markup.Element(stage.Count is null ? "span" : "strong", stage.CountLabel, ("class", stage.Count is null ? "fig-note" : null));
            if (!string.IsNullOrEmpty(stage.ShareLabel))
                markup.Text(" ").Element("span", stage.ShareLabel, ("class", "fig-note"));
            markup.Close();
            Bars.Open(markup, "20");
            if (stage.Count is null)
                markup.Shape("rect", ("class", "fig-missing"), ("x", "0.5"), ("y", "2.5"), ("width", "100%"), ("height", "15"));
            else if (stage.Count == 0)
                markup.Shape("line", ("class", "fig-zero"), ("x1", "1"), ("x2", "1"), ("y1", "2"), ("y2", "18"));
            else
                markup.Shape("rect", ("class", "fig-1"), ("y", "2"), ("width", Markup.Percent(axis.Share(stage.Count.Value))),
                    ("height", "16"));
            markup.Close().Close();
        }

        return markup.Close().ToHtml();
    }
}
