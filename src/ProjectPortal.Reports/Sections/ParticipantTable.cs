using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Reports.Figures;
using ProjectPortal.Reports.Live;

namespace ProjectPortal.Reports.Sections;

/// <summary>
/// Nominated, selected and attended, by continent, country and sex: those who registered are never counted as having come.
/// </summary>
internal static class ParticipantTable
{
    public static IEnumerable<Block> Blocks(FinalReport facts, FinalReportWords words)
    {
        var countries = facts.Participation.Countries.ToDictionary(c => c.Country.Code, StringComparer.Ordinal);
        if (countries.Count == 0)
            return [new Paragraph(words[facts.Over?.Period.Year is null ? "NoParticipants" : "NoParticipantsInYear"])];

        var order = KeyFeatures.InOrder(countries.Values.Select(c => c.Country), words);
        var rows = order.Select(country => countries[country.Code]).ToList();
        return
        [
            new Paragraph(words["ParticipantsExplained"]),
            .. FunnelBySex.Draw(facts, words) is { } funnel ? new Block[] { funnel } : [],
            new Table(words["TableParticipants"] + Illustrative.Mark(facts, Invention.Participation, words),
                [new(words["ColumnCountry"], 3), .. Enumerable.Range(0, 9).Select(_ => new TableColumn("", 1, CellAlign.End))],
                [.. Regions.Group(rows, row => row.Country.Region, words).SelectMany(region => Rows(region, words))])
            {
                Id = "participants-by-country",
                IsCompact = true,
                HeaderRows = Head(words),
                FooterRows =
                [
                    Row([words["Total"], " (", words.Count("Countries", rows.Count), ")"], rows,
                        ["nominations", "selected", "participants"], words),
                ],
            },
        ];
    }

    /// <summary>A continent with its totals, then its countries.</summary>
    private static IEnumerable<TableRow> Rows(Region<CountryParticipation> region, FinalReportWords words)
    {
        if (region.Name.Length > 0)
        {
            List<Inline> name = [region.Name, $" ({words.Count("Countries", region.Items.Count)})"];
            yield return Row(name, region.Items, [null, null, null], words) with { IsGroup = true };
        }

        foreach (var row in region.Items)
            yield return Row([words.Run(row.Country.Name)], [row], ParticipationFigures.TotalsOf(row.Country), words);
    }

    private static IReadOnlyList<TableRow> Head(FinalReportWords words) =>
    [
        new([new(words["ColumnCountry"]) { IsHeader = true, RowSpan = 2 },
            .. new[] { "Nominated", "Selected", "Attended" }.Select(
            stage => new TableCell(words[stage]) { IsHeader = true, ColSpan = 3, Align = CellAlign.Center })]),
        new([.. Enumerable.Range(0, 3).SelectMany(_ => new[] { "ColumnWomen", "ColumnMen", "ColumnAll" })
            .Select(column => new TableCell(words[column]) { IsHeader = true, Align = CellAlign.End })]),
    ];

    private static TableRow Row(
        IReadOnlyList<Inline> name, IReadOnlyList<CountryParticipation> rows, IReadOnlyList<string?> figures, FinalReportWords words) =>
        new([new TableCell([new Paragraph(name)]) { IsHeader = true },
            .. new[] { Sum(rows, r => r.Nominated), Sum(rows, r => r.Selected), Sum(rows, r => r.Attended) }.Zip(figures)
                .SelectMany(of => Cells(of.First, of.Second, words))]);

    /// <summary>The total leads to its records, and from there to the women and men: a link in each cell would be in the way.</summary>
    private static IEnumerable<TableCell> Cells(HeadCount count, string? figure, FinalReportWords words) =>
    [
        new(words.Number(count.Women)), new(words.Number(count.Men)),
        new([new Paragraph([new TextRun(words.Number(count.Total)) { Figure = count.Total > 0 ? figure : null }])]),
    ];

    private static HeadCount Sum(IEnumerable<CountryParticipation> rows, Func<CountryParticipation, HeadCount> of) =>
        rows.Select(of).Aggregate(HeadCount.None, (sum, count) => sum + count);

    /// <summary>How many of the completed events have their attendance recorded.</summary>
    public static (int Recorded, int Completed) Coverage(FinalReport facts)
    {
        var completed = facts.Events.Where(e => e.State == EventState.Completed).ToList();
        return (completed.Count(e => e.Attendance.Participants.Total > 0), completed.Count);
    }
}
