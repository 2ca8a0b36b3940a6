using ProjectPortal.Domain.People;
using static ProjectPortal.Domain.Nominations.NominationAction;
using static ProjectPortal.Domain.Nominations.NominationState;

namespace ProjectPortal.Domain.Nominations;

/// <summary>One row: an action, the states it may start from and end in, who may do it, who is told, whether it asks why.</summary>
public sealed record NominationTransition(
    NominationAction Action, NominationState[] From, NominationState[] To, Roles By, Audience Tells, bool NeedsReason = false);

/// <summary>
/// The one table of a nomination's life. Guards, buttons, database constraints, the diagram in the docs and the
/// exhaustive test read it; nothing else decides what may happen to a nomination.
/// </summary>
public static class NominationLifecycle
{
    public static readonly IReadOnlyList<NominationTransition> Table =
    [
        new(Submit, [Draft, Returned], [Submitted], Roles.FocalPoint, Audience.FocalPoint),
        new(Return, [Submitted, Screening], [Returned], Roles.Staff, Audience.FocalPoint, NeedsReason: true),
        new(Screen, [Submitted], [Screening], Roles.Staff, Audience.Nobody),
        new(Propose, [Screening], [Screening], Roles.Staff, Audience.Nobody),
        new(Release, [Screening], [Selected, Reserve, Declined], Roles.Staff, Audience.Nominee | Audience.FocalPoint),
        new(Promote, [Reserve], [Selected], Roles.Staff, Audience.Nominee | Audience.FocalPoint),
        new(Confirm, [Selected], [Confirmed], Roles.FocalPoint | Roles.Nominee, Audience.Staff),
        new(Lapse, [Selected], [Lapsed], Roles.Clock, Audience.FocalPoint | Audience.Staff),
        new(Replace, [Selected, Confirmed], [Replaced], Roles.FocalPoint, Audience.Staff | Audience.Nominee | Audience.Substitute, NeedsReason: true),
        new(Withdraw, [Draft, Submitted, Returned, Screening, Selected, Reserve, Confirmed], [Withdrawn], Roles.FocalPoint | Roles.Nominee, Audience.Staff, NeedsReason: true),
        new(Reopen, [Declined, Withdrawn, Lapsed], [Screening], Roles.Staff, Audience.FocalPoint, NeedsReason: true),
        new(Attend, [Confirmed], [Attended], Roles.Staff, Audience.Nominee),
        new(Miss, [Confirmed], [NoShow], Roles.Staff, Audience.Nominee),
        new(Cancel, [Draft, Submitted, Returned, Screening, Selected, Reserve, Confirmed], [Cancelled], Roles.Staff, Audience.Nominee | Audience.FocalPoint, NeedsReason: true),
    ];

    /// <summary>The states that hold a seat.</summary>
    public static readonly IReadOnlyList<NominationState> HoldingSeat = [Selected, Confirmed, Attended];

    /// <summary>The states from which nothing goes on by itself.</summary>
    public static readonly IReadOnlyList<NominationState> Ended = [Declined, Lapsed, Replaced, Withdrawn, Attended, NoShow, Cancelled];

    public static NominationTransition Of(NominationAction action) => Table.Single(t => t.Action == action);

    public static bool Allows(NominationAction action, NominationState from, Roles by) =>
        Of(action) is var row && row.From.Contains(from) && (row.By & by) != Roles.None;

    public static IEnumerable<NominationAction> ActionsFrom(NominationState state, Roles roles) =>
        from t in Table where Allows(t.Action, state, roles) select t.Action;

    /// <summary>Whether the table stands in the way: the actor, then the state.</summary>
    internal static Refusal? Check(NominationAction action, Nomination nomination, Actor by)
    {
        var row = Of(action);
        return !by.IsAny(row.By) || (row.By.HasFlag(Roles.FocalPoint) && by.IsAny(Roles.FocalPoint) && !by.SpeaksFor(nomination.CountryCode))
            ? new Refusal("NotYours")
            : !row.From.Contains(nomination.State) ? new Refusal("NominationStateForbids", null, action, nomination.State)
            : null;
    }

    internal static Refusal? CheckReason(NominationAction action, string? reason) =>
        Of(action).NeedsReason && string.IsNullOrWhiteSpace(reason) ? new Refusal("ReasonMissing", "Reason") : null;
}
