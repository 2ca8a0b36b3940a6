using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>The invitation letter of whoever holds the link by which a nominee answers.</summary>
[Route("my/answer/{token}")]
public sealed class MyLetterController(PortalDb db, Words words, Acting acting, PersonalLinks links, MailSenders senders)
    : PersonalController(db, words, acting, links, LinkPurpose.Answer)
{
    [HttpGet("letter.pdf")]
    public async Task<IActionResult> Printout()
    {
        var country = new Actor(null, Nomination.Nominee.FullName, Roles.FocalPoint, Nomination.CountryCode);
        return await EventPrintouts.ReadAsync(Db, country, Db.Events.Where(e => e.Id == Nomination.EventId)) is { } printouts
            && await IssuedLetters.ReadAsync(Db, printouts, senders, Act, Words.Language, Nomination.Id) is { } file
            ? PrintoutController.Pdf(this, file, printouts.NameOf(Words["Participation.LetterFile"], file.Person))
            : NotFound();
    }
}
