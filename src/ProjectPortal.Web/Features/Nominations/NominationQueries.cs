using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>Questions about nominations that several pages ask.</summary>
internal static class NominationQueries
{
    /// <summary>The nomination of the same person for the event by the same country; null where there is none.</summary>
    public static Task<int?> TwinOfAsync(
        this IQueryable<Nomination> nominations, int eventId, string countryCode, Nominee nominee, int? exceptId)
    {
        var (email, person) = (nominee.EmailKey, nominee.PersonKey);
        return nominations.Where(n => n.EventId == eventId && n.CountryCode == countryCode && n.Id != exceptId
            && ((email != null && n.EmailKey == email) || (person != null && n.PersonKey == person)))
            .OrderBy(n => n.Id).Select(n => (int?)n.Id).FirstOrDefaultAsync();
    }
}
