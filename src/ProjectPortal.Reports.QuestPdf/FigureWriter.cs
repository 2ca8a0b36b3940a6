using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
#if QUESTPDF_TAGS
using ProjectPortal.Reports.Html;
#else
using SkiaSharp;
#endif

namespace ProjectPortal.Reports.QuestPdf;

/// <summary>Draws a figure as vectors, as wide as it is or as its place allows.</summary>
internal static class FigureWriter
{
    public static void Write(IContainer place, Figure figure) =>
        Draw(place.MaxWidth((float)figure.Width).AspectRatio((float)(figure.Width / figure.Height)), figure.Width, figure.Shapes);

    /// <summary>Draws shapes on a canvas of their own lengths.</summary>
    public static void Draw(IContainer place, double width, IReadOnlyList<Shape> shapes)
    {
#if QUESTPDF_TAGS
        place.Svg(size => SvgDrawing.Write(shapes, width, width * size.Height / size.Width, Look.Typeface));
#else
        place.Canvas((canvas, size) =>
        {
            canvas.Save();
            canvas.Scale((float)(size.Width / width));
            foreach (var shape in shapes)
                Draw(canvas, shape);
            canvas.Restore();
        });
#endif
    }

#if !QUESTPDF_TAGS
    private static void Draw(SKCanvas canvas, Shape shape)
    {
        switch (shape)
        {
            case LineShape line:
                using (var paint = Stroke(line.Stroke, line.StrokeWidth))
                    canvas.DrawLine((float)line.X1, (float)line.Y1, (float)line.X2, (float)line.Y2, paint);
                break;
            case RectShape rect:
                Painted(rect.Fill, rect.Stroke, rect.StrokeWidth,
                    paint => canvas.DrawRect((float)rect.X, (float)rect.Y, (float)rect.Width, (float)rect.Height, paint));
                break;
            case PolylineShape polyline:
                using (var path = new SKPath())
                {
                    path.AddPoly([.. polyline.Points.Select(p => new SKPoint((float)p.X, (float)p.Y))], polyline.Closed);
                    Painted(polyline.Fill, polyline.Stroke, polyline.StrokeWidth, paint => canvas.DrawPath(path, paint));
                }

                break;
            case TextShape text:
                using (var typeface = Typeface(text.Bold))
                using (var paint = new SKPaint { Color = Color(text.Fill), Typeface = typeface, IsAntialias = true })
                {
                    paint.TextSize = (float)text.Size;
                    paint.TextAlign = text.Anchor switch
                    {
                        TextAnchor.Start => SKTextAlign.Left,
                        TextAnchor.Middle => SKTextAlign.Center,
                        TextAnchor.End => SKTextAlign.Right,
                    };
                    canvas.DrawText(text.Text, (float)text.X, (float)text.Y, paint);
                }

                break;
        }
    }

    private static void Painted(Tone? fill, Tone? stroke, double width, Action<SKPaint> draw)
    {
        if (fill is { } inside)
        {
            using var paint = new SKPaint { Color = Color(inside), IsAntialias = true };
            draw(paint);
        }

        if (stroke is { } edge)
        {
            using var paint = Stroke(edge, width);
            draw(paint);
        }
    }

    private static SKPaint Stroke(Tone tone, double width) =>
        new() { Color = Color(tone), StrokeWidth = (float)width, Style = SKPaintStyle.Stroke, IsAntialias = true };

    private static SKColor Color(Tone tone) => SKColor.Parse(Look.Of(tone));

    private static SKTypeface Typeface(bool bold)
    {
        using var font = typeof(ReportDocument).Assembly.GetManifestResourceStream(bold ? "Fonts.Bold.ttf" : "Fonts.Regular.ttf");
        return SKTypeface.FromStream(font);
    }
#endif
}
