using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Money;

[Authorize(Policy = Policies.ReadsWhole)]
public sealed class BudgetController(PortalDb db, Words words, Acting acting) : MoneyController(db, words, acting)
{
    [HttpGet("budget")]
    public async Task<IActionResult> Show()
    {
        var revisions = await Db.Revisions.Where(r => r.ProjectId == Head.Id).OrderBy(r => r.On).ThenBy(r => r.Id)
            .Select(r => new RevisionLine(r.Id, r.ObjectClass!.Code, r.ObjectClass.Name, r.On, r.Cents, r.Explanation)).ToListAsync();
        var expenditures = Db.Expenditures.Where(e => e.ProjectId == Head.Id);
        var latest = await ExpenditureLine.Of(Db, expenditures.OrderByDescending(e => e.On).ThenByDescending(e => e.Id).Take(BudgetPage.Shown)).ToListAsync();
        var contributions = await Db.Contributions.Where(c => c.ProjectId == Head.Id).OrderBy(c => c.Order).ThenBy(c => c.Id)
            .Select(c => new ContributionLine(c.Id, c.Contributor, c.Purpose, c.CashCents, c.InKind, c.InKindEstimateCents)).ToListAsync();
        return View("Budget", new BudgetPage(
            Budget, await Budgets.OfAsync(Db, Head.Id), revisions, latest, await expenditures.CountAsync(), contributions, Viewer.IsAny(Roles.Staff)));
    }
}
