namespace ProjectPortal.Domain.Nominations;

/// <summary>
/// A file of nominations that was taken in, whole. Its key is given out with the preview, so that pressing the button twice takes
/// it in once. The nominations have their own history.
/// </summary>
public sealed class NominationIntake
{
    public const int MostRows = 200;
    public const int KeyLength = 32;

    public int Id { get; private set; }

    public required int ProjectId { get; init; }

    public required int EventId { get; init; }

    public required string CountryCode { get; init; }

    public required string Key { get; init; }

    public required string FileName { get; init; }

    /// <summary>Of the file's content.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How many nominations it made.</summary>
    public required int Count { get; init; }

    /// <summary>Whether they were handed in at once, or kept as drafts.</summary>
    public required bool Submitted { get; init; }

    public required DateTime TakenAt { get; init; }

    public required string TakenBy { get; init; }
}
