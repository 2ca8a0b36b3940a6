using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>One deed to several nominations: first what would happen, then all of it or nothing.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class BulkController(PortalDb db, Words words, Acting acting, NominationMails mails) : SelectionController(db, words, acting)
{
    [HttpPost("events/{slug}/desk/preview")]
    public async Task<IActionResult> Preview(string slug, BulkForm form)
    {
        if (await EventAsync(slug) is not { } ofEvent)
            return NotFound();
        if (form.Ids.Count == 0 || form.Deed is null || !ModelState.IsValid)
            return TellOnDesk(slug, form.Ids.Count == 0 ? "Selection.TickFirst" : "Selection.ChooseDeedFirst");

        return View("Bulk", await LookAsync(ofEvent, form));
    }

    [HttpPost("events/{slug}/desk/deeds")]
    public async Task<IActionResult> Do(string slug, BulkForm form)
    {
        if (await EventAsync(slug) is not { } ofEvent)
            return NotFound();
        if (!ModelState.IsValid || form.Deed is null || form.Ids.Count == 0)
            return TellOnDesk(slug, "Selection.TickFirst");

        var run = new BulkRun(Db, Act, ofEvent, form);
        var lines = await run.RunAsync();
        var blocked = lines.FirstOrDefault(l => l.Refusal is not null);
        if (blocked is not null || lines.Count != form.Ids.Distinct().Count() || run.Moved.Count == 0)
        {
            ModelState.AddModelError("", Words["Selection.MovedSincePreview"]);
            if (blocked is not null)
                Refused(blocked.Refusal! with { Field = null });
            Db.ChangeTracker.Clear();
            return Again("Bulk", await LookAsync((await EventAsync(slug))!, form));
        }

        if (form.Deed == BulkDeed.Reopen)
            await mails.TellAsync(NominationAction.Reopen, run.Moved);
        await Db.SaveChangesAsync();
        Flash(Words.Count($"Selection.Bulk{form.Deed}", run.Moved.Count));
        return LocalRedirect($"{EventPath(slug)}/desk");
    }

    /// <summary>What would happen now; nothing of it is kept.</summary>
    private async Task<BulkPage> LookAsync(Event ofEvent, BulkForm form)
    {
        var run = new BulkRun(Db, Act, ofEvent, form);
        var lines = await run.RunAsync();
        var able = run.Moved;
        var told = form.Deed == BulkDeed.Reopen && able.Count > 0 ? await mails.CountAsync(NominationAction.Reopen, able) : 0;
        Db.ChangeTracker.Clear();
        return new BulkPage(EventHead.From(ofEvent), form, lines, told, run.SeatsBefore, run.SeatsTaken);
    }

    private LocalRedirectResult TellOnDesk(string slug, string key)
    {
        Flash(Words[key], "warn");
        return LocalRedirect($"{EventPath(slug)}/desk");
    }
}
