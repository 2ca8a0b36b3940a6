using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <param name="Code">Null while no certificate holds.</param>
public sealed record MyCertificatePage(
    string Here, string Name, Wording Event, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly, string? Code, string VerifyAddress);

/// <summary>The certificate of whoever holds the personal link.</summary>
[Route("my/certificate/{token}")]
public sealed class MyCertificateController(PortalDb db, Words words, Acting acting, PersonalLinks links, Post post)
    : PersonalController(db, words, acting, links, LinkPurpose.Certificate)
{
    [HttpGet("")]
    public async Task<IActionResult> Show()
    {
        var code = await Db.Certificates.Where(c => c.NominationId == Nomination.Id && c.RevokedAt == null).Select(c => c.Code)
            .SingleOrDefaultAsync();
        var of = Nomination.Event!;
        return View("MyCertificate", new MyCertificatePage(
            Here, Nomination.Nominee.FullName, of.Title, of.StartsOn, of.EndsOn, of.MonthOnly,
            code is null ? null : ReadableCode.Print(code), code is null ? "" : post.Link($"/verify/{ReadableCode.Print(code)}")));
    }

    [HttpGet("certificate.pdf")]
    public async Task<IActionResult> Printout()
    {
        var country = new Actor(null, Nomination.Nominee.FullName, Roles.FocalPoint, Nomination.CountryCode);
        return await EventPrintouts.ReadAsync(Db, country, Db.Events.Where(e => e.Id == Nomination.EventId)) is { } printouts
            && await CertificateFile.ReadAsync(Db, printouts, post, Words.Language, Nomination.Id) is { } file
            ? PrintoutController.Pdf(this, file, printouts.NameOf(Words["Participation.CertificateFile"], file.Person))
            : NotFound();
    }
}
