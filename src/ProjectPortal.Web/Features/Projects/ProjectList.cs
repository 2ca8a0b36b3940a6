using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Search;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Projects;

public sealed record ProjectFilter(ProjectStatus? Status, string Q)
{
    public bool IsSet => Status is not null || Q.Length > 0;
}

public sealed record ProjectLine(
    int Id, string Slug, string Code, string OtherCode, Wording Title, ProjectStatus Status, DateOnly StartsOn, DateOnly EndsOn,
    bool IsSample, int Countries)
{
    /// <summary>Without those that were cancelled.</summary>
    public int Events { get; init; }

    public int EventsDone { get; init; }

    /// <summary>In per cent; null where there is no allotment, no expenditure, or no right to see it.</summary>
    public decimal? ImplementationRate { get; init; }

    /// <summary>Where its final report stands; null where nobody has begun it.</summary>
    public ReportEditionState? Report { get; init; }
}

public sealed record ProjectList(KeyPage<ProjectLine> Page, int Count, ProjectFilter Filter, bool Whole, bool Edits)
{
    /// <summary>The projects that the viewer sees, the latest first: three statements, however many there are.</summary>
    public static async Task<ProjectList> ReadAsync(PortalDb db, Actor viewer, ProjectFilter filter, string? after)
    {
        var matching = Filtered(db, db.Projects.AsNoTracking().VisibleTo(viewer), filter);
        var page = DayKey.Read(after) is var (day, id) ? matching.Where(p => p.StartsOn < day || (p.StartsOn == day && p.Id > id))
            : matching;
        var found = await page.OrderByDescending(p => p.StartsOn).ThenBy(p => p.Id).Take(KeyPage<ProjectLine>.Size + 1)
            .Select(p => new
            {
                Line = new ProjectLine(
                    p.Id, p.Slug, p.Code, p.OtherCode, p.Title, p.Status, p.StartsOn, p.ActualEndOn ?? p.OriginalEndOn,
                    p.SampleNote.En != "" || p.SampleNote.Fr != "",
                    p.Beneficiaries.Count)
                {
                    Report = db.ReportEditions.Where(e => e.ProjectId == p.Id && e.Kind == ReportKind.Final)
                        .OrderByDescending(e => e.Number).Select(e => (ReportEditionState?)e.State).FirstOrDefault(),
                },
                // Said with each row, counted once.
                Found = matching.Count(),
            })
            .ToListAsync();

        var ids = found.ConvertAll(f => f.Line.Id);
        var events = (await db.Events.VisibleTo(viewer).Where(e => ids.Contains(e.ProjectId) && e.State != EventState.Cancelled)
            .GroupBy(e => new { e.ProjectId, e.State }).Select(g => new { g.Key.ProjectId, g.Key.State, Count = g.Count() }).ToListAsync())
                .ToLookup(g => g.ProjectId);
        var whole = viewer.IsAny(Roles.Staff | Roles.Evaluator);
        var totals = whole ? await Budgets.TotalsAsync(db, ids) : new Dictionary<int, BudgetRow>();
        var rows = found.ConvertAll(f => f.Line with
        {
            Events = events[f.Line.Id].Sum(e => e.Count),
            EventsDone = events[f.Line.Id].Where(e => e.State == EventState.Completed).Sum(e => e.Count),
            ImplementationRate = totals.GetValueOrDefault(f.Line.Id)?.ImplementationRate,
        });
        return new ProjectList(KeyPage<ProjectLine>.From(rows, r => DayKey.From(r.StartsOn, r.Id)), found.Count > 0 ? found[0].Found : 0,
            filter, whole, viewer.IsAny(Roles.Staff));
    }

    private static IQueryable<Project> Filtered(PortalDb db, IQueryable<Project> projects, ProjectFilter filter)
    {
        if (filter.Status is { } status)
            projects = projects.Where(p => p.Status == status);
        return projects.Having(db, SearchSubject.Project, filter.Q);
    }
}
