using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Money;

[Authorize(Policy = Policies.ReadsWhole)]
public sealed class ExpenditureListController(PortalDb db, Words words, Acting acting) : MoneyController(db, words, acting)
{
    private IQueryable<Expenditure> Expenditures => Db.Expenditures.AsNoTracking().Where(e => e.ProjectId == Head.Id);

    [HttpGet("budget/expenditures")]
    public async Task<IActionResult> List(string? @class, int? year, string? q, string? after)
    {
        var filter = new ExpenditureFilter(@class ?? "", year, q ?? "");
        var found = filter.Apply(Db, Expenditures);
        var all = Expenditures;
        var totals = await Db.Projects.Where(p => p.Id == Head.Id).Select(_ => new
        {
            Count = found.Count(),
            Cents = found.Sum(e => e.Cents),
            First = all.Min(e => (DateOnly?)e.On),
            Last = all.Max(e => (DateOnly?)e.On),
        }).SingleAsync();
        var page = found;
        if (DayKey.Read(after) is var (day, id))
            page = page.Where(e => e.On < day || (e.On == day && e.Id < id));
        var rows = await ExpenditureLine.From(
            Db, page.OrderByDescending(e => e.On).ThenByDescending(e => e.Id).Take(KeyPage<ExpenditureLine>.Size + 1)).ToListAsync();
        return View("Expenditures", new ExpenditureList(
            $"{Budget}/expenditures", KeyPage<ExpenditureLine>.From(rows, r => DayKey.From(r.On, r.Id)), totals.Count,
            totals.Count == 0 ? null : new Usd(totals.Cents), filter,
            await ClassesAsync(), Years(totals.First, totals.Last), Viewer.IsAny(Roles.Staff)));
    }

    private static int[] Years(DateOnly? first, DateOnly? last) =>
        first is { } from && last is { } to ? [.. Enumerable.Range(from.Year, to.Year - from.Year + 1).Reverse()] : [];

    /// <summary>The list as it is filtered, in the order of the page.</summary>
    [HttpGet("budget/expenditures.csv")]
    [HttpGet("budget/expenditures.xlsx")]
    public IActionResult Export(string? @class, int? year, string? q)
    {
        var rows = ExpenditureLine.From(Db, new ExpenditureFilter(@class ?? "", year, q ?? "").Apply(Db, Expenditures)).AsAsyncEnumerable();
        return AsFile(
            $"{Head.Slug}-{Words["Money.ExpendituresFile"]}", Words["Money.Expenditures"],
            ExpenditureColumns.Create($"/projects/{Head.Slug}", edits: false), rows);
    }
}
