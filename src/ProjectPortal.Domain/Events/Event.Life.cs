using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Domain.Events;

/// <summary>The event's life: what people do to it, and what its dates do.</summary>
public sealed partial class Event
{
    public Refusal? Publish(Act act)
    {
        if (Move(EventAction.Publish, act) is { } refusal)
            return refusal;

        PublishedAt = act.At;
        return null;
    }

    /// <summary>Delegates of the real project asked for content before names are chosen: so no names without it.</summary>
    public Refusal? OpenNominations(Act act) =>
        EventLifecycle.Check(EventAction.OpenNominations, State, act.By, null)
        ?? WhyNot(EventAction.OpenNominations, act.At)
        ?? Move(EventAction.OpenNominations, act);

    /// <summary>What stands in the way of a deed now, whoever does it: a page can tell before anybody tries.</summary>
    public Refusal? WhyNot(EventAction action, DateTime now) => action switch
    {
        EventAction.OpenNominations => WhyNominationsCannotOpen(now),
        EventAction.ConfirmParticipants => ReleasedAt is null ? new Refusal("NothingReleased") : null,
        EventAction.Start => DayAt(now) < StartsOn ? new Refusal("NotBeforeFirstDay", null, StartsOn) : null,
        EventAction.Complete => DayAt(now) < EndsOn ? new Refusal("NotBeforeLastDay", null, EndsOn) : null,
        _ => null,
    };

    private Refusal? WhyNominationsCannotOpen(DateTime now) =>
        ProgrammeOutline.IsBlank ? new Refusal("OutlineMissing", nameof(ProgrammeOutline))
        : ProfileCriteria.IsBlank ? new Refusal("CriteriaMissing", nameof(ProfileCriteria))
        : InvitedCountries.Count == 0 ? new Refusal("NobodyInvited", nameof(InvitedCountries))
        : NominationsCloseAt is null ? new Refusal("DeadlineMissing", nameof(NominationsCloseAt))
        : NominationsCloseAt <= now ? new Refusal("DeadlinePassed", nameof(NominationsCloseAt))
        : null;

    public Refusal? CloseNominations(Act act) => Move(EventAction.CloseNominations, act);

    public Refusal? ConfirmParticipants(Act act) =>
        EventLifecycle.Check(EventAction.ConfirmParticipants, State, act.By, null)
        ?? WhyNot(EventAction.ConfirmParticipants, act.At)
        ?? Move(EventAction.ConfirmParticipants, act);

    public Refusal? Start(Act act) =>
        EventLifecycle.Check(EventAction.Start, State, act.By, null)
        ?? WhyNot(EventAction.Start, act.At)
        ?? Move(EventAction.Start, act);

    public Refusal? Complete(Act act) =>
        EventLifecycle.Check(EventAction.Complete, State, act.By, null)
        ?? WhyNot(EventAction.Complete, act.At)
        ?? Move(EventAction.Complete, act);

    public Refusal? Postpone(string reason, Act act)
    {
        var before = State;
        if (Move(EventAction.Postpone, act, reason) is { } refusal)
            return refusal;

        ResumesAs = before;
        return null;
    }

    /// <summary>
    /// Gives a postponed event new dates, and the deadline that goes with them, and takes it back to where it was.
    /// Seats, criteria and invitations that people already relied on stay.
    /// </summary>
    /// <param name="notEnded">All its nominations that have not ended: what is asked of them is asked anew.</param>
    public Refusal? Reschedule(EventPlan plan, string reason, IEnumerable<Nomination> notEnded, Act act)
    {
        var resumes = ResumesAs ?? EventState.Published;
        var refusal = EventLifecycle.Check(EventAction.Reschedule, State, act.By, reason)
            ?? plan.Check()
            ?? CheckFrozen(plan with { NominationsOpenAt = NominationsOpenAt, NominationsCloseAt = NominationsCloseAt })
            ?? (plan.StartsOn <= DayAt(act.At) ? new Refusal("NewDatesPast", nameof(StartsOn)) : null)
            // Once people were asked for names, until when stays known.
            ?? (plan.NominationsCloseAt is null && resumes != EventState.Published
                ? new Refusal("DeadlineMissing", nameof(NominationsCloseAt))
                : null);
        if (refusal is not null)
            return refusal;

        Take(plan);
        ResumesAs = null;
        foreach (var nomination in notEnded)
            nomination.FollowNewDates(this, act);
        return Move(EventAction.Reschedule, act, reason, resumes);
    }

