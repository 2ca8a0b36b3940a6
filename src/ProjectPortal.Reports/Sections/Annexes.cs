using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Reports.Sections;

/// <summary>What was asked for besides the ten sections, each with a letter and one table.</summary>
internal static class Annexes
{
    private static readonly (ReportAnnex Annex, Func<FinalReport, AnnexFacts, FinalReportWords, Table> Table)[] All =
    [
        (ReportAnnex.Participants, Participants), (ReportAnnex.Programmes, Programmes), (ReportAnnex.Survey, Survey),
        (ReportAnnex.Budget, Budget), (ReportAnnex.Documents, Documents),
    ];

    public static IEnumerable<Block> Blocks(FinalReport facts, FinalReportWords words)
    {
        if (facts.Annexes is not { } annexes)
            yield break;
        var letter = 'A';
        foreach (var (annex, make) in All.Where(annex => annexes.Asked.HasFlag(annex.Annex)))
        {
            yield return new Heading(1, words["Annex" + annex], words["AnnexLetter", letter], "annex-" + Key(annex));
            var table = make(facts, annexes, words);
            yield return table.BodyRows.Count == 0 ? new Paragraph(words["AnnexEmpty"]) : table with
            {
                Caption = words["AnnexTable", letter, table.Caption],
                Id = "annex-table-" + Key(annex),
                IsCompact = true,
            };
            letter++;
        }
    }

    /// <summary>"participants": what an annex is called in addresses.</summary>
    private static string Key(ReportAnnex annex) => annex.ToString().ToLowerInvariant();

    private static Table Participants(FinalReport facts, AnnexFacts annexes, FinalReportWords words) => new(
        words["AnnexParticipantsTable"] + Illustrative.Mark(facts, Invention.Participation, words),
        [new(words["ColumnCountry"], 4), new(words["ColumnWomen"], 1, CellAlign.End), new(words["ColumnMen"], 1, CellAlign.End),
            new(words["ColumnAll"], 1, CellAlign.End)],
        [.. ByEvent(annexes.Participants, row => row.EventId, facts, words, 4, rows =>
        {
            var ordered = rows.ToDictionary(row => row.Country.Code, StringComparer.Ordinal);
            return KeyFeatures.InOrder(rows.Select(row => row.Country), words)
                .Select(country => Counted(country, ordered[country.Code], words));
        })]);

    private static TableRow Counted(CountryFacts country, EventCountryFacts row, FinalReportWords words) =>
        new([new TableCell([new Paragraph([words.Run(country.Name)])]) { IsHeader = true },
            .. new[] { row.Attended.Women, row.Attended.Men, row.Attended.Total }.Select(count => new TableCell(words.Number(count)))]);

    private static Table Programmes(FinalReport facts, AnnexFacts annexes, FinalReportWords words) => new(
        words["AnnexProgrammesTable"] + Illustrative.Mark(facts, Invention.Participation, words),
        [new(words["ColumnDay"], 2), new(words["ColumnHours"], 2), new(words["ColumnSession"], 6), new(words["ColumnTag"], 2)],
        [.. ByEvent(annexes.Sessions, row => row.EventId, facts, words, 4, rows => rows.Select(row => new TableRow(
        [
            new TableCell(words.Day(row.Day)), new TableCell($"{words.Clock(row.StartsAt)} – {words.Clock(row.EndsAt)}"),
            new TableCell([.. words.Paragraphs(row.Title)]), new TableCell(words.Localize(row.Tag)),
        ])))]);

    private static Table Survey(FinalReport facts, AnnexFacts annexes, FinalReportWords words) => new(
        words["AnnexSurveyTable"] + Illustrative.Mark(facts, Invention.Participation, words),
        [
            new(words["ColumnEvent"], 4), new(words["ColumnAnswers"], 2, CellAlign.End), new(words["ColumnRelevant"], 2, CellAlign.End),
            new(words["ColumnWillIntroduce"], 2, CellAlign.End), new(words["ColumnWillExplore"], 2, CellAlign.End),
            new(words["ColumnWillNot"], 2, CellAlign.End),
        ],
        [.. facts.Events.SelectMany(held => annexes.Surveys.Where(row => row.EventId == held.Id).Select(row => new TableRow(
        [
            new TableCell(EventText.Name(held, facts, words)) { IsHeader = true },
            new TableCell(words["Ratio", words.Number(row.Answers), words.Number(held.Attendance.Participants.Total)]),
            .. new[] { row.Relevant, row.WillIntroduce, row.WillExplore, row.WillNot }.Select(count => new TableCell(words.Number(count))),
        ])))]);

    private static Table Budget(FinalReport facts, AnnexFacts annexes, FinalReportWords words) => new(
        words["AnnexBudgetTable"] + Illustrative.Mark(facts, Invention.Everything, words),
        [new(words["ColumnDate"], 2), new(words["ColumnClass"], 1), new(words["ColumnDescription"], 5), new(words["ColumnReference"], 2),
            new(words["ColumnAmount"], 2, CellAlign.End)],
        [.. annexes.Expenditures.Select(row => new TableRow([new TableCell(words.Day(row.On)), new TableCell(row.ClassCode),
            new TableCell(row.Description), new TableCell(row.Reference), new TableCell(words.Amount(row.Amount))]))])
    {
        FooterRows = [new([new TableCell(words["Total"]) { IsHeader = true, ColSpan = 4 },
            new TableCell(words.Amount(Usd.Sum(annexes.Expenditures.Select(row => (Usd?)row.Amount))))])],
    };

    private static Table Documents(FinalReport facts, AnnexFacts annexes, FinalReportWords words) => new(
        words["AnnexDocumentsTable"] + Illustrative.Mark(facts, Invention.Everything, words),
        [new(words["ColumnPaper"], 6), new(words["ColumnPaperKind"], 3), new(words["ColumnDate"], 2)],
        [
            .. annexes.Papers.Where(row => row.EventId is null).Select(row => Paper(row, words)).PrecededBy(
                TableRow.Group(words["AnnexDocumentsOfProject"], 3)),
            .. ByEvent([.. annexes.Papers.Where(row => row.EventId is not null)], row => row.EventId!.Value, facts, words, 3,
                rows => rows.Select(row => Paper(row, words))),
        ]);

    private static TableRow Paper(PaperFacts row, FinalReportWords words) => new(
    [
        new TableCell(row.Title.IsBlank ? words.Localize(row.Kind) : words.Text(row.Title)), new TableCell(words.Localize(row.Kind)),
        new TableCell(words.Day(row.On)),
    ]);

    /// <summary>With a row above them, where there are any.</summary>
    private static IEnumerable<TableRow> PrecededBy(this IEnumerable<TableRow> rows, TableRow first)
    {
        var all = rows.ToList();
        return all.Count == 0 ? all : all.Prepend(first);
    }

    private static IEnumerable<TableRow> ByEvent<T>(IReadOnlyList<T> items, Func<T, int> eventOf, FinalReport facts, FinalReportWords words,
        int columns, Func<IReadOnlyList<T>, IEnumerable<TableRow>> rows)
    {
        var byEvent = items.ToLookup(eventOf);
        foreach (var held in facts.Events.Where(held => byEvent.Contains(held.Id)))
        {
            yield return TableRow.Group(
                $"{EventText.Name(held, facts, words)} – {words.Days(held.StartsOn, held.EndsOn, held.MonthOnly)}", columns);
            foreach (var row in rows([.. byEvent[held.Id]]))
                yield return row;
        }
    }
}
