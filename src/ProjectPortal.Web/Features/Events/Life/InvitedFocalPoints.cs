using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;

namespace ProjectPortal.Web.Features.Events.Life;

/// <summary>Who speaks for a country, and how they are written to.</summary>
internal sealed record CountryRecipient(string CountryCode, string TimeZone, Recipient To);

internal static class InvitedFocalPoints
{
    /// <summary>Everybody with an account that speaks for one of the countries, in the language they chose, or their country's.</summary>
    public static async Task<List<CountryRecipient>> FocalPointsAsync(this PortalDb db, IReadOnlyCollection<string> codes)
    {
        var accounts = await (from u in db.Users
                              join c in db.Countries on u.CountryCode equals c.Alpha2
                              where u.ClosedAt == null && u.Email != null && codes.Contains(c.Alpha2)
                              orderby u.Id
                              select new { User = u, Language = u.Language ?? c.CorrespondenceLanguage, c.Alpha2, c.TimeZone })
            .Select(a => new { a.User.Email, a.User.DisplayName, a.Language, a.Alpha2, a.TimeZone }).ToListAsync();
        return accounts.ConvertAll(a => new CountryRecipient(
            a.Alpha2, a.TimeZone, new Recipient(a.Email!, a.DisplayName, a.Language == "fr" ? "fr" : "en")));
    }
}
