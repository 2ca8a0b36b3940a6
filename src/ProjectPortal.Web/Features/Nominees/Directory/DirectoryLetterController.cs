using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominees.Directory;

/// <summary>The directory as a delegate sees it: one's own consent, the others, and a way to write to them.</summary>
public sealed record DirectoryLetterPage(EventLetter Letter, DirectoryList List, ConsentBox? Box)
{
    public ConsentForm Consent => Box?.Form ?? new ConsentForm();
}

[Route("my/directory/{token}")]
public sealed class DirectoryLetterController(
    PortalDb db, Words words, Acting acting, PersonalLinks links, NomineeMails mails, DirectoryPost post)
    : NomineeController(db, words, acting, links, mails, LinkPurpose.Directory)
{
    private const string ViewName = "DirectoryLetter";

    [HttpGet("")]
    public async Task<IActionResult> Show(DirectoryFilter filter, int? after) => View(ViewName, await PageAsync(filter, after));

    [HttpGet("{id:int}/message")]
    public async Task<IActionResult> Write(int id) =>
        await post.FindAsync(Nomination.ProjectId, id) is { } entry ? View("MessageLetter", await PageAsync(entry, new MessageForm()))
            : NotFound();

    [HttpPost("{id:int}/message")]
    public async Task<IActionResult> Send(int id, [Bind(Prefix = "Form")] MessageForm form)
    {
        if (await post.FindAsync(Nomination.ProjectId, id) is not { } entry)
            return NotFound();

        var project = await Db.Projects.Where(p => p.Id == entry.ProjectId).Select(p => p.Title).SingleAsync();
        if (!ModelState.IsValid
            || Refused(await post.WriteAsync(entry, DirectorySender.Delegate(Nomination), Words.Localize(project), form, Act)))
            return Again("MessageLetter", await PageAsync(entry, form));

        await Db.SaveChangesAsync();
        Flash(Words["Nominees.MessageSent", entry.Nomination!.Nominee.FullName]);
        return LocalRedirect(Here);
    }

    protected override async Task<IActionResult> AgainAsync(ConsentForm typed) =>
        Again(ViewName, await PageAsync(new DirectoryFilter(null, null), null, typed));

    private async Task<DirectoryLetterPage> PageAsync(DirectoryFilter filter, int? after, ConsentForm? typed = null)
    {
        var letter = await EventLetter.ReadAsync(Db, Nomination);
        return new DirectoryLetterPage(
            letter, await DirectoryList.ReadAsync(Db, Nomination.ProjectId, filter, after, Here, mayWrite: true),
            await ConsentAsync(letter.Country, typed));
    }

    private async Task<MessagePage> PageAsync(DirectoryEntry entry, MessageForm form)
    {
        var country = await Db.Countries.Where(c => c.Alpha2 == entry.Nomination!.CountryCode).Select(c => c.Name).SingleAsync();
        var sender = DirectorySender.Delegate(Nomination);
        return new MessagePage(
            string.Create(CultureInfo.InvariantCulture, $"{Here}/{entry.Id}/message"), Here, entry.Nomination!.Nominee.FullName, country,
            entry.Practice, sender.Address,
            await post.LeftTodayAsync(sender, Act.At), form);
    }
}
