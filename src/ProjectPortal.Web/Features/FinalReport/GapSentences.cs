using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Web.Features.FinalReport.Life;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>What a report lacks, as a sentence.</summary>
internal static class GapSentences
{
    /// <param name="language">Of the report that lacks it.</param>
    public static string Sentence(this Words words, Gap gap, string language) =>
        words.Sentence(gap.Code, gap.Section, gap.Place.Kind, gap.Place.Name, language, words.Details(gap));

    /// <summary>The same for whoever can mend it, with how, where that is not plain.</summary>
    public static string SentenceAndDeed(this Words words, Gap gap, string language) => gap.Code != "FigureContradicts"
        ? words.Sentence(gap, language)
        : words.Sentence(gap, language) + " "
            + words.Sentence("FigureContradictsDeed", gap.Section, gap.Place.Kind, gap.Place.Name, language, gap.Facts);

    public static string Sentence(this Words words, OpenGap open) => words.Sentence(
        open.Gap.Code, open.Gap.Section, open.Gap.Place.Kind, words.Localize(open.Name), open.Language, words.Details(open.Gap));

    public static string Sentence(this Words words, ReportException excused) => words.Sentence(
        excused.Gap, excused.Section, Enum.Parse<RecordKind>(excused.Record), words.Localize(excused.Name), excused.Language,
        excused.Details.Split('\n'));

    /// <summary>What the sentence needs beside the record.</summary>
    public static IReadOnlyList<string> Details(this Words words, Gap gap) =>
        gap.Unshown is { } unshown ? [UnshownSentences.Describe(unshown, words)]
        : gap.Day is { } day ? [Formats.Day(day)]
        : gap.Facts;

    /// <param name="name">Of the record; a section is known by its title.</param>
    /// <param name="language">Of the report; blank for all of them.</param>
    private static string Sentence(
        this Words words, string code, int section, RecordKind record, string name, string language, IReadOnlyList<string> details)
    {
        var called = record == RecordKind.Narrative ? FinalReportComposer.TitleOf(section, Words.Language) : words.Code(name);
        return words[$"FinalReport.Gap{code}", [words[$"FinalReport.Record{record}", called],
            words[$"FinalReport.Wording.{(language.Length == 0 ? Words.Language : language)}"], .. details]];
    }
}
