using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Results;

/// <summary>Indicators of achievement: their definition, and what was measured.</summary>
public sealed class IndicatorsController(PortalDb db, Words words, Acting acting) : ResultsController(db, words, acting)
{
    private const string FormView = "IndicatorForm";

    private IQueryable<Indicator> Here => Db.Indicators.Where(i => i.ProjectId == Head.Id);

    private Task<Indicator?> ReadAsync(int id) => Here.AsNoTracking().AsSplitQuery()
        .Include(i => i.Accomplishment).Include(i => i.Measurements).ThenInclude(m => m.Parts).SingleOrDefaultAsync(i => i.Id == id);

    [Authorize(Policy = Policies.ReadsWhole)]
    [HttpGet("results/indicators/{id:int}")]
    public async Task<IActionResult> Show(int id)
    {
        if (await ReadAsync(id) is not { } shown)
            return NotFound();

        var row = IndicatorRow.From(shown, await ComputedIndicators.ReadAsync(Db, Head.Id));
        return View("Indicator", new IndicatorPage(
            Root,
            new Trail(Way(new Crumb(Words.Code(shown.Accomplishment!.Code), $"{Root}/accomplishments/{shown.AccomplishmentId}")),
                Words.Code(row.Code)),
            Head.Slug,
            row,
            shown.Accomplishment.Code,
            shown.NumeratorLabel,
            shown.DenominatorLabel,
            shown.ByCountry,
            shown.BySex,
            shown.MeansOfVerification,
            shown.Comment,
            MeasurementRow.AllOf(shown),
            await HistoryList.ReadAsync<Indicator>(Db, Viewer, id),
            MayEdit));
    }

    [Authorize(Policy = Policies.ReadsWhole)]
    [HttpGet("results/indicators/{id:int}/measurements.csv")]
    [HttpGet("results/indicators/{id:int}/measurements.xlsx")]
    public async Task<IActionResult> DownloadMeasurements(int id) => await ReadAsync(id) is { } shown
        ? AsFile(
            $"{Head.Slug}-{Indicator.CodeOf(shown.Number)}-{Words["Results.MeasurementsFile"]}", Words["Results.Measurements"],
            MeasurementColumns.Create(Words, Root),
            MeasurementRow.AllOf(shown).ToAsyncEnumerable())
        : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("results/accomplishments/{accomplishment:int}/indicators/new")]
    public async Task<IActionResult> New(int accomplishment) =>
        await ParentAsync(accomplishment) is { } parent
            ? View(FormView, Adding(parent, new IndicatorForm
            {
                Number = 1
                + (await Here.Where(i => i.AccomplishmentId == accomplishment).MaxAsync(i => (int?)i.Number) ?? 0)
            }))
            : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("results/accomplishments/{accomplishment:int}/indicators/new")]
    public async Task<IActionResult> Add(int accomplishment, [Bind(Prefix = Form)] IndicatorForm form)
    {
        if (await ParentAsync(accomplishment) is not { } parent)
            return NotFound();
        if (!ModelState.IsValid || Refused(await WrongAsync(form, accomplishment, null), $"{Form}."))
            return Again(FormView, Adding(parent, form));

        var added = new Indicator
        {
            ProjectId = Head.Id,
            AccomplishmentId = accomplishment,
            Number = 0,
            Statement = Wording.None,
            Unit = form.Unit
        };
        form.ApplyTo(added);
        Db.Indicators.Add(added);
        await Db.SaveChangesAsync();
        return Done($"/indicators/{added.Id}", Words["Results.AddedX", CodeOf(added)]);
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpGet("results/indicators/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id) =>
        await StoredAsync(id) is { } stored ? View(FormView, Editing(stored, IndicatorForm.From(stored))) : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("results/indicators/{id:int}/edit")]
    public async Task<IActionResult> Save(int id, [Bind(Prefix = Form)] IndicatorForm form)
    {
        if (await StoredAsync(id) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid || Refused(await WrongAsync(form, stored.AccomplishmentId, id), $"{Form}."))
            return Again(FormView, Editing(stored, form));

        form.ApplyTo(stored);
        if (await Saved(stored, form.Version))
            return Done($"/indicators/{id}", Words["Results.SavedX", CodeOf(stored)]);

        return await StoredAsync(id) is { } fresh
            ? Conflicted(FormView, Editing(fresh, form), form, IndicatorForm.From(fresh), fresh.Version, $"{Form}.")
            : NotFound();
    }

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("results/indicators/{id:int}/deletion")]
    public async Task<IActionResult> Delete(int id)
    {
        if (await StoredAsync(id) is not { } stored)
            return NotFound();

        await Db.Entry(stored).Collection(i => i.Measurements).LoadAsync();
        if (Refused(stored.CheckDeletion()))
            return Again(FormView, Editing(stored, IndicatorForm.From(stored)));

        Db.Indicators.Remove(stored);
        await Db.SaveChangesAsync();
        return Done("", Words["Results.DeletedX", CodeOf(stored)]);
    }

    private Task<ExpectedAccomplishment?> ParentAsync(int id) =>
        Db.Accomplishments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.ProjectId == Head.Id);

    private string CodeOf(Indicator indicator) => Words.Code(Indicator.CodeOf(indicator.Number));

    private Task<Indicator?> StoredAsync(int id) => Here.Include(i => i.Accomplishment).SingleOrDefaultAsync(i => i.Id == id);

    private async Task<Refusal?> WrongAsync(IndicatorForm form, int accomplishment, int? self) =>
        form.Check() ?? (await Here.AnyAsync(i => i.AccomplishmentId == accomplishment && i.Number == form.Number && i.Id != self)
            ? new Refusal("NumberTaken", nameof(form.Number), Words.Code(Indicator.CodeOf(form.Number!.Value)))
            : null);

    private FormPage<IndicatorForm> Adding(ExpectedAccomplishment parent, IndicatorForm form) =>
        new(form, Words["Results.AddIndicatorTo", Words.Code(parent.Code)], $"{Root}/accomplishments/{parent.Id}/indicators/new", Root,
            Way(new Crumb(Words.Code(parent.Code), $"{Root}/accomplishments/{parent.Id}")));

    private FormPage<IndicatorForm> Editing(Indicator stored, IndicatorForm form)
    {
        var (code, path, parent) = (CodeOf(stored), $"{Root}/indicators/{stored.Id}", stored.Accomplishment!);
        return new(form, Words["Results.EditX", code], $"{path}/edit", path,
            Way(new Crumb(Words.Code(parent.Code), $"{Root}/accomplishments/{parent.Id}"), new Crumb(code, path)))
        {
            Deletion = $"{path}/deletion",
        };
    }
}
