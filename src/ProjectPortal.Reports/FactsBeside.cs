using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports.Sections;

namespace ProjectPortal.Reports;

/// <summary>The facts that somebody who writes a section wants to have beside the editor, in the wording of the report.</summary>
public static class FactsBeside
{
    public static ReportDocument Compose(FinalReport facts, ReportSection section, string language)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var words = new FinalReportWords(language);
        return new ReportDocument
        {
            Title = FinalReportComposer.TitleOf((int)section, language),
            Language = language,
            CreatedAt = facts.AsOf,
            Blocks = [.. Blocks(facts, section, words)],
        };
    }

    private static IEnumerable<Block> Blocks(FinalReport facts, ReportSection section, FinalReportWords words) => section switch
    {
        ReportSection.Summary => Found(facts, words).Concat(Held(facts, words)).Concat(MultiplierEffects.Reach(facts, words)),
        ReportSection.GoodPractices =>
            Listed(words["Lessons"],
            facts.Themes.SelectMany(theme => theme.Lessons).Select(lesson => new Paragraph([words.Run(lesson.Text)]))),
        ReportSection.Sustainability => Found(facts, words).Concat(Outputs(facts, words)),
        ReportSection.MultiplierEffects => MultiplierEffects.Reach(facts, words).Concat(Held(facts, words)),
        ReportSection.AdditionalInformation => Evaluation(facts, words).Concat(Outputs(facts, words)),
    };

    private static IEnumerable<Block> Found(FinalReport facts, FinalReportWords words) =>
        Listed(words["Indicators"], facts.Accomplishments.SelectMany(a => a.Indicators.Select(indicator =>
        new Paragraph([new TextRun($"{words.Code(a.Code)}, {words.Code(indicator.Code)} ") { Bold = true },
            Findings.Sentence(indicator, words) + Findings.Mark(indicator, facts, words)]))));

    private static IEnumerable<Block> Held(FinalReport facts, FinalReportWords words) =>
        Listed(words["Events"], facts.Events.Select(held => (Paragraph)EventText.Blocks(held, facts, words).First()).Select(Plain));

    private static IEnumerable<Block> Evaluation(FinalReport facts, FinalReportWords words) =>
        [new Paragraph(facts.Project.EvaluatedOn is { } on ? words["EvaluatedOn", words.Day(on)] : words["NotEvaluated"])];

    private static IEnumerable<Block> Outputs(FinalReport facts, FinalReportWords words) =>
        Listed(words["Outputs"], facts.Accomplishments.SelectMany(a => a.Activities)
        .SelectMany(activity => activity.Outputs).Select(output => ActivityTable.Output(output, words)));

    private static IEnumerable<Block> Listed(string title, IEnumerable<Paragraph> items)
    {
        var all = items.Select(item => new ListItem([item])).ToList();
        return all.Count == 0 ? [] : [new Paragraph([new TextRun(title) { Bold = true }]), new ListBlock(Ordered: false, all)];
    }

    private static Paragraph Plain(Paragraph paragraph) =>
        paragraph with { Inlines = [.. paragraph.Inlines.Select(inline => inline is TextRun run ? run with { Bold = false } : inline)] };
}
