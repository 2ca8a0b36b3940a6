using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;

namespace ProjectPortal.Web.Data;

/// <summary>
/// Whoever writes the text of a report is noted with the edition that is on its way, in the same transaction and whatever wrote: they do
/// not clear it. The edition's version moves with the text, so that nobody clears what was written at the same moment.
/// </summary>
public static class ReportWriting
{
    /// <summary>Whether the text of a project's report may be written now; whatever writes it asks first.</summary>
    public static async Task<Refusal?> WhyNotAsync(PortalDb db, int projectId, Act act) =>
        (await db.ReportEditions.AsNoTracking().Latest(projectId, ReportKind.Final, 0).SingleOrDefaultAsync())?.WhyNotWrite(act);

    /// <summary>The last edition of a report: it stands, or is on its way and corrects the one that stands.</summary>
    public static IQueryable<ReportEdition> Latest(this IQueryable<ReportEdition> editions, int projectId, ReportKind kind, int year) =>
        editions.Where(e => e.ProjectId == projectId && e.Kind == kind && e.Year == year)
            .OrderByDescending(e => e.Number).Take(1);

    internal static async Task NoteAsync(PortalDb db, Act act, CancellationToken cancellationToken)
    {
        var projects = db.ChangeTracker.Entries<ReportNarrative>()
            .Where(e => e.State is EntityState.Added or EntityState.Deleted
                || (e.State == EntityState.Modified && e.Property(n => n.Markdown).IsModified))
            .Select(e => e.Entity.ProjectId).Distinct().ToList();
        foreach (var projectId in projects)
        {
            var edition = await db.ReportEditions.Include(e => e.Writers).Latest(projectId, ReportKind.Final, 0)
                .SingleOrDefaultAsync(cancellationToken)
                ?? db.ReportEditions.Add(ReportEdition.Begin(projectId, ReportKind.Final, 0, act)).Entity;
            edition.NoteWriter(act);
            // Also where nothing of it is new: two texts of one writer may bear one moment.
            if (db.Entry(edition).State != EntityState.Added)
                db.Entry(edition).Property(e => e.Version).IsModified = true;
        }
    }
}
