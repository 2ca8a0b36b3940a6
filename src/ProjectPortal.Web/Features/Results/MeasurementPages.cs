using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Results;

/// <summary>One measurement, with what may be done with it.</summary>
/// <param name="Can">What the viewer can do from the state that it is in.</param>
public sealed record MeasurementPage(
    string Path, string Root, Trail Trail, string IndicatorCode, Wording IndicatorStatement, IndicatorUnit Asked, MeasurementRow Row,
    HistoryList History,
    IReadOnlySet<MeasurementAction> Can)
{
    public ReturnForm Return { get; init; } = new();

    /// <summary>There is at most one correction.</summary>
    public bool MayCorrect => Can.Contains(MeasurementAction.Correct) && Row.CorrectedBy is null && Row.Correction is null;
}

public sealed class ReturnForm
{
    [Required]
    [StringLength(Change.ReasonLength)]
    [Display(Name = "Results.ReturnReason")]
    public string Reason { get; set; } = "";
}

/// <summary>Why a correction is made.</summary>
public sealed class CorrectionForm
{
    [Required]
    [StringLength(Change.ReasonLength)]
    [Display(Name = "Results.CorrectionReason")]
    public string Reason { get; set; } = "";
}

/// <summary>The form of a measurement: a new one, a draft, or a correction.</summary>
/// <param name="Corrects">What is corrected, in words; null where nothing is.</param>
public sealed record MeasurementFormPage(
    MeasurementForm Form, FormPage<MeasurementForm> Frame, Wording IndicatorStatement, Wording NumeratorLabel, Wording DenominatorLabel,
    string? Corrects)
{
    public CorrectionForm Correction { get; init; } = new();
}
