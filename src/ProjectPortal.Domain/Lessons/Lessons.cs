using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Lessons;

/// <summary>A problem that the project met, and what was done about it.</summary>
[Plain]
public sealed class Challenge : Entity
{
    [Untold]
    public required int ProjectId { get; init; }

    public required int Number { get; init; }

    public required Wording Description { get; set; }

    public Wording ActionTaken { get; set; } = Wording.None;

    public int? ActivityId { get; set; }

    public int? EventId { get; set; }

    [Untold]
    public ChallengeState State { get; private set; }

    public override int? OwningProjectId => ProjectId;

    /// <summary>A challenge cannot be closed without an action.</summary>
    public Refusal? Close(Act act) =>
        ChallengeLifecycle.Check(ChallengeAction.Close, State, act.By)
        ?? (ActionTaken.IsBlank ? new Refusal("ActionMissing", nameof(ActionTaken)) : null)
        ?? Move(ChallengeAction.Close, act);

    /// <summary>Nor does a closed one lose the action that closed it.</summary>
    public Refusal? CheckEdit(Wording actionTaken) =>
        ChallengeLifecycle.Row(ChallengeAction.Close).To.Contains(State) && actionTaken.IsBlank
            ? new Refusal("ActionMissing", nameof(ActionTaken)) : null;

    public Refusal? Reopen(string reason, Act act) =>
        ChallengeLifecycle.Check(ChallengeAction.Reopen, State, act.By)
        ?? ChallengeLifecycle.Row(ChallengeAction.Reopen).CheckReason(reason)
        ?? Move(ChallengeAction.Reopen, act, reason.Trim());

    private Refusal? Move(ChallengeAction action, Act act, string? reason = null)
    {
        var from = State;
        State = ChallengeLifecycle.Row(action).Target(from);
        Record(act, action.ToString(), from.ToString(), State.ToString(), reason);
        return null;
    }
}

/// <summary>What lessons are about. Shared by all projects, so that they can be read across.</summary>
[Plain]
public sealed class LessonTheme
{
    public int Id { get; private set; }

    public required string Code { get; init; }

    public required Wording Name { get; init; }

    public required int Order { get; init; }
}

public enum LessonSource
{
    Event,
    Survey,
    Evaluation,
    Staff,
    Partner,
}

/// <summary>Something learned: what, about what, from where, and where it was applied.</summary>
[Plain]
public sealed class Lesson : Entity
{
    [Untold]
    public required int ProjectId { get; init; }

    public required int ThemeId { get; set; }

    public LessonTheme? Theme { get; private set; }

    public required Wording Text { get; set; }

    public required LessonSource Source { get; set; }

    public int? EventId { get; set; }

    /// <summary>Whose words, in terms of a role: "delegates, closing session".</summary>
    public Wording SourceNote { get; set; } = Wording.None;

    public Wording AppliedIn { get; set; } = Wording.None;

    public int Order { get; set; }

    public override int? OwningProjectId => ProjectId;

    public static Refusal? Check(LessonSource source, int? eventId) =>
        source == LessonSource.Event && eventId is null ? new Refusal("LessonEventMissing", nameof(EventId)) : null;
}
