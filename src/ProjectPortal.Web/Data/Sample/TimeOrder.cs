using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;

namespace ProjectPortal.Web.Data.Sample;

/// <summary>
/// History is read by the order in which it was written. The sample is written record by record, so before anybody
/// can see it, its history is written once more in the order of time.
/// </summary>
internal static class TimeOrder
{
    public static async Task RestoreAsync(PortalDb db)
    {
        var sample = db.Changes.Where(c => c.ProjectId != null && db.Projects.Any(p => p.Id == c.ProjectId));
        var changes = await sample.AsNoTracking().ToListAsync();
        await sample.ExecuteDeleteAsync();
        db.Changes.AddRange(changes.OrderBy(c => c.At).ThenBy(c => c.Id).Select(c => new Change
        {
            ProjectId = c.ProjectId,
            Subject = c.Subject,
            SubjectId = c.SubjectId,
            Action = c.Action,
            From = c.From,
            To = c.To,
            Reason = c.Reason,
            Fields = c.Fields,
            ByUserId = c.ByUserId,
            ByName = c.ByName,
            At = c.At,
        }));
        await db.SaveChangesAsync();
    }
}
