using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Nominations;

public enum ChangeRequestKind
{
    Withdraw,
    Replace,
    Correct,
}

/// <summary>
/// What a country, or the delegate, asks for once the list of participants is frozen. Staff accept it, and then the
/// ordinary deed is done in the name of who asked; or they refuse it and say why.
/// </summary>
public sealed class ChangeRequest : Entity
{
    private ChangeRequest()
    {
    }

    [Plain, Untold]
    public int ProjectId { get; private set; }

    [Plain]
    public int EventId { get; private set; }

    [Plain]
    public int NominationId { get; private set; }

    public Nomination? Nomination { get; private set; }

    [Plain]
    public string CountryCode { get; private set; } = "";

    [Plain]
    public ChangeRequestKind Kind { get; private set; }

    [Plain, Untold]
    public ChangeRequestState State { get; private set; }

    /// <summary>The substitute, or the delegate as corrected; blank where the delegate is withdrawn.</summary>
    public Nominee Person { get; private set; } = new();

    [Personal]
    public string Reason { get; private set; } = "";

    [Plain]
    public int? AskedByUserId { get; private set; }

    [Personal]
    public string AskedBy { get; private set; } = "";

    /// <summary>The delegate asked, by a personal link.</summary>
    [Plain]
    public bool ByNominee { get; private set; }

    /// <summary>UTC.</summary>
    [Plain]
    public DateTime AskedAt { get; private set; }

    [Personal]
    public string DecidedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    [Plain]
    public DateTime? DecidedAt { get; private set; }

    [Personal]
    public string DecisionReason { get; private set; } = "";

    public override int? OwningProjectId => ProjectId;

    /// <summary>Asks for what the freeze of the list keeps this actor from doing. All that is wrong is returned at once.</summary>
    /// <param name="nomination">With its event.</param>
    /// <param name="person">The substitute or the corrected delegate; not looked at for a withdrawal.</param>
    /// <param name="alreadyNominated">Another nomination of that person for the same event by the same country is there.</param>
    /// <param name="alreadyOpen">Another request for the same delegate waits for its decision.</param>
    public static (ChangeRequest? Request, IReadOnlyList<Refusal> Wrong) Ask(
        Nomination nomination, ChangeRequestKind kind, Nominee person, string reason, bool alreadyNominated, bool alreadyOpen, Act act)
    {
        if (WhyNotAsk(nomination, kind, alreadyOpen, act) is { } refusal)
            return (null, [refusal]);

        var wrong = kind switch
        {
            ChangeRequestKind.Withdraw => [],
            ChangeRequestKind.Replace => Nomination.WhatIsWrong(person, alreadyNominated, act.At),
            ChangeRequestKind.Correct => nomination.WhatIsWrongWith(person, alreadyNominated, act.At).ToList(),
        };
        if (string.IsNullOrWhiteSpace(reason))
            wrong.Add(new Refusal("ReasonMissing", nameof(Reason)));
        if (wrong.Count > 0)
            return (null, wrong);

        var request = new ChangeRequest
        {
            ProjectId = nomination.ProjectId,
            EventId = nomination.EventId,
            NominationId = nomination.Id,
            Nomination = nomination,
            CountryCode = nomination.CountryCode,
            Kind = kind,
            Person = kind == ChangeRequestKind.Withdraw ? new Nominee() : person,
            Reason = reason.Trim(),
            AskedByUserId = act.By.UserId,
            AskedBy = act.By.Name,
            ByNominee = act.By.IsAny(Roles.Nominee),
            AskedAt = act.At,
        };
        request.Record(act, "Asked", null, nameof(ChangeRequestState.Open), request.Reason);
        return (request, []);
    }

    /// <summary>Why this actor cannot ask for this now, whatever would be typed; null where nothing stands in the way.</summary>
    public static Refusal? WhyNotAsk(Nomination nomination, ChangeRequestKind kind, bool alreadyOpen, Act act)
    {
        var direct = kind switch
        {
            ChangeRequestKind.Withdraw => nomination.WhyNot(NominationAction.Withdraw, nomination.Event, act),
            ChangeRequestKind.Replace => nomination.WhyNot(NominationAction.Replace, nomination.Event, act),
            ChangeRequestKind.Correct => nomination.WhyNotCorrect(act),
        };
        return direct is null ? new Refusal("RequestNotNeeded")
            : direct.Code != "ListFrozen" ? direct
            : alreadyOpen ? new Refusal("RequestWaits")
            : null;
    }

    /// <summary>Does what was asked, in the name of who asked for it, as far as the ordinary rules allow.</summary>
    /// <returns>The substitute of an accepted replacement; or all that stands in the way, and nothing is done.</returns>
    public (Nomination? Substitute, IReadOnlyList<Refusal> Wrong) Accept(bool alreadyNominated, Act act)
    {
        if (WhyNot(ChangeRequestAction.Accept, act) is { } refusal)
            return (null, [refusal]);

        var (asked, deed) = (Nomination!, new Act(Asker, act.At));
        var (substitute, wrong) = Kind switch
        {
            ChangeRequestKind.Withdraw => (null, asked.Withdraw(Reason, deed, granted: true) is { } no ? [no] : []),
            ChangeRequestKind.Replace => asked.Replace(asked.Event!, Person, alreadyNominated, Reason, deed, granted: true),
            ChangeRequestKind.Correct => (null, asked.Correct(Person, alreadyNominated, deed, granted: true)),
        };
        if (wrong.Count == 0)
            Decide(ChangeRequestAction.Accept, "", act);
        return (substitute, wrong);
    }

    public Refusal? Refuse(string reason, Act act) =>
        WhyNot(ChangeRequestAction.Refuse, act)
        ?? ChangeRequestLifecycle.Row(ChangeRequestAction.Refuse).CheckReason(reason)
        ?? Decide(ChangeRequestAction.Refuse, reason.Trim(), act);

    /// <summary>Takes the request back before it is decided: the country any of its own, the delegate what the delegate asked.</summary>
    public Refusal? TakeBack(Act act) => WhyNot(ChangeRequestAction.TakeBack, act) ?? Decide(ChangeRequestAction.TakeBack, "", act);

    /// <summary>Whether the table stands in the way of an action now: the actor, then the state.</summary>
    public Refusal? WhyNot(ChangeRequestAction action, Act act) =>
        !act.By.MayTouch(CountryCode, NominationId) || (act.By.IsAny(Roles.Nominee) && !ByNominee)
            ? new Refusal("NotYours")
            : ChangeRequestLifecycle.Row(action).Check(State, act.By, new Refusal("RequestStateForbids", null, State));

    private Actor Asker => ByNominee ? Actor.ForNominee(NominationId, AskedBy)
        : new Actor(AskedByUserId, AskedBy, Roles.FocalPoint, CountryCode);

    private Refusal? Decide(ChangeRequestAction action, string reason, Act act)
    {
        var from = State;
        State = ChangeRequestLifecycle.Row(action).Target(from);
        DecidedBy = act.By.Name;
        DecidedAt = act.At;
        DecisionReason = reason;
        Record(act, State.ToString(), from.ToString(), State.ToString(), reason.Length == 0 ? null : reason);
        return null;
    }
}
