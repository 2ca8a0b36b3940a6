using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Data.Search;

/// <summary>One row: which folding made the keys and words that are kept. None while nothing was folded yet.</summary>
[Plain]
public sealed class KeptFolding
{
    public const int OnlyRow = 1;

    public int Id { get; init; } = OnlyRow;

    public int Version { get; set; }
}
