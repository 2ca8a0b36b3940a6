using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Deeds;

/// <summary>A deed to one nomination: done with its mails in one save and told; a "no" shows the nomination with what was typed.</summary>
public abstract class NominationDeeds(PortalDb db, Words words, Acting acting, NominationMails mails) : ProjectController(db, words, acting)
{
    protected NominationMails Mails { get; } = mails;

    /// <param name="deed">Null where it is done.</param>
    /// <param name="typed">Puts the form that was sent back into the page.</param>
    protected async Task<IActionResult> DoAsync(
        int id, NominationAction action, Func<Nomination, Task<Refusal?>> deed, string prefix = "", Func<NominationPage,
            NominationPage>? typed = null)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(id, typed);

        if (await FindAsync(id) is not { } nomination)
            return NotFound();
        if (Refused(await NamedAsync(await deed(nomination)), prefix))
            return await AgainAsync(id, typed);

        await Mails.TellAsync(action, [nomination]);
        await Db.SaveChangesAsync();
        Flash(Words[$"Nominations.Done{action}", nomination.Nominee.FullName]);
        return LocalRedirect(PathOf(id));
    }

    /// <summary>Tracked, with its event and the event's waivers.</summary>
    protected Task<Nomination?> FindAsync(int id) =>
        Db.Nominations.VisibleTo(Viewer).ForRules().SingleOrDefaultAsync(n => n.Id == id && n.ProjectId == Head.Id);

    protected async Task<IActionResult> AgainAsync(int id, Func<NominationPage, NominationPage>? typed)
    {
        var page = await NominationPage.ReadAsync(Db, Act, Head.Id, id);
        return page is null ? NotFound() : Again("Nomination", typed?.Invoke(page) ?? page);
    }

    protected string PathOf(int id) => string.Create(CultureInfo.InvariantCulture, $"/projects/{Head.Slug}/nominations/{id}");
}
