using ProjectPortal.Domain.People;
using static ProjectPortal.Domain.Events.EventAction;
using static ProjectPortal.Domain.Events.EventState;
using EventTransition = ProjectPortal.Domain.Transition<ProjectPortal.Domain.Events.EventAction, ProjectPortal.Domain.Events.EventState>;

namespace ProjectPortal.Domain.Events;

/// <summary>
/// What may happen to an event, and what becomes of it. The dates do what <see cref="Roles.Clock"/> may do; people do the rest.
/// </summary>
public static class EventLifecycle
{
    private static readonly EventState[] NotEnded = [Draft, Published, NominationsOpen, Selection, Confirmed, Running, Postponed];

    private static readonly EventState[] BeforeItRuns = [Published, NominationsOpen, Selection, Confirmed];

    public static readonly IReadOnlyList<EventTransition> Table =
    [
        new(Publish, [Draft], [Published], Roles.Staff),
        new(OpenNominations, [Published], [NominationsOpen], Roles.Staff | Roles.Clock),
        new(CloseNominations, [NominationsOpen], [Selection], Roles.Staff | Roles.Clock),
        new(ConfirmParticipants, [Selection], [Confirmed], Roles.Staff),
        new(Start, [Confirmed], [Running], Roles.Staff | Roles.Clock),
        new(Complete, [Running], [Completed], Roles.Staff | Roles.Clock),
        new(Postpone, BeforeItRuns, [Postponed], Roles.Staff, NeedsReason: true),
        new(Reschedule, [Postponed], BeforeItRuns, Roles.Staff, NeedsReason: true),
        new(Cancel, NotEnded, [Cancelled], Roles.Staff, NeedsReason: true),
    ];

    /// <summary>Nobody relies on its deadline, seats and criteria yet.</summary>
    public static readonly IReadOnlyList<EventState> StillOpenToChange = [Draft, Published];

    /// <summary>Who comes is decided in these states, and in no other.</summary>
    public static readonly IReadOnlyList<EventState> Deciding = [NominationsOpen, Selection, Confirmed];

    /// <summary>It has begun, and so it is known who came.</summary>
    public static readonly IReadOnlyList<EventState> Held = [Running, Completed];

    public static readonly IReadOnlyList<EventState> Ended = [Completed, Cancelled];

    /// <summary>The states that say why.</summary>
    public static readonly IReadOnlyList<EventState> SayingWhy = [.. Row(Postpone).To, .. Row(Cancel).To];

    public static EventTransition Row(EventAction action) => Table.Row(action);

    /// <summary>What this actor may do from this state, in the table's order.</summary>
    public static IEnumerable<EventAction> ActionsFrom(EventState state, Roles roles) => Transitions.ActionsFrom(Table, state, roles);

    public static Refusal? Check(EventAction action, EventState from, Actor by, string? reason) =>
        Row(action).Check(from, by, new Refusal("EventStateForbids", null, action, from)) ?? Row(action).CheckReason(reason);
}
