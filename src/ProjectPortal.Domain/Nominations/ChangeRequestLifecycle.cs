using ProjectPortal.Domain.People;
using static ProjectPortal.Domain.Nominations.ChangeRequestAction;
using static ProjectPortal.Domain.Nominations.ChangeRequestState;
using RequestTransition = ProjectPortal.Domain.Transition<ProjectPortal.Domain.Nominations.ChangeRequestAction,
ProjectPortal.Domain.Nominations.ChangeRequestState>;

namespace ProjectPortal.Domain.Nominations;

public enum ChangeRequestState
{
    Open,
    Accepted,
    Refused,
    TakenBack,
}

public enum ChangeRequestAction
{
    Accept,
    Refuse,
    TakeBack,
}

/// <summary>What may happen to a request, read by its guards, the buttons that answer it and the constraints of its table.</summary>
public static class ChangeRequestLifecycle
{
    public static readonly IReadOnlyList<RequestTransition> Table =
    [
        new(Accept, [Open], [Accepted], Roles.Staff),
        new(Refuse, [Open], [Refused], Roles.Staff, NeedsReason: true),
        new(TakeBack, [Open], [TakenBack], Roles.FocalPoint | Roles.Nominee),
    ];

    /// <summary>Waits for its answer.</summary>
    public static readonly IReadOnlyList<ChangeRequestState> Waiting = [Open];

    public static RequestTransition Row(ChangeRequestAction action) => Table.Row(action);

    /// <summary>What somebody may do from a state, in the table's order.</summary>
    public static IEnumerable<ChangeRequestAction> ActionsFrom(ChangeRequestState state, Roles roles) =>
        Transitions.ActionsFrom(Table, state, roles);
}
