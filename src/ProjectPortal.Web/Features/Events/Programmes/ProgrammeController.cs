using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Events.Plan;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.Programmes;

/// <summary>
/// The sessions of an event. Who may see the event reads them, so that content is known before names are chosen; staff
/// correct them even after the event: reports print the programme as it was held.
/// </summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class ProgrammeController(PortalDb db, Words words, Acting acting) : OneEventController(db, words, acting)
{
    private const string Prefix = "Form.";

    [HttpGet("events/{slug}/programme")]
    public async Task<IActionResult> Show(string slug, DateOnly? day)
    {
        var found = await FindAsync(slug);
        return found is null ? NotFound()
            : Viewer.IsAny(Roles.Staff) ? View("Programme", await PageAsync(found, null, new SessionForm { Day = day ?? found.StartsOn }))
            : View("ProgrammeRead",
                new ProgrammeReadPage(Head, found.Slug, found.Title, found.StartsOn, found.EndsOn, found.MonthOnly,
                await ProgrammeReading.ReadAsync(Db, Words, found)));
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/programme")]
    public async Task<IActionResult> Add(string slug, [Bind(Prefix = "Form")] SessionForm form)
    {
        var found = await FindAsync(slug);
        if (found is null)
            return NotFound();
        if (!await AllowsAsync(found, form))
            return Again("Programme", await PageAsync(found, null, form));

        var session = new Session
        {
            EventId = found.Id,
            Day = form.Day!.Value,
            StartsAt = form.StartsAt!.Value,
            EndsAt = form.EndsAt!.Value,
            Title = form.Title.ToWording(),
            Tag = form.Tag!.Value,
            Language = form.Language,
        };
        session.SpeakBy(form.SpeakerPlans);
        Db.Sessions.Add(session);
        await Db.SaveChangesAsync();
        Flash(Words["Events.SessionAdded"]);
        return ToDay(slug, session.Day);
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("events/{slug}/programme/{id:int}")]
    public async Task<IActionResult> Edit(string slug, int id)
    {
        var (found, session) = await FindAsync(slug, id);
        return session is null ? NotFound() : View("Programme", await PageAsync(found!, id, SessionForm.From(session)));
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/programme/{id:int}")]
    public async Task<IActionResult> Save(string slug, int id, [Bind(Prefix = "Form")] SessionForm form)
    {
        var (found, session) = await FindAsync(slug, id);
        if (session is null)
            return NotFound();
        if (!await AllowsAsync(found!, form))
            return Again("Programme", await PageAsync(found!, id, form));

        session.Day = form.Day!.Value;
        session.StartsAt = form.StartsAt!.Value;
        session.EndsAt = form.EndsAt!.Value;
        session.Title = form.Title.ToWording();
        session.Tag = form.Tag!.Value;
        session.Language = form.Language;
        session.SpeakBy(form.SpeakerPlans);
        if (!await Saved(session, form.Version))
        {
            var (again, fresh) = await FindAsync(slug, id);
            return fresh is null ? NotFound()
                : Conflicted("Programme", await PageAsync(again!, id, form), form, SessionForm.From(fresh), fresh.Version, Prefix);
        }

        Flash(Words["Events.SessionSaved"]);
        return LocalRedirect(Path(slug));
    }

    /// <summary>Moves a session to another day of the event, at the same hours.</summary>
    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/programme/{id:int}/day")]
    public Task<IActionResult> Move(string slug, int id, DateOnly? day) =>
        ToOtherDayAsync(slug, id, day, "Events.SessionMoved", session => session.Day = day!.Value);

    /// <summary>Holds a session once more on another day of the event, at the same hours.</summary>
    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/programme/{id:int}/copies")]
    public Task<IActionResult> Copy(string slug, int id, DateOnly? day) =>
        ToOtherDayAsync(slug, id, day, "Events.SessionCopied", session => Db.Sessions.Add(session.CopyTo(session.EventId, day!.Value)));

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/programme/{id:int}/deletion")]
    public async Task<IActionResult> Delete(string slug, int id)
    {
        var (found, session) = await FindAsync(slug, id);
        if (session is null)
            return NotFound();
        if (Refused(WhyClosed(found!)))
            return Again("Programme", await PageAsync(found!, id, SessionForm.From(session)));

        foreach (var paper in await Db.Documents.Where(d => d.SessionId == id).ToListAsync())
            paper.LeaveSession();
        Db.Sessions.Remove(session);
        await Db.SaveChangesAsync();
        Flash(Words["Events.SessionDeleted", Words.Localize(session.Title)]);
        return LocalRedirect(Path(slug));
    }

    private async Task<IActionResult> ToOtherDayAsync(string slug, int id, DateOnly? day, string told, Action<Session> deed)
    {
        var (found, session) = await FindAsync(slug, id);
        if (session is null)
            return NotFound();

        var refusal = WhyClosed(found!) ?? Session.Check(found!, day ?? DateOnly.MinValue, session.StartsAt, session.EndsAt);
        if (Refused(refusal is { Field: not null } ? refusal with { Field = "Day" } : refusal))
            return Again("Programme", await PageAsync(found!, id, SessionForm.From(session)));

        deed(session);
        await Db.SaveChangesAsync();
        Flash(Words[told, Words.Localize(session.Title), Formats.Day(day!.Value)]);
        return ToDay(slug, day.Value);
    }

    private static Refusal? WhyClosed(Event found) =>
        found.State == EventState.Cancelled ? new Refusal("EventStateForbids", null, "Edit", found.State) : null;

    private async Task<bool> AllowsAsync(Event found, SessionForm form)
    {
        if (form.Language.Length > 0 && !PlanChoices.WorkingLanguages.Contains(form.Language))
            ModelState.AddModelError(Prefix + nameof(form.Language), Words["Forms.UnreadableValue"]);
        var codes = form.Speakers.Select(s => s.CountryCode).Where(c => c.Length > 0).Distinct().ToList();
        var known = codes.Count == 0 ? [] : await Db.Countries.Where(c => codes.Contains(c.Alpha2)).Select(c => c.Alpha2).ToListAsync();
        for (var row = 0; row < form.Speakers.Count; row++)
        {
            var speaker = form.Speakers[row];
            if (!speaker.IsBlank && speaker.Name.Length == 0)
                ModelState.AddModelError(
                    string.Create(CultureInfo.InvariantCulture, $"{Prefix}Speakers[{row}].Name"), Words["Events.SpeakerNameMissing"]);
            if (speaker.CountryCode.Length > 0 && !known.Contains(speaker.CountryCode))
                ModelState.AddModelError(
                    string.Create(CultureInfo.InvariantCulture, $"{Prefix}Speakers[{row}].CountryCode"), Words["Forms.UnreadableValue"]);
        }

        return ModelState.IsValid
            && !Refused(WhyClosed(found) ?? Session.Check(found, form.Day!.Value, form.StartsAt!.Value, form.EndsAt!.Value), Prefix);
    }

    private string Path(string slug) => $"/projects/{Head.Slug}/events/{slug}/programme";

    private LocalRedirectResult ToDay(string slug, DateOnly day) =>
        LocalRedirect(FormattableString.Invariant($"{Path(slug)}?day={day:yyyy-MM-dd}"));

    private async Task<(Event? Event, Session? Session)> FindAsync(string slug, int id)
    {
        var found = await FindAsync(slug);
        return (found, found is null ? null : await Db.Sessions.Include(s => s.Speakers)
            .SingleOrDefaultAsync(s => s.EventId == found.Id && s.Id == id));
    }

    private async Task<ProgrammePage> PageAsync(Event found, int? editing, SessionForm form)
    {
        var byName = StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.IgnoreCase);
        var countries = await Db.Countries.Select(c => new { c.Alpha2, c.Name }).ToListAsync();
        var choices = new SessionChoices(
            PlanChoices.WorkingLanguages.Select(l => new SelectListItem(PlanChoices.LanguageName(Words, l), l))
                .Prepend(new SelectListItem(Words["Events.LanguagesOfEvent"], "")).ToList(),
            countries.Select(c => new SelectListItem(Words.Localize(c.Name), c.Alpha2)).OrderBy(c => c.Text, byName)
                .Prepend(new SelectListItem("", "")).ToList(),
            Enumerable.Range(0, Math.Min(60, found.EndsOn.DayNumber - found.StartsOn.DayNumber + 1)).Select(found.StartsOn.AddDays)
                .Where(d => d != form.Day)
                .Select(d => new SelectListItem(Formats.Day(d), d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).ToList());
        return new ProgrammePage(
            Head, found.Slug, found.Title, found.StartsOn, found.EndsOn, found.TimeZone,
            await ProgrammeReading.ReadAsync(Db, Words, found), editing, form.WithRoom(), choices);
    }
}

/// <summary>The programme for who reads it, and for paper.</summary>
public sealed record ProgrammeReadPage(
    ProjectHead Project, string Slug, Wording Title, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly, Programme Programme);
