using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>A line of text.</summary>
internal sealed class TextStrip : Strip
{
    private readonly Line _line;
    private readonly double _baseline;
    private readonly StructElement _element;
    private readonly double _shift;

    /// <param name="line">The text.</param>
    /// <param name="style">The style that gives the height.</param>
    /// <param name="element">What the line belongs to.</param>
    /// <param name="width">The width of the column in points, for text that is not set at its start.</param>
    /// <param name="align">How the line is set.</param>
    public TextStrip(Line line, TextStyle style, StructElement element, double width, CellAlign align)
    {
        (_line, _element) = (line, element);
        Height = line.HeightIn(style);
        _baseline = line.BaselineIn(style);
        _shift = align switch
        {
            CellAlign.Start => 0,
            CellAlign.End => width - line.Width,
            CellAlign.Center => (width - line.Width) / 2,
        };
    }

    /// <summary>The lines of a paragraph, held together so that neither its first nor its last line stands alone.</summary>
    public static List<Strip> Paragraph(
        IReadOnlyList<Span> spans, TextStyle style, StructElement element, double width, CellAlign align = CellAlign.Start)
    {
        var lines = LineBreaker.Break(spans, width);
        if (align == CellAlign.Start && lines.Count > 1 && lines[0].IsRightToLeft)
            align = CellAlign.End;
        return [.. lines.Select((line, index) => new TextStrip(line, style, element, width, align)
        {
            KeepWithNext = index < lines.Count - 1 && (index == 0 || index == lines.Count - 2),
        })];
    }

    public override bool EndsSentence =>
        _line.Stretches.Count > 0 && _line.Stretches[^1].Text.TrimEnd() is [.., '.' or '!' or '?' or ';' or ':' or '…'];

    public override void Draw(PageCanvas page, double x, double y)
    {
        var left = x + _shift;
        foreach (var stretch in _line.Stretches)
        {
            var span = stretch.Span;
            if (span.Element is { } inline)
                _element.AddOnce(inline);
            page.Tag(span.Element ?? _element);
            page.Text(left + stretch.X, y + _baseline, stretch);
            if (span.Href is not { } href || span.Element is null)
                continue;
            var width = span.Style.Measure(stretch.Text.TrimEnd(' '));
            // The mark of a note is high above the line that links have below them.
            if (!stretch.Text.Trim().All(letter => Composition.RaisedDigits.Contains(letter, StringComparison.Ordinal)))
                page.Line(left + stretch.X, y + _baseline + 1.4, left + stretch.X + width, y + _baseline + 1.4, 0.4,
                    span.Style.Color);
            page.Link(left + stretch.X, y, width, Height, href, stretch.Text.Trim(), span.Element);
        }
    }
}
