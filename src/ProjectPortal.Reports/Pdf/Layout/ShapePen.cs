namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>Draws the shapes of figures and cards with path operators.</summary>
internal static class ShapePen
{
    /// <summary>Draws one shape; x and y are the top left corner of its figure, in points.</summary>
    public static void Draw(PageCanvas page, Shape shape, double x, double y, double scale)
    {
        switch (shape)
        {
            case LineShape line:
                page.Line(x + (line.X1 * scale), y + (line.Y1 * scale), x + (line.X2 * scale), y + (line.Y2 * scale),
                    line.StrokeWidth * scale, Theme.ToneColor(line.Stroke));
                break;
            case RectShape rect:
                var (left, top, width, height) = (x + (rect.X * scale), y + (rect.Y * scale), rect.Width * scale, rect.Height * scale);
                if (rect.Fill is { } fill)
                    page.FillRect(left, top, width, height, Theme.ToneColor(fill));
                if (rect.Stroke is { } stroke)
                    page.StrokeRect(left, top, width, height, rect.StrokeWidth * scale, Theme.ToneColor(stroke));
                break;
            case PolylineShape path:
                page.Path(path.Points, new FigurePoint(x, y), scale, path.Closed, path.Fill is { } inside ? Theme.ToneColor(inside) : null,
                    path.Stroke is { } edge ? Theme.ToneColor(edge) : null, path.StrokeWidth);
                break;
            case TextShape text:
                var style = (Theme.Body with { Size = text.Size * scale, Color = Theme.ToneColor(text.Fill) })
                    .With(text.Bold, italic: false);
                var words = Span.Clean(text.Text);
                var shift = text.Anchor switch
                {
                    TextAnchor.Start => 0,
                    TextAnchor.Middle => style.Measure(words) / 2,
                    TextAnchor.End => style.Measure(words),
                };
                page.Text(x + (text.X * scale) - shift, y + (text.Y * scale), words, style);
                break;
        }
    }
}
