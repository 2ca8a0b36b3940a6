using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Results;

public sealed record IndicatorPage(
    string Root,
    Trail Trail,
    string ProjectSlug,
    IndicatorRow Row,
    string AccomplishmentCode,
    Wording NumeratorLabel,
    Wording DenominatorLabel,
    bool ByCountry,
    bool BySex,
    Wording MeansOfVerification,
    Wording Comment,
    IReadOnlyList<MeasurementRow> Measurements,
    HistoryList History,
    bool MayEdit)
{
    /// <summary>What was approved and stands, in the order of time, as a line may show it.</summary>
    public IReadOnlyList<MeasurementRow> Series =>
        [.. Measurements.Where(m => m.State == MeasurementState.Approved && m.CorrectedBy is null && m.Reading.Unit == Row.Unit
            && m.Reading.Amount is not null).OrderBy(m => m.On).ThenBy(m => m.Id)];
}

/// <summary>A measurement as the indicator's page lists it.</summary>
/// <param name="CorrectedBy">The approved correction that took its place.</param>
/// <param name="Correction">A correction that is not approved yet.</param>
/// <param name="Corrects">What it corrects.</param>
public sealed record MeasurementRow(
    int Id,
    DateOnly On,
    MeasurementState State,
    Reading Reading,
    Wording Source,
    MeasurementLink? CorrectedBy,
    MeasurementLink? Correction,
    MeasurementLink? Corrects,
    string CorrectionReason,
    string ReturnReason)
{
    /// <summary>The newest first.</summary>
    public static IReadOnlyList<MeasurementRow> AllOf(Indicator indicator) =>
        [.. indicator.Measurements.OrderByDescending(m => m.MeasuredOn).ThenByDescending(m => m.Id).Select(m => From(m, indicator))];

    public static MeasurementRow From(Measurement measurement, Indicator indicator)
    {
        var correction = indicator.Measurements.FirstOrDefault(m => m.CorrectsId == measurement.Id);
        return new MeasurementRow(
            measurement.Id,
            measurement.MeasuredOn,
            measurement.State,
            Reading.From(measurement, indicator),
            measurement.Source,
            correction?.State == MeasurementState.Approved ? MeasurementLink.To(correction) : null,
            correction is not null && correction.State != MeasurementState.Approved ? MeasurementLink.To(correction) : null,
            MeasurementLink.To(indicator.Measurements.FirstOrDefault(m => m.Id == measurement.CorrectsId)),
            measurement.CorrectionReason,
            measurement.ReturnReason);
    }
}

public sealed record MeasurementLink(int Id, DateOnly On)
{
    public static MeasurementLink? To(Measurement? measurement) => measurement is null ? null : new(measurement.Id, measurement.MeasuredOn);
}
