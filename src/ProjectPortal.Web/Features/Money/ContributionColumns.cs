using ProjectPortal.Domain.Money;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Money;

internal static class ContributionColumns
{
    /// <param name="budget">The budget's address.</param>
    /// <param name="edits">Whether a contribution leads to its form.</param>
    /// <param name="cash">In all; the page's table has it in its foot.</param>
    /// <param name="estimate">In all.</param>
    public static ColumnList<ContributionLine> Create(Words words, string budget, bool edits, Usd? cash = null, Usd? estimate = null) =>
    [
        new("Money.Contributor", r => r.Contributor)
        {
            Link = r => edits ? $"{budget}/contributions/{r.Id}" : null,
            Total = words["Money.Total"],
        },
        new("Money.Purpose", r => r.Purpose),
        new("Money.InKind", r => r.InKind),
        new("Money.CashUsd", r => r.Cash) { IsNumber = true, Total = Formats.Amount(cash) },
        new("Money.EstimateUsd", r => r.Estimate) { IsNumber = true, Total = Formats.Amount(estimate) },
    ];
}
