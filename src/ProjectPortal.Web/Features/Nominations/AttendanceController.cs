using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>Who came to an event: all marks are saved together or not at all, and sending them twice does no harm.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class AttendanceController(PortalDb db, Words words, Acting acting, NominationMails mails) : NominationDeeds(db, words, acting, mails)
{
    private static readonly NominationState[] Shown = [NominationState.Confirmed, NominationState.Attended, NominationState.NoShow];

    [HttpGet("events/{slug}/attendance")]
    public async Task<IActionResult> Show(string slug) =>
        await EventAsync(slug) is { } ofEvent ? View("Attendance", await PageAsync(ofEvent, [])) : NotFound();

    [HttpPost("events/{slug}/attendance")]
    public Task<IActionResult> Record(string slug, AttendanceForm form)
    {
        var readable = ModelState.IsValid;
        var marks = form.Marks.Where(m => m.Was is NominationAction.Attend or NominationAction.Miss).DistinctBy(m => m.Id).ToDictionary(m => m.Id, m => m.Was!.Value);
        return Retrying(async () =>
        {
            if (await EventAsync(slug) is not { } ofEvent)
                return NotFound();

            var ids = marks.Keys.ToArray();
            var marked = await Db.Nominations.VisibleTo(Viewer).Where(n => n.EventId == ofEvent.Id && ids.Contains(n.Id)).OrderBy(n => n.Id).ToListAsync();
            var moved = new List<Nomination>();
            foreach (var nomination in marked.Where(n => n.State != (marks[n.Id] == NominationAction.Attend ? NominationState.Attended : NominationState.NoShow)))
            {
                if (!readable || Refused(marks[nomination.Id] == NominationAction.Attend ? nomination.Attend(ofEvent, Act) : nomination.Miss(ofEvent, Act)))
                    break;

                moved.Add(nomination);
            }

            if (!ModelState.IsValid || !readable)
            {
                Db.ChangeTracker.Clear();
                return Again("Attendance", await PageAsync((await EventAsync(slug))!, marks));
            }

            foreach (var group in moved.GroupBy(n => n.State == NominationState.Attended ? NominationAction.Attend : NominationAction.Miss))
                await Mails.TellAsync(group.Key, [.. group]);
            await Db.SaveChangesAsync();
            Flash(moved.Count == 0 ? Words["Nominations.AttendanceUnchanged"] : Words["Nominations.AttendanceSaved",
                Words.Count("Nominations.CountAttended", moved.Count(n => n.State == NominationState.Attended)),
                Words.Count("Nominations.CountNoShow", moved.Count(n => n.State == NominationState.NoShow))]);
            return LocalRedirect($"/projects/{Head.Slug}/events/{slug}/attendance");
        });
    }

    private Task<Event?> EventAsync(string slug) =>
        Db.Events.VisibleTo(Viewer).Include(e => e.Waivers).SingleOrDefaultAsync(e => e.ProjectId == Head.Id && e.Slug == slug);

    private async Task<AttendancePage> PageAsync(Event ofEvent, Dictionary<int, NominationAction> marks)
    {
        var rows = await (from n in Db.Nominations.VisibleTo(Viewer)
                          join country in Db.Countries on n.CountryCode equals country.Alpha2
                          where n.EventId == ofEvent.Id && Shown.Contains(n.State)
                          orderby n.CountryCode, n.Nominee.FamilyName, n.Id
                          select new { n.Id, n.Nominee.GivenName, n.Nominee.FamilyName, n.Nominee.Organisation, Country = country.Name, n.State }).ToListAsync();
        return new AttendancePage(
            EventHead.Of(ofEvent),
            [.. rows.Select(n => new AttendanceLine(
                n.Id, $"{n.GivenName} {n.FamilyName}", n.Organisation, n.Country, n.State,
                marks.TryGetValue(n.Id, out var marked) ? marked
                : n.State switch { NominationState.Attended => NominationAction.Attend, NominationState.NoShow => NominationAction.Miss, _ => null }))],
            ofEvent.State is EventState.Running or EventState.Completed ? null : new Refusal("EventNotStarted", null, ofEvent.StartsOn));
    }
}
