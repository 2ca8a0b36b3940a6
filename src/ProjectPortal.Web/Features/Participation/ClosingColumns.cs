using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>What closing the attendance would make of everybody.</summary>
internal static class ClosingColumns
{
    /// <param name="nominations">Where the project's nominations are.</param>
    public static ColumnList<ClosingLine> Create(Words words, string nominations, int daysOfEvent) =>
    [
        new("Nominations.Person", r => r.Name) { Link = r => $"{nominations}/{r.Id}" },
        new("Nominations.Country", r => r.Country),
        new("Participation.DaysPresent", r => words["Participation.DaysOf", r.Days, daysOfEvent]) { IsNumber = true },
        new("Participation.Becomes", r => Becomes(r)) { Tone = r => NominationTones.For(Becomes(r)) },
    ];

    private static NominationState Becomes(ClosingLine line) =>
        line.Outcome == NominationAction.Attend ? NominationState.Attended : NominationState.NoShow;
}
