using ProjectPortal.Reports.Pdf.Objects;
using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>A figure, drawn with path operators and never wider than its column.</summary>
internal sealed class FigureStrip : Strip
{
    private readonly Figure _figure;
    private readonly StructElement _element;
    private readonly double _scale;

    public FigureStrip(Figure figure, StructElement element, double width, double maxHeight)
    {
        (_figure, _element) = (figure, element);
        _scale = Math.Min(1, Math.Min(width / figure.Width, maxHeight / figure.Height));
        Height = figure.Height * _scale;
    }

    public override void Draw(PageCanvas page, double x, double y)
    {
        _element.Attributes = $"<</O/Layout/Placement/Block/BBox[{PdfText.Number(x)} {page.Y(y + Height)} {PdfText.Number(x + (_figure.Width * _scale))} {page.Y(y)}]>>";
        page.Tag(_element);
        foreach (var shape in _figure.Shapes)
            Draw(page, shape, x, y);
    }

    private void Draw(PageCanvas page, Shape shape, double x, double y)
    {
        switch (shape)
        {
            case LineShape line:
                page.Line(x + (line.X1 * _scale), y + (line.Y1 * _scale), x + (line.X2 * _scale), y + (line.Y2 * _scale), line.StrokeWidth * _scale, Theme.ToneColor(line.Stroke));
                break;
            case RectShape rect:
                var (left, top, width, height) = (x + (rect.X * _scale), y + (rect.Y * _scale), rect.Width * _scale, rect.Height * _scale);
                if (rect.Fill is { } fill)
                    page.FillRect(left, top, width, height, Theme.ToneColor(fill));
                if (rect.Stroke is { } stroke)
                    page.StrokeRect(left, top, width, height, rect.StrokeWidth * _scale, Theme.ToneColor(stroke));
                break;
            case PolylineShape path:
                page.Path([.. path.Points.Select(point => new FigurePoint(x + (point.X * _scale), y + (point.Y * _scale)))], path.Closed,
                    path.Fill is { } inside ? Theme.ToneColor(inside) : null, path.Stroke is { } edge ? Theme.ToneColor(edge) : null, path.StrokeWidth * _scale);
                break;
            case TextShape text:
                var style = (Theme.Body with { Size = text.Size * _scale, Color = Theme.ToneColor(text.Fill) }).With(text.Bold, italic: false);
                var words = Span.Clean(text.Text);
                var shift = text.Anchor switch
                {
                    TextAnchor.Start => 0,
                    TextAnchor.Middle => style.Measure(words) / 2,
                    TextAnchor.End => style.Measure(words),
                };
                page.Text(x + (text.X * _scale) - shift, y + (text.Y * _scale), words, style);
                break;
        }
    }
}
