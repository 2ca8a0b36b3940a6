using ProjectPortal.Domain.Events;

namespace ProjectPortal.Domain.Nominations;

/// <summary>What follows from the decision: the country's answer, the clock's, and who came.</summary>
public sealed partial class Nomination
{
    public Refusal? Confirm(Act act)
    {
        if (WhyNot(NominationAction.Confirm, null, act) is { } refusal)
            return refusal;

        OfferExpiresAt = null;
        NoteAnswer("", act);
        return Move(NominationAction.Confirm, act);
    }

    public Refusal? Lapse(Act act)
    {
        if (WhyNot(NominationAction.Lapse, null, act) is { } refusal)
            return refusal;

        OfferExpiresAt = null;
        return Move(NominationAction.Lapse, act);
    }

    /// <summary>Names a substitute, whose nomination starts at Submitted. The seat is free until somebody is selected for it.</summary>
    public (Nomination? Substitute, IReadOnlyList<Refusal> Wrong) Replace(
        Event ofEvent, Nominee substitute, bool alreadyNominated, string reason, Act act) =>
        Replace(ofEvent, substitute, alreadyNominated, reason, act, granted: false);

    internal (Nomination? Substitute, IReadOnlyList<Refusal> Wrong) Replace(
        Event ofEvent, Nominee substitute, bool alreadyNominated, string reason, Act act, bool granted)
    {
        if (WhyNot(NominationAction.Replace, ofEvent, act, granted) is { } refusal)
            return (null, [refusal]);

        var next = new Nomination { ProjectId = ProjectId, EventId = EventId, Event = ofEvent, CountryCode = CountryCode, ReplacesId = Id };
        next.Describe(substitute, act);
        next.Record(act, "Created", null, nameof(NominationState.Draft));
        var wrong = next.Submit(ofEvent, alreadyNominated, act).ToList();
        if (NominationLifecycle.CheckReason(NominationAction.Replace, reason) is { } noReason)
            wrong.Add(noReason);
        if (wrong.Count > 0)
            return (null, wrong);

        OfferExpiresAt = null;
        Move(NominationAction.Replace, act, reason);
        return (next, []);
    }

    public Refusal? Attend(Event ofEvent, Act act) => RecordAttendance(ofEvent, NominationAction.Attend, act);

    public Refusal? Miss(Event ofEvent, Act act) => RecordAttendance(ofEvent, NominationAction.Miss, act);

    /// <summary>The event's part of a decision: see <see cref="Event.Propose"/>.</summary>
    internal Refusal? Propose(Proposal proposal, int? reserveRank, string reason, bool belowThreshold, Act act)
    {
        var before = Proposal;
        Proposal = proposal;
        ProposalReason = reason.Trim();
        ProposedByUserId = proposal == Proposal.None ? null : act.By.UserId;
        BelowThreshold = proposal == Proposal.Select && belowThreshold;
        ReserveRank = proposal == Proposal.Reserve ? reserveRank : null;
        Record(act, nameof(NominationAction.Propose), before.ToString(), proposal.ToString(), reason.Length == 0 ? null : reason.Trim());
        return null;
    }

    internal Refusal? Release(DateTime offerExpiresAt, Act act)
    {
        if (NominationLifecycle.OutcomeOf(Proposal) is not { } becomes)
            return new Refusal("NothingProposed");

        (SelectedAt, OfferExpiresAt) = NominationLifecycle.OfferStands.Contains(becomes) ? (act.At, offerExpiresAt)
            : (SelectedAt, (DateTime?)null);
        Proposal = Proposal.None;
        return Move(NominationAction.Release, act, null, becomes);
    }

    /// <summary>The event's part: see <see cref="Event.RankReserve"/>.</summary>
    internal void Rank(int place, Act act)
    {
        if (ReserveRank == place)
            return;

        var before = ReserveRank;
        ReserveRank = place;
        Record(act, NominationLifecycle.Rank, before?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            place.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    internal Refusal? Promote(DateTime offerExpiresAt, string reason, Act act)
    {
        ReserveRank = null;
        (SelectedAt, OfferExpiresAt) = (act.At, offerExpiresAt);
        return Move(NominationAction.Promote, act, reason);
    }

    /// <summary>
    /// The event has new dates: what was asked of the country or the person, and stood still since the postponement, is asked for
    /// again, all of it until the same day.
    /// </summary>
    internal void FollowNewDates(Event ofEvent, Act act)
    {
        var until = ofEvent.OfferExpiry(act.At);
        if (NominationLifecycle.OfferStands.Contains(State))
            OfferExpiresAt = until;
        else if (State == NominationState.Returned && ReturnDueOn < ofEvent.DayAt(until))
            ReturnDueOn = ofEvent.DayAt(until);
        else
            return;

        Record(act, "NewDates", null, State.ToString());
    }

    internal Refusal? Cancel(string reason, Act act)
    {
        var refusal = WhyNot(NominationAction.Cancel, null, act) ?? NominationLifecycle.CheckReason(NominationAction.Cancel, reason);
        if (refusal is not null)
            return refusal;

        ForgetProposal();
        OfferExpiresAt = null;
        return Move(NominationAction.Cancel, act, reason);
    }

    private Refusal? RecordAttendance(Event ofEvent, NominationAction action, Act act)
    {
        if (WhyNot(action, ofEvent, act) is { } refusal)
            return refusal;

        AttendanceRecordedAt = act.At;
        return Move(action, act);
    }
}
