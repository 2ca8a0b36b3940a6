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
        _element.Attributes =
            $"<</O/Layout/Placement/Block/BBox[{PdfText.Number(x)} {page.Y(y + Height)} {PdfText.Number(x + (_figure.Width * _scale))} "
            + $"{page.Y(y)}]>>";
        page.Tag(_element);
        foreach (var shape in _figure.Shapes)
            ShapePen.Draw(page, shape, x, y, _scale);
    }
}
