using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Data;

/// <summary>What tells this database, and every copy of it, from all others: made when its tables are.</summary>
public sealed class Installation
{
    public const int KeyLength = 32;

    [Plain]
    public required string Key { get; init; }

    [Plain]
    public required DateTime Since { get; init; }

    /// <summary>Gives a database its key, once.</summary>
    internal static async Task EnsureAsync(PortalDb db, DateTime now)
    {
        if (await db.Installations.AnyAsync())
            return;

        db.Installations.Add(new Installation { Key = RandomNumberGenerator.GetHexString(KeyLength, lowercase: true), Since = now });
        await db.SaveChangesAsync();
    }

    /// <summary>The key of a database. Where two machines made its tables at once, the earlier one stands.</summary>
    internal static Task<string> KeyOfAsync(PortalDb db, CancellationToken cancellationToken) =>
        db.Installations.OrderBy(i => i.Since).ThenBy(i => i.Key).Select(i => i.Key).FirstAsync(cancellationToken);
}
