using System.Runtime.InteropServices;

namespace ProjectPortal.Reports;

/// <summary>A drawing made of vector shapes. Lengths are in points, the origin is the top left corner, y grows downwards.</summary>
/// <param name="Caption">The title under the drawing, such as "Figure 1 – Timeline of the project"; empty for none.</param>
/// <param name="AltText">What the drawing tells, for those who cannot see it.</param>
/// <param name="Width">The width of the canvas; a renderer scales a drawing that is wider than its page.</param>
/// <param name="Height">The height of the canvas.</param>
/// <param name="Shapes">The shapes, the first lowest.</param>
public sealed record Figure(string Caption, string AltText, double Width, double Height, IReadOnlyList<Shape> Shapes) : Block
{
    /// <summary>The anchor for links, unique in the document, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Where the figures come from, and what must be said of them; printed small below the caption, and empty for none.</summary>
    public string Source { get; init; } = "";
}

/// <summary>A shape of a figure.</summary>
public abstract record Shape;

/// <summary>A straight line.</summary>
public sealed record LineShape(double X1, double Y1, double X2, double Y2, Tone Stroke, double StrokeWidth = 1) : Shape;

/// <summary>A rectangle: filled, outlined or both.</summary>
public sealed record RectShape(double X, double Y, double Width, double Height, Tone? Fill, Tone? Stroke = null, double StrokeWidth = 1)
    : Shape;

/// <summary>A line through points; closed and filled it is a polygon.</summary>
public sealed record PolylineShape(
    IReadOnlyList<FigurePoint> Points, Tone? Stroke, double StrokeWidth = 1, Tone? Fill = null, bool Closed = false) : Shape;

/// <summary>One line of text; y is its baseline.</summary>
public sealed record TextShape(
    double X, double Y, string Text, double Size = 9, TextAnchor Anchor = TextAnchor.Start, bool Bold = false, Tone Fill = Tone.Ink)
    : Shape;

/// <summary>A point of a figure.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FigurePoint(double X, double Y);

/// <summary>Which end of the text stands at its x.</summary>
public enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>The colours of figures, by meaning, so that each medium and theme chooses its own values.</summary>
public enum Tone
{
    Ink,
    Muted,
    Line,
    Surface,
    Accent,
    AccentTint,
    Good,
    Warn,
    Bad,
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
}
