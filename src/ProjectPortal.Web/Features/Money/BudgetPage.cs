using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;

namespace ProjectPortal.Web.Features.Money;

public sealed record RevisionLine(int Id, string ClassCode, Wording ClassName, DateOnly On, long Cents, Wording Explanation)
{
    public Usd Amount => new(Cents);
}

public sealed record ContributionLine(
    int Id, Wording Contributor, Wording Purpose, long? CashCents, Wording InKind, long? InKindEstimateCents)
{
    public Usd? Cash => CashCents is { } cents ? new Usd(cents) : null;

    public Usd? Estimate => InKindEstimateCents is { } cents ? new Usd(cents) : null;
}

/// <summary>The budget of a project: Table 5 of the report, what is behind it, and the funding beside it.</summary>
public sealed record BudgetPage(
    string Root,
    BudgetTable Table,
    IReadOnlyList<RevisionLine> Revisions,
    IReadOnlyList<ExpenditureLine> Latest,
    int Expenditures,
    IReadOnlyList<ContributionLine> Contributions,
    bool Edits)
{
    public const int Shown = 8;

    public bool IsBlank => Table.Total is { RevisedAllotment: null, Expenditure: null };

    public Usd? CashTotal => Usd.Sum(Contributions.Select(c => c.Cash));

    public Usd? EstimateTotal => Usd.Sum(Contributions.Select(c => c.Estimate));
}
