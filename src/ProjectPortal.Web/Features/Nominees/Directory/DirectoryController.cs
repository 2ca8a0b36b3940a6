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

namespace ProjectPortal.Web.Features.Nominees.Directory;

/// <summary>The delegates' directory of a project, for those with an account. Evaluators read it and do not write.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class DirectoryController(PortalDb db, Words words, Acting acting, DirectoryPost post) : ProjectController(db, words, acting)
{
    private string Home => $"/projects/{Head.Slug}/directory";

    private bool MayWrite => Viewer.IsAny(Roles.Staff | Roles.FocalPoint);

    [HttpGet("directory")]
    public async Task<IActionResult> Show(DirectoryFilter filter, int? after) =>
        View("Directory", await DirectoryList.ReadAsync(Db, Head.Id, filter, after, Home, MayWrite));

    [HttpGet("directory.csv")]
    [HttpGet("directory.xlsx")]
    public IActionResult Download(DirectoryFilter filter) => AsFile(
        $"{Head.Slug}-{Words["Nominees.DirectoryFile"]}", Words["Nominees.DirectoryTitle"], DirectoryColumns.Create(Words, Home, MayWrite),
        DirectoryList.AllAsync(Db, Head.Id, filter));

    [HttpGet("directory/{id:int}/message")]
    public async Task<IActionResult> Write(int id) =>
        MayWrite && await post.FindAsync(Head.Id, id) is { } entry
            ? View("Message", await PageAsync(entry, await SenderAsync(), new MessageForm())) : NotFound();

    [HttpPost("directory/{id:int}/message")]
    public async Task<IActionResult> Send(int id, [Bind(Prefix = "Form")] MessageForm form)
    {
        if (!MayWrite || await post.FindAsync(Head.Id, id) is not { } entry)
            return NotFound();

        var sender = await SenderAsync();
        if (!ModelState.IsValid || Refused(await post.WriteAsync(entry, sender, Words.Localize(Head.Title), form, Act)))
            return Again("Message", await PageAsync(entry, sender, form));

        await Db.SaveChangesAsync();
        Flash(Words["Nominees.MessageSent", entry.Nomination!.Nominee.FullName]);
        return LocalRedirect(Home);
    }

    private async Task<DirectorySender> SenderAsync() =>
        DirectorySender.Account(
            Viewer.UserId!.Value, Viewer.Name, await Db.Users.Where(u => u.Id == Viewer.UserId).Select(u => u.Email!).SingleAsync());

    private async Task<MessagePage> PageAsync(DirectoryEntry entry, DirectorySender sender, MessageForm form)
    {
        var country = await Db.Countries.Where(c => c.Alpha2 == entry.Nomination!.CountryCode).Select(c => c.Name).SingleAsync();
        return new MessagePage(
            string.Create(CultureInfo.InvariantCulture, $"{Home}/{entry.Id}/message"), Home, entry.Nomination!.Nominee.FullName, country,
            entry.Practice, sender.Address,
            await post.LeftTodayAsync(sender, Act.At), form);
    }
}
