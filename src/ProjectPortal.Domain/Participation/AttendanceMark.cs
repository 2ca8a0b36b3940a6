using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Participation;

/// <summary>How a mark came about.</summary>
public enum MarkSource
{
    /// <summary>The code of a badge, read by a camera or typed.</summary>
    Badge,

    /// <summary>Picked from the list of names.</summary>
    List,

    /// <summary>Entered afterwards from the printed roster.</summary>
    LateEntry,
}

/// <summary>Whether one delegate was there on one day of an event. There is at most one mark for a delegate and a day.</summary>
public sealed class AttendanceMark : Entity
{
    public const string WasPresent = "Present";
    public const string WasAbsent = "Absent";

    private AttendanceMark()
    {
    }

    [Plain, Untold]
    public int ProjectId { get; private set; }

    [Plain]
    public int NominationId { get; private set; }

    public Nomination? Nomination { get; private set; }

    /// <summary>A day of the event, as its place counts days.</summary>
    [Plain]
    public DateOnly Day { get; private set; }

    [Personal]
    public bool Present { get; private set; }

    [Plain]
    public MarkSource Source { get; private set; }

    [Personal]
    public string RecordedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    [Plain]
    public DateTime RecordedAt { get; private set; }

    public override int? OwningProjectId => ProjectId;

    public static (AttendanceMark? Mark, Refusal? Refusal) Make(
        Nomination nomination, Event ofEvent, DateOnly day, bool present, MarkSource source, Act act)
    {
        if (WhyNot(nomination, ofEvent, day, act) is { } refusal)
            return (null, refusal);

        var made = new AttendanceMark { ProjectId = nomination.ProjectId, NominationId = nomination.Id, Day = day };
        made.Take(present, source, act, null);
        return (made, null);
    }

    /// <summary>Says it again, or otherwise. Saying the same twice changes nothing and is no mistake.</summary>
    public Refusal? Correct(Nomination nomination, Event ofEvent, bool present, MarkSource source, Act act)
    {
        var refusal = WhyNot(nomination, ofEvent, Day, act);
        if (refusal is null && present != Present)
            Take(present, source, act, Present ? WasPresent : WasAbsent);
        return refusal;
    }

    /// <summary>Why nobody can be marked on a day of this event now; null where nothing stands in the way.</summary>
    public static Refusal? WhyNot(Event ofEvent, DateOnly day, Act act) =>
        !act.By.IsAny(People.Roles.Staff) ? new Refusal("NotYours")
        : !EventLifecycle.Held.Contains(ofEvent.State) ? new Refusal("EventNotStarted", null, ofEvent.StartsOn)
        : day < ofEvent.StartsOn || day > ofEvent.EndsOn ? new Refusal("DayOutsideEvent", nameof(Day), ofEvent.StartsOn, ofEvent.EndsOn)
        : day > ofEvent.DayAt(act.At) ? new Refusal("DayNotYet", nameof(Day), day)
        : null;

    private static Refusal? WhyNot(Nomination nomination, Event ofEvent, DateOnly day, Act act) =>
        WhyNot(ofEvent, day, act)
        ?? (NominationLifecycle.Row(NominationAction.Attend).From.Contains(nomination.State) ? null
            : NominationLifecycle.AttendanceRecorded.Contains(nomination.State) ? new Refusal("AttendanceClosed")
            : new Refusal("NotConfirmed", null, nomination.State));

    private void Take(bool present, MarkSource source, Act act, string? before)
    {
        Present = present;
        Source = source;
        RecordedBy = act.By.Name;
        RecordedAt = act.At;
        Record(act, before is null ? "Mark" : "Correct", before, present ? WasPresent : WasAbsent);
    }
}
