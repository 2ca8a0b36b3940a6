using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Nominations;

/// <summary>What a project concept says. A draft may leave anything blank.</summary>
public sealed record ConceptText
{
    /// <summary>What does not work well at home.</summary>
    public string Problem { get; init; } = "";

    /// <summary>What the event may show that could be adapted.</summary>
    public string Practice { get; init; } = "";

    public string ResourcesAtHand { get; init; } = "";

    public string ResourcesMissing { get; init; } = "";

    /// <summary>Who stands behind it with the power to decide.</summary>
    public string SponsorName { get; init; } = "";

    public string SponsorPost { get; init; } = "";

    /// <summary>What is still missing before it can be submitted, in the order of the form.</summary>
    public IReadOnlyList<Refusal> Missing() =>
        [.. from part in new[] { (nameof(Problem), Problem), (nameof(Practice), Practice), (nameof(ResourcesAtHand), ResourcesAtHand),
            (nameof(ResourcesMissing), ResourcesMissing), (nameof(SponsorName), SponsorName), (nameof(SponsorPost), SponsorPost) }
            where string.IsNullOrWhiteSpace(part.Item2)
            select new Refusal("ConceptMissing", part.Item1)];
}

/// <summary>
/// What a delegate means to do at home with what the event shows, written before it: as a draft any number of times,
/// submitted once it is complete, and revised until the event starts.
/// </summary>
public sealed class Concept : Entity
{
    private Concept()
    {
    }

    [Plain, Untold]
    public int ProjectId { get; private set; }

    [Plain]
    public int NominationId { get; private set; }

    public Nomination? Nomination { get; private set; }

    [Personal]
    public string Problem { get; private set; } = "";

    [Personal]
    public string Practice { get; private set; } = "";

    [Personal]
    public string ResourcesAtHand { get; private set; } = "";

    [Personal]
    public string ResourcesMissing { get; private set; } = "";

    [Identity]
    public string SponsorName { get; private set; } = "";

    [Personal]
    public string SponsorPost { get; private set; } = "";

    [Plain, Untold]
    public ConceptState State { get; private set; }

    /// <summary>UTC.</summary>
    [Plain]
    public DateTime? SubmittedAt { get; private set; }

    public override int? OwningProjectId => ProjectId;

    public ConceptText Text => new()
    {
        Problem = Problem,
        Practice = Practice,
        ResourcesAtHand = ResourcesAtHand,
        ResourcesMissing = ResourcesMissing,
        SponsorName = SponsorName,
        SponsorPost = SponsorPost,
    };

    public static (Concept? Concept, Refusal? Refusal) Begin(Nomination nomination, Event ofEvent, ConceptText text, Act act)
    {
        if (WhyNot(nomination, ofEvent, act) is { } refusal)
            return (null, refusal);

        var begun = new Concept { ProjectId = nomination.ProjectId, NominationId = nomination.Id, Nomination = nomination };
        begun.Take(text);
        begun.Record(act, "Created", null, nameof(ConceptState.Draft));
        return (begun, null);
    }

    /// <summary>Why this actor cannot write a concept for this nomination now; null where nothing stands in the way.</summary>
    public static Refusal? WhyNot(Nomination nomination, Event ofEvent, Act act) => WhyNot(ConceptAction.Revise, nomination, ofEvent, act);

    private static Refusal? WhyNot(ConceptAction action, Nomination nomination, Event ofEvent, Act act) =>
        !act.By.IsAny(ConceptLifecycle.Row(action).By) || !act.By.MayTouch(nomination.CountryCode, nomination.Id) ? new Refusal("NotYours")
        : !NominationLifecycle.HoldingInvitation.Contains(nomination.State)
            ? new Refusal("NominationStateForbids", null, "Concept", nomination.State)
        : ofEvent.HasEnded || (ofEvent.State != EventState.Postponed && ofEvent.DayAt(act.At) >= ofEvent.StartsOn)
            ? new Refusal("ConceptClosed", null, ofEvent.StartsOn)
        : null;

    /// <summary>Keeps what was typed. What has been submitted stays complete.</summary>
    public IReadOnlyList<Refusal> Revise(Nomination nomination, Event ofEvent, ConceptText text, Act act)
    {
        if (WhyNot(nomination, ofEvent, act) is { } refusal)
            return [refusal];
        if (ConceptLifecycle.HandedIn.Contains(State) && text.Missing() is { Count: > 0 } missing)
            return missing;

        if (text != Text)
        {
            Take(text);
            Record(act, ConceptLifecycle.HandedIn.Contains(State) ? "Revised" : "Edited", null, null);
        }

        return [];
    }

    /// <summary>Hands it in as it is kept; once is enough. All that is missing is returned at once.</summary>
    public IReadOnlyList<Refusal> Submit(Nomination nomination, Event ofEvent, Act act)
    {
        if (WhyNot(ConceptAction.Submit, nomination, ofEvent, act) is { } refusal)
            return [refusal];
        if (ConceptLifecycle.HandedIn.Contains(State))
            return [];
        if (Text.Missing() is { Count: > 0 } missing)
            return missing;

        var from = State;
        State = ConceptLifecycle.Row(ConceptAction.Submit).Target(from);
        SubmittedAt = act.At;
        Record(act, nameof(ConceptAction.Submit), from.ToString(), State.ToString());
        return [];
    }

    private void Take(ConceptText text)
    {
        Problem = text.Problem;
        Practice = text.Practice;
        ResourcesAtHand = text.ResourcesAtHand;
        ResourcesMissing = text.ResourcesMissing;
        SponsorName = text.SponsorName;
        SponsorPost = text.SponsorPost;
    }
}
