using Microsoft.AspNetCore.Html;
using ProjectPortal.Domain.Money;
using ProjectPortal.Web.Features.Shared.Figures;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>The budget by object class as a picture, with the same figures as a table.</summary>
public static class BudgetFigure
{
    public static IHtmlContent Render(Words words, BudgetTable budget, IHtmlContent? mark = null)
    {
        var bars = budget.Rows.Select(row => new BudgetBar(
            $"{row.Code} {words.Localize(row.Name)}",
            row.RevisedAllotment?.Dollars,
            row.Expenditure?.Dollars,
            Amounts(words, row),
            row.ImplementationRate is null ? null : Formats.Rate(row.ImplementationRate))).ToList();
        var key = new BudgetKey(words["Money.RevisedAllotment"], words["Money.Expenditure"], words["Money.Over"]);
        return FigureFrame.Render(
            words["Money.FigureTitle"],
            words["Money.FigureUnit"],
            BudgetBars.Render(bars, key),
            Caption(words, budget.Total),
            [words["Money.ObjectClass"], words["Money.Allotment"], words["Money.Revisions"], words["Money.RevisedAllotment"],
                words["Money.Expenditure"], words["Money.Balance"], words["Money.Rate"]],
            [.. budget.Rows.Select(row => Cells($"{row.Code} {words.Localize(row.Name)}", row)), Cells(words["Money.Total"], budget.Total)],
            words["Money.FigureAsTable"],
            mark);
    }

    private static string Amounts(Words words, BudgetRow row) =>
        row is { RevisedAllotment: null, Expenditure: null } ? words["Money.Blank"]
        : row.RevisedAllotment is null ? words["Money.SpentWithout", Formats.Amount(row.Expenditure)]
        : words["Money.SpentOf", Formats.Amount(row.Expenditure), Formats.Amount(row.RevisedAllotment)];

    private static string Caption(Words words, BudgetRow total) =>
        total is { RevisedAllotment: null, Expenditure: null } ? words["Money.FigureBlank"]
        : total.ImplementationRate is null ? words["Money.FigureNoRate"]
        : words["Money.FigureCaption", Formats.Money(total.Expenditure), Formats.Money(total.RevisedAllotment),
            Formats.Rate(total.ImplementationRate)];

    private static IReadOnlyList<string?> Cells(string label, BudgetRow row) =>
    [
        label, Cell(row.Allotment), Cell(row.Revisions), Cell(row.RevisedAllotment), Cell(row.Expenditure), Cell(row.Balance),
        row.ImplementationRate is null ? null : Formats.Rate(row.ImplementationRate),
    ];

    private static string? Cell(Usd? amount) => amount is null ? null : Formats.Amount(amount);
}
