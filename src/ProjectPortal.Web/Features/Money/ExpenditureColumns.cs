using ProjectPortal.Web.Features.Shared;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Money;

/// <summary>The entries of expenditure; a file keeps the code of a class apart from its name.</summary>
internal static class ExpenditureColumns
{
    /// <param name="project">The project's address.</param>
    /// <param name="edits">Whether an entry leads to its form.</param>
    public static ColumnList<ExpenditureLine> Create(string project, bool edits) =>
    [
        new("Money.Description", r => r.Description) { Place = OnPage, Link = r => edits ? $"{project}/budget/expenditures/{r.Id}" : null },
        new("Money.On", r => r.On) { IsUnbroken = true },
        new("Money.ObjectClass", r => ClassCell.From(r.ClassCode, r.ClassName)) { Place = OnPage },
        new("Money.ObjectClass", r => r.ClassCode) { Place = InFile },
        new("Money.ClassName", r => r.ClassName) { Place = InFile },
        new("Money.AmountUsd", r => r.Amount) { Place = InFile },
        new("Money.Description", r => r.Description) { Place = InFile },
        new("Money.Activity", r => r.Activity),
        new("Money.Event", r => r.Event) { Link = r => r.EventSlug is null ? null : $"{project}/events/{r.EventSlug}" },
        new("Money.DocumentReference", r => r.DocumentReference),
        new("Money.AmountUsd", r => r.Amount) { Place = OnPage, IsNumber = true },
    ];
}
