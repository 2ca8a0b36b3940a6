using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Reports.Figures;
using ProjectPortal.Reports.Live;

namespace ProjectPortal.Reports.Sections;

/// <summary>Section 10: Table 5. A blank is a blank: no figure is known, which is another thing than zero.</summary>
internal static class FinancialInformation
{
    public static IEnumerable<Block> Blocks(FinalReport facts, FinalReportWords words)
    {
        if (facts.Budget.Rows.Count == 0)
        {
            yield return new Note(NoteKind.Missing, words["Missing"], words["NoClasses"]);
            yield break;
        }

        var total = facts.Budget.Total;
        yield return new Table(words["Table5"] + Illustrative.Mark(facts, Invention.Everything, words),
        [
            new(words["ColumnClass"]), new(words["ColumnDescription"], 3), new(words["ColumnA"], 1.2, CellAlign.End),
            new(words["ColumnB"], 1.2, CellAlign.End), new(words["ColumnC"], 3), new(Spent(facts, words), 1.2, CellAlign.End),
        ],
        [.. facts.Budget.Rows.Select(row => Row(row, facts, words))])
        {
            Id = "table-5",
            FooterRows = [new([new TableCell(words["Total"]) { IsHeader = true, ColSpan = 2 },
                Amount(total.Allotment, "money.allotment", words), Amount(total.Revisions, "money.revisions", words), new TableCell(""),
                Amount(total.Expenditure, "money.expenditure", words)])],
        };
        if (facts.Budget.Rows.Any(row => row.Allotment is null || row.Expenditure is null))
            yield return new Paragraph(words["BlankExplained"]);
        if (MoneyByClass.Draw(facts, words) is { } figure)
            yield return figure;
    }

    private static string Spent(FinalReport facts, FinalReportWords words) => facts.Over?.Period is { Year: not null } year
        ? words["ColumnDOfYear", FinalReportWords.YearOf(year.To)] : words["ColumnD"];

    private static TableRow Row(BudgetRow row, FinalReport facts, FinalReportWords words) => new(
    [
        new TableCell(row.Code) { IsHeader = true },
        new TableCell([new Paragraph([words.Run(row.Name)])]),
        Amount(row.Allotment, MoneyFigures.NameOf(row, "allotment"), words),
        Amount(row.Revisions, MoneyFigures.NameOf(row, "revisions"), words),
        new TableCell([.. Explanations(row.Code, facts, words)]),
        Amount(row.Expenditure, MoneyFigures.NameOf(row, "expenditure"), words),
    ]);

    private static TableCell Amount(Usd? amount, string figure, FinalReportWords words) =>
        amount is null ? new TableCell("") : new TableCell([new Paragraph([new TextRun(words.Amount(amount)) { Figure = figure }])]);

    /// <summary>Each revision with its date; with its amount where there are several, since column B gives only their sum.</summary>
    private static IEnumerable<Block> Explanations(string code, FinalReport facts, FinalReportWords words)
    {
        var revisions = facts.Revisions.Where(revision => revision.ClassCode == code).ToList();
        foreach (var revision in revisions)
        {
            var day = words.Day(revision.On);
            var label = revisions.Count > 1 ? words["RevisionOf", day, words.Amount(revision.Amount)] : words["RevisionOn", day];
            yield return words.Labelled(label, revision.Explanation);
        }
    }
}
