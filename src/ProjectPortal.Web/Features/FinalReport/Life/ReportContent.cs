using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.People;
using ProjectPortal.Reports;
using ProjectPortal.Web.Data;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>What the report of a project says now: what it was cleared with, or else what the portal holds.</summary>
/// <param name="AsOfNow">The newest moment of what the portal holds, whether the report says it or not.</param>
internal sealed record ReportContent(Report Facts, ReportStanding Standing, DateTime AsOfNow)
{
    /// <summary>Something came about after the report was cleared that it therefore does not say.</summary>
    public bool HasMoved => Standing.IsFixed && AsOfNow > Facts.AsOf;

    public static async Task<ReportContent> ReadAsync(PortalDb db, Actor viewer, int projectId)
    {
        var query = new FinalReportQuery(db, viewer);
        var begun = await query.BeginAsync(projectId);
        return new ReportContent(
            begun.Standing.IsFixed ? await ClearedAsync(db, begun.Latest!.Id) : await query.LoadAsync(begun), begun.Standing, begun.AsOf);
    }

    /// <summary>What an edition was cleared with.</summary>
    public static async Task<Report> ClearedAsync(PortalDb db, int editionId)
    {
        var kept = await db.ReportSnapshots.AsNoTracking().Where(s => s.ReportEditionId == editionId).OrderByDescending(s => s.Id)
            .Select(s => new { s.Facts, s.FactsVersion }).FirstAsync();
        return KeptFacts.Read(kept.Facts, kept.FactsVersion);
    }
}

/// <summary>How an edition is told on the cover of its files.</summary>
internal static class EditionCovers
{
    /// <param name="standing">Of a report that is not submitted.</param>
    public static EditionFacts Cover(this ReportStanding standing) => ReportEditionLifecycle.Frozen.Contains(standing.State)
        // What the portal holds now would be the next edition.
        ? new EditionFacts(standing.Number + 1, ReportEditionState.Drafting)
        : new EditionFacts(standing.Number, standing.State);
}
