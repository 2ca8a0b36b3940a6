using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.FinalReports;

/// <summary>
/// What somebody of the staff says of a section's text in one language, with what others answer. It is open until somebody settles it,
/// and can be opened again.
/// </summary>
public sealed class SectionComment : Entity
{
    public const int TextLength = 2000;

    [Plain, Untold]
    public required int ProjectId { get; init; }

    [Plain]
    public required ReportSection Section { get; init; }

    /// <summary>"en" or "fr".</summary>
    [Plain]
    public required string Language { get; init; }

    /// <summary>The comment that this one answers; null for one that begins.</summary>
    [Plain, Untold]
    public int? AnswersId { get; private init; }

    [Personal]
    public required string Text { get; init; }

    [Plain, Untold]
    public int? ByUserId { get; private init; }

    [Identity, Untold]
    public string ByName { get; private init; } = "";

    /// <summary>UTC.</summary>
    [Plain, Untold]
    public DateTime At { get; private init; }

    /// <summary>UTC; null while it is open.</summary>
    [Plain, Untold]
    public DateTime? ResolvedAt { get; private set; }

    [Identity, Untold]
    public string ResolvedBy { get; private set; } = "";

    public override int? OwningProjectId => ProjectId;

    public static SectionComment Make(int projectId, ReportSection section, string language, string text, Act act) => new()
    {
        ProjectId = projectId,
        Section = section,
        Language = language,
        Text = text,
        ByUserId = act.By.UserId,
        ByName = act.By.Name,
        At = act.At,
    };

    /// <summary>An answer belongs to the comment that began; nobody answers what is settled.</summary>
    public (SectionComment? Answer, Refusal? Refusal) Reply(string text, Act act) =>
        ResolvedAt is not null ? (null, new Refusal("CommentIsResolved", null, ResolvedBy))
        : (new SectionComment
        {
            ProjectId = ProjectId,
            Section = Section,
            Language = Language,
            AnswersId = AnswersId ?? Id,
            Text = text,
            ByUserId = act.By.UserId,
            ByName = act.By.Name,
            At = act.At,
        }, null);

    public Refusal? Resolve(Act act)
    {
        if (AnswersId is not null)
            return new Refusal("AnswerCannotBeResolved");
        if (ResolvedAt is not null)
            return new Refusal("CommentIsResolved", null, ResolvedBy);

        (ResolvedAt, ResolvedBy) = (act.At, act.By.Name);
        Record(act, "Resolve", null, null);
        return null;
    }

    public Refusal? Reopen(Act act)
    {
        if (ResolvedAt is null)
            return new Refusal("CommentIsOpen");

        (ResolvedAt, ResolvedBy) = (null, "");
        Record(act, "Reopen", null, null);
        return null;
    }
}
