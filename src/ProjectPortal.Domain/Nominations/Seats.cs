namespace ProjectPortal.Domain.Nominations;

/// <summary>
/// Seats of one event that are taken: held (selected, confirmed, attended) and proposed for selection, in all and by
/// the country in question. Counted from the database in the same transaction that uses them.
/// </summary>
/// <param name="Ranks">The places on the reserve that others have.</param>
public sealed record SeatsTaken(int Held, int HeldByCountry, int Proposed = 0, int ProposedByCountry = 0, IReadOnlySet<int>? Ranks = null);
