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
        var found = filter.Of(Db, Expenditures);
        var count = await found.CountAsync();
        var cents = await found.SumAsync(e => e.Cents);
        var page = found;
        if (DayKey.Read(after) is var (day, id))
            page = page.Where(e => e.On < day || (e.On == day && e.Id < id));
        var rows = await ExpenditureLine.Of(
            Db, page.OrderByDescending(e => e.On).ThenByDescending(e => e.Id).Take(KeyPage<ExpenditureLine>.Size + 1)).ToListAsync();
        var years = await Expenditures.Select(e => e.On.Year).Distinct().OrderByDescending(y => y).ToListAsync();
        return View("Expenditures", new ExpenditureList(
            $"{Budget}/expenditures", KeyPage<ExpenditureLine>.Of(rows, r => DayKey.Of(r.On, r.Id)), count,
            count == 0 ? null : new Usd(cents), filter,
            await ClassesAsync(), years, Viewer.IsAny(Roles.Staff)));
    }

    /// <summary>The list as it is filtered, in the order of the page.</summary>
    [HttpGet("budget/expenditures.csv")]
    [HttpGet("budget/expenditures.xlsx")]
    public IActionResult Export(string? @class, int? year, string? q)
    {
        var rows = ExpenditureLine.Of(Db, new ExpenditureFilter(@class ?? "", year, q ?? "").Of(Db, Expenditures)).AsAsyncEnumerable();
        return AsFile(
            $"{Head.Slug}-{Words["Money.ExpendituresFile"]}", Words["Money.Expenditures"],
            ExpenditureColumns.Of($"/projects/{Head.Slug}", edits: false), rows);
    }
}
