using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports.Figures;
using ProjectPortal.Reports.Sections;

namespace ProjectPortal.Reports;

/// <summary>Turns the facts of a project into its final report: ten numbered sections with their tables, in one language.</summary>
public static class FinalReportComposer
{
    /// <summary>Sections of the report, numbered from 1.</summary>
    public const int SectionCount = 10;

    /// <summary>The report in a language, "en" or "fr". The same facts give the same document.</summary>
    public static ReportDocument Compose(FinalReport facts, string language)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var words = new FinalReportWords(language);
        var name = words["ReportOf", facts.Project.ShortName];
        var report = Frame(facts, facts.Over is { Period: var upTo } ? words["ReportOn", name, words.Day(upTo.To)] : name, words) with
        {
            Blocks = FigureNumbers.Assign(
            [
                .. Section(1, KeyFeatures.Blocks(facts, words), words),
                .. Section(2, Narrative.Blocks(facts, ReportSection.Summary, words), words),
                .. Section(3, DetailedReview.Blocks(facts, words), words),
                .. Section(4, Challenges.Blocks(facts, words), words),
                .. Section(5, GoodPractices.Blocks(facts, words), words),
                .. Section(6, Narrative.Blocks(facts, ReportSection.Sustainability, words), words),
                .. Section(7, MultiplierEffects.Blocks(facts, words), words),
                .. Section(8, SupplementaryFunding.Blocks(facts, words), words),
                .. Section(9, Narrative.Blocks(facts, ReportSection.AdditionalInformation, words), words),
                .. Section(10, FinancialInformation.Blocks(facts, words), words),
                .. Annexes.Blocks(facts, words),
            ], words),
        };
        return report with { Passages = [.. Narrative.Passages(facts, report.Blocks, words)] };
    }

    /// <summary>What reports of a project have alike: all but what they say.</summary>
    internal static ReportDocument Frame(FinalReport facts, string name, FinalReportWords words)
    {
        var entity = FinalReportWords.Lines(words.Text(facts.Project.ImplementingEntity)).ToList();
        return new ReportDocument
        {
            Title = words.Text(facts.Project.Title),
            Language = words.Language,
            CreatedAt = facts.AsOf,
            Organization = [.. Enumerable.Reverse(entity)],
            Subtitles = [name],
            CoverFacts = [.. CoverFacts(facts, words)],
            Author = string.Join(", ", entity),
            Subject = words["Subject"],
            Keywords = [words["DevelopmentAccount"], .. Codes(facts.Project)],
            RunningHeader = name,
            Origin = facts.Project.Slug,
            IsHyphenated = true,
            Words = words.Language == "fr" ? ReportWords.French : ReportWords.English,
            Blocks = [],
        };
    }

    /// <summary>The anchor of a section.</summary>
    public static string SectionId(int number) => FormattableString.Invariant($"section-{number}");

    /// <summary>The title of a section, without its number.</summary>
    public static string TitleOf(int number, string language) =>
        new FinalReportWords(language)[FormattableString.Invariant($"Section{number}")];

    internal static IEnumerable<string> Codes(ProjectFacts project) =>
        new[] { project.Code, project.OtherCode }.Where(code => code.Length > 0);

    private static IEnumerable<Block> Section(int number, IEnumerable<Block> blocks, FinalReportWords words) =>
        blocks.Prepend(new Heading(1, words[FormattableString.Invariant($"Section{number}")], FormattableString.Invariant($"{number}."),
            SectionId(number)));

    private static IEnumerable<CoverFact> CoverFacts(FinalReport facts, FinalReportWords words)
    {
        var project = facts.Project;
        yield return new CoverFact(words["CoverCode"], string.Join(", ", Codes(project)));
        yield return new CoverFact(
            words["CoverPeriod"], $"{words.Month(project.StartsOn)} – {words.Month(project.ActualEndOn ?? project.OriginalEndOn)}");
        yield return new CoverFact(words["CoverStatus"], words.Localize(project.Status));
        yield return new CoverFact(words["CoverAsOf"], words.Day(PlaceTime.Utc.DayAt(facts.AsOf)));
        if (facts.Over?.Period is { Year: null })
            yield return new CoverFact(words["CoverUndated"], words["CoverUndatedTold"]);
        if (!project.SampleNote.IsBlank)
            yield return new CoverFact(words["Note"], words["CoverSample"]);
    }
}
