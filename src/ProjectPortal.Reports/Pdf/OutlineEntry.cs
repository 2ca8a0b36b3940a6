using System.Globalization;

namespace ProjectPortal.Reports.Pdf;

/// <summary>A heading as the outline and the contents show it. Levels begin at 1 and never skip.</summary>
internal sealed record OutlineEntry(int Level, string Text, string? Lang, string Anchor)
{
    public static IReadOnlyList<OutlineEntry> Collect(ReportDocument report)
    {
        var entries = new List<OutlineEntry>();
        foreach (var heading in report.Blocks.OfType<Heading>())
        {
            var level = Math.Min(heading.Level, (entries.Count == 0 ? 0 : entries[^1].Level) + 1);
            // The space keeps these apart from the ids of the document, which hold none.
            var anchor = string.Create(CultureInfo.InvariantCulture, $"heading {entries.Count}");
            entries.Add(new OutlineEntry(level, heading.FullText, heading.Lang, anchor));
        }

        return entries;
    }
}
