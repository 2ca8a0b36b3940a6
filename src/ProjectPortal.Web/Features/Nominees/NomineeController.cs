using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Nominees.Directory;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominees;

/// <summary>A letter to a nominee. Each of them lets a delegate into the directory and out of it.</summary>
public abstract class NomineeController(
    PortalDb db, Words words, Acting acting, PersonalLinks links, NomineeMails mails, LinkPurpose purpose)
    : PersonalController(db, words, acting, links, purpose)
{
    protected NomineeMails Mails { get; } = mails;

    /// <summary>A paper of the event, for its delegates.</summary>
    [HttpGet("event-papers/{document:int}")]
    public async Task<IActionResult> OpenPaper(int document, [FromServices] IFileStore store, CancellationToken cancellationToken) =>
        await Db.Documents.SharedWith(Nomination).AsNoTracking().SingleOrDefaultAsync(d => d.Id == document, cancellationToken) is { } paper
            ? await DocumentDownload.ReadAsync(store, paper, Response, cancellationToken) ?? NotFound()
            : NotFound();

    [HttpPost("directory")]
    public async Task<IActionResult> ShowMe([Bind(Prefix = "Consent")] ConsentForm form)
    {
        var entry = await EntryAsync() ?? Db.DirectoryEntries.Add(DirectoryEntry.From(Nomination)).Entity;
        var wasShown = entry.ShownSince is not null;
        if (!ModelState.IsValid || Refused(entry.Show(Nomination, form.Practice, Act), "Consent."))
        {
            Db.ChangeTracker.Clear();
            return await AgainAsync(form);
        }

        if (!wasShown)
            await Mails.WelcomeAsync(Nomination, entry.UnsavedChanges[^1], Act);
        await Db.SaveChangesAsync();
        Flash(Words[wasShown ? "Nominees.DirectoryKept" : "Nominees.DirectoryShown"]);
        return LocalRedirect(Here);
    }

    [HttpPost("directory/leaving")]
    public async Task<IActionResult> HideMe()
    {
        if (await EntryAsync() is { ShownSince: not null } entry)
        {
            if (Refused(entry.Hide(null, Act)))
                return await AgainAsync(new ConsentForm());
            await Db.SaveChangesAsync();
        }

        Flash(Words["Nominees.DirectoryHidden"]);
        return LocalRedirect(Here);
    }

    /// <summary>The letter again, with what was typed into the consent.</summary>
    protected abstract Task<IActionResult> AgainAsync(ConsentForm typed);

    protected Task<ConsentBox?> ConsentAsync(Wording country, ConsentForm? typed = null) =>
        ConsentBox.ReadAsync(Db, Nomination, country, $"{Here}/directory", typed);

    private Task<DirectoryEntry?> EntryAsync() => Db.DirectoryEntries.SingleOrDefaultAsync(e => e.NominationId == Nomination.Id);
}
