using System.Text;
using ProjectPortal.Reports.Pdf.Fonts;
using ProjectPortal.Reports.Pdf.Layout;

namespace ProjectPortal.Reports;

/// <summary>
/// Which characters no typeface of the papers has: they print as boxes, and whoever makes a paper is told before. The text itself stays
/// in the file.
/// </summary>
public static class Unprintable
{
    /// <summary>The characters of a text that would print as boxes, each once, in the order in which they stand there.</summary>
    public static IReadOnlyList<string> Find(params IEnumerable<string> texts) =>
    [
        .. texts.SelectMany(text => Span.Clean(text).EnumerateRunes()).Where(rune => !Coverage.Has(rune))
            .Select(rune => rune.ToString()).Distinct(StringComparer.Ordinal),
    ];
}
