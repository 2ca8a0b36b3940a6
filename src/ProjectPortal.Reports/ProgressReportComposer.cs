using ProjectPortal.Reports.Figures;
using ProjectPortal.Reports.Sections;

namespace ProjectPortal.Reports;

/// <summary>Turns the facts of a project in one year into its annual progress report, from the sections of the final report.</summary>
public static class ProgressReportComposer
{
    /// <summary>The report in a language, "en" or "fr". The same facts give the same document.</summary>
    /// <param name="facts">Narrowed to the year: <see cref="FactsOfPeriod"/>.</param>
    public static ReportDocument Compose(FinalReport facts, string language)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var words = new FinalReportWords(language);
        if (facts.Over is not { Period: { Year: { } year } period } over)
            throw new ArgumentException("A progress report is of one year.", nameof(facts));

        var name = words["ProgressReportOf", FinalReportWords.YearOf(period.To), facts.Project.ShortName];
        var frame = FinalReportComposer.Frame(facts, name, words);
        return frame with
        {
            Subject = words["ProgressSubject"],
            CoverFacts =
            [
                new CoverFact(words["CoverYear"], FinalReportWords.YearOf(period.To)),
                new CoverFact(words["CoverDue"], words.Day(ReportPeriod.DueOn(year))),
                .. frame.CoverFacts,
            ],
            Blocks = FigureNumbers.Assign(
            [
                .. Section(1, "Section1", YearFeatures(facts, words), words),
                .. Section(2, "ProgressRate", ImplementationRate.Blocks(facts, over, words), words),
                .. Section(3, "ProgressResults", YearResults.Blocks(facts, period, words), words),
                .. Section(4, "ProgressChallenges", YearLessons.Blocks(facts, over, words), words),
                .. Section(5, "Section10", Money(facts, period, words), words),
            ], words),
        };
    }

    private static IEnumerable<Block> Section(int number, string title, IEnumerable<Block> blocks, FinalReportWords words) =>
        blocks.Prepend(new Heading(
            1, words[title], FormattableString.Invariant($"{number}."), FinalReportComposer.SectionId(number)));

    /// <summary>Without the map, which tells of the whole project.</summary>
    private static IEnumerable<Block> YearFeatures(FinalReport facts, FinalReportWords words) =>
        KeyFeatures.Blocks(facts, words).Where(block => block is not Figure { Id: CountryMap.Id });

    private static IEnumerable<Block> Money(FinalReport facts, ReportPeriod period, FinalReportWords words) =>
        FinancialInformation.Blocks(facts, words)
            .Prepend(new Paragraph(words["YearMoney", words.Day(period.To), FinalReportWords.YearOf(period.To)]));
}
