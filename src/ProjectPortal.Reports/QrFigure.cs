using System.Collections;
using QRCoder;

namespace ProjectPortal.Reports;

/// <summary>A QR code (ISO/IEC 18004) drawn as rectangles, with the quiet zone that readers need around it.</summary>
public static class QrFigure
{
    /// <summary>A hair of overlap, so that no light shows between the rows of a dark area.</summary>
    private const double Overlap = 0.04;

    /// <param name="content">What a reader gives back.</param>
    /// <param name="altText">What the code is for, and what it says.</param>
    /// <param name="size">The side in points, with the quiet zone.</param>
    public static Figure Draw(string content, string altText, double size)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var module = size / rows.Count;
        var shapes = new List<Shape>();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var (first, length) in Runs(rows[row]))
                shapes.Add(new RectShape(first * module, row * module, length * module, module * (1 + Overlap), Tone.Ink));
        }

        return new Figure("", altText, size, size, shapes);
    }

    private static IEnumerable<(int First, int Length)> Runs(BitArray row)
    {
        for (var column = 0; column < row.Count; column++)
        {
            var first = column;
            while (column < row.Count && row[column])
                column++;
            if (column > first)
                yield return (first, column - first);
        }
    }
}
