using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Nominations;

/// <summary>
/// A file of nominations that was taken in, whole. Its key is given out with the preview, so that pressing the button twice takes
/// it in once. The nominations have their own history.
/// </summary>
public sealed class NominationIntake
{
    public const int MostRows = 200;
    public const int KeyLength = 32;

    [Plain]
    public int Id { get; private set; }

    [Plain]
    public required int ProjectId { get; init; }

    [Plain]
    public required int EventId { get; init; }

    [Plain]
    public required string CountryCode { get; init; }

    [Plain]
    public required string Key { get; init; }

    [Personal]
    public required string FileName { get; init; }

    /// <summary>Of the file's content.</summary>
    [Plain]
    public required string Sha256 { get; init; }

    /// <summary>How many nominations it made.</summary>
    [Plain]
    public required int Count { get; init; }

    /// <summary>Whether they were handed in at once, or kept as drafts.</summary>
    [Plain]
    public required bool Submitted { get; init; }

    [Plain]
    public required DateTime TakenAt { get; init; }

    [Personal]
    public required string TakenBy { get; init; }
}
