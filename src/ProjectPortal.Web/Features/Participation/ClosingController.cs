using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>
/// The end of attendance: each confirmed delegate attended or did not, is told so, and who attended gets a certificate. All at once, or
/// nobody.
/// </summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ClosingController(PortalDb db, Words words, Acting acting, NominationMails mails)
    : PrintoutController(db, words, acting)
{
    [HttpGet("events/{slug}/attendance/closure")]
    public async Task<IActionResult> Preview(string slug) =>
        await EventAsync(slug) is { } of ? View("Closing", await PageAsync(of)) : NotFound();

    [HttpPost("events/{slug}/attendance/closure")]
    public async Task<IActionResult> Close(string slug, ClosingForm form)
    {
        if (await EventAsync(slug) is not { } of)
            return NotFound();

        // Before their marks: a mark that is made meanwhile moves the version of its person.
        var people = await Db.Nominations.VisibleTo(Viewer).Include(n => n.Event)
            .Where(n => n.EventId == of.Id && n.State == NominationState.Confirmed).OrderBy(n => n.Id).ToListAsync();
        var page = await PageAsync(of);
        if (Refused(page.WhyNot))
            return Again("Closing", page);
        if (page.Lines.Count == 0)
        {
            Flash(Words["Participation.NothingToClose"], "warn");
            return LocalRedirect($"/projects/{Head.Slug}/events/{slug}/attendance");
        }

        if ((form.Attended, form.Missed) != (page.Attended, page.Missed) || people.Count != page.Lines.Count)
        {
            ModelState.AddModelError("", Words["Participation.MarksMoved"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Closing", page);
        }

        var outcomes = page.Lines.ToDictionary(l => l.Id, l => l.Outcome);
        foreach (var person in people)
        {
            if (Refused(outcomes[person.Id] == NominationAction.Attend ? person.Attend(of, Act) : person.Miss(of, Act)))
            {
                Db.ChangeTracker.Clear();
                return Again("Closing", await PageAsync((await EventAsync(slug))!));
            }
        }

        var messages = 0;
        foreach (var group in people.GroupBy(p => outcomes[p.Id]))
            messages += await mails.TellAsync(group.Key, [.. group]);
        foreach (var person in people.Where(p => p.State == NominationState.Attended))
            Db.Certificates.Add(Certificate.Issue(person, RandomCode.Draw(), Act).Certificate!);
        await Db.SaveChangesAsync();
        Flash(Words["Participation.Closed", Words.Count("Participation.CountAttended", page.Attended),
            Words.Count("Participation.CountMissed", page.Missed), Words.Count("Participation.CountMails", messages)]);
        return LocalRedirect($"/projects/{Head.Slug}/events/{slug}/certificates");
    }

    private Task<Event?> EventAsync(string slug) =>
        Db.Events.VisibleTo(Viewer).ForSeats().SingleOrDefaultAsync(e => e.ProjectId == Head.Id && e.Slug == slug);

    private async Task<ClosingPage> PageAsync(Event of)
    {
        var printouts = (await PrintoutsAsync(of.Slug))!;
        var confirmed = await printouts.DelegatesAsync(Words.Language, NominationState.Confirmed);
        var marks = (await AttendanceReading.MarksAsync(Db, of.Id)).ToLookup(m => m.NominationId);
        var lines = confirmed.ConvertAll(
            d => new ClosingLine(d.Id, d.Nominee.FullName, d.Country, marks[d.Id].Count(m => m.Present),
            AttendanceClosing.OutcomeOf(marks[d.Id])));
        var people = await printouts.Visible.Where(n => n.State == NominationState.Confirmed).ToListAsync();
        var letters = new List<MailPreview>();
        foreach (var group in people.GroupBy(p => lines.Single(l => l.Id == p.Id).Outcome).OrderBy(g => g.Key))
            letters.AddRange(await mails.PreviewAsync(group.Key, [.. group]));
        return new ClosingPage(
            EventHead.From(of), printouts.Facts.Days.Count, lines, letters.Count, AttendanceClosing.WhyNot(of, Act),
            // All letters of a kind and a language say the same but for the name.
            [.. letters.DistinctBy(l => (l.Letter.Subject, l.To.Language))]);
    }
}
