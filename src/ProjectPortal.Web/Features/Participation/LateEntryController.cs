using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>
/// The signed roster, entered afterwards in one go. Only what was changed on the page is written; the rest may have been marked at the
/// door.
/// </summary>
[Authorize(Policy = Policies.Staff)]
public sealed class LateEntryController(PortalDb db, Words words, Acting acting) : PrintoutController(db, words, acting)
{
    private const int HistoryShown = 50;

    [HttpGet("events/{slug}/attendance/late-entry")]
    public async Task<IActionResult> Show(string slug) =>
        await PrintoutsAsync(slug) is { } printouts ? View("LateEntry", await PageAsync(printouts)) : NotFound();

    [HttpPost("events/{slug}/attendance/late-entry")]
    public async Task<IActionResult> Enter(string slug, LateEntryForm form)
    {
        if (await Db.Events.VisibleTo(Viewer).SingleOrDefaultAsync(e => e.ProjectId == Head.Id && e.Slug == slug) is not { } of)
            return NotFound();

        var changes = ModelState.IsValid
            ? form.Rows.DistinctBy(r => r.Id).SelectMany(r => r.Changes().Select(c => (r.Id, c.Day, c.Present))).ToList() : [];
        var ids = changes.Select(c => c.Id).Distinct().ToList();
        var people = await Db.Nominations.VisibleTo(Viewer).Where(n => n.EventId == of.Id && ids.Contains(n.Id))
            .ToDictionaryAsync(n => n.Id);
        foreach (var (id, day, present) in changes)
        {
            if (!people.TryGetValue(id, out var person))
                return NotFound();
            if (Refused(await AttendanceController.TakeAsync(Db, person, of, day, present, MarkSource.LateEntry, Act)))
                break;
        }

        if (!ModelState.IsValid)
        {
            Db.ChangeTracker.Clear();
            return Again("LateEntry", await PageAsync((await PrintoutsAsync(slug))!, form));
        }

        await Db.SaveChangesAsync();
        Flash(changes.Count == 0 ? Words["Participation.NothingChanged"] : Words.Count("Participation.MarksEntered", changes.Count));
        return LocalRedirect($"/projects/{Head.Slug}/events/{slug}/attendance/late-entry");
    }

    private async Task<LateEntryPage> PageAsync(EventPrintouts printouts, LateEntryForm? typed = null)
    {
        var marks = await AttendanceReading.MarksAsync(Db, printouts.Event.Id);
        var delegates = await printouts.DelegatesAsync(Words.Language, NominationLifecycle.Expected);
        var names = delegates.ToDictionary(d => d.Id, d => d.Nominee.FullName);
        return new LateEntryPage(
            EventHead.From(printouts.Event),
            [.. printouts.Facts.Days.Select(
                day => new AttendanceDay(day, marks.Count(m => m.Day == day && m.Present),
                    AttendanceMark.WhyNot(printouts.Event, day, Act)))],
            [.. delegates.Select(d => Line(d, [.. marks.Where(m => m.NominationId == d.Id)], typed?.Rows.Find(r => r.Id == d.Id)))],
            await HistoryAsync(marks, names, printouts.Event.TimeZone));
    }

    private static LateEntryLine Line(DelegateRow row, List<AttendanceMark> marks, LateEntryRow? typed)
    {
        List<DateOnly> shown = [.. marks.Where(m => m.Present).Select(m => m.Day)];
        return new LateEntryLine(
            row.Id, row.Nominee.FullName, row.Country, row.State, shown, typed?.Days ?? shown,
            [.. marks.Where(m => !m.Present).Select(m => m.Day)]);
    }

    private async Task<HistoryList> HistoryAsync(List<AttendanceMark> marks, Dictionary<int, string> names, string timeZone)
    {
        var eventMarks = marks.ToDictionary(m => m.Id);
        var history = await HistoryList.ReadAsync<AttendanceMark>(Db, Viewer, eventMarks.Keys);
        return new HistoryList([.. history.Lines.Take(HistoryShown).Select(line => line with
        {
            Fields = null,
            About = Words["Participation.MarkOf", names.GetValueOrDefault(eventMarks[line.SubjectId].NominationId, Formats.Missing),
                Formats.ShortDay(eventMarks[line.SubjectId].Day)],
        })])
        { TimeZone = timeZone };
    }
}
