using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>The first strip of a list item, with its bullet or number to the left.</summary>
internal sealed class LabelStrip : Strip
{
    private readonly Strip _inner;
    private readonly string _label;
    private readonly TextStyle _style;
    private readonly StructElement _element;
    private readonly double _hang;

    /// <param name="inner">The strip beside the label.</param>
    /// <param name="label">The bullet or number.</param>
    /// <param name="style">How the label is set.</param>
    /// <param name="element">The element of the label.</param>
    /// <param name="hang">How far to the left of the strip the label's column begins, in points.</param>
    public LabelStrip(Strip inner, string label, TextStyle style, StructElement element, double hang)
    {
        (_inner, _label, _style, _element, _hang) = (inner, label, style, element, hang);
        Height = inner.Height;
        Indent = inner.Indent;
        SpaceBefore = inner.SpaceBefore;
        KeepWithNext = inner.KeepWithNext;
        Anchors.AddRange(inner.Anchors);
    }

    public override void Draw(PageCanvas page, double x, double y)
    {
        page.Tag(_element);
        page.Text(x - _hang + 2, y + _style.Baseline, _label + " ", _style);
        _inner.Draw(page, x, y);
    }
}

/// <summary>A strip with a bar at its left and perhaps a tint behind it; neighbours join without a gap.</summary>
internal sealed class BarStrip : Strip
{
    private readonly Strip _inner;
    private readonly double _offset;
    private readonly double _width;
    private readonly double _gap;
    private readonly Color _bar;
    private readonly Color? _tint;

    /// <param name="inner">What stands beside the bar, its indent counted from the bar.</param>
    /// <param name="width">The width of the whole passage in points.</param>
    /// <param name="bar">The colour of the bar.</param>
    /// <param name="tint">The colour behind, or null.</param>
    /// <param name="above">Padding above, in points.</param>
    /// <param name="below">Padding below, in points.</param>
    public BarStrip(Strip inner, double width, Color bar, Color? tint, double above = 0, double below = 0)
    {
        (_inner, _width, _bar, _tint) = (inner, width, bar, tint);
        _offset = inner.Indent;
        _gap = above;
        Height = above + inner.Height + below;
        KeepWithNext = inner.KeepWithNext;
        Anchors.AddRange(inner.Anchors);
    }

    public override void Draw(PageCanvas page, double x, double y)
    {
        page.Decorate();
        if (_tint is not null)
            page.FillRect(x, y - 0.1, _width, Height + 0.2, _tint);
        page.FillRect(x, y - 0.1, 2.5, Height + 0.2, _bar);
        _inner.Draw(page, x + _offset, y + _gap);
    }
}
