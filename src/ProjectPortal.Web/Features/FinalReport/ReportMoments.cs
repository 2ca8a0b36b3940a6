using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>
/// When the facts that a report shows came about (UTC), one moment for each record that it shows. The newest is the moment as of which the
/// report speaks.
/// </summary>
internal static class ReportMoments
{
    public static IQueryable<DateTime> Query(PortalDb db, Actor viewer, int projectId) =>
        db.Projects.Where(p => p.Id == projectId).Select(p => p.ReportedAt ?? p.ChangedAt)
            .Concat(db.Partners.Where(p => p.ProjectId == projectId).Select(p => p.ChangedAt))
            .Concat(db.Accomplishments.Where(a => a.ProjectId == projectId).Select(a => a.ChangedAt))
            .Concat(db.Indicators.Where(i => i.ProjectId == projectId).Select(i => i.ReportedAt ?? i.ChangedAt))
            .Concat(Standing(db, projectId).Select(m => m.ReportedAt ?? m.ChangedAt))
            .Concat(db.Activities.Where(a => a.ProjectId == projectId).Select(a => a.ReportedAt ?? a.ChangedAt))
            .Concat(db.Outputs.Where(o => o.ProjectId == projectId).Select(o => o.ChangedAt))
            .Concat(db.Events.VisibleTo(viewer).Where(e => e.ProjectId == projectId && e.State != EventState.Draft)
                .Select(e => e.ReportedAt ?? e.ChangedAt))
            .Concat(db.Nominations.VisibleTo(viewer).Where(n => n.ProjectId == projectId).Select(n => n.CountedAt))
            .Concat(db.Challenges.Where(c => c.ProjectId == projectId).Select(c => c.ChangedAt))
            .Concat(db.Lessons.Where(l => l.ProjectId == projectId).Select(l => l.ChangedAt))
            .Concat(db.ReportNarratives.Where(n => n.ProjectId == projectId).Select(n => n.ChangedAt))
            .Concat(db.Contributions.Where(c => c.ProjectId == projectId).Select(c => c.ChangedAt))
            .Concat(db.Allotments.Where(a => a.ProjectId == projectId).Select(a => a.ChangedAt))
            .Concat(db.Revisions.Where(r => r.ProjectId == projectId).Select(r => r.ChangedAt))
            .Concat(db.Expenditures.Where(e => e.ProjectId == projectId).Select(e => e.ReportedAt ?? e.ChangedAt));

    /// <summary>The measurements that the report prints, as <see cref="Indicator.Standing"/> chooses them.</summary>
    private static IQueryable<Measurement> Standing(PortalDb db, int projectId)
    {
        var approved = db.Measurements.Where(m => m.ProjectId == projectId && m.State == MeasurementState.Approved);
        var valid = approved.Where(m => !approved.Any(c => c.CorrectsId == m.Id));
        return valid.Where(m => !valid.Any(later => later.IndicatorId == m.IndicatorId
            && (later.MeasuredOn > m.MeasuredOn || (later.MeasuredOn == m.MeasuredOn && later.Id > m.Id))));
    }
}
