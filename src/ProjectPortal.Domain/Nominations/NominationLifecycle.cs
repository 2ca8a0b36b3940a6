using ProjectPortal.Domain.People;
using static ProjectPortal.Domain.Nominations.NominationAction;
using static ProjectPortal.Domain.Nominations.NominationState;

namespace ProjectPortal.Domain.Nominations;

/// <summary>One row, and who is told when it is done.</summary>
public sealed record NominationTransition(
    NominationAction Action, NominationState[] From, NominationState[] To, Roles By, Audience Tells, bool NeedsReason = false)
    : Transition<NominationAction, NominationState>(Action, From, To, By, NeedsReason);

/// <summary>
/// The one table of a nomination's life. Guards, buttons, database constraints, the diagram in the docs and the
/// exhaustive test read it; nothing else decides what may happen to a nomination, nor what becomes of it.
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
        new(Replace, [Selected, Confirmed], [Replaced], Roles.FocalPoint, Audience.Staff | Audience.Nominee | Audience.Substitute,
            NeedsReason: true),
        new(Withdraw, [Draft, Submitted, Returned, Screening, Selected, Reserve, Confirmed], [Withdrawn],
            Roles.FocalPoint | Roles.Nominee, Audience.Staff, NeedsReason: true),
        new(Reopen, [Declined, Withdrawn, Lapsed], [Screening], Roles.Staff, Audience.FocalPoint, NeedsReason: true),
        new(Attend, [Confirmed], [Attended], Roles.Staff, Audience.Nominee),
        new(Miss, [Confirmed], [NoShow], Roles.Staff, Audience.Nominee),
        new(Cancel, [Draft, Submitted, Returned, Screening, Selected, Reserve, Confirmed], [Cancelled],
            Roles.Staff, Audience.Nominee | Audience.FocalPoint, NeedsReason: true),
    ];

    /// <summary>Nothing was handed in yet, or never was: a draft, and what a draft becomes without being submitted.</summary>
    public static readonly IReadOnlyList<NominationState> NeverHandedIn =
        [Draft, .. Table.Where(t => t.Action != Submit && t.From.Contains(Draft)).SelectMany(t => t.To)];

    /// <summary>The country has the paper: it may write in it, and hand it in.</summary>
    public static readonly IReadOnlyList<NominationState> WithCountry = Row(Submit).From;

    /// <summary>Judged and not yet decided: what members say of it is kept from each other.</summary>
    public static readonly IReadOnlyList<NominationState> BeingJudged = [Submitted, Returned, Screening];

    /// <summary>With the staff, and not yet decided: its marks are given now.</summary>
    public static readonly IReadOnlyList<NominationState> Scorable = [Submitted, Screening];

    /// <summary>Handed in, and something may still come of it.</summary>
    public static readonly IReadOnlyList<NominationState> UnderWay = [.. BeingJudged, Selected, Reserve, Confirmed];

    /// <summary>An offer of a seat stands, until its time is over.</summary>
    public static readonly IReadOnlyList<NominationState> OfferStands = Row(Confirm).From;

    /// <summary>An answer is asked for until a day: of a return, of an offer.</summary>
    public static readonly IReadOnlyList<NominationState> AsksForAnswer = [.. Row(Return).To, .. OfferStands];

    /// <summary>The states that hold a seat.</summary>
    public static readonly IReadOnlyList<NominationState> HoldingSeat = [Selected, Confirmed, Attended];

    /// <summary>A seat is offered or taken, and the event is still to come: these have the letter of invitation.</summary>
    public static readonly IReadOnlyList<NominationState> HoldingInvitation = [Selected, Confirmed];

    /// <summary>The country, or the person, has said yes or no, and it stands.</summary>
    public static readonly IReadOnlyList<NominationState> Answered = [.. Row(Confirm).To, .. Row(Withdraw).To];

    /// <summary>Takes part, or took part.</summary>
    public static readonly IReadOnlyList<NominationState> TakingPart = [Confirmed, Attended];

    /// <summary>It was noted whether the person came.</summary>
    public static readonly IReadOnlyList<NominationState> AttendanceRecorded = [.. Row(Attend).To, .. Row(Miss).To];

    /// <summary>Said to come, whether or not the person came then.</summary>
    public static readonly IReadOnlyList<NominationState> Expected = [Confirmed, .. AttendanceRecorded];

    /// <summary>On the list of delegates: a seat is offered, taken, used or was left empty.</summary>
    public static readonly IReadOnlyList<NominationState> Delegates = [Selected, .. Expected];

    /// <summary>
    /// Was selected at some time, as far as the state tells: also if the offer lapsed or another person took the place. Of who
    /// withdrew or was cancelled the state does not tell whether it was before or after the decision, so they are not counted.
    /// </summary>
    public static readonly IReadOnlyList<NominationState> EverSelected = [.. Delegates, Lapsed, Replaced];

    /// <summary>Does not count among a country's nominations any more.</summary>
    public static readonly IReadOnlyList<NominationState> NoLongerNominated = [Withdrawn, Replaced, Cancelled];

    /// <summary>The states from which nothing goes on by itself.</summary>
    public static readonly IReadOnlyList<NominationState> Ended = [Declined, Lapsed, Replaced, Withdrawn, Attended, NoShow, Cancelled];

    /// <summary>The line of history that tells of a place on the reserve.</summary>
    public const string Rank = "Rank";

    /// <summary>Lines of history that tell what staff mean to decide: nobody else reads them before the release.</summary>
    public static readonly IReadOnlyList<string> HeldBack = [nameof(Propose), Rank];

    /// <summary>Lines of history whose reasons staff give each other, and nobody else, at any time.</summary>
    public static readonly IReadOnlyList<string> WithInnerReason = [nameof(Propose), nameof(Promote)];

    public static NominationTransition Row(NominationAction action) => Table.Single(t => t.Action == action);

    public static bool Allows(NominationAction action, NominationState from, Roles by) => Row(action).Allows(from, by);

    public static IEnumerable<NominationAction> ActionsFrom(NominationState state, Roles roles) =>
        Transitions.ActionsFrom(Table, state, roles);

    /// <summary>What the release makes of a proposal; null where nothing is proposed.</summary>
    public static NominationState? OutcomeOf(Proposal proposal) => proposal switch
    {
        Proposal.Select => Selected,
        Proposal.Reserve => Reserve,
        Proposal.Decline => Declined,
        Proposal.None => null,
    };

    /// <summary>Whether the table stands in the way: the actor, whose country or person it must be, then the state.</summary>
    internal static Refusal? Check(NominationAction action, Nomination nomination, Actor by) =>
        !by.MayTouch(nomination.CountryCode, nomination.Id)
            ? new Refusal("NotYours")
            : Row(action).Check(nomination.State, by, new Refusal("NominationStateForbids", null, action, nomination.State));

    internal static Refusal? CheckReason(NominationAction action, string? reason) => Row(action).CheckReason(reason);
}
