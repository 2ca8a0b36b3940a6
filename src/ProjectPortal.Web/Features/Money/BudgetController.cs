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
    private IQueryable<RevisionLine> Revisions => Db.Revisions.Where(r => r.ProjectId == Head.Id).OrderBy(r => r.On).ThenBy(r => r.Id)
        .Select(r => new RevisionLine(r.Id, r.ObjectClass!.Code, r.ObjectClass.Name, r.On, r.Cents, r.Explanation));

    private IQueryable<ContributionLine> Contributions => Db.Contributions.Where(c => c.ProjectId == Head.Id)
        .OrderBy(c => c.Order).ThenBy(c => c.Id)
        .Select(c => new ContributionLine(c.Id, c.Contributor, c.Purpose, c.CashCents, c.InKind, c.InKindEstimateCents));

    [HttpGet("budget")]
    public async Task<IActionResult> Show()
    {
        var expenditures = Db.Expenditures.Where(e => e.ProjectId == Head.Id);
        var latest = await ExpenditureLine.From(
            Db, expenditures.OrderByDescending(e => e.On).ThenByDescending(e => e.Id).Take(BudgetPage.Shown)).ToListAsync();
        return View("Budget", new BudgetPage(
            Budget, await Budgets.ReadAsync(Db, Head.Id), await Revisions.ToListAsync(), latest, await expenditures.CountAsync(),
            await Contributions.ToListAsync(),
            Viewer.IsAny(Roles.Staff)));
    }

    [HttpGet("budget/revisions.csv")]
    [HttpGet("budget/revisions.xlsx")]
    public IActionResult DownloadRevisions() => AsFile(
        $"{Head.Slug}-{Words["Money.RevisionsFile"]}", Words["Money.RevisionsTitle"], RevisionColumns.Create(Budget, edits: false),
        Revisions.AsAsyncEnumerable());

    [HttpGet("budget/contributions.csv")]
    [HttpGet("budget/contributions.xlsx")]
    public IActionResult DownloadContributions() => AsFile(
        $"{Head.Slug}-{Words["Money.ContributionsFile"]}", Words["Money.Contributions"],
        ContributionColumns.Create(Words, Budget, edits: false), Contributions.AsAsyncEnumerable());
}
