using System.Globalization;

namespace ProjectPortal.Reports.Html;

/// <summary>Shapes as an SVG document that stands alone, for engines that draw one.</summary>
internal static class SvgDrawing
{
    /// <param name="shapes">The first lowest; lengths in points.</param>
    /// <param name="width">The width of the canvas in points.</param>
    /// <param name="height">Its height in points.</param>
    /// <param name="typeface">The name of the typeface of its words.</param>
    public static string Write(IReadOnlyList<Shape> shapes, double width, double height, string typeface)
    {
        var html = new HtmlWriter();
        html.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {N(width)} {N(height)}"), ("width", N(width)),
            ("height", N(height)), ("font-family", typeface));
        foreach (var shape in shapes)
            SvgWriter.Write(html, shape);
        html.Close("svg");
        return html.ToString();
    }

    private static string N(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
