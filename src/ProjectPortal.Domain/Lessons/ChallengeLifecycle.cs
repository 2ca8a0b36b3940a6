using ProjectPortal.Domain.People;
using static ProjectPortal.Domain.Lessons.ChallengeAction;
using static ProjectPortal.Domain.Lessons.ChallengeState;
using ChallengeTransition = ProjectPortal.Domain.Transition<ProjectPortal.Domain.Lessons.ChallengeAction,
ProjectPortal.Domain.Lessons.ChallengeState>;

namespace ProjectPortal.Domain.Lessons;

public enum ChallengeState
{
    Open,
    Closed,
}

public enum ChallengeAction
{
    Close,
    Reopen,
}

/// <summary>What may happen to a challenge, read by its guards, the buttons of its page and the constraints of its table.</summary>
public static class ChallengeLifecycle
{
    public static readonly IReadOnlyList<ChallengeTransition> Table =
    [
        new(Close, [Open], [Closed], Roles.Staff),
        new(Reopen, [Closed], [Open], Roles.Staff, NeedsReason: true),
    ];

    public static ChallengeTransition Row(ChallengeAction action) => Table.Row(action);

    /// <summary>What somebody may do from a state, in the table's order.</summary>
    public static IEnumerable<ChallengeAction> ActionsFrom(ChallengeState state, Roles roles) =>
        Transitions.ActionsFrom(Table, state, roles);

    internal static Refusal? Check(ChallengeAction action, ChallengeState from, Actor by) =>
        Row(action).Check(from, by, from == Open ? new Refusal("ChallengeAlreadyOpen") : new Refusal("ChallengeAlreadyClosed"));
}
