using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Data;

/// <summary>How often passwords were tried in vain for an account, from an address or on a device, and when the next one may be.</summary>
public sealed class PasswordTrial
{
    public const int KeyLength = 64;

    /// <summary>After a day without one, earlier trials count no more.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>A hash of what was tried for: an address says who somebody is.</summary>
    [Secret]
    public required string Key { get; init; }

    [Plain]
    public int Failures { get; set; }

    /// <summary>UTC.</summary>
    [Plain]
    public DateTime At { get; set; }

    /// <summary>UTC; nothing is tried before.</summary>
    [Plain]
    public DateTime Until { get; set; }

    public static Task<int> ForgetOldAsync(PortalDb db, DateTime now, CancellationToken cancellationToken)
    {
        var before = now - Remembered;
        return db.PasswordTrials.Where(t => t.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}
