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

    /// <summary>The first in line for whom there is a seat; nobody while all seats are taken.</summary>
    /// <param name="hasSeat">Whether a country, by its code, has a seat left.</param>
    public static Nomination? Next(IEnumerable<Nomination> reserve, IReadOnlyList<string> freedBy, Func<string, bool> hasSeat) =>
        InOrder(reserve, freedBy).FirstOrDefault(n => hasSeat(n.CountryCode));

    /// <summary>The countries whose seats became free and were not filled since, latest first.</summary>
    /// <param name="moves">The moves between states of all the event's nominations, in the order in which they happened.</param>
    public static IReadOnlyList<string> FreedBy(IEnumerable<(string CountryCode, NominationState? From, NominationState? To)> moves)
    {
        var freed = new List<string>();
        foreach (var (country, from, to) in moves)
        {
            var held = from is { } before && NominationLifecycle.HoldingSeat.Contains(before);
            var holds = to is { } after && NominationLifecycle.HoldingSeat.Contains(after);
            if (held && !holds)
                freed.Insert(0, country);
            else if (holds && !held)
                freed.Remove(country);
        }

        return freed;
    }
}
