namespace ProjectPortal.Domain.Nominations;

/// <summary>
/// The reserve of one event, and who is next: the same country as the free seat first, then rank, then who submitted first.
/// </summary>
public static class ReserveList
{
    /// <param name="freedBy">The countries whose seats became free and were not filled, latest first.</param>
    public static IEnumerable<Nomination> InOrder(IEnumerable<Nomination> reserve, IReadOnlyList<string> freedBy) =>
        reserve.Where(n => n.State == NominationState.Reserve)
            .OrderBy(n => freedBy.Contains(n.CountryCode) ? 0 : 1)
            .ThenBy(n => n.ReserveRank ?? int.MaxValue)
            .ThenBy(n => n.SubmittedAt)
            .ThenBy(n => n.Id);

    /// <summary>The first in line for whom there is a seat; nobody while all seats are taken.</summary>
    /// <param name="hasSeat">Whether a country, by its code, has a seat left.</param>
    public static Nomination? Next(IEnumerable<Nomination> reserve, IReadOnlyList<string> freedBy, Func<string, bool> hasSeat) =>
        InOrder(reserve, freedBy).FirstOrDefault(n => hasSeat(n.CountryCode));

    /// <summary>The countries whose seats became free and were not filled since, latest first.</summary>
    /// <param name="shifts">
    /// Every seat of the event that was taken or given back, by which country, in the order in which it happened.
    /// </param>
    public static IReadOnlyList<string> FreedBy(IEnumerable<(string CountryCode, bool Freed)> shifts)
    {
        var freed = new List<string>();
        foreach (var (country, isFreed) in shifts)
        {
            if (isFreed)
                freed.Insert(0, country);
            else
                freed.Remove(country);
        }

        return freed;
    }
}
