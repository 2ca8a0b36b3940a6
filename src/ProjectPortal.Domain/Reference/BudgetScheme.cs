using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Reference;

/// <summary>A named classification of expenditure, such as the IMIS object classes. A project uses one.</summary>
[Plain]
public sealed class BudgetScheme
{
    public int Id { get; private set; }

    public required string Name { get; init; }

    public List<ObjectClass> Classes { get; } = [];
}

/// <summary>One class of a scheme, such as 604 Consultants and Expert Groups.</summary>
[Plain]
public sealed class ObjectClass
{
    public int Id { get; private set; }

    public int SchemeId { get; private set; }

    public required string Code { get; init; }

    public required Wording Name { get; init; }

    public required int Order { get; init; }

    /// <summary>Share of the budget, in per cent, above which guidance asks for a second look. Null: none.</summary>
    public int? AdvisedCeilingPerCent { get; init; }
}
