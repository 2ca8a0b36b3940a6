using System.Text;

namespace ProjectPortal.Reports.Pdf.Fonts;

/// <summary>Which characters a printout shows as they are.</summary>
internal static class Coverage
{
    private const int Replacement = 0xFFFD;

    /// <summary>False for a character in whose place a sign stands that something is missing.</summary>
    public static bool Has(Rune rune) =>
        rune.Value == Replacement || FontFace.Regular.GlyphOf(rune.Value) != FontFace.Regular.GlyphOf(Replacement);
}
