using System.Globalization;

namespace ProjectPortal.Reports.Html;

/// <summary>
/// Writes a figure as inline SVG. Colours are classes such as <c>report-fill-accent</c>, which a theme may set; the attribute
/// beside the class is the colour where no style sheet does.
/// </summary>
internal static class SvgWriter
{
    public static void Write(HtmlWriter html, Figure figure, int number)
    {
        var id = figure.Id ?? "figure-" + number.ToString(CultureInfo.InvariantCulture);
        var captioned = figure.Caption.Length > 0;
        html.Open("figure", ("class", "report-figure"), ("id", id), ("lang", figure.Lang))
            // On a narrow screen a figure keeps the size of its words, and scrolls.
            .Open("div", ("class", "table-scroll"), ("tabindex", "0"), ("role", captioned ? "region" : null),
                ("aria-label", captioned ? figure.Caption : null))
            .Open("svg", ("class", "report-drawing"), ("viewBox", $"0 0 {N(figure.Width)} {N(figure.Height)}"), ("width", N(figure.Width)),
                ("height", N(figure.Height)),
                ("role", "img"), ("aria-labelledby", captioned ? $"{id}-title {id}-desc" : $"{id}-desc"));
        if (captioned)
            html.Open("title", ("id", id + "-title")).Text(figure.Caption).Close("title");
        html.Open("desc", ("id", id + "-desc")).Text(figure.AltText).Close("desc");
        foreach (var shape in figure.Shapes)
            Write(html, shape);
        html.Close("svg").Close("div");
        if (captioned)
            WriteCaption(html, figure);
        html.Close("figure");
    }

    private static void WriteCaption(HtmlWriter html, Figure figure)
    {
        html.Open("figcaption").Text(figure.Caption);
        if (figure.Source.Length > 0)
            html.Open("span", ("class", "report-source")).Text(figure.Source).Close("span");
        html.Close("figcaption");
    }

    internal static void Write(HtmlWriter html, Shape shape)
    {
        switch (shape)
        {
            case LineShape line:
                html.Open("line", [("x1", N(line.X1)), ("y1", N(line.Y1)), ("x2", N(line.X2)), ("y2", N(line.Y2)),
                    .. Paint(null, line.Stroke, line.StrokeWidth)]).Close("line");
                break;
            case RectShape rect:
                html.Open("rect", [("x", N(rect.X)), ("y", N(rect.Y)), ("width", N(rect.Width)), ("height", N(rect.Height)),
                    .. Paint(rect.Fill, rect.Stroke, rect.StrokeWidth)]).Close("rect");
                break;
            case PolylineShape path:
                var tag = path.Closed ? "polygon" : "polyline";
                html.Open(tag, [("points", string.Join(' ', path.Points.Select(point => $"{N(point.X)},{N(point.Y)}"))),
                    .. Paint(path.Fill, path.Stroke, path.StrokeWidth)]).Close(tag);
                break;
            case TextShape text:
                var anchor = text.Anchor switch { TextAnchor.Start => null, TextAnchor.Middle => "middle", TextAnchor.End => "end" };
                html.Open("text", [("x", N(text.X)), ("y", N(text.Y)), ("font-size", N(text.Size)),
                    ("font-weight", text.Bold ? "600" : null), ("text-anchor", anchor), .. Paint(text.Fill, null, 0)])
                    .Text(text.Text).Close("text");
                break;
        }
    }

    private static (string Name, string? Value)[] Paint(Tone? fill, Tone? stroke, double width)
    {
        var classes = string.Join(' ', new[] { fill is { } inside ? "report-fill-" + Name(inside) : null,
            stroke is { } edge ? "report-stroke-" + Name(edge) : null }.OfType<string>());
        return
        [
            ("class", classes.Length > 0 ? classes : null),
            ("fill", fill is { } f ? "#" + TonePalette.Hex(f) : "none"),
            ("stroke", stroke is { } s ? "#" + TonePalette.Hex(s) : null),
            ("stroke-width", stroke is null ? null : N(width)),
        ];
    }

    private static string Name(Tone tone) => tone switch
    {
        Tone.AccentTint => "accent-tint",
        >= Tone.Series1 and <= Tone.Series6 => "series-" + N(tone - Tone.Series1 + 1),
        _ => tone.ToString().ToLowerInvariant(),
    };

    private static string N(double value) =>
        Math.Round(value, 3, MidpointRounding.AwayFromZero).ToString("0.###", CultureInfo.InvariantCulture);
}
