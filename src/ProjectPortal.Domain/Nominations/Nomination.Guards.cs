using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Domain.Nominations;

/// <summary>What stands in the way of an action: the table first, then dates and the event. Deeds and buttons ask here alike.</summary>
public sealed partial class Nomination
{
    /// <summary>Why this actor cannot do this now, whatever would be typed; null where nothing stands in the way.</summary>
    /// <param name="ofEvent">The nomination's event; null where it was read with the nomination.</param>
    public Refusal? WhyNot(NominationAction action, Event? ofEvent, Act act) => WhyNot(action, ofEvent, act, granted: false);

    /// <summary>Why what is said of a delegate cannot be put right by this actor now.</summary>
    public Refusal? WhyNotCorrect(Act act) => WhyNotCorrect(act, granted: false);

    /// <param name="granted">Staff have accepted a request for it, so the freeze of the list stands in nobody's way.</param>
    private Refusal? WhyNot(NominationAction action, Event? ofEvent, Act act, bool granted) =>
        NominationLifecycle.Check(action, this, act.By) ?? action switch
        {
            NominationAction.Submit => WhyTooLate(Loaded(ofEvent), act.At),
            NominationAction.Propose or NominationAction.Release => Loaded(ofEvent).WhyNoDecisions(),
            NominationAction.Promote => Loaded(ofEvent).WhyNoPromotion(),
            NominationAction.Confirm or NominationAction.Lapse when Loaded(ofEvent).State == EventState.Postponed =>
                new Refusal("OfferStandsStill"),
            NominationAction.Confirm => OfferExpiresAt <= act.At
                ? new Refusal("OfferExpired", null, new PlaceMoment(OfferExpiresAt.Value, Loaded(ofEvent).TimeZone)) : null,
            NominationAction.Lapse => OfferExpiresAt > act.At ? new Refusal("OfferStillOpen") : null,
            NominationAction.Replace => Loaded(ofEvent).State == EventState.Running || Loaded(ofEvent).HasEnded
                ? new Refusal("EventStateForbids", null, NominationAction.Replace, Loaded(ofEvent).State)
                : WhyFrozen(ofEvent, act.At, granted),
            NominationAction.Withdraw => WhyFrozen(ofEvent, act.At, granted),
            NominationAction.Reopen => SubmittedAt is null ? new Refusal("NeverSubmitted") : null,
            NominationAction.Attend or NominationAction.Miss => EventLifecycle.Held.Contains(Loaded(ofEvent).State)
                ? null
                : new Refusal("EventNotStarted", null, Loaded(ofEvent).StartsOn),
            NominationAction.Return or NominationAction.Screen or NominationAction.Cancel => null,
        };

    /// <summary>Whether staff can still take it up again after its end, if they are asked to.</summary>
    public bool HasWayBack(Event ofEvent) => SubmittedAt is not null && ofEvent.WhyNoDecisions() is null
        && NominationLifecycle.Row(NominationAction.Reopen).From.Contains(State);

    /// <summary>Why what is said of the nominee cannot be changed by this actor.</summary>
    public Refusal? WhyNotRevise(Act act) =>
        !act.By.SpeaksFor(CountryCode) ? new Refusal("NotYours")
        : !NominationLifecycle.WithCountry.Contains(State) ? new Refusal("NominationStateForbids", null, "Edit", State)
        : null;

    /// <summary>Why a draft cannot be thrown away by this actor: what anybody else has seen stays.</summary>
    public Refusal? WhyNotDelete(Act act) =>
        !act.By.SpeaksFor(CountryCode) ? new Refusal("NotYours")
        : State != NominationState.Draft || SubmittedAt is not null || ReplacesId is not null
            ? new Refusal("NominationStateForbids", null, "Edit", State)
        : null;

    /// <summary>Why this actor cannot judge the nomination now: staff do, by name, from its submission until the release.</summary>
    public Refusal? WhyNotScore(Event ofEvent, Act act) =>
        !act.By.IsAny(Roles.Staff) ? new Refusal("NotYours")
        : !NominationLifecycle.Scorable.Contains(State) ? new Refusal("NominationStateForbids", null, "Score", State)
        : ofEvent.WhyNoDecisions();

    private Refusal? WhyNotCorrect(Act act, bool granted) =>
        !act.By.SpeaksFor(CountryCode) ? new Refusal("NotYours")
        : !HoldsSeat ? new Refusal("NominationStateForbids", null, "Edit", State)
        : WhyFrozen(null, act.At, granted);

    /// <summary>Once the list of participants is frozen, the country and the person ask, and staff decide.</summary>
    private Refusal? WhyFrozen(Event? ofEvent, DateTime now, bool granted)
    {
        if (granted || !HoldsSeat)
            return null;

        var listed = Loaded(ofEvent);
        return listed.IsListFrozen(now) ? new Refusal("ListFrozen", null, listed.FreezesOn!.Value) : null;
    }

    /// <summary>The event that a rule asks for: as it was handed over, or as it was read with the nomination.</summary>
    private Event Loaded(Event? ofEvent) =>
        ofEvent ?? Event ?? throw new InvalidOperationException(
            $"A rule asks for the event of nomination {Id}, which was read without it: read it through ReadingForRules.");
}
