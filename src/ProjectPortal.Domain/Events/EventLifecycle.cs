using ProjectPortal.Domain.People;
using static ProjectPortal.Domain.Events.EventAction;
using static ProjectPortal.Domain.Events.EventState;

namespace ProjectPortal.Domain.Events;

/// <summary>One row of the table: an action, where it may start, where it ends, who may do it, whether it asks why.</summary>
public sealed record EventTransition(EventAction Action, EventState[] From, EventState[] To, Roles By, bool NeedsReason = false);

/// <summary>What may happen to an event. The dates do what <see cref="Roles.Clock"/> may do; people do the rest.</summary>
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

    public static EventTransition Of(EventAction action) => Table.Single(t => t.Action == action);

    /// <summary>What this actor may do from this state, in the table's order.</summary>
    public static IEnumerable<EventAction> ActionsFrom(EventState state, Roles roles) =>
        from t in Table where t.From.Contains(state) && (t.By & roles) != Roles.None select t.Action;

    public static Refusal? Check(EventAction action, EventState from, Actor by, string? reason)
    {
        var row = Of(action);
        return !by.IsAny(row.By) ? new Refusal("NotYours")
            : !row.From.Contains(from) ? new Refusal("EventStateForbids", null, action, from)
            : row.NeedsReason && string.IsNullOrWhiteSpace(reason) ? new Refusal("ReasonMissing", "Reason")
            : null;
    }
}
