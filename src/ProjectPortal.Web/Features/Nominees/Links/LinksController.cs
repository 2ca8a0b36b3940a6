using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominees.Links;

/// <summary>The personal links of a nomination: which there are, a new one, and taking one back. Not for evaluators.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class LinksController(PortalDb db, Words words, Acting acting, NomineeMails mails) : ProjectController(db, words, acting)
{
    private const string ViewName = "Links";

    [HttpGet("nominations/{id:int}/links")]
    public async Task<IActionResult> Show(int id) =>
        await FindAsync(id) is { } nomination ? View(ViewName, await LinksPage.ReadAsync(Db, nomination, Act)) : NotFound();

    /// <summary>Shows the mail; nothing is sent yet.</summary>
    [HttpGet("nominations/{id:int}/links/new")]
    public async Task<IActionResult> Preview(int id, [FromQuery(Name = "purpose")] LinkPurpose? wanted)
    {
        if (wanted is not { } purpose || await FindAsync(id) is not { } nomination || !LinksPage.MaySend(Viewer, purpose))
            return NotFound();

        var (mail, refusal) = await mails.PreviewAsync(nomination, purpose, Act);
        return Refused(refusal) ? Again(ViewName, await LinksPage.ReadAsync(Db, nomination, Act))
            : View("NewLink", new NewLinkPage(id, nomination.Nominee.FullName, purpose, mail,
            await Db.PersonalLinks.AnyAsync(
                l => l.NominationId == id && l.Purpose == purpose && l.Closing == LinkClosing.None && l.ExpiresAt > Act.At)));
    }

    [HttpPost("nominations/{id:int}/links")]
    public async Task<IActionResult> Send(int id, [FromForm(Name = "purpose")] LinkPurpose? wanted)
    {
        if (wanted is not { } purpose || await FindAsync(id) is not { } nomination || !LinksPage.MaySend(Viewer, purpose))
            return NotFound();
        if (Refused(await mails.SendAsync(nomination, purpose, Act)))
            return Again(ViewName, await LinksPage.ReadAsync(Db, nomination, Act));

        await Db.SaveChangesAsync();
        Flash(Words["Nominees.LinkSent", Words.Localize(purpose), nomination.Nominee.FullName]);
        return LocalRedirect(PathOf(id));
    }

    [HttpPost("nominations/{id:int}/links/{link:int}/revocation")]
    public async Task<IActionResult> Revoke(int id, int link, [Bind(Prefix = "Revocation")] RevocationForm form)
    {
        if (await FindAsync(id) is not { } nomination
            || await Db.PersonalLinks.Include(l => l.Nomination)
            .SingleOrDefaultAsync(l => l.Id == link && l.NominationId == id) is not { } found
            || !LinksPage.MaySend(Viewer, found.Purpose))
            return NotFound();
        if (!ModelState.IsValid || Refused(found.Revoke(form.Reason, Act), "Revocation."))
            return Again(ViewName, await LinksPage.ReadAsync(Db, nomination, Act) with { Revocation = form, TriedId = link });

        await Db.SaveChangesAsync();
        Flash(Words["Nominees.LinkRevoked", Words.Localize(found.Purpose), nomination.Nominee.FullName]);
        return LocalRedirect(PathOf(id));
    }

    /// <summary>Takes somebody out of the directory who asked for it by other ways, or who misuses it.</summary>
    [Authorize(Policy = Policies.Staff)]
    [HttpPost("nominations/{id:int}/directory/removal")]
    public async Task<IActionResult> Remove(int id, [Bind(Prefix = "Removal")] DirectoryRemovalForm form)
    {
        if (await FindAsync(id) is not { } nomination
            || await Db.DirectoryEntries.SingleOrDefaultAsync(e => e.NominationId == id) is not { } entry)
            return NotFound();
        if (!ModelState.IsValid || Refused(entry.Hide(form.Reason, Act), "Removal."))
            return Again(ViewName, await LinksPage.ReadAsync(Db, nomination, Act) with { Removal = form });

        await Db.SaveChangesAsync();
        Flash(Words["Nominees.RemovedFromDirectory", nomination.Nominee.FullName]);
        return LocalRedirect(PathOf(id));
    }

    private Task<Nomination?> FindAsync(int id) => !Viewer.IsAny(Roles.Staff | Roles.FocalPoint)
        ? Task.FromResult<Nomination?>(null)
        : Db.Nominations.VisibleTo(Viewer).ForRules().SingleOrDefaultAsync(n => n.Id == id && n.ProjectId == Head.Id);

    private string PathOf(int id) => string.Create(CultureInfo.InvariantCulture, $"/projects/{Head.Slug}/nominations/{id}/links");
}
