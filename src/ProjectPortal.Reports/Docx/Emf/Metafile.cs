using ProjectPortal.Domain;

namespace ProjectPortal.Reports.Docx.Emf;

/// <summary>Draws a figure as an enhanced metafile ([MS-EMF]). Its unit is a twentieth of a point.</summary>
internal sealed class Metafile
{
    private const double Unit = 20;

    private readonly RecordStream _records = new();

    public static byte[] Draw(Figure figure)
    {
        var drawing = new Metafile();
        drawing._records.Begin(Whole(figure.Width), Whole(figure.Height));
        foreach (var shape in figure.Shapes)
            drawing.Draw(shape);
        return drawing._records.Finish(figure.Width, figure.Height);
    }

    private static int Whole(double points) => (int)Math.Round(points * Unit);

    private void Draw(Shape shape)
    {
        switch (shape)
        {
            case LineShape line:
                Path([new(line.X1, line.Y1), new(line.X2, line.Y2)], closed: false, null, line.Stroke, line.StrokeWidth);
                break;
            case RectShape rect:
                Path([new(rect.X, rect.Y), new(rect.X + rect.Width, rect.Y), new(rect.X + rect.Width, rect.Y + rect.Height),
                    new(rect.X, rect.Y + rect.Height)], closed: true, rect.Fill, rect.Stroke, rect.StrokeWidth);
                break;
            case PolylineShape path:
                Path(path.Points, path.Closed || path.Fill is not null, path.Fill, path.Stroke, path.StrokeWidth);
                break;
            case TextShape text:
                Write(text);
                break;
        }
    }

    private void Path(IReadOnlyList<FigurePoint> points, bool closed, Tone? fill, Tone? stroke, double width)
    {
        if (points.Count < 2)
            return;
        var places = points.Select(point => (Whole(point.X), Whole(point.Y))).ToList();
        var pen = stroke is { } edge ? _records.Pen(edge, Math.Max(1, Whole(width))) : _records.NoPen();
        var brush = fill is { } inside ? _records.Brush(inside) : _records.NoBrush();
        _records.Points(closed, places);
        _records.Forget(pen);
        _records.Forget(brush);
    }

    private void Write(TextShape text)
    {
        var words = Characters.Clean(text.Text);
        if (words.Length == 0)
            return;
        var font = _records.Font(Whole(text.Size), text.Bold);
        _records.Align(text.Anchor);
        _records.Ink(text.Fill);
        var unit = text.Size * Unit / 1000;
        _records.Text(Whole(text.X), Whole(text.Y), words,
            [.. words.Select(sign => (int)Math.Round(LetterWidths.Of(sign, text.Bold) * unit))]);
        _records.Forget(font);
    }
}
