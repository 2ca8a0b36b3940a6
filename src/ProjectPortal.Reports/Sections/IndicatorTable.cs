using ProjectPortal.Domain;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Reports.Sections;

/// <summary>Table 1: each accomplishment with its indicators, what was measured, and comments.</summary>
internal static class IndicatorTable
{
    private const int Columns = 3;

    public static Table Compose(FinalReport facts, FinalReportWords words) =>
        new(words["Table1"] + Illustrative.Mark(facts, Invention.Everything, words),
            [new(words["ColumnIndicator"], 3), new(words["ColumnMeasured"], 4), new(words["ColumnComments"], 3)],
            [.. facts.Accomplishments.SelectMany(accomplishment => Rows(accomplishment, facts, words))])
        { Id = "table-1" };

    private static IEnumerable<TableRow> Rows(AccomplishmentFacts accomplishment, FinalReport facts, FinalReportWords words)
    {
        yield return Group(accomplishment, words, Columns);
        var single = accomplishment.Indicators.Count == 1;
        foreach (var indicator in accomplishment.Indicators)
        {
            yield return new TableRow(
            [
                new([.. Statement(indicator, words)]) { IsHeader = true, ShortLabel = words.Code(indicator.Code) },
                new([.. Findings.Blocks(indicator, facts, words)]),
                new([.. words.Paragraphs(indicator.Comment), .. single ? words.Paragraphs(accomplishment.Comment) : []]),
            ]);
        }

        if (accomplishment.Indicators.Count == 0)
            yield return new TableRow([new(words["NoIndicators"]) { ColSpan = Columns }]);
        // What is said of the whole stands below the whole, from edge to edge.
        if (!single && !accomplishment.Comment.IsBlank)
            yield return new TableRow([new([words.Labelled(words["AsAWhole", words.Code(accomplishment.Code)] + words["Colon"],
                accomplishment.Comment, bold: true)]) { ColSpan = Columns }]);
    }

    /// <summary>The row of an accomplishment, which heads its indicators or activities.</summary>
    public static TableRow Group(AccomplishmentFacts accomplishment, FinalReportWords words, int columns) =>
        new([new TableCell([Coded(accomplishment.Code, accomplishment.Statement, words)]) { IsHeader = true, ColSpan = columns }])
        {
            IsGroup = true
        };

    /// <summary>"EA1 – Increased awareness …".</summary>
    public static Paragraph Coded(string code, Wording statement, FinalReportWords words) =>
        new([new TextRun($"{words.Code(code)} – ") { Bold = true }, words.Run(statement)]);

    private static IEnumerable<Block> Statement(IndicatorFacts indicator, FinalReportWords words)
    {
        yield return Coded(indicator.Code, indicator.Statement, words);
        var marks = new[] { ("Baseline", indicator.Baseline), ("Target", indicator.Target) }
            .Where(mark => mark.Item2 is not null)
                .Select(mark => words[mark.Item1, Findings.Figure(indicator.Unit, mark.Item2!.Value, words)]).ToList();
        if (marks.Count > 0)
            yield return new Paragraph(string.Join(' ', marks));
    }
}
