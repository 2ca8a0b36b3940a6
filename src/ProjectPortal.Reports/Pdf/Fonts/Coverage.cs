using System.Text;

namespace ProjectPortal.Reports.Pdf.Fonts;

/// <summary>Which characters a printout shows as they are.</summary>
internal static class Coverage
{
    /// <summary>False for a character in whose place a box stands.</summary>
    public static bool Has(Rune rune) => FontFace.CanShow(rune.Value);
}
