using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Domain.Participation;

/// <summary>What follows from the marks of all days, once for each delegate: who was there on a day attended, nobody else did.</summary>
public static class AttendanceClosing
{
    public static NominationAction OutcomeOf(IEnumerable<AttendanceMark> marks) =>
        marks.Any(mark => mark.Present) ? NominationAction.Attend : NominationAction.Miss;

    /// <summary>Why the attendance of an event cannot be closed now: a day that is still to come may change it.</summary>
    public static Refusal? WhyNot(Event ofEvent, Act act) =>
        !act.By.IsAny(People.Roles.Staff) ? new Refusal("NotYours")
        : !EventLifecycle.Held.Contains(ofEvent.State) ? new Refusal("EventNotStarted", null, ofEvent.StartsOn)
        : ofEvent.DayAt(act.At) < ofEvent.EndsOn ? new Refusal("AttendanceNotOver", null, ofEvent.EndsOn)
        : null;
}
