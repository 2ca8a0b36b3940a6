using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>Reads what the pages of attendance show.</summary>
internal static class AttendanceReading
{
    public static async Task<AttendancePage> PageAsync(PortalDb db, EventPrintouts printouts, DateOnly? day, string? q, Act act)
    {
        var of = printouts.Event;
        var days = printouts.Facts.Days;
        var today = of.DayAt(act.At);
        var shown = day is { } asked && days.Contains(asked) ? asked : today < of.StartsOn ? of.StartsOn : today > of.EndsOn ? of.EndsOn
            : today;
        var everybody = await printouts.DelegatesAsync(Words.Language, NominationLifecycle.Expected);
        var marks = await MarksAsync(db, of.Id);
        var codes = await db.Badges.Where(b => b.Nomination!.EventId == of.Id).ToDictionaryAsync(b => b.NominationId, b => b.Code);
        var filter = new DelegatesFilter(q, null, null, null);
        return new AttendancePage(
            EventHead.From(of), of.TimeZone,
            [.. days.Select(d => new AttendanceDay(d, marks.Count(m => m.Day == d && m.Present), AttendanceMark.WhyNot(of, d, act)))],
            shown,
            [.. everybody.Where(filter.Holds).Select(d => Line(d, marks.Find(m => m.NominationId == d.Id && m.Day == shown), codes))], q)
        {
            WhyNotClose = AttendanceClosing.WhyNot(of, act),
            Unprintable = UnprintableName.Find(everybody),
            Open = everybody.Count(d => d.State == NominationState.Confirmed),
            Attended = everybody.Count(d => d.State == NominationState.Attended),
            Missed = everybody.Count(d => d.State == NominationState.NoShow),
        };
    }

    public static Task<List<AttendanceMark>> MarksAsync(PortalDb db, int eventId) =>
        db.AttendanceMarks.AsNoTracking().Where(m => m.Nomination!.EventId == eventId).OrderBy(m => m.Day).ToListAsync();

    private static AttendanceLine Line(DelegateRow row, AttendanceMark? mark, Dictionary<int, string> codes) =>
        new(row.Id, row.Nominee.FullName, row.Nominee.Organisation, row.Country, row.State, codes.GetValueOrDefault(row.Id, ""),
            mark?.Present, mark?.Source, mark?.RecordedAt);
}
