using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Nominations;

/// <summary>That a nomination took a seat, or gave its seat back. The order of the reserve rests on it.</summary>
[Plain]
public sealed class SeatShift
{
    public long Id { get; private set; }

    public int NominationId { get; private set; }

    /// <summary>The seat was given back; otherwise it was taken.</summary>
    public required bool Freed { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
