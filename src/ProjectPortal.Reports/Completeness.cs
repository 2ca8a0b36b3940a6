using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports.Markdown;

namespace ProjectPortal.Reports;

/// <summary>Says what a report in one language still lacks before it can be cleared, in the order of the sections.</summary>
public static partial class Completeness
{
    /// <summary>Everything that is missing; empty for a complete report.</summary>
    /// <param name="facts">The facts of the project.</param>
    /// <param name="language">The language of the report, "en" or "fr".</param>
    /// <param name="reader">The language in which records are named to whoever mends them, where it is another.</param>
    /// <param name="today">By which the state of the project is judged; the day of the newest fact, unless another is given.</param>
    public static IReadOnlyList<Gap> Check(FinalReport facts, string language, string? reader = null, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var words = new FinalReportWords(reader ?? language);
        return
        [
            .. OfProject(facts)
                .Concat(OfDates(facts, today ?? PlaceTime.Utc.DayAt(facts.AsOf), words))
                .Concat(OfResults(facts, words))
                .Concat(OfEvents(facts, words))
                .Concat(OfLearning(facts))
                .Concat(OfNarratives(facts, language))
                .Concat(OfFigures(facts, language, reader ?? language))
                .Concat(OfMoney(facts, words))
                .Concat(OfTranslation(facts, language, words))
                .Concat(OfCharacters(facts, language, words))
                .OrderBy(gap => gap.Section).ThenBy(gap => gap.Kind),
        ];
    }

    /// <summary>What would print as boxes in records; of narrative that is told with all else that a text does not show.</summary>
    private static IEnumerable<Gap> OfCharacters(FinalReport facts, string language, FinalReportWords words) =>
        RecordsOf(facts, words).Select(record => (record.Section, record.Place, Texts: record.Texts.Select(text => text.In(language).Text)))
            .Select(record => new Gap("CharacterUnprintable", record.Section, GapKind.Note, record.Place)
            {
                Facts = [string.Join(", ", Unprintable.Find(record.Texts))],
            })
            .Where(gap => gap.Facts[0].Length > 0);

    private static IEnumerable<Gap> OfNarratives(FinalReport facts, string language)
    {
        foreach (var section in Enum.GetValues<ReportSection>())
        {
            var place = new RecordPlace(RecordKind.Narrative, (int)section);
            var written = facts.NarrativeIn(section, language);
            // Recorded lessons carry their section without a narrative; nothing needs to be added.
            var optional = section == ReportSection.AdditionalInformation
                || (section == ReportSection.GoodPractices && facts.Themes.Any(theme => theme.Lessons.Count > 0));
            if (written is null)
                yield return new Gap("NarrativeMissing", (int)section, optional ? GapKind.Note : GapKind.Missing, place);
            else if (written.Language != language)
                yield return new Gap("NarrativeUntranslated", (int)section, GapKind.Untranslated, place);
            // A text that is shown for want of one in the language is judged where its own language is.
            foreach (var unshown in written?.Language == language ? MarkdownCheck.Find(written.Markdown) : [])
                yield return new Gap("NarrativeUnshown", (int)section, GapKind.Missing, place) { Unshown = unshown };
        }
    }
}
