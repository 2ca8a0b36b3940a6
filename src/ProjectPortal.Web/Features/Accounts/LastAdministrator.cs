using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Accounts;

/// <summary>Keeps an installation from losing its last administrator, also where two administrators act at once.</summary>
internal static class LastAdministrator
{
    /// <summary>Saves an account; takes it all back where nobody would be left to manage accounts.</summary>
    /// <param name="version">The account's version when the form was made.</param>
    public static async Task<Refusal?> SaveKeepingAnAdministratorAsync(this PortalDb db, PortalUser user, string? version)
    {
        await db.TakeAsync(Guard.Administrators);
        db.Entry(user).Property(u => u.ConcurrencyStamp).OriginalValue = version ?? user.ConcurrencyStamp;
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        await db.SaveChangesAsync();
        // Of two who take each other's role away the second has lost the guard, and counts anew.
        if (!await db.Users.AnyAsync(u => ((int)u.Roles & (int)Roles.Administrator) != 0 && u.ClosedAt == null && u.PasswordHash != null))
        {
            await db.TakeBackAsync();
            return new Refusal("LastAdministrator");
        }

        return null;
    }
}
