using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>Invitation letters of those who were selected: one, or all in one file. A country fetches those of its delegates.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class LettersController(PortalDb db, Words words, Acting acting, MailSenders senders) : PrintoutController(db, words, acting)
{
    [HttpGet("events/{slug}/letters.pdf")]
    public async Task<IActionResult> All(string slug) =>
        Viewer.IsAny(Roles.Staff | Roles.FocalPoint) && await PrintoutsAsync(slug) is { } printouts
            && await IssuedLetters.ReadAsync(Db, printouts, senders, Act, Words.Language, null) is { } file
            ? Pdf(this, file, printouts.NameOf(Words["Participation.LettersFile"]))
            : NotFound();

    [HttpGet("nominations/{id:int}/letter.pdf")]
    public async Task<IActionResult> One(int id) =>
        await EventOfAsync(id) is { } slug && await PrintoutsAsync(slug) is { } printouts
            && await IssuedLetters.ReadAsync(Db, printouts, senders, Act, Words.Language, id) is { } file
            ? Pdf(this, file, printouts.NameOf(Words["Participation.LetterFile"], file.Person))
            : NotFound();

    /// <summary>A letter that was handed out, as it was, whatever became of its facts.</summary>
    [HttpGet("nominations/{id:int}/letters/{number:int}.pdf")]
    public async Task<IActionResult> Kept(int id, int number) =>
        await EventOfAsync(id) is { } slug && await IssuedLetters.KeptAsync(Db, id, number) is { } file
            ? Pdf(this, file, PrintoutName.Create(Head.Slug, slug, file.Person, string.Create(
                CultureInfo.InvariantCulture, $"{Words["Participation.LetterFile"]} {number}")))
            : NotFound();

    private async Task<string?> EventOfAsync(int id) => !Viewer.IsAny(Roles.Staff | Roles.FocalPoint) ? null
        : await Db.Nominations.VisibleTo(Viewer).Where(n => n.Id == id && n.ProjectId == Head.Id).Select(n => n.Event!.Slug)
            .SingleOrDefaultAsync();
}
