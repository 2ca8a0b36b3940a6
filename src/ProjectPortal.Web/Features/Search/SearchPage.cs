using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Search;

/// <summary>One thing that was found: where it is, what it is called, and what tells it from others.</summary>
public sealed record Found(string Path, Wording Name, string Beside = "")
{
    /// <summary>Of a nomination.</summary>
    public NominationState? State { get; init; }
}

/// <param name="Title">A key of the words.</param>
public sealed record FoundKind(string Title, IReadOnlyList<Found> All);

/// <summary>What was found, by kind; at most <see cref="Shown"/> of each.</summary>
public sealed record SearchPage(string Query, IReadOnlyList<FoundKind> Kinds)
{
    public const int Shown = 15;
    public const int Shortest = 2;

    public int Count => Kinds.Sum(k => k.All.Count);
}
