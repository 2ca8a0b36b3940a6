using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Reports.Printouts;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>The certificates of an event that hold, as a file.</summary>
internal static class CertificateFile
{
    /// <param name="nominationId">Of one delegate; null for all.</param>
    /// <returns>Null where there is none.</returns>
    public static async Task<PeoplesPrintout?> ReadAsync(PortalDb db, EventPrintouts printouts, Post post, string language,
        int? nominationId = null)
    {
        var people = (await printouts.DelegatesAsync(language, NominationState.Attended))
            .Where(d => nominationId is null || d.Id == nominationId).ToList();
        var ids = people.ConvertAll(d => d.Id);
        var issued = await db.Certificates.AsNoTracking().Where(c => c.RevokedAt == null && ids.Contains(c.NominationId))
            .ToDictionaryAsync(c => c.NominationId);
        var certificates = people.Where(person => issued.ContainsKey(person.Id))
            .Select(person => (Person: person, Certificate: issued[person.Id])).ToList();
        return certificates.Count == 0 ? null : new PeoplesPrintout(Certificates.Compose(
            printouts.Facts,
            certificates.ConvertAll(
                c => new PrintoutCertificate(
                c.Person.ForPrintout(), c.Certificate.Code, printouts.Event.DayAt(printouts.LastFactOf(c.Person, c.Certificate.IssuedAt)),
                post.Link($"/verify/{ReadableCode.Print(c.Certificate.Code)}"))),
            certificates.Max(c => printouts.LastFactOf(c.Person, c.Certificate.IssuedAt))), certificates.Count,
            nominationId is null ? "" : certificates[0].Person.Nominee.FullName);
    }
}
