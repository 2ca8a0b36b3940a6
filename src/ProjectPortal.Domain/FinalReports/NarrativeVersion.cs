using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.FinalReports;

/// <summary>A section's text as one save left it. It is never changed; a restored one is written anew.</summary>
public sealed class NarrativeVersion
{
    [Plain]
    public int Id { get; private set; }

    [Plain]
    public int NarrativeId { get; private set; }

    /// <summary>From 1, in the order of the saves.</summary>
    [Plain]
    public int Number { get; internal set; }

    [Plain]
    public required string Markdown { get; init; }

    [Plain]
    public int WordCount { get; internal set; }

    /// <summary>The values that its live figures had: <see cref="KeptFigures"/>.</summary>
    [Plain]
    public string Figures { get; init; } = "";

    /// <summary>The number of the version that this one restores.</summary>
    [Plain]
    public int? Restores { get; init; }

    /// <summary>UTC.</summary>
    [Plain]
    public required DateTime At { get; init; }

    [Plain]
    public int? ByUserId { get; init; }

    /// <summary>Empty where nobody knows: the text is from before versions were kept.</summary>
    [Identity]
    public required string ByName { get; init; }
}
