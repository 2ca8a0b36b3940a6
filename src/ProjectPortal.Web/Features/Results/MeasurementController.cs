using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Results;

/// <summary>One measurement on its way: draft, submitted, approved or returned.</summary>
public sealed class MeasurementController(PortalDb db, Words words, Acting acting) : MeasuringController(db, words, acting)
{
    [Authorize(Policy = Policies.ReadsWhole)]
    [HttpGet("results/measurements/{id:int}")]
    public async Task<IActionResult> Show(int id) =>
        await FindAsync(id) is var (of, stored) ? View("Measurement", await PageAsync(of, stored)) : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("results/measurements/{id:int}/submission")]
    public Task<IActionResult> Submit(int id) => MoveAsync(id, m => m.Submit(Act), "Results.Submitted");

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("results/measurements/{id:int}/approval")]
    public Task<IActionResult> Approve(int id) => MoveAsync(id, m => m.Approve(Act), "Results.Approved");

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("results/measurements/{id:int}/return")]
    public Task<IActionResult> Return(int id, [Bind(Prefix = nameof(MeasurementPage.Return))] ReturnForm form) =>
        MoveAsync(id, m => m.Return(form.Reason, Act), "Results.Returned", form);

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("results/measurements/{id:int}/deletion")]
    public async Task<IActionResult> Delete(int id)
    {
        if (await FindAsync(id) is not var (of, stored))
            return NotFound();
        if (Refused(stored.WhyNot(MeasurementAction.Delete, Act)))
            return Again("Measurement", await PageAsync(of, stored));

        Db.Measurements.Remove(stored);
        await Db.SaveChangesAsync();
        return Done($"/indicators/{of.Id}", Words["Results.DraftDeleted"]);
    }

    private async Task<IActionResult> MoveAsync(int id, Func<Measurement, Refusal?> move, string told, ReturnForm? form = null)
    {
        if (await FindAsync(id) is not var (of, stored))
            return NotFound();
        if (!ModelState.IsValid || Refused(move(stored), $"{nameof(MeasurementPage.Return)}."))
            return Again("Measurement", await PageAsync(of, stored) with { Return = form ?? new() });

        await Db.SaveChangesAsync();
        return Done($"/measurements/{id}", Words[told]);
    }

    private async Task<MeasurementPage> PageAsync(Indicator of, Measurement stored) => new(
        $"{Root}/measurements/{stored.Id}",
        Root,
        new Trail(WayTo(of), NameOf(stored)),
        Words.Code(Indicator.CodeOf(of.Number)),
        of.Statement,
        of.Unit,
        MeasurementRow.From(stored, of),
        await HistoryList.ReadAsync<Measurement>(Db, Viewer, stored.Id),
        MeasurementLifecycle.ActionsFrom(stored.State, Viewer.Roles).ToHashSet());
}
