using ProjectPortal.Domain;

namespace ProjectPortal.Reports.Sections;

/// <summary>
/// Table 1 as it stood at the end of the year, Table 2 with the events of the year, and who took part in them: an indicator is measured
/// against the whole project, an event belongs to its year.
/// </summary>
internal static class YearResults
{
    public static IEnumerable<Block> Blocks(FinalReport facts, ReportPeriod period, FinalReportWords words) =>
        Introduced(DetailedReview.Blocks(facts, words), Said(facts, period, words));

    /// <summary>The sentences stand below the heading of the table that they are about.</summary>
    private static IEnumerable<Block> Introduced(IEnumerable<Block> blocks, Dictionary<string, Paragraph> said)
    {
        foreach (var block in blocks)
        {
            yield return block;
            if (block is Heading { Id: { } id } && said.TryGetValue(id, out var paragraph))
                yield return paragraph;
        }
    }

    private static Dictionary<string, Paragraph> Said(FinalReport facts, ReportPeriod period, FinalReportWords words)
    {
        var (year, end) = (FinalReportWords.YearOf(period.To), words.Day(period.To));
        var measured = facts.Accomplishments.SelectMany(a => a.Indicators)
            .Count(i => i.Standing is { } found && period.Includes(found.MeasuredOn));
        var indicators = words["YearIndicators", end] + " "
            + (measured == 0 ? words["YearNotMeasured", year] : words.Count("YearMeasured", measured, year));
        var activities = (facts.Events.Count == 0 ? words["YearNoEvents", year] : words.Count("YearEvents", facts.Events.Count, year))
            + " " + words["YearActivities", words.Day(PlaceTime.Utc.DayAt(facts.AsOf))];
        return new Dictionary<string, Paragraph>(StringComparer.Ordinal)
        {
            ["indicators"] = new(indicators),
            ["activities"] = new(activities),
        };
    }
}
