using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Outbox;

/// <summary>The mails that the portal wrote, what became of each, and what to do about those that did not go out.</summary>
[Authorize(Policy = Policies.SeesMails)]
[Route("mails")]
public sealed class OutboxController(PortalDb db, Words words, Acting acting) : PortalController(db, words, acting)
{
    private const int AtOnce = 500;

    [HttpGet("")]
    public async Task<IActionResult> List(MailsShown? state, string? project, string? @event, int? nomination, string? q, long? after) =>
        View("Mails", await MailList.ReadAsync(Db, Viewer, new MailFilter(state, project, @event, nomination, q ?? ""), after));

    [HttpGet("/mails.csv")]
    [HttpGet("/mails.xlsx")]
    public IActionResult Download(MailsShown? state, string? project, string? @event, int? nomination, string? q) => AsFile(
        Words["Outbox.FileName"], Words["Outbox.Title"], MailColumns.Create(Words),
        MailList.AllAsync(Db, Viewer, new MailFilter(state, project, @event, nomination, q ?? "")));

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id) =>
        await MailPage.ReadAsync(Db, Words, Viewer, id) is { } page ? View("Mail", page) : NotFound();

    [HttpPost("{id:long}/attempt")]
    public Task<IActionResult> TryAgain(long id) =>
        DoAsync(id, "AskAgain", "Outbox.DoneAskAgain", (mail, act) => mail.AskAgain(act.At), null);

    [HttpPost("{id:long}/settlement")]
    public async Task<IActionResult> Settle(long id, [Bind(Prefix = "Settlement")] SettlementForm form)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(id, form);

        return await DoAsync(id, "Settle", "Outbox.DoneSettle", (mail, act) => mail.Settle(form.Reason, act.At), form);
    }

    /// <summary>After a mail server was mended: everything that failed, or was given up, at once.</summary>
    [HttpPost("attempts")]
    public async Task<IActionResult> TryAll(MailsShown? state, string? project, string? @event, string? q)
    {
        if (state is not (MailsShown.Failing or MailsShown.GivenUp))
            return NotFound();

        var filter = new MailFilter(state, project, @event, null, q ?? "");
        var mails = await MailList.Matching(Db, Db.Outbox.VisibleTo(Viewer), filter).Include(m => m.Change).OrderBy(m => m.Id).Take(AtOnce)
            .ToListAsync();
        foreach (var mail in mails)
        {
            var from = mail.State;
            if (mail.AskAgain(Act.At) is null)
                Db.RecordOfMail(mail, "AskAgain", from, null, Act);
        }

        await Db.SaveChangesAsync();
        Flash(Words.Count("Outbox.DoneTryAll", mails.Count));
        return LocalRedirect("/mails");
    }

    private async Task<IActionResult> DoAsync(
        long id, string action, string done, Func<OutboxMessage, Act, Refusal?> deed, SettlementForm? typed)
    {
        if (await Db.Outbox.VisibleTo(Viewer).Include(m => m.Change).SingleOrDefaultAsync(m => m.Id == id) is not { } mail)
            return NotFound();

        var from = mail.State;
        if (Refused(deed(mail, Act), "Settlement."))
            return await AgainAsync(id, typed);

        Db.RecordOfMail(mail, action, from, typed?.Reason, Act);
        await Db.SaveChangesAsync();
        Flash(Words[done, mail.ToName]);
        return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/mails/{id}"));
    }

    private async Task<IActionResult> AgainAsync(long id, SettlementForm? typed) =>
        await MailPage.ReadAsync(Db, Words, Viewer, id) is { } page ? Again("Mail", typed is null ? page : page with { Settlement = typed })
            : NotFound();
}
