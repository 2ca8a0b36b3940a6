using System.Text;
using Microsoft.AspNetCore.Html;

namespace ProjectPortal.Web.Features.Shared.Figures;

/// <summary>A line small enough to stand in a table cell. A missing value is a gap.</summary>
public static class Sparkline
{
    private const int Width = 96;
    private const int Height = 24;
    private const int Margin = 3;

    /// <param name="label">What the line shows, with its first and last value, for those who do not see it.</param>
    public static IHtmlContent Render(string label, IReadOnlyList<decimal?> values)
    {
        var low = Math.Min(0, values.Min() ?? 0);
        var high = Math.Max(0, values.Max() ?? 0);
        var markup = new Markup().Open(
            "svg",
            ("class", "fig-svg"),
            ("role", "img"),
            ("aria-label", label),
            ("viewBox", $"0 0 {Width} {Height}"),
            ("width", $"{Width}"),
            ("height", $"{Height}"),
            ("focusable", "false"));
        markup.Element("title", label);
        var zero = Markup.Number(Y(0));
        markup.Shape("line", ("class", "fig-grid"), ("x1", "0"), ("x2", $"{Width}"), ("y1", zero), ("y2", zero));

        var path = new StringBuilder();
        var drawing = false;
        (decimal X, decimal Y)? last = null;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
            {
                drawing = false;
                continue;
            }

            last = (X(i), Y(value));
            // A value between two gaps has no line to it, so it is drawn as one of no length with round ends.
            path.Append(drawing ? " L" : " M").Append(Point(last.Value));
            if (!drawing)
                path.Append(" L").Append(Point(last.Value));
            drawing = true;
        }

        if (last is { } end)
        {
            markup.Shape("path", ("class", "fig-line"), ("stroke-linecap", "round"), ("stroke-linejoin", "round"),
                ("d", path.ToString().TrimStart()));
            markup.Shape("circle", ("class", "fig-1"), ("cx", Markup.Number(end.X)), ("cy", Markup.Number(end.Y)), ("r", "2.5"));
        }

        return markup.Close().ToHtml();

        decimal X(int index) => values.Count < 2
            ? Width / 2m
            : Margin + ((Width - (2m * Margin)) * index / (values.Count - 1));

        decimal Y(decimal value) => high == low
            ? Height - Margin
            : Height - Margin - ((Height - (2m * Margin)) * (value - low) / (high - low));

        static string Point((decimal X, decimal Y) at) => Markup.Number(at.X) + "," + Markup.Number(at.Y);
    }
}
