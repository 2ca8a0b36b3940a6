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
                [.. facts.Contributions.Select(contribution => Row(contribution, words))])
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

    private static TableRow Row(ContributionFacts contribution, FinalReportWords words)
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
            new TableCell(inKind),
        ]);
    }
}