    /// <summary>Does what the dates ask for at this time; true if anything moved. May be asked any number of times.</summary>
    public bool Advance(Act clock)
    {
        var before = State;
        if (State == EventState.Published && NominationsOpenAt <= clock.At && clock.At < NominationsCloseAt)
            OpenNominations(clock);
        if (State == EventState.NominationsOpen && NominationsCloseAt <= clock.At)
            CloseNominations(clock);
        if (State == EventState.Confirmed && DayAt(clock.At) >= StartsOn)
            Start(clock);
        if (State == EventState.Running && DayAt(clock.At) > EndsOn)
            Complete(clock);
        return State != before;
    }

    /// <summary>Records an exception from what is frozen.</summary>
    public (Waiver? Waiver, Refusal? Refusal) Waive(
        WaiverKind kind, string? countryCode, DateTime? until, int extraSeats, string reason, Act act)
    {
        var refusal = !act.By.IsAny(People.Roles.Staff) ? new Refusal("NotYours")
            : !IsFrozen || HasEnded ? new Refusal("WaiverNotNeeded")
            : string.IsNullOrWhiteSpace(reason) ? new Refusal("ReasonMissing", "Reason")
            : countryCode is not null && !Invites(countryCode) ? new Refusal("CountryNotInvited", "CountryCode")
            : kind == WaiverKind.CountrySeats && countryCode is null ? new Refusal("WaiverNeedsCountry", "CountryCode")
            : kind == WaiverKind.Deadline && (until is null || until <= act.At) ? new Refusal("WaiverUntilPast", "Until")
            : kind is WaiverKind.CountrySeats or WaiverKind.Capacity && extraSeats < 1 ? new Refusal("WaiverSeatsMissing", "ExtraSeats")
            : null;
        if (refusal is not null)
            return (null, refusal);

        var waiver = new Waiver
        {
            EventId = Id,
            Kind = kind,
            CountryCode = kind == WaiverKind.Capacity ? null : countryCode,
            Until = kind == WaiverKind.Deadline ? until : null,
            ExtraSeats = kind is WaiverKind.CountrySeats or WaiverKind.Capacity ? extraSeats : 0,
            Reason = reason.Trim(),
            GrantedBy = act.By.Name,
            GrantedAt = act.At,
        };
        Waivers.Add(waiver);
        Record(act, "Waive", null, kind.ToString(), reason.Trim());
        return (waiver, null);
    }

    /// <summary>The day that it is at the event's place.</summary>
    public DateOnly DayAt(DateTime utc) => PlaceTime.In(TimeZone).DayAt(utc);

    /// <summary>The last moment (UTC) of a day at the event's place: what is due on it is due until then.</summary>
    public DateTime EndOf(DateOnly day) => PlaceTime.In(TimeZone).EndOf(day);

    /// <summary>The last moment (UTC) before the first day.</summary>
    public DateTime EndOfEve() => EndOf(StartsOn.AddDays(-1));

    /// <summary>Until when (UTC) a country may submit: the deadline, or a waiver of it.</summary>
    public DateTime? DeadlineFor(string countryCode) =>
        Waivers.Where(w => w.Kind == WaiverKind.Deadline && (w.CountryCode is null || w.CountryCode == countryCode))
            .Select(w => w.Until).Append(NominationsCloseAt).Max();

    /// <param name="chosen">Where the row of the table has several ends.</param>
    private Refusal? Move(EventAction action, Act act, string? reason = null, EventState? chosen = null)
    {
        if (EventLifecycle.Check(action, State, act.By, reason) is { } refusal)
            return refusal;

        var from = State;
        State = EventLifecycle.Row(action).Target(from, chosen);
        StateReason = EventLifecycle.SayingWhy.Contains(State) ? reason!.Trim() : "";
        Record(act, action.ToString(), from.ToString(), State.ToString(), reason?.Trim());
        return null;
    }
}
