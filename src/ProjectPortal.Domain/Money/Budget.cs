using ProjectPortal.Domain.Privacy;
using ProjectPortal.Domain.Reference;

namespace ProjectPortal.Domain.Money;

/// <summary>What the project document allots to one object class. Blank until it is known.</summary>
[Plain]
public sealed class Allotment : Entity
{
    [Untold]
    public required int ProjectId { get; init; }

    public required int ObjectClassId { get; init; }

    public ObjectClass? ObjectClass { get; private set; }

    /// <summary>US cents.</summary>
    public required long Cents { get; set; }

    public override int? OwningProjectId => ProjectId;
}

/// <summary>A dated, signed change of an allotment, with its explanation.</summary>
[Plain]
public sealed class Revision : Entity
{
    [Untold]
    public required int ProjectId { get; init; }

    public required int ObjectClassId { get; init; }

    public ObjectClass? ObjectClass { get; private set; }

    public required DateOnly On { get; set; }

    /// <summary>US cents; negative where money moves away.</summary>
    public required long Cents { get; set; }

    public required Wording Explanation { get; set; }

    public override int? OwningProjectId => ProjectId;
}

/// <summary>A dated expenditure. A refund is negative.</summary>
[Plain]
[InReport(nameof(ObjectClassId), nameof(Cents))]
public sealed class Expenditure : Entity, IInReport
{
    [Untold]
    public required int ProjectId { get; init; }

    public required int ObjectClassId { get; set; }

    public ObjectClass? ObjectClass { get; private set; }

    public required DateOnly On { get; set; }

    /// <summary>US cents.</summary>
    public required long Cents { get; set; }

    public required string Description { get; set; }

    public int? ActivityId { get; set; }

    public int? EventId { get; set; }

    public string DocumentReference { get; set; } = "";

    [Untold]
    public DateTime? ReportedAt { get; private set; }

    public override int? OwningProjectId => ProjectId;
}

/// <summary>Supplementary funding: cash, help in kind, or both.</summary>
[Plain]
public sealed class Contribution : Entity
{
    [Untold]
    public required int ProjectId { get; init; }

    public required Wording Contributor { get; set; }

    public required Wording Purpose { get; set; }

    /// <summary>US cents; null where no cash was given.</summary>
    public long? CashCents { get; set; }

    public Wording InKind { get; set; } = Wording.None;

    /// <summary>US cents; an estimate of what the help in kind was worth, where there is one.</summary>
    public long? InKindEstimateCents { get; set; }

    public int Order { get; set; }

    public override int? OwningProjectId => ProjectId;

    public static Refusal? Check(long? cashCents, Wording inKind, long? estimateCents) =>
        cashCents is null && inKind.IsBlank ? new Refusal("ContributionEmpty", nameof(InKind))
        : estimateCents is not null && inKind.IsBlank ? new Refusal("EstimateWithoutInKind", nameof(InKind))
        : cashCents <= 0 ? new Refusal("AmountNotPositive", "Cash")
        : null;
}
