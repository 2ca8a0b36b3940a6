using ProjectPortal.Domain;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Money;

namespace ProjectPortal.Reports;

/// <summary>A problem that the project met, and what was done about it.</summary>
public sealed record ChallengeFacts(int Id, int Number, Wording Description, Wording ActionTaken, ChallengeState State)
{
    public int? ActivityId { get; init; }

    public int? EventId { get; init; }
}

/// <summary>What lessons are about, and the lessons, in their order.</summary>
public sealed record ThemeFacts(Wording Name, IReadOnlyList<LessonFacts> Lessons);

/// <summary>Something learned, and from where.</summary>
public sealed record LessonFacts(int Id, Wording Text, LessonSource Source)
{
    public int? EventId { get; init; }

    public Wording SourceNote { get; init; } = Wording.None;

    public Wording AppliedIn { get; init; } = Wording.None;
}

/// <summary>Supplementary funding: cash, help in kind, or both.</summary>
public sealed record ContributionFacts(int Id, Wording Contributor, Wording Purpose, Usd? Cash, Wording InKind, Usd? InKindEstimate);

/// <summary>A change of one object class's allotment, with its explanation.</summary>
public sealed record RevisionFacts(string ClassCode, DateOnly On, Usd Amount, Wording Explanation);
