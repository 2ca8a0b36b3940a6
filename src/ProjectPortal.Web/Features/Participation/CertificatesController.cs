using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>Certificates of participation: issued, fetched, and revoked where one was wrong.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class CertificatesController(PortalDb db, Words words, Acting acting, Post post) : PrintoutController(db, words, acting)
{
    private bool MayFetch => Viewer.IsAny(Roles.Staff | Roles.FocalPoint);

    [HttpGet("events/{slug}/certificates")]
    public async Task<IActionResult> Show(string slug) =>
        await PrintoutsAsync(slug) is { } printouts ? View("Certificates", await PageAsync(printouts)) : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/certificates")]
    public async Task<IActionResult> Issue(string slug)
    {
        if (await PrintoutsAsync(slug) is not { } printouts)
            return NotFound();

        var people = await Db.Nominations.VisibleTo(Viewer).Where(n => n.EventId == printouts.Event.Id
            && n.State == NominationState.Attended
            && !Db.Certificates.Any(c => c.NominationId == n.Id && c.RevokedAt == null)).OrderBy(n => n.Id).ToListAsync();
        foreach (var person in people)
            Db.Certificates.Add(Certificate.Issue(person, RandomCode.Draw(), Act).Certificate!);
        await Db.SaveChangesAsync();
        Flash(Words.Count("Participation.CertificatesIssued", people.Count), people.Count == 0 ? "warn" : "good");
        return LocalRedirect($"/projects/{Head.Slug}/events/{slug}/certificates");
    }

    [HttpGet("events/{slug}/certificates.csv")]
    [HttpGet("events/{slug}/certificates.xlsx")]
    public async Task<IActionResult> Download(string slug) => await PrintoutsAsync(slug) is { } printouts
        ? AsFile(
            $"{Head.Slug}-{slug}-{Words["Participation.CertificatesFile"]}", Words["Participation.Certificates"],
            CertificateColumns.Create(Words, $"/projects/{Head.Slug}/nominations", printouts.Event.TimeZone),
                (await PageAsync(printouts)).Lines.ToAsyncEnumerable())
        : NotFound();

    [HttpGet("events/{slug}/certificates.pdf")]
    public async Task<IActionResult> All(string slug) =>
        MayFetch && await PrintoutsAsync(slug) is { } printouts
            && await CertificateFile.ReadAsync(Db, printouts, post, Words.Language) is { } file
            ? Pdf(this, file, printouts.NameOf(Words["Participation.CertificatesFile"])) : NotFound();

    [HttpGet("nominations/{id:int}/certificate.pdf")]
    public async Task<IActionResult> One(int id)
    {
        var slug = await Db.Nominations.VisibleTo(Viewer).Where(n => n.Id == id && n.ProjectId == Head.Id).Select(n => n.Event!.Slug)
            .SingleOrDefaultAsync();
        return MayFetch && slug is not null && await PrintoutsAsync(slug) is { } printouts
            && await CertificateFile.ReadAsync(Db, printouts, post, Words.Language, id) is { } file
            ? Pdf(this, file, printouts.NameOf(Words["Participation.CertificateFile"], file.Person))
            : NotFound();
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("events/{slug}/certificates/{id:int}/revocation")]
    public async Task<IActionResult> Revoke(string slug, int id, [Bind(Prefix = "Revocation")] RevocationForm form)
    {
        if (await PrintoutsAsync(slug) is not { } printouts
            || await Db.Certificates.Include(c => c.Nomination)
                .SingleOrDefaultAsync(c => c.Id == id && c.Nomination!.EventId == printouts.Event.Id) is not { } certificate)
            return NotFound();
        if (!ModelState.IsValid || Refused(certificate.Revoke(form.Reason, Act), "Revocation."))
            return Again("Certificates", await PageAsync(printouts) with { TriedId = id, Revocation = form });

        await Db.SaveChangesAsync();
        Flash(Words["Participation.CertificateRevoked", certificate.Nomination!.Nominee.FullName]);
        return LocalRedirect($"/projects/{Head.Slug}/events/{slug}/certificates");
    }

    private async Task<CertificatesPage> PageAsync(EventPrintouts printouts)
    {
        var people = await printouts.DelegatesAsync(Words.Language, NominationState.Attended);
        var ids = people.ConvertAll(p => p.Id);
        var issued = (await Db.Certificates.AsNoTracking().Where(c => ids.Contains(c.NominationId)).OrderBy(c => c.Id).ToListAsync())
            .ToLookup(c => c.NominationId);
        return new CertificatesPage(
            EventHead.From(printouts.Event),
            [.. people.SelectMany(person => issued[person.Id].Any()
                ? issued[person.Id].Select(c => new CertificateLine(
                    person.Id, person.Nominee.FullName, person.Country, c.Id, ReadableCode.Print(c.Code), c.IssuedAt, c.RevokedAt,
                    c.RevokeReason))
                : [new CertificateLine(person.Id, person.Nominee.FullName, person.Country, null, "", null, null, "")])],
            Viewer.IsAny(Roles.Staff), MayFetch)
        {
            Unprintable = MayFetch ? UnprintableName.Find(people) : [],
            Missing = people.Count(person => issued[person.Id].All(c => c.RevokedAt is not null)),
        };
    }
}
