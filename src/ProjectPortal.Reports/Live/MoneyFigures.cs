using ProjectPortal.Domain.Money;

namespace ProjectPortal.Reports.Live;

/// <summary>Allotments, expenditure and what follows from them, in all and by object class; supplementary funding.</summary>
internal static class MoneyFigures
{
    public static IEnumerable<LiveFigure> Create(FinalReport facts, FinalReportWords words)
    {
        foreach (var figure in OfRow("money", facts.Budget.Total, new RecordPlace(RecordKind.Budget), null, words))
            yield return figure;

        var given = new RecordPlace(RecordKind.Contribution);
        yield return new("money.contributions", FigureUnit.Usd, Usd.Sum(facts.Contributions.Select(c => c.Cash))?.Dollars,
            words["FigureMoneyContributions"], given);
        yield return new("money.contributions.in-kind", FigureUnit.Usd, Usd.Sum(facts.Contributions.Select(c => c.InKindEstimate))?.Dollars,
            words["FigureMoneyInKind"], given);
        foreach (var row in facts.Budget.Rows)
        {
            var place = new RecordPlace(RecordKind.Budget, 0, row.Code);
            foreach (var figure in OfRow(NameOf(row), row, place, $"{row.Code} {words.Text(row.Name)}", words))
                yield return figure with { IsOffered = false };
        }
    }

    /// <summary>"money.602.expenditure": the name of a figure of one class.</summary>
    public static string NameOf(BudgetRow row, string what) => $"{NameOf(row)}.{what}";

    private static string NameOf(BudgetRow row) => $"money.{row.Code.ToLowerInvariant()}";

    private static IEnumerable<LiveFigure> OfRow(string name, BudgetRow row, RecordPlace place, string? of, FinalReportWords words)
    {
        var ledger = place with { Kind = RecordKind.Ledger };
        yield return Figure("allotment", FigureUnit.Usd, row.Allotment?.Dollars, place);
        yield return Figure("revisions", FigureUnit.Usd, row.Revisions?.Dollars, place);
        yield return Figure("revised", FigureUnit.Usd, row.RevisedAllotment?.Dollars, place);
        yield return Figure("expenditure", FigureUnit.Usd, row.Expenditure?.Dollars, ledger);
        yield return Figure("balance", FigureUnit.Usd, row.Balance?.Dollars, place);
        yield return Figure("rate", FigureUnit.PerCent, row.ImplementationRate, place);

        LiveFigure Figure(string what, FigureUnit unit, decimal? value, RecordPlace at)
        {
            var label = words[$"FigureMoney{char.ToUpperInvariant(what[0])}{what[1..]}"];
            return new($"{name}.{what}", unit, value, of is null ? label : words["Part", of, label], at);
        }
    }
}
