using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Reports.Sections;

/// <summary>Section 8: Table 4, cash and help in kind.</summary>
internal static class SupplementaryFunding
{
    public static IEnumerable<Block> Blocks(FinalReport facts, FinalReportWords words) => facts.Contributions.Count == 0
        ? [new Paragraph(words["NoContributions"])]
        :
        [
            new Table(words["Table4"] + Illustrative.Mark(facts, Invention.Everything, words),
                [new(words["ColumnContributor"], 2), new(words["ColumnPurpose"], 2), new(words["ColumnCash"], 1, CellAlign.End),
                    new(words["ColumnInKind"], 3)],
                Rows(facts.Contributions, words))
            {
                Id = "table-4",
                HeaderRows =
                [
                    new([Head(words["ColumnContributor"]) with { RowSpan = 2 }, Head(words["ColumnPurpose"]) with { RowSpan = 2 },
                        Head(words["ColumnRaised"]) with { ColSpan = 2 }]),
                    new([Head(words["ColumnCash"]) with { Align = CellAlign.End }, Head(words["ColumnInKind"])]),
                ],
            },
        ];

    private static TableCell Head(string text) => new(text) { IsHeader = true };

    /// <summary>What several in a row gave alike is said once, across their rows.</summary>
    private static IReadOnlyList<TableRow> Rows(IReadOnlyList<ContributionFacts> contributions, FinalReportWords words)
    {
        var rows = new List<TableRow>();
        for (var first = 0; first < contributions.Count;)
        {
            var alike = contributions.Skip(first).TakeWhile(next => SaysTheSame(next, contributions[first])).ToList();
            for (var index = 0; index < Math.Max(1, alike.Count); index++)
                rows.Add(Row(contributions[first + index], index == 0 ? Math.Max(1, alike.Count) : 0, words));
            first += Math.Max(1, alike.Count);
        }

        return rows;
    }

    private static bool SaysTheSame(ContributionFacts one, ContributionFacts other) =>
        !one.InKind.IsBlank && one.InKind == other.InKind && one.InKindEstimate is null && other.InKindEstimate is null;

    /// <param name="rows">How many rows the last cell takes; 0 where one above reaches into this row.</param>
    private static TableRow Row(ContributionFacts contribution, int rows, FinalReportWords words)
    {
        var inKind = words.Paragraphs(contribution.InKind).ToList();
        if (contribution.InKindEstimate is { } estimate)
            inKind.Add(new Paragraph(words["Estimate", words.Amount(estimate)]));
        return new(
        [
            new TableCell([.. words.Paragraphs(contribution.Contributor)]) { IsHeader = true },
            new TableCell([.. words.Paragraphs(contribution.Purpose)]),
            contribution.Cash is null ? new TableCell("")
                : new TableCell([new Paragraph([new TextRun(words.Amount(contribution.Cash)) { Figure = "money.contributions" }])]),
            .. rows == 0 ? [] : new[] { new TableCell(inKind) { RowSpan = rows } },
        ]);
    }
}
