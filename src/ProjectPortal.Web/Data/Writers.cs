using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.FinalReports;

namespace ProjectPortal.Web.Data;

/// <summary>Who has a text open: it is forgotten soon after they left.</summary>
public static class Writers
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Forgets who left; how many.</summary>
    public static Task<int> ForgetAsync(PortalDb db, DateTime now, CancellationToken cancellationToken)
    {
        var before = now - Kept;
        return db.SectionPresences.Where(p => p.SeenAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
