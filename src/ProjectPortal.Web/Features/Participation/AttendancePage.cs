using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Participation;

/// <param name="Code">Of the badge, so that a scanned badge has a name even while the network is away; blank where none was made.</param>
/// <param name="Present">Null while nobody has said.</param>
public sealed record AttendanceLine(
    int Id, string Name, string Organisation, Wording Country, NominationState State, string Code, bool? Present, MarkSource? Source,
    DateTime? At);

/// <param name="Present">How many were marked as present.</param>
public sealed record AttendanceDay(DateOnly Day, int Present, Refusal? WhyNot);

/// <summary>Who is there on one day of an event.</summary>
public sealed record AttendancePage(
    EventHead Event, string TimeZone, IReadOnlyList<AttendanceDay> Days, DateOnly Day, IReadOnlyList<AttendanceLine> Lines, string? Q)
{
    /// <summary>Why nobody can be marked on this day; null where nothing stands in the way.</summary>
    public Refusal? WhyNot => Days.First(d => d.Day == Day).WhyNot;

    /// <summary>Why attendance cannot be closed yet.</summary>
    public required Refusal? WhyNotClose { get; init; }

    /// <summary>How many are confirmed and not yet recorded as having come or not.</summary>
    public required int Open { get; init; }

    public required int Attended { get; init; }

    public required int Missed { get; init; }

    /// <summary>Whom papers cannot name as they are written: whoever makes them is told before.</summary>
    public required IReadOnlyList<UnprintableName> Unprintable { get; init; }

    /// <summary>Everybody who is listed is recorded; no mark changes that any more.</summary>
    public bool IsClosed => Open == 0 && Attended + Missed > 0;

    /// <summary>False where attendance was recorded as a whole, as it was before the portal.</summary>
    public bool HasMarks => Days.Any(d => d.Present > 0);

    public MarkForm Mark { get; init; } = new();
}

/// <summary>One mark: of a person of the list, or of whoever wears a badge with a code.</summary>
public sealed class MarkForm
{
    public DateOnly Day { get; set; }

    /// <summary>The nomination of a person who is there.</summary>
    public int? Present { get; set; }

    /// <summary>The nomination of a person who is not.</summary>
    public int? Absent { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "Participation.Code")]
    [System.ComponentModel.DataAnnotations.StringLength(40)]
    public string Code { get; set; } = "";
}

/// <summary>What a script is told of a mark.</summary>
public sealed record MarkAnswer(int Id, bool Present, string Said);
