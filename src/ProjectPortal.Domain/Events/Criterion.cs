using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Events;

/// <summary>What an event looks for in a nominee, and how much it weighs against the others.</summary>
[Plain]
public sealed class Criterion : Entity
{
    public const int HeaviestWeight = 10;

    private Criterion()
    {
    }

    public int EventId { get; private set; }

    public Wording Title { get; private set; } = Wording.None;

    /// <summary>What to look at, and what speaks for a high mark.</summary>
    public Wording Description { get; private set; } = Wording.None;

    /// <summary>From 1 to <see cref="HeaviestWeight"/>.</summary>
    public int Weight { get; private set; }

    public int Order { get; internal set; }

    internal static Criterion From(int eventId, CriterionPlan plan, int order)
    {
        var made = new Criterion { EventId = eventId, Order = order };
        made.Take(plan);
        return made;
    }

    internal void Take(CriterionPlan plan)
    {
        Title = plan.Title;
        Description = plan.Description;
        Weight = plan.Weight;
    }
}

/// <summary>What staff decide about a criterion, in one piece.</summary>
public sealed record CriterionPlan(Wording Title, Wording Description, int Weight)
{
    public Refusal? Check() =>
        Title.IsBlank ? new Refusal("CriterionTitleMissing", nameof(Title))
        : Weight is < 1 or > Criterion.HeaviestWeight ? new Refusal("WeightOutOfRange", nameof(Weight), Criterion.HeaviestWeight)
        : null;
}
