using System.Runtime.InteropServices;
using ProjectPortal.Reports.Pdf.Fonts;

namespace ProjectPortal.Reports.Pdf.Shaping;

/// <summary>A word as its glyphs stand, from the left, in thousandths of the size that it is set in.</summary>
/// <param name="Runs">Glyphs of one face each.</param>
/// <param name="Width">From its beginning to its end.</param>
/// <param name="Top">How far its ink reaches above the base line.</param>
/// <param name="Bottom">How far its ink reaches below the base line; above zero.</param>
/// <param name="Spoken">The text, where it cannot be put together from those of the glyphs in their order; else null.</param>
internal sealed record ShapedText(IReadOnlyList<GlyphRun> Runs, double Width, double Top, double Bottom, string? Spoken);

/// <summary>Glyphs of one face.</summary>
internal sealed record GlyphRun(FontFace Face, IReadOnlyList<PlacedGlyph> Glyphs);

/// <summary>A glyph, in thousandths of the size of its face.</summary>
/// <param name="Glyph">Its number in the font.</param>
/// <param name="Text">What it stands for.</param>
/// <param name="Advance">How far the pen moves on.</param>
/// <param name="X">How far to the right of the pen it stands.</param>
/// <param name="Y">How far above the base line it stands.</param>
/// <param name="IsSilent">Whether it says nothing: a dot of a letter whose body says it all.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlacedGlyph(int Glyph, string Text, double Advance, double X = 0, double Y = 0, bool IsSilent = false);
