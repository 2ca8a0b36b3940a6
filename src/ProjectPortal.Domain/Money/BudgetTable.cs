namespace ProjectPortal.Domain.Money;

/// <summary>
/// One object class: allotment (A), revisions (B), expenditure (D), and what follows from them. A blank is null, never zero.
/// </summary>
public sealed record BudgetRow(
    string Code, Wording Name, Usd? Allotment, Usd? Revisions, Usd? Expenditure, int? AdvisedCeilingPerCent = null)
{
    public Usd? RevisedAllotment => Usd.Sum([Allotment, Revisions]);

    public Usd? Balance => RevisedAllotment is { } revised ? revised - (Expenditure ?? default) : null;

    /// <summary>Expenditure in per cent of the revised allotment; null without an allotment above zero.</summary>
    public decimal? ImplementationRate =>
        RevisedAllotment is { Cents: > 0 } revised && Expenditure is { } spent ? 100m * spent.Cents / revised.Cents : null;

    public bool IsOverspent => Expenditure is { } spent && spent > (RevisedAllotment ?? default);
}

/// <summary>The budget of a project by object class, in the order of its scheme, with totals and the guidance's warnings.</summary>
public sealed record BudgetTable(IReadOnlyList<BudgetRow> Rows)
{
    public BudgetRow Total { get; } = new(
        "", Wording.None,
        Usd.Sum(Rows.Select(r => r.Allotment)), Usd.Sum(Rows.Select(r => r.Revisions)), Usd.Sum(Rows.Select(r => r.Expenditure)));

    /// <summary>Warnings, never refusals, from the Development Account's guidance.</summary>
    public IEnumerable<Refusal> Warnings()
    {
        foreach (var row in Rows)
        {
            // A blank allotment is not one of nothing, so it has a sentence of its own.
            if (row.IsOverspent)
                yield return row.RevisedAllotment is { } allotted
                    ? new Refusal("Overspent", null, row.Code, row.Expenditure!.Value, allotted)
                    : new Refusal("SpentWithoutAllotment", null, row.Code, row.Expenditure!.Value);
            if (row.AdvisedCeilingPerCent is { } ceiling && row.RevisedAllotment is { } revised
                && Total.RevisedAllotment is { Cents: > 0 } total && revised.Cents * 100m > total.Cents * (decimal)ceiling)
                yield return new Refusal("AboveAdvisedCeiling", null, row.Code, 100m * revised.Cents / total.Cents, ceiling);
        }
    }
}
