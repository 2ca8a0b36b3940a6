using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominations;

public sealed record AttendanceLine(int Id, string Name, string Organisation, Wording Country, NominationState State, NominationAction? Marked);

/// <summary>Everybody who confirmed for an event, and whether they came.</summary>
public sealed record AttendancePage(EventHead Event, IReadOnlyList<AttendanceLine> Lines, Refusal? WhyNot);

public sealed class AttendanceForm
{
    public List<AttendanceMark> Marks { get; set; } = [];
}

public sealed class AttendanceMark
{
    public int Id { get; set; }

    /// <summary>Attend or Miss; null while it is not known.</summary>
    public NominationAction? Was { get; set; }
}
