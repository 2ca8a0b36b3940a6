using System.Globalization;
using ProjectPortal.Reports.Pdf.Objects;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>A colour of the screen, given as rrggbb.</summary>
internal sealed record Color
{
    public Color(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        Operands = $"{Part(value >> 16)} {Part(value >> 8)} {Part(value)}";
    }

    /// <summary>The three operands of rg and RG.</summary>
    public string Operands { get; }

    private static string Part(int value) => PdfText.Number((value & 0xFF) / 255.0);
}
