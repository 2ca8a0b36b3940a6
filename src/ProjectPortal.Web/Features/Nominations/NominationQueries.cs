using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>Questions about nominations that several pages ask.</summary>
internal static class NominationQueries
{
    /// <summary>Whether the country has nominated the same person for the event already.</summary>
    public static Task<bool> HasTwinOfAsync(
        this IQueryable<Nomination> nominations, int eventId, string countryCode, Nominee nominee, int? exceptId)
    {
        var (email, person) = (nominee.EmailKey, nominee.PersonKey);
        return nominations.AnyAsync(n => n.EventId == eventId && n.CountryCode == countryCode && n.Id != exceptId
            && ((email != null && n.EmailKey == email) || (person != null && n.PersonKey == person)));
    }
}
