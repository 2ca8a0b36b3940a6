using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Accounts;

/// <summary>What a link in a mail lets its reader do.</summary>
public enum LinkPurpose
{
    Invitation,
    Reset,
}

/// <summary>
/// Personal links that expire and work once: the account's security stamp is in them, and setting a password changes it.
/// The key never lies in the database, and in a mail that waits the link is sealed.
/// </summary>
public sealed class AccountLinks(IDataProtectionProvider protection, LinkSeal seal, TimeProvider clock)
{
    public static readonly TimeSpan InvitationStands = TimeSpan.FromDays(7);
    public static readonly TimeSpan ResetStands = TimeSpan.FromHours(2);

    /// <returns>A sealed mark to put into the body of a mail, and until when the link opens.</returns>
    public (string Mark, DateTime ExpiresAt) Make(LinkPurpose purpose, PortalUser user)
    {
        var expires = clock.GetUtcNow().UtcDateTime + (purpose == LinkPurpose.Invitation ? InvitationStands : ResetStands);
        var token = Protector(purpose)
            .Protect(string.Create(CultureInfo.InvariantCulture, $"{user.Id}:{expires.Ticks}:{user.SecurityStamp}"));
        return (seal.Mark($"{PathOf(purpose)}?token={token}"), expires);
    }

    /// <summary>The time zone that its holder lives by: of the country that it speaks for, as far as there is one.</summary>
    public static async Task<string> ClocksOfAsync(PortalDb db, PortalUser user) => user.CountryCode is not { } code ? "UTC"
        : await db.Countries.Where(c => c.Alpha2 == code).Select(c => c.TimeZone).SingleAsync();

    /// <summary>The account that a link is for; null where the link is spent, expired or made up, or the account is closed.</summary>
    public async Task<PortalUser?> ReadAsync(PortalDb db, LinkPurpose purpose, string token)
    {
        string[] parts;
        try
        {
            parts = Protector(purpose).Unprotect(token).Split(':');
        }
        catch (CryptographicException)
        {
            return null;
        }

        if (clock.GetUtcNow().UtcDateTime.Ticks > long.Parse(parts[1], CultureInfo.InvariantCulture))
            return null;

        var id = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return await db.Users.SingleOrDefaultAsync(u => u.Id == id && u.SecurityStamp == parts[2] && u.ClosedAt == null);
    }

    private static string PathOf(LinkPurpose purpose) =>
        purpose == LinkPurpose.Invitation ? "/account/invitation" : "/account/password-reset";

    private IDataProtector Protector(LinkPurpose purpose) => protection.CreateProtector("ProjectPortal.AccountLinks", purpose.ToString());
}
