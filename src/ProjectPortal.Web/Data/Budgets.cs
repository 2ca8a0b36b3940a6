using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Money;

namespace ProjectPortal.Web.Data;

/// <summary>Builds the budget of a project by object class: four statements, however many entries there are.</summary>
public static class Budgets
{
    public static async Task<BudgetTable> OfAsync(PortalDb db, int projectId)
    {
        var classes = await db.ObjectClasses.AsNoTracking()
            .Where(c => db.Projects.Any(p => p.Id == projectId && p.BudgetSchemeId == c.SchemeId))
            .OrderBy(c => c.Order).ThenBy(c => c.Id)
            .ToListAsync();
        var allotments = await SumsAsync(db.Allotments.Where(a => a.ProjectId == projectId).Select(a => new Entry { Key = a.ObjectClassId, Cents = a.Cents }));
        var revisions = await SumsAsync(db.Revisions.Where(r => r.ProjectId == projectId).Select(r => new Entry { Key = r.ObjectClassId, Cents = r.Cents }));
        var expenditures = await SumsAsync(db.Expenditures.Where(e => e.ProjectId == projectId).Select(e => new Entry { Key = e.ObjectClassId, Cents = e.Cents }));
        return new BudgetTable([.. classes.Select(c => new BudgetRow(
            c.Code, c.Name, Of(allotments, c.Id), Of(revisions, c.Id), Of(expenditures, c.Id), c.AdvisedCeilingPerCent))]);

        // No entry is a blank, not a zero.
        static Usd? Of(Dictionary<int, long> sums, int objectClassId) => sums.TryGetValue(objectClassId, out var cents) ? new Usd(cents) : null;
    }

    /// <summary>Expenditure and revised allotment of many projects at once, for their list; a project without entries is left out.</summary>
    public static async Task<IReadOnlyDictionary<int, BudgetRow>> TotalsAsync(PortalDb db, IReadOnlyCollection<int> projectIds)
    {
        var allotments = await SumsAsync(db.Allotments.Where(a => projectIds.Contains(a.ProjectId)).Select(a => new Entry { Key = a.ProjectId, Cents = a.Cents }));
        var revisions = await SumsAsync(db.Revisions.Where(r => projectIds.Contains(r.ProjectId)).Select(r => new Entry { Key = r.ProjectId, Cents = r.Cents }));
        var expenditures = await SumsAsync(db.Expenditures.Where(e => projectIds.Contains(e.ProjectId)).Select(e => new Entry { Key = e.ProjectId, Cents = e.Cents }));
        return allotments.Keys.Union(revisions.Keys).Union(expenditures.Keys).ToDictionary(
            id => id,
            id => new BudgetRow("", Domain.Wording.None, Of(allotments, id), Of(revisions, id), Of(expenditures, id)));

        static Usd? Of(Dictionary<int, long> sums, int projectId) => sums.TryGetValue(projectId, out var cents) ? new Usd(cents) : null;
    }

    /// <summary>Summed by the database in whole cents, which both databases do exactly.</summary>
    private static Task<Dictionary<int, long>> SumsAsync(IQueryable<Entry> entries) =>
        entries.GroupBy(e => e.Key).Select(g => new { g.Key, Cents = g.Sum(e => e.Cents) }).ToDictionaryAsync(g => g.Key, g => g.Cents);

    private sealed class Entry
    {
        public required int Key { get; init; }

        public required long Cents { get; init; }
    }
}
