using ProjectPortal.Reports.Pdf.Fonts;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>A face at a size, with the height of its lines as a multiple of the size.</summary>
internal sealed record TextStyle(FontFace Face, double Size, double Leading, Color Color)
{
    public double LineHeight => Size * Leading;

    /// <summary>From the top of the line to its baseline.</summary>
    public double Baseline
    {
        get
        {
            var ascent = Face.Font.Ascent * Size / Face.Font.UnitsPerEm;
            var descent = -Face.Font.Descent * Size / Face.Font.UnitsPerEm;
            return ((LineHeight - ascent - descent) / 2) + ascent;
        }
    }

    public double Measure(string text) => Face.Measure(text, Size);

    public TextExtent Extent(string text) => Face.Extent(text, Size);

    public TextStyle With(bool bold, bool italic) =>
        bold || italic ? this with { Face = FontFace.Styled(bold || IsBold, italic || IsItalic) } : this;

    private bool IsBold => Face == FontFace.Bold || Face == FontFace.BoldItalic;

    private bool IsItalic => Face == FontFace.Italic || Face == FontFace.BoldItalic;
}
