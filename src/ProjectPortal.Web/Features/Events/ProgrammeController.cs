using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Events;

/// <summary>The sessions of an event. A programme is corrected even after the event: reports print it as it was held.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ProgrammeController(PortalDb db, Words words, Acting acting) : OneEventController(db, words, acting)
{
    private const string Prefix = "Form.";

    [HttpGet("events/{slug}/programme")]
    public async Task<IActionResult> Show(string slug, DateOnly? day)
    {
        var found = await FindAsync(slug);
        return found is null ? NotFound() : View("Programme", await PageAsync(found, null, new SessionForm { Day = day ?? found.StartsOn }));
    }

    [HttpPost("events/{slug}/programme")]
    public async Task<IActionResult> Add(string slug, [Bind(Prefix = "Form")] SessionForm form)
    {
        var found = await FindAsync(slug);
        if (found is null)
            return NotFound();
        if (!ModelState.IsValid || Refused(WhyNot(found, form), Prefix))
            return Again("Programme", await PageAsync(found, null, form));

        Db.Sessions.Add(new Session
        {
            EventId = found.Id,
            Day = form.Day!.Value,
            StartsAt = form.StartsAt!.Value,
            EndsAt = form.EndsAt!.Value,
            Title = form.Title.ToWording(),
            Tag = form.Tag!.Value,
            Speaker = form.Speaker,
        });
        await Db.SaveChangesAsync();
        Flash(Words["Events.SessionAdded"]);
        return LocalRedirect(FormattableString.Invariant($"{Path(slug)}?day={form.Day:yyyy-MM-dd}"));
    }

    [HttpGet("events/{slug}/programme/{id:int}")]
    public async Task<IActionResult> Edit(string slug, int id)
    {
        var (found, session) = await FindAsync(slug, id);
        return session is null ? NotFound() : View("Programme", await PageAsync(found!, id, SessionForm.From(session)));
    }

    [HttpPost("events/{slug}/programme/{id:int}")]
    public async Task<IActionResult> Save(string slug, int id, [Bind(Prefix = "Form")] SessionForm form)
    {
        var (found, session) = await FindAsync(slug, id);
        if (session is null)
            return NotFound();
        if (!ModelState.IsValid || Refused(WhyNot(found!, form), Prefix))
            return Again("Programme", await PageAsync(found!, id, form));

        session.Day = form.Day!.Value;
        session.StartsAt = form.StartsAt!.Value;
        session.EndsAt = form.EndsAt!.Value;
        session.Title = form.Title.ToWording();
        session.Tag = form.Tag!.Value;
        session.Speaker = form.Speaker;
        if (!await Saved(session, form.Version))
        {
            var (again, fresh) = await FindAsync(slug, id);
            return fresh is null ? NotFound() : Conflicted("Programme", await PageAsync(again!, id, form), form, SessionForm.From(fresh), fresh.Version, Prefix);
        }

        Flash(Words["Events.SessionSaved"]);
        return LocalRedirect(Path(slug));
    }

    [HttpPost("events/{slug}/programme/{id:int}/deletion")]
    public Task<IActionResult> Delete(string slug, int id) => Retrying(async () =>
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
        Flash(Words["Events.SessionDeleted", Words.Of(session.Title)]);
        return LocalRedirect(Path(slug));
    });

    private static Refusal? WhyClosed(Event found) => found.State == EventState.Cancelled ? new Refusal("EventStateForbids", null, "Edit", found.State) : null;

    private static Refusal? WhyNot(Event found, SessionForm form) =>
        WhyClosed(found) ?? Session.Check(found, form.Day!.Value, form.StartsAt!.Value, form.EndsAt!.Value);

    private string Path(string slug) => $"/projects/{Head.Slug}/events/{slug}/programme";

    private async Task<(Event? Event, Session? Session)> FindAsync(string slug, int id)
    {
        var found = await FindAsync(slug);
        return (found, found is null ? null : await Db.Sessions.SingleOrDefaultAsync(s => s.EventId == found.Id && s.Id == id));
    }

    private async Task<ProgrammePage> PageAsync(Event found, int? editing, SessionForm form)
    {
        var sessions = await Db.Sessions.Where(s => s.EventId == found.Id)
            .Select(s => new ProgrammeSession(s.Id, s.Day, s.StartsAt, s.EndsAt, s.Title, s.Tag, s.Speaker)).ToListAsync();
        return new ProgrammePage(Head, found.Slug, found.Title, found.StartsOn, found.EndsOn, Programme.Of(sessions, found.StartsOn, found.EndsOn), editing, form);
    }
}
