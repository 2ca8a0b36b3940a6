using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Data;

/// <summary>What tells this database, and every copy of it, from all others: one row, made when its tables are.</summary>
public sealed class Installation
{
    public const int KeyLength = 32;
    public const int OnlyId = 1;

    [Plain]
    public int Id { get; init; } = OnlyId;

    [Plain]
    public required string Key { get; init; }

    [Plain]
    public required DateTime Since { get; init; }

    /// <summary>Gives a database its key, once.</summary>
    internal static async Task EnsureAsync(PortalDb db, DateTime now)
    {
        if (await db.Installations.AnyAsync())
            return;

        var made = db.Installations.Add(
            new Installation { Key = RandomNumberGenerator.GetHexString(KeyLength, lowercase: true), Since = now });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // Another machine started at the same moment; the key is the database's, whoever wrote it.
            made.State = EntityState.Detached;
        }
    }
}
