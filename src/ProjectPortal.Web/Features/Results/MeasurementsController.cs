using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Results;

/// <summary>The forms of measurements: a new one, a draft that is revised, a correction of an approved one.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class MeasurementsController(PortalDb db, Words words, Acting acting) : MeasuringController(db, words, acting)
{
    private const string FormView = "MeasurementForm";

    [HttpGet("results/indicators/{indicator:int}/measurements/new")]
    public async Task<IActionResult> New(int indicator) =>
        await IndicatorAsync(indicator) is { } of
            ? View(FormView, Adding(of, new MeasurementForm { MeasuredOn = PlaceTime.Utc.DayAt(Act.At), Unit = of.Unit }))
            : NotFound();

    [HttpPost("results/indicators/{indicator:int}/measurements/new")]
    public async Task<IActionResult> Add(int indicator, [Bind(Prefix = Form)] MeasurementForm form)
    {
        if (await IndicatorAsync(indicator) is not { } of)
            return NotFound();
        if (!IsWellFormed(form))
            return Again(FormView, Adding(of, form));

        var (drafted, refusal) = Measurement.Draft(of, form.ToFinding(), Act);
        if (Refused(refusal, $"{Form}."))
            return Again(FormView, Adding(of, form));

        await Db.SaveChangesAsync();
        return Done($"/measurements/{drafted!.Id}", Words["Results.Drafted"]);
    }

    [HttpGet("results/measurements/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id) =>
        await FindAsync(id) is var (of, stored) ? View(FormView, Editing(of, stored, MeasurementForm.From(stored))) : NotFound();

    [HttpPost("results/measurements/{id:int}/edit")]
    public async Task<IActionResult> Save(int id, [Bind(Prefix = Form)] MeasurementForm form)
    {
        if (await FindAsync(id) is not var (of, stored))
            return NotFound();
        if (!IsWellFormed(form) || Refused(stored.Revise(form.ToFinding(), Act), $"{Form}."))
            return Again(FormView, Editing(of, stored, form));
        if (await Saved(stored, form.Version))
            return Done($"/measurements/{id}", Words["Results.MeasurementSaved"]);

        return await FindAsync(id) is var (freshOf, fresh)
            ? Conflicted(FormView, Editing(freshOf, fresh, form), form, MeasurementForm.From(fresh).WithSpareRows(form.Parts.Count),
                fresh.Version, $"{Form}.")
            : NotFound();
    }

    [HttpGet("results/measurements/{id:int}/correction")]
    public async Task<IActionResult> NewCorrection(int id) =>
        await FindAsync(id) is var (of, stored) ? View(FormView, Correcting(of, stored, MeasurementForm.From(stored), new())) : NotFound();

    [HttpPost("results/measurements/{id:int}/correction")]
    public async Task<IActionResult> Correct(
        int id, [Bind(Prefix = Form)] MeasurementForm form, [Bind(Prefix = nameof(MeasurementFormPage.Correction))] CorrectionForm why)
    {
        if (await FindAsync(id) is not var (of, stored))
            return NotFound();
        if (!IsWellFormed(form))
            return Again(FormView, Correcting(of, stored, form, why));

        var (drafted, refusal) = stored.Correct(of, form.ToFinding(), why.Reason, Act);
        if (Refused(refusal, $"{Form}."))
            return Again(FormView, Correcting(of, stored, form, why));

        await Db.SaveChangesAsync();
        return Done($"/measurements/{drafted!.Id}", Words["Results.CorrectionDrafted"]);
    }

    private bool IsWellFormed(MeasurementForm form)
    {
        foreach (var (row, labelIsMissing) in form.HalfFilled())
            ModelState.TryAddModelError(
                $"{Form}.Parts[{row}].{(labelIsMissing ? "Label.En" : "Count")}",
                Words[labelIsMissing ? "Results.PartNeedsLabel" : "Results.PartNeedsCount"]);
        return ModelState.IsValid;
    }

    private MeasurementFormPage Adding(Indicator of, MeasurementForm form) =>
        Page(of, form, new(form, Words["Results.NewMeasurement"], $"{Root}/indicators/{of.Id}/measurements/new",
            $"{Root}/indicators/{of.Id}", WayTo(of)));

    private MeasurementFormPage Editing(Indicator of, Measurement stored, MeasurementForm form)
    {
        var path = $"{Root}/measurements/{stored.Id}";
        return Page(of, form, new(form, Words["Results.EditMeasurement"], $"{path}/edit", path,
            [.. WayTo(of), new Crumb(NameOf(stored), path)])
        {
            Deletion = stored.WhyNot(MeasurementAction.Delete, Act) is null ? $"{path}/deletion" : null,
        });
    }

    private MeasurementFormPage Correcting(Indicator of, Measurement stored, MeasurementForm form, CorrectionForm why)
    {
        var path = $"{Root}/measurements/{stored.Id}";
        return Page(of, form, new(form, Words["Results.NewCorrection"], $"{path}/correction", path,
            [.. WayTo(of), new Crumb(NameOf(stored), path)]))
            with
        {
            Corrects = Words["Results.CorrectsWhat", Formats.Day(stored.MeasuredOn), Findings.InWords(Words, Reading.From(stored, of))],
            Correction = why
        };
    }

    private static MeasurementFormPage Page(Indicator of, MeasurementForm form, FormPage<MeasurementForm> frame) =>
        new(form.WithSpareRows(), frame, of.Statement, of.NumeratorLabel, of.DenominatorLabel, null);
}
