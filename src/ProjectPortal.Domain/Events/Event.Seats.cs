using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Domain.Events;

/// <summary>
/// The event gives the seats: it alone counts them, and every gift moves <see cref="SeatMoves"/>, so that of two
/// people who take the last one the second is stopped by the version of the event.
/// </summary>
public sealed partial class Event
{
    public int TotalSeats => Capacity + Waivers.Where(w => w.Kind == WaiverKind.Capacity).Sum(w => w.ExtraSeats);

    public int SeatsFor(string countryCode) =>
        SeatsPerCountry + Waivers.Where(w => w.Kind == WaiverKind.CountrySeats && w.CountryCode == countryCode).Sum(w => w.ExtraSeats);

    /// <summary>Notes what staff mean to decide. A proposed selection counts against the seats already.</summary>
    /// <param name="scoring">What the proposal rests on; an event with criteria does not decide without.</param>
    public Refusal? Propose(
        Nomination nomination, Proposal proposal, int? reserveRank, string reason, SeatsTaken taken, Act act, Scoring? scoring = null)
    {
        if (CriteriaCount > 0)
            ArgumentNullException.ThrowIfNull(scoring);

        var refusal = nomination.WhyNot(NominationAction.Propose, this, act)
            ?? scoring?.WhyNot(this, proposal, reason)
            ?? (proposal == Proposal.Reserve && reserveRank is null or < 1 ? new Refusal("ReserveRankMissing", "ReserveRank") : null)
            ?? (proposal == Proposal.Reserve && taken.Ranks?.Contains(reserveRank!.Value) == true
                ? new Refusal("RankTaken", "ReserveRank", reserveRank!.Value) : null)
            ?? (proposal == Proposal.Select && nomination.Proposal != Proposal.Select
                ? WhyNoSeat(nomination.CountryCode, taken.Held + taken.Proposed, taken.HeldByCountry + taken.ProposedByCountry)
                : null);
        if (refusal is not null)
            return refusal;

        SeatMoves++;
        return nomination.Propose(proposal, reserveRank, reason, scoring?.IsBelow(this) == true, act);
    }

    /// <summary>A member who finds a conflict of interest takes back what that member had proposed.</summary>
    public void DropProposal(Nomination nomination, string reason, Act act)
    {
        if (nomination.Proposal == Proposal.None || nomination.ProposedByUserId is null || nomination.ProposedByUserId != act.By.UserId)
            return;

        SeatMoves++;
        nomination.Propose(Proposal.None, null, reason, belowThreshold: false, act);
    }

    /// <summary>Gives the reserve its order: the first named is the first in line.</summary>
    /// <param name="inOrder">Everybody who is on the reserve or proposed for it, so that no place is given twice.</param>
    public Refusal? RankReserve(IReadOnlyList<Nomination> inOrder, Act act)
    {
        var refusal = !act.By.IsAny(People.Roles.Staff) ? new Refusal("NotYours")
            : WhyNoDecisions()
            ?? inOrder.Where(n => !n.IsOnReserve).Select(n => new Refusal("NominationStateForbids", null, "Rank", n.State))
                .FirstOrDefault();
        if (refusal is not null)
            return refusal;

        SeatMoves++;
        for (var i = 0; i < inOrder.Count; i++)
            inOrder[i].Rank(i + 1, act);
        return null;
    }

    /// <summary>Takes one person from the reserve. Who is not next in line is taken only for a reason.</summary>
    /// <param name="isNext">The person is first in line: same country as the seat that became free, then rank.</param>
    public Refusal? Promote(Nomination nomination, bool isNext, string reason, SeatsTaken taken, Act act)
    {
        var refusal = nomination.WhyNot(NominationAction.Promote, this, act)
            ?? WhyNoSeat(nomination.CountryCode, taken.Held, taken.HeldByCountry)
            ?? (!isNext && string.IsNullOrWhiteSpace(reason) ? new Refusal("NotNextOnReserve", "Reason") : null);
        if (refusal is not null)
            return refusal;

        SeatMoves++;
        return nomination.Promote(OfferExpiry(act.At), reason, act);
    }

    /// <summary>Cancels the event and, with it, every nomination that has not ended.</summary>
    public Refusal? Cancel(string reason, IEnumerable<Nomination> notEnded, Act act)
    {
        if (Move(EventAction.Cancel, act, reason) is { } refusal)
            return refusal;

        foreach (var nomination in notEnded)
            nomination.Cancel(reason, act);
        return null;
    }

    public Refusal? WhyNoDecisions() =>
        EventLifecycle.Deciding.Contains(State) ? null : new Refusal("NoDecisionsNow", null, State);

    public Refusal? WhyNoPromotion() =>
        State == EventState.Postponed || EventLifecycle.Held.Contains(State) || HasEnded
            ? new Refusal("EventStateForbids", null, NominationAction.Promote, State)
            : null;

    /// <summary>
    /// Until when an offer made now stands: to the end of the last of its days at the place, but never beyond the eve of the
    /// event. What is offered on one day ends together.
    /// </summary>
    public DateTime OfferExpiry(DateTime now)
    {
        var (stands, eve) = (EndOf(DayAt(now).AddDays(OfferDays)), EndOfEve());
        return stands < eve || eve <= now ? stands : eve;
    }

    private Refusal? WhyNoSeat(string countryCode, int taken, int takenByCountry) =>
        taken >= TotalSeats ? new Refusal("NoSeatLeft", null, TotalSeats)
        : takenByCountry >= SeatsFor(countryCode) ? new Refusal("NoCountrySeatLeft", null, countryCode, SeatsFor(countryCode))
        : null;
}
