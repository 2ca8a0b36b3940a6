using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Domain.Events;

/// <summary>The release: all proposals of the event become decisions at once, and until then nobody else knows of them.</summary>
public sealed partial class Event
{
    /// <summary>Makes every proposal of the event a decision, for all countries at once, or none.</summary>
    /// <param name="proposed">All nominations of the event in screening that have a proposal.</param>
    /// <param name="heldByCountry">Seats held now, by country.</param>
    /// <param name="scores">
    /// By the id of the nomination: marks may have changed since the proposal. An event with criteria does not release without.
    /// </param>
    public Refusal? Release(
        IReadOnlyCollection<Nomination> proposed, IReadOnlyDictionary<string, int> heldByCountry, Act act,
        IReadOnlyDictionary<int, Score>? scores = null)
    {
        if (WhyNotRelease(proposed, heldByCountry, act, scores) is { } refusal)
            return refusal;

        foreach (var nomination in proposed)
            nomination.Release(OfferExpiry(act.At), act);
        SeatMoves++;
        (ReleasedAt, ReleasedByUserId) = (act.At, act.By.UserId);
        Record(act, nameof(NominationAction.Release), null, null);
        return null;
    }

    /// <summary>
    /// Why the proposals cannot become decisions as they are now; asked by the page that shows them before anybody tries, and by
    /// <see cref="Release"/>.
    /// </summary>
    public Refusal? WhyNotRelease(
        IReadOnlyCollection<Nomination> proposed, IReadOnlyDictionary<string, int> heldByCountry, Act act,
        IReadOnlyDictionary<int, Score>? scores = null)
    {
        if (CriteriaCount > 0)
            ArgumentNullException.ThrowIfNull(scores);

        return (!act.By.IsAny(People.Roles.Staff) ? new Refusal("NotYours") : WhyNoDecisions())
            ?? (proposed.Count == 0 || proposed.Any(HasNoProposal) ? new Refusal("NothingProposed") : null)
            ?? proposed.Select(n => NominationLifecycle.Check(NominationAction.Release, n, act.By)).FirstOrDefault(r => r is not null)
            ?? proposed.Select(n => WhyNoLonger(n, scores?.GetValueOrDefault(n.Id))).FirstOrDefault(r => r is not null)
            ?? WhyTooMany(proposed, heldByCountry);

        static bool HasNoProposal(Nomination n) => n.State == NominationState.Screening && n.Proposal == Proposal.None;
    }

    /// <summary>Why a proposal to select cannot be released as the scores are now; whoever releases is told no score.</summary>
    public Refusal? WhyNoLonger(Nomination nomination, Score? score) =>
        nomination.Proposal == Proposal.Select && CriteriaCount > 0
            && (score?.PerCent is null || (score.PerCent < ThresholdPerCent && !nomination.BelowThreshold))
            ? new Refusal("ProposalOutdated", null, nomination.Nominee.FullName)
            : null;

    /// <summary>Whether there are seats for all who are proposed: since the proposals somebody may have come from the reserve.</summary>
    private Refusal? WhyTooMany(IEnumerable<Nomination> proposed, IReadOnlyDictionary<string, int> heldByCountry)
    {
        var selected = (from n in proposed
                        where n.Proposal == Proposal.Select
                        group n by n.CountryCode into g
                        select (Country: g.Key, Count: g.Count())).ToList();
        return heldByCountry.Values.Sum() + selected.Sum(s => s.Count) > TotalSeats
            ? new Refusal("NoSeatLeft", null, TotalSeats)
            : selected.Where(s => heldByCountry.GetValueOrDefault(s.Country) + s.Count > SeatsFor(s.Country))
                .Select(s => new Refusal("NoCountrySeatLeft", null, s.Country, SeatsFor(s.Country))).FirstOrDefault();
    }
}
