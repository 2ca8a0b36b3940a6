using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Money;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Money;

/// <summary>Supplementary funding, in cash and in kind.</summary>
[Authorize(Policy = Policies.Staff)]
[Route("projects/{project}/budget/contributions")]
public sealed class ContributionsController(PortalDb db, Words words, Acting acting) : MoneyController(db, words, acting)
{
    private IQueryable<Contribution> Contributions => Db.Contributions.Where(c => c.ProjectId == Head.Id);

    [HttpGet("new")]
    public async Task<IActionResult> New() =>
        View("Contribution", await PageAsync(new ContributionForm { Order = (await Contributions.MaxAsync(c => (int?)c.Order) ?? 0) + 1 },
            null));

    [HttpPost("")]
    public async Task<IActionResult> Add([Bind(Prefix = nameof(ContributionPage.Form))] ContributionForm form)
    {
        if (!ModelState.IsValid || Refused(form.Check(), "Form."))
            return Again("Contribution", await PageAsync(form, null));

        var contribution = new Contribution
        {
            ProjectId = Head.Id,
            Contributor = form.Contributor.ToWording(),
            Purpose = form.Purpose.ToWording()
        };
        form.WriteTo(contribution);
        Db.Contributions.Add(contribution);
        await Db.SaveChangesAsync();
        Flash(Words["Money.ContributionAdded", Words.Localize(contribution.Contributor)]);
        return Redirect($"{Budget}#contributions");
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id) =>
        await Contributions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id) is { } contribution
            ? View("Contribution", await PageAsync(ContributionForm.From(contribution), id))
            : NotFound();

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Save(int id, [Bind(Prefix = nameof(ContributionPage.Form))] ContributionForm form)
    {
        if (await Contributions.SingleOrDefaultAsync(c => c.Id == id) is not { } contribution)
            return NotFound();
        if (!ModelState.IsValid || Refused(form.Check(), "Form."))
            return Again("Contribution", await PageAsync(form, id));

        form.WriteTo(contribution);
        if (await Saved(contribution, form.Version))
        {
            Flash(Words["Money.ContributionSaved", Words.Localize(contribution.Contributor)]);
            return Redirect($"{Budget}#contributions");
        }

        if (await Contributions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id) is not { } stored)
            return NotFound();
        return Conflicted("Contribution", await PageAsync(form, id), form, ContributionForm.From(stored), stored.Version, "Form.");
    }

    [HttpPost("{id:int}/removal")]
    public async Task<IActionResult> Remove(int id, int version)
    {
        if (await Contributions.SingleOrDefaultAsync(c => c.Id == id) is not { } contribution)
            return NotFound();

        Db.Contributions.Remove(contribution);
        var removed = await Saved(contribution, version);
        Flash(removed ? Words["Money.ContributionRemoved", Words.Localize(contribution.Contributor)] : Words["Money.ChangedMeanwhile"],
            removed ? "good" : "warn");
        return Redirect($"{Budget}#contributions");
    }

    private async Task<ContributionPage> PageAsync(ContributionForm form, int? id) =>
        new(Budget, form, id, id is null ? null : await HistoryList.ReadAsync<Contribution>(Db, Viewer, id.Value));
}
