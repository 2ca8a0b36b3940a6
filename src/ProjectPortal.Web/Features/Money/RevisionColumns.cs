using ProjectPortal.Domain.Money;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Money;

internal static class RevisionColumns
{
    /// <param name="budget">The budget's address.</param>
    /// <param name="edits">Whether a revision leads to its form.</param>
    public static ColumnList<RevisionLine> Create(string budget, bool edits) =>
    [
        new("Money.On", r => r.On) { IsUnbroken = true, Link = r => edits ? $"{budget}/revisions/{r.Id}" : null },
        new("Money.ObjectClass", r => ClassCell.From(r.ClassCode, r.ClassName)) { Place = OnPage },
        new("Money.ObjectClass", r => r.ClassCode) { Place = InFile },
        new("Money.ClassName", r => r.ClassName) { Place = InFile },
        new("Money.Explanation", r => r.Explanation),
        new("Money.AmountUsd", r => r.Amount) { IsNumber = true, Shown = r => Signed(r.Amount) },
    ];

    /// <summary>What a revision adds is told from what it takes away.</summary>
    public static string Signed(Usd amount) => amount.Cents > 0 ? $"+{Formats.Amount(amount)}" : Formats.Amount(amount);
}
