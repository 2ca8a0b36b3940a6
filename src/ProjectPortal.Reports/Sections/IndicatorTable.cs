using ProjectPortal.Domain;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Reports.Sections;

/// <summary>Table 1: each accomplishment with its indicators, what was measured, and comments.</summary>
internal static class IndicatorTable
{
    public static Table Compose(FinalReport facts, FinalReportWords words) =>
        new(words["Table1"] + Illustrative.Mark(facts, Invention.Everything, words),
            [new(words["ColumnAccomplishment"], 2), new(words["ColumnIndicator"], 2), new(words["ColumnMeasured"], 3),
                new(words["ColumnComments"], 2)],
            [.. facts.Accomplishments.SelectMany(accomplishment => Rows(accomplishment, facts, words))])
        { Id = "table-1" };

    private static IEnumerable<TableRow> Rows(AccomplishmentFacts accomplishment, FinalReport facts, FinalReportWords words)
    {
        var rows = accomplishment.Indicators.Select(indicator => new List<TableCell>
        {
            new([.. Statement(indicator, words)]),
            new([.. Findings.Blocks(indicator, facts, words)]),
            new([.. words.Paragraphs(indicator.Comment),
                .. accomplishment.Indicators.Count == 1 ? words.Paragraphs(accomplishment.Comment) : []]),
        }).ToList();
        if (rows.Count == 0)
            rows.Add([new(words["NoIndicators"]) { ColSpan = 2 }, new([.. words.Paragraphs(accomplishment.Comment)])]);
        if (rows.Count > 1 && !accomplishment.Comment.IsBlank)
            rows.Add([new(words["AsAWhole", words.Code(accomplishment.Code)]) { ColSpan = 2 },
                new([.. words.Paragraphs(accomplishment.Comment)])]);

        rows[0].Insert(0, new([Coded(accomplishment.Code, accomplishment.Statement, words)]) { IsHeader = true, RowSpan = rows.Count });
        return rows.Select(cells => new TableRow(cells));
    }

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
