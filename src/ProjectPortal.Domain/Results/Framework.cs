using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Results;

/// <summary>What the project is to bring about: EA1, EA2.</summary>
[Plain]
public sealed class ExpectedAccomplishment : Entity
{
    [Untold]
    public required int ProjectId { get; init; }

    public required int Number { get; set; }

    public required Wording Statement { get; set; }

    /// <summary>What Table 1 says of the accomplishment as a whole.</summary>
    public Wording Comment { get; set; } = Wording.None;

    public List<Indicator> Indicators { get; } = [];

    public List<Activity> Activities { get; } = [];

    public override int? OwningProjectId => ProjectId;

    public string Code => $"EA{Number}";

    /// <summary>What is gone cannot be measured or delivered: only an accomplishment on which nothing hangs is deleted.</summary>
    public Refusal? CheckDeletion() =>
        Indicators.Count + Activities.Count > 0 ? new Refusal("AccomplishmentInUse", null, Indicators.Count, Activities.Count) : null;
}

public enum ActivityStatus
{
    Planned,
    InProgress,
    Completed,
    PartlyCompleted,
    Cancelled,
}

/// <summary>What is done towards an accomplishment: A1.1, delivered through events, courses or publications.</summary>
[Plain]
[InReport(nameof(AccomplishmentId), nameof(Number), nameof(Statement), nameof(Status), nameof(Narrative))]
public sealed class Activity : Entity, IInReport
{
    [Untold]
    public required int ProjectId { get; init; }

    public int AccomplishmentId { get; set; }

    public ExpectedAccomplishment? Accomplishment { get; private set; }

    /// <summary>The second number of its code: 3 in A2.3.</summary>
    public required int Number { get; set; }

    public required Wording Statement { get; set; }

    public DateOnly? PlannedStartOn { get; set; }

    public DateOnly? PlannedEndOn { get; set; }

    public ActivityStatus Status { get; set; }

    /// <summary>What Table 2 prints beside the activity.</summary>
    public Wording Narrative { get; set; } = Wording.None;

    [Untold]
    public DateTime? ReportedAt { get; private set; }

    public List<Output> Outputs { get; } = [];

    public override int? OwningProjectId => ProjectId;

    public static string CodeOf(int accomplishment, int number) => $"A{accomplishment}.{number}";

    public static Refusal? CheckDates(DateOnly? start, DateOnly? end) =>
        end < start ? new Refusal("ActivityEndsBeforeStart", nameof(PlannedEndOn)) : null;

    /// <param name="events">How many events deliver it.</param>
    /// <param name="others">How many challenges and expenditures name it.</param>
    public Refusal? CheckDeletion(int events, int others) =>
        events + Outputs.Count + others > 0 ? new Refusal("ActivityInUse", null, events, Outputs.Count, others) : null;
}

public enum OutputKind
{
    OnlineCourse,
    Publication,
}

public enum OutputStatus
{
    Drafting,
    InReview,
    Completed,
    Published,
}

/// <summary>A course or a publication that delivers an activity.</summary>
[Plain]
public sealed class Output : Entity
{
    [Untold]
    public required int ProjectId { get; init; }

    public int ActivityId { get; set; }

    public required OutputKind Kind { get; set; }

    public required Wording Title { get; set; }

    public required OutputStatus Status { get; set; }

    /// <summary>What holds it up while it is not published, and who sees to it.</summary>
    public Wording Blocker { get; set; } = Wording.None;

    public int Order { get; set; }

    public override int? OwningProjectId => ProjectId;
}
