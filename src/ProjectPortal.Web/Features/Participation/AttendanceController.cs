using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>Who is there, day by day: at the door with a telephone. A mark may be sent any number of times.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class AttendanceController(PortalDb db, Words words, Acting acting) : PrintoutController(db, words, acting)
{
    [HttpGet("events/{slug}/attendance")]
    public async Task<IActionResult> Show(string slug, DateOnly? day, string? q)
    {
        if (await PrintoutsAsync(slug) is not { } printouts)
            return NotFound();

        SecurityHeaders.AllowCamera(Response);
        return View("Attendance", await AttendanceReading.PageAsync(Db, printouts, day, q, Act));
    }

    [HttpPost("events/{slug}/attendance/marks")]
    public async Task<IActionResult> Mark(string slug, MarkForm form)
    {
        if (await Db.Events.VisibleTo(Viewer).SingleOrDefaultAsync(e => e.ProjectId == Head.Id && e.Slug == slug) is not { } of)
            return NotFound();
        if (!ModelState.IsValid)
            return await RefusedAsync(slug, form);

        var (nomination, refusal) = await PersonAsync(of, form);
        var (present, source) = (form.Absent is null, form.Present is null && form.Absent is null ? MarkSource.Badge : MarkSource.List);
        if (Refused(refusal ?? await TakeAsync(Db, nomination!, of, form.Day, present, source, Act)))
            return await RefusedAsync(slug, form);

        await Db.SaveChangesAsync();
        var said = Words[present ? "Participation.MarkedPresent" : "Participation.MarkedAbsent", nomination!.Nominee.FullName,
            Formats.Day(form.Day)];
        if (AsksForData)
            return Json(new MarkAnswer(nomination.Id, present, said));

        Flash(said);
        return LocalRedirect($"/projects/{Head.Slug}/events/{slug}/attendance?day={form.Day:yyyy-MM-dd}");
    }

    private bool AsksForData => Request.GetTypedHeaders().Accept.Any(a => a.MediaType == "application/json");

    /// <summary>
    /// Makes the mark or corrects the one that is there. It moves the nomination's version: who closes attendance meanwhile looks again.
    /// </summary>
    internal static async Task<Refusal?> TakeAsync(
        PortalDb db, Nomination nomination, Event of, DateOnly day, bool present, MarkSource source, Act act)
    {
        db.Entry(nomination).Property(n => n.Version).IsModified = true;
        if (await db.AttendanceMarks.SingleOrDefaultAsync(m => m.NominationId == nomination.Id && m.Day == day) is { } mark)
            return mark.Correct(nomination, of, present, source, act);

        var (made, refusal) = AttendanceMark.Make(nomination, of, day, present, source, act);
        if (made is not null)
            db.AttendanceMarks.Add(made);
        return refusal;
    }

    private async Task<(Nomination? Nomination, Refusal? Refusal)> PersonAsync(Event of, MarkForm form)
    {
        var people = Db.Nominations.VisibleTo(Viewer).Where(n => n.EventId == of.Id);
        if ((form.Present ?? form.Absent) is { } id)
            return await people.SingleOrDefaultAsync(n => n.Id == id) is { } picked ? (picked, null) : (null, new Refusal("NotYours"));

        var code = ReadableCode.Read(form.Code);
        var worn = code is null ? null
            : await people.SingleOrDefaultAsync(n => Db.Badges.Any(b => b.NominationId == n.Id && b.Code == code));
        return worn is null ? (null, new Refusal("BadgeUnknown", nameof(MarkForm.Code))) : (worn, null);
    }

    private async Task<IActionResult> RefusedAsync(string slug, MarkForm form)
    {
        if (AsksForData)
        {
            if (Response.StatusCode == StatusCodes.Status200OK)
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Json(new { error = string.Join(' ', ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage)) });
        }

        SecurityHeaders.AllowCamera(Response);
        var page = await AttendanceReading.PageAsync(Db, (await PrintoutsAsync(slug))!, form.Day, null, Act);
        return Again("Attendance", page with { Mark = form });
    }
}
