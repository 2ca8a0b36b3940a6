using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Nominations;

/// <summary>What a delegate means to do at home with what the event showed.</summary>
public enum SurveyIntent
{
    WillIntroduce,
    WillExplore,
    WillNot,
}

/// <summary>What somebody answers to the survey of an event.</summary>
public sealed record SurveyReply
{
    /// <summary>From 1, not relevant, to 5, very relevant.</summary>
    public int? Relevance { get; init; }

    public SurveyIntent? Intent { get; init; }

    public string Practice { get; init; } = "";

    public string MostUseful { get; init; } = "";

    public string LeastUseful { get; init; } = "";

    public IReadOnlyList<Refusal> Wrong()
    {
        var wrong = new List<Refusal>();
        if (Relevance is null or < SurveyAnswer.Least or > SurveyAnswer.Most)
            wrong.Add(new Refusal("RelevanceMissing", nameof(Relevance)));
        if (Intent is null)
            wrong.Add(new Refusal("IntentMissing", nameof(Intent)));
        if (Intent == SurveyIntent.WillIntroduce && string.IsNullOrWhiteSpace(Practice))
            wrong.Add(new Refusal("PracticeMissing", nameof(Practice)));
        return wrong;
    }
}

/// <summary>What one delegate who came says of an event: was it relevant, and what follows at home.</summary>
public sealed class SurveyAnswer : Entity
{
    public const int Least = 1;
    public const int Most = 5;

    /// <summary>Who gives this or more calls the content relevant.</summary>
    public const int RelevantFrom = 4;

    private SurveyAnswer()
    {
    }

    [Plain, Untold]
    public int ProjectId { get; private set; }

    [Plain]
    public int NominationId { get; private set; }

    public Nomination? Nomination { get; private set; }

    [Personal]
    public int Relevance { get; private set; }

    [Personal]
    public SurveyIntent Intent { get; private set; }

    [Personal]
    public string Practice { get; private set; } = "";

    [Personal]
    public string MostUseful { get; private set; } = "";

    [Personal]
    public string LeastUseful { get; private set; } = "";

    /// <summary>UTC.</summary>
    [Plain]
    public DateTime AnsweredAt { get; private set; }

    public override int? OwningProjectId => ProjectId;

    public SurveyReply Reply =>
        new() { Relevance = Relevance, Intent = Intent, Practice = Practice, MostUseful = MostUseful, LeastUseful = LeastUseful };

    public static (SurveyAnswer? Answer, IReadOnlyList<Refusal> Wrong) Give(Nomination nomination, SurveyReply reply, Act act)
    {
        if (WhyNot(nomination, act) is { } refusal)
            return (null, [refusal]);
        if (reply.Wrong() is { Count: > 0 } wrong)
            return (null, wrong);

        var given = new SurveyAnswer
        {
            ProjectId = nomination.ProjectId,
            NominationId = nomination.Id,
            Nomination = nomination,
            AnsweredAt = act.At
        };
        given.Take(reply);
        given.Record(act, "Answered", null, null);
        return (given, []);
    }

    /// <summary>Who came says what it was worth, and nobody for them.</summary>
    public static Refusal? WhyNot(Nomination nomination, Act act) =>
        !act.By.IsNomineeOf(nomination.Id) ? new Refusal("NotYours")
        : nomination.State != NominationState.Attended ? new Refusal("NominationStateForbids", null, "Survey", nomination.State)
        : null;

    /// <summary>Thinks better of it, while the link opens.</summary>
    public IReadOnlyList<Refusal> Revise(Nomination nomination, SurveyReply reply, Act act)
    {
        if (WhyNot(nomination, act) is { } refusal)
            return [refusal];
        if (reply.Wrong() is { Count: > 0 } wrong)
            return wrong;

        if (reply != Reply)
        {
            Take(reply);
            Record(act, "Edited", null, null);
        }

        return [];
    }

    private void Take(SurveyReply reply)
    {
        Relevance = reply.Relevance!.Value;
        Intent = reply.Intent!.Value;
        Practice = reply.Practice;
        MostUseful = reply.MostUseful;
        LeastUseful = reply.LeastUseful;
    }
}
