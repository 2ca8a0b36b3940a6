namespace ProjectPortal.Domain.Nominations;

/// <summary>The reserve of one event, and who is next: the same country as the free seat first, then rank, then who submitted first.</summary>
public static class ReserveList
{
    /// <param name="freedBy">The countries whose seats became free and were not filled, latest first.</param>
    public static IEnumerable<Nomination> InOrder(IEnumerable<Nomination> reserve, IReadOnlyList<string> freedBy) =>
        reserve.Where(n => n.State == NominationState.Reserve)
            .OrderBy(n => freedBy.Contains(n.CountryCode) ? 0 : 1)
            .ThenBy(n => n.ReserveRank ?? int.MaxValue)
            .ThenBy(n => n.SubmittedAt)
            .ThenBy(n => n.Id);
}
