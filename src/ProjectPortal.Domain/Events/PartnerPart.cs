using ProjectPortal.Domain.Privacy;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Domain.Events;

public enum Delivery
{
    NotYet,
    Yes,
    Partly,
    No,
}

/// <summary>What a partner of the project was to do for an event, and what came of it.</summary>
[Plain]
public sealed class PartnerPart : Entity
{
    public required int EventId { get; init; }

    public Event? Event { get; private set; }

    public required int PartnerId { get; init; }

    public Partner? Partner { get; private set; }

    public required Wording Planned { get; set; }

    /// <summary>Written when the event is over.</summary>
    public Wording Actual { get; set; } = Wording.None;

    public Delivery Delivered { get; set; }

    public override int? OwningProjectId => Event?.ProjectId;

    /// <summary>What is wrong with a part as it is given, if anything.</summary>
    public static Refusal? Check(Wording planned, Wording actual, Delivery delivered) =>
        planned.IsBlank && actual.IsBlank ? new Refusal("PartMissing", nameof(Planned))
        : delivered is Delivery.Partly or Delivery.No && actual.IsBlank ? new Refusal("ActualPartMissing", nameof(Actual))
        : null;

    /// <summary>The event is over, and what came of the part is still not said.</summary>
    public bool IsUntold(EventState state) => state == EventState.Completed && Delivered == Delivery.NotYet;
}
