using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Data;

/// <summary>Where nobody else is on the staff, one person may do what otherwise takes a second one, and it says so.</summary>
internal static class StaffCount
{
    public static async Task<bool> IsOnlyStaffAsync(this PortalDb db) =>
        await db.Users.CountAsync(u => ((int)u.Roles & (int)Roles.Staff) != 0 && u.ClosedAt == null) == 1;
}
