using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Nominations;

/// <summary>What a member of staff says when asked to judge a nomination.</summary>
public enum Answer
{
    /// <summary>Nothing: a conflict that was declared by mistake and taken back.</summary>
    None,
    Scored,

    /// <summary>"I cannot judge."</summary>
    Abstained,

    /// <summary>"I am too near to judge."</summary>
    Conflict,
}

/// <summary>One mark, for one criterion.</summary>
public sealed class Mark : IPartOf
{
    [Plain]
    public int Id { get; private set; }

    [Plain]
    public int AssessmentId { get; private set; }

    [Plain]
    public required int CriterionId { get; init; }

    public Criterion? Criterion { get; init; }

    /// <summary>From 0, nothing shows it, to <see cref="Assessment.BestMark"/>, everything does.</summary>
    [Personal]
    public required int Value { get; init; }

    public string InHistory => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{Criterion?.Title.In("en").Text ?? "?"}: {Value}");
}

/// <summary>
/// One member's answer to one nomination. It is given without knowing the others': those are shown only to whom has
/// scored or abstained, never to whom has a conflict of interest, and to all once the decision is released.
/// </summary>
public sealed class Assessment : Entity
{
    public const int BestMark = 5;

    private Assessment()
    {
    }

    [Plain]
    public int NominationId { get; private set; }

    public Nomination? Nomination { get; private set; }

    [Plain]
    public int? ByUserId { get; private set; }

    [Personal]
    public string ByName { get; private set; } = "";

    [Personal]
    public Answer Answer { get; private set; }

    /// <summary>What the member adds to the marks, or why there are none.</summary>
    [Personal]
    public string Comment { get; private set; } = "";

    [Plain]
    public DateTime AnsweredAt { get; private set; }

    [Personal]
    public List<Mark> Marks { get; } = [];

    /// <summary>The others' answers may be seen by whom gave this one.</summary>
    public bool OpensOthers => Answer is Answer.Scored or Answer.Abstained;

    public static (Assessment? Assessment, Refusal? Refusal) Begin(Nomination nomination, Event ofEvent, Act act) =>
        nomination.WhyNotScore(ofEvent, act) is { } refusal
            ? (null, refusal)
            : (new Assessment
            {
                NominationId = nomination.Id,
                Nomination = nomination,
                ByUserId = act.By.UserId,
                ByName = act.By.Name,
                AnsweredAt = act.At
            }, null);

    /// <summary>Gives a mark for every criterion, or revises the marks. All that is wrong is returned at once.</summary>
    /// <param name="marks">By the id of the criterion.</param>
    /// <param name="othersScored">Somebody else has: who abstained has seen it.</param>
    public IReadOnlyList<Refusal> Score(Event ofEvent, IReadOnlyDictionary<int, int?> marks, string comment, bool othersScored, Act act)
    {
        var refusal = WhyNot(ofEvent, act)
            ?? (ofEvent.Criteria.Count == 0 ? new Refusal("NoCriteria") : null)
            ?? (Answer == Answer.Abstained && othersScored ? new Refusal("AbstentionStands") : null);
        if (refusal is not null)
            return [refusal];

        var wrong = new List<Refusal>();
        foreach (var criterion in ofEvent.Criteria.OrderBy(c => c.Order))
        {
            if (marks.GetValueOrDefault(criterion.Id) is not (>= 0 and <= BestMark))
                wrong.Add(new Refusal("MarkMissing", FieldOf(criterion.Id), criterion.Title, BestMark));
        }

        if (wrong.Count > 0)
            return wrong;

        var given = ofEvent.Criteria.OrderBy(c => c.Order)
            .Select(c => new Mark { CriterionId = c.Id, Criterion = c, Value = marks[c.Id]!.Value }).ToList();
        if (!given.Select(m => (m.CriterionId, m.Value)).ToHashSet().SetEquals(Marks.Select(m => (m.CriterionId, m.Value))))
        {
            Marks.Clear();
            Marks.AddRange(given);
        }

        Give(Answer.Scored, "Score", comment, null, act);
        return [];
    }

    public Refusal? Abstain(Event ofEvent, string comment, Act act)
    {
        if (WhyNot(ofEvent, act) is { } refusal)
            return refusal;

        Marks.Clear();
        Give(Answer.Abstained, "Abstain", comment, null, act);
        return null;
    }

    /// <summary>Says that this member must not judge, and why. Marks that were given no longer count.</summary>
    public Refusal? DeclareConflict(Event ofEvent, string reason, Act act)
    {
        var refusal = WhyNot(ofEvent, act) ?? (string.IsNullOrWhiteSpace(reason) ? new Refusal("ReasonMissing", "Reason") : null);
        if (refusal is not null)
            return refusal;

        Marks.Clear();
        Give(Answer.Conflict, "DeclareConflict", reason, reason, act);
        return null;
    }

    /// <summary>For a conflict that was declared by mistake: the member has not seen what others said, so may still answer.</summary>
    public Refusal? TakeBackConflict(Event ofEvent, string reason, Act act)
    {
        var refusal = act.By.UserId != ByUserId ? new Refusal("NotYours") : Nomination!.WhyNotScore(ofEvent, act)
            ?? (Answer != Answer.Conflict ? new Refusal("NoConflictDeclared") : null)
            ?? (string.IsNullOrWhiteSpace(reason) ? new Refusal("ReasonMissing", "Reason") : null);
        if (refusal is not null)
            return refusal;

        Give(Answer.None, "TakeBackConflict", "", reason, act);
        return null;
    }

    /// <summary>The field of a form that a mark is typed in.</summary>
    public static string FieldOf(int criterionId) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Marks[{criterionId}]");

    private Refusal? WhyNot(Event ofEvent, Act act) =>
        act.By.UserId != ByUserId ? new Refusal("NotYours")
        : Nomination!.WhyNotScore(ofEvent, act) ?? (Answer == Answer.Conflict ? new Refusal("ConflictDeclared") : null);

    private void Give(Answer answer, string action, string comment, string? reason, Act act)
    {
        var before = Answer;
        Answer = answer;
        Comment = comment.Trim();
        AnsweredAt = act.At;
        Record(act, action, before.ToString(), answer.ToString(), reason?.Trim());
    }
}
