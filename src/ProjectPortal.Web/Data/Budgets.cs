using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Money;

namespace ProjectPortal.Web.Data;

/// <summary>One revision of the allotment of an object class, known by its code.</summary>
public sealed record RevisionEntry(string Code, DateOnly On, Usd Amount, Domain.Wording Explanation);

/// <summary>Builds the budget of a project by object class: one statement, however many entries there are.</summary>
public static class Budgets
{
    public static async Task<BudgetTable> ReadAsync(PortalDb db, int projectId)
    {
        // Summed by the database in whole cents, which both databases do exactly. No entry is a blank, not a zero: the sum of a group that
        // is not there is none.
        var classes = await db.ObjectClasses.AsNoTracking()
            .Where(c => db.Projects.Any(p => p.Id == projectId && p.BudgetSchemeId == c.SchemeId))
            .OrderBy(c => c.Order).ThenBy(c => c.Id)
            .Select(c => new
            {
                c.Code,
                c.Name,
                c.AdvisedCeilingPerCent,
                Allotted = db.Allotments.Where(a => a.ProjectId == projectId && a.ObjectClassId == c.Id).Select(a => (long?)a.Cents)
                    .FirstOrDefault(),
                Revised = db.Revisions.Where(r => r.ProjectId == projectId && r.ObjectClassId == c.Id).GroupBy(r => r.ObjectClassId)
                    .Select(g => (long?)g.Sum(r => r.Cents)).FirstOrDefault(),
                Spent = db.Expenditures.Where(e => e.ProjectId == projectId && e.ObjectClassId == c.Id).GroupBy(e => e.ObjectClassId)
                    .Select(g => (long?)g.Sum(e => e.Cents)).FirstOrDefault(),
            })
            .ToListAsync();
        return new BudgetTable([.. classes.Select(c => new BudgetRow(
            c.Code, c.Name, Amount(c.Allotted), Amount(c.Revised), Amount(c.Spent), c.AdvisedCeilingPerCent))]);
    }

    /// <summary>The same, and the revisions themselves in the order of their days: still one statement.</summary>
    /// <param name="db">Where they are kept.</param>
    /// <param name="projectId">Of which project.</param>
    /// <param name="start">Of expenditure, the first day that counts; all of it where nothing is said.</param>
    /// <param name="end">And the last one.</param>
    /// <returns>Also all that was spent up to the last day.</returns>
    public static async Task<(BudgetTable Table, IReadOnlyList<RevisionEntry> Revisions, Usd? SpentByEnd)> WithRevisionsAsync(
        PortalDb db, int projectId, DateOnly? start = null, DateOnly? end = null)
    {
        var untilEnd = db.Expenditures.Where(e => e.ProjectId == projectId);
        if (end is { } last)
            untilEnd = untilEnd.Where(e => e.On <= last);
        var within = start is { } first ? untilEnd.Where(e => e.On >= first) : untilEnd;
        var rows = await (
            from c in db.ObjectClasses
            where db.Projects.Any(p => p.Id == projectId && p.BudgetSchemeId == c.SchemeId)
            from r in db.Revisions.Where(r => r.ProjectId == projectId && r.ObjectClassId == c.Id).DefaultIfEmpty()
            orderby c.Order, c.Id
            select new
            {
                c.Id,
                c.Code,
                c.Name,
                c.AdvisedCeilingPerCent,
                Allotted = db.Allotments.Where(a => a.ProjectId == projectId && a.ObjectClassId == c.Id).Select(a => (long?)a.Cents)
                    .FirstOrDefault(),
                Spent = within.Where(e => e.ObjectClassId == c.Id).GroupBy(e => e.ObjectClassId)
                    .Select(g => (long?)g.Sum(e => e.Cents)).FirstOrDefault(),
                SpentByEnd = start == null ? null : untilEnd.Where(e => e.ObjectClassId == c.Id).GroupBy(e => e.ObjectClassId)
                    .Select(g => (long?)g.Sum(e => e.Cents)).FirstOrDefault(),
                Revision = r,
            }).AsNoTracking().ToListAsync();
        var classes = rows.GroupBy(row => row.Id).ToList();
        var table = from of in classes
                    let c = of.First()
                    select new BudgetRow(c.Code, c.Name, Amount(c.Allotted), Usd.Sum(of.Select(r => Amount(r.Revision?.Cents))),
                        Amount(c.Spent), c.AdvisedCeilingPerCent);
        return (
            new BudgetTable([.. table]),
            [.. rows.Where(r => r.Revision is not null).OrderBy(r => r.Revision!.On).ThenBy(r => r.Revision!.Id)
                .Select(r => new RevisionEntry(r.Code, r.Revision!.On, new Usd(r.Revision.Cents), r.Revision.Explanation))],
            Usd.Sum(classes.Select(of => Amount(start is null ? of.First().Spent : of.First().SpentByEnd))));
    }

    /// <summary>
    /// Expenditure and revised allotment of many projects at once, for their list; a project without entries is left out.
    /// </summary>
    public static async Task<IReadOnlyDictionary<int, BudgetRow>> TotalsAsync(PortalDb db, IReadOnlyCollection<int> projectIds)
    {
        var sums = await db.Allotments.Where(a => projectIds.Contains(a.ProjectId)).GroupBy(a => a.ProjectId)
            .Select(g => new Total { ProjectId = g.Key, Kind = 0, Cents = g.Sum(a => a.Cents) })
            .Concat(db.Revisions.Where(r => projectIds.Contains(r.ProjectId)).GroupBy(r => r.ProjectId)
                .Select(g => new Total { ProjectId = g.Key, Kind = 1, Cents = g.Sum(r => r.Cents) }))
            .Concat(db.Expenditures.Where(e => projectIds.Contains(e.ProjectId)).GroupBy(e => e.ProjectId)
                .Select(g => new Total { ProjectId = g.Key, Kind = 2, Cents = g.Sum(e => e.Cents) }))
            .ToListAsync();
        return sums.GroupBy(s => s.ProjectId).ToDictionary(
            project => project.Key,
            project => new BudgetRow("", Domain.Wording.None, From(project, 0), From(project, 1), From(project, 2)));

        static Usd? From(IEnumerable<Total> project, int kind) => Amount(project.FirstOrDefault(t => t.Kind == kind)?.Cents);
    }

    private static Usd? Amount(long? cents) => cents is { } known ? new Usd(known) : null;

    private sealed class Total
    {
        public required int ProjectId { get; init; }

        /// <summary>0 for allotments, 1 for revisions, 2 for expenditure.</summary>
        public required int Kind { get; init; }

        public required long Cents { get; init; }
    }
}
