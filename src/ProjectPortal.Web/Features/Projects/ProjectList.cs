using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Projects;

public sealed record ProjectFilter(ProjectStatus? Status, string Q)
{
    public bool IsSet => Status is not null || Q.Length > 0;
}

public sealed record ProjectLine(
    int Id, string Slug, string Code, string OtherCode, Wording Title, ProjectStatus Status, DateOnly StartsOn, DateOnly EndsOn,
    bool IsSample, int Countries, int Events, int EventsDone)
{
    /// <summary>In per cent; null where there is no allotment, no expenditure, or no right to see it.</summary>
    public decimal? ImplementationRate { get; init; }
}

public sealed record ProjectList(KeyPage<ProjectLine> Page, int Count, ProjectFilter Filter, bool Whole, bool Edits)
{
    /// <summary>The projects that the viewer sees, the latest first: six statements, however many there are.</summary>
    public static async Task<ProjectList> OfAsync(PortalDb db, Actor viewer, ProjectFilter filter, string? after)
    {
        var found = Filtered(db.Projects.AsNoTracking().VisibleTo(viewer), filter);
        var count = await found.CountAsync();
        if (DayKey.Read(after) is var (day, id))
            found = found.Where(p => p.StartsOn < day || (p.StartsOn == day && p.Id > id));

        var events = db.Events.VisibleTo(viewer);
        var rows = await found.OrderByDescending(p => p.StartsOn).ThenBy(p => p.Id).Take(KeyPage<ProjectLine>.Size + 1)
            .Select(p => new ProjectLine(
                p.Id, p.Slug, p.Code, p.OtherCode, p.Title, p.Status, p.StartsOn, p.ActualEndOn ?? p.OriginalEndOn,
                p.SampleNote.En != "" || p.SampleNote.Fr != "",
                p.Beneficiaries.Count,
                events.Count(e => e.ProjectId == p.Id && e.State != EventState.Cancelled),
                events.Count(e => e.ProjectId == p.Id && e.State == EventState.Completed)))
            .ToListAsync();

        var whole = viewer.IsAny(Roles.Staff | Roles.Evaluator);
        if (whole)
        {
            var totals = await Budgets.TotalsAsync(db, rows.ConvertAll(r => r.Id));
            rows = rows.ConvertAll(r => r with { ImplementationRate = totals.GetValueOrDefault(r.Id)?.ImplementationRate });
        }

        return new ProjectList(KeyPage<ProjectLine>.Of(rows, r => DayKey.Of(r.StartsOn, r.Id)), count, filter, whole, viewer.IsAny(Roles.Staff));
    }

    private static IQueryable<Project> Filtered(IQueryable<Project> projects, ProjectFilter filter)
    {
        if (filter.Status is { } status)
            projects = projects.Where(p => p.Status == status);
        if (filter.Q.Length == 0)
            return projects;

        var pattern = LikePattern.Containing(filter.Q);
        return projects.Where(p =>
            EF.Functions.Like(p.Code, pattern, LikePattern.Escape) || EF.Functions.Like(p.OtherCode, pattern, LikePattern.Escape)
            || EF.Functions.Like(p.Title.En, pattern, LikePattern.Escape) || EF.Functions.Like(p.Title.Fr, pattern, LikePattern.Escape));
    }
}
