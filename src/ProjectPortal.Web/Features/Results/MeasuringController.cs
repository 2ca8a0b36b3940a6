using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Results;

/// <summary>How a measurement is found: with its indicator and that one's other measurements, of which corrections have to know.</summary>
public abstract class MeasuringController(PortalDb db, Words words, Acting acting) : ResultsController(db, words, acting)
{
    protected Task<Indicator?> IndicatorAsync(int id) =>
        Db.Indicators.AsSplitQuery()
            .Include(i => i.Accomplishment).Include(i => i.Measurements).ThenInclude(m => m.Parts)
            .SingleOrDefaultAsync(i => i.Id == id && i.ProjectId == Head.Id);

    protected async Task<(Indicator Of, Measurement Stored)?> FindAsync(int id)
    {
        var indicator = await Db.Measurements.Where(m => m.Id == id && m.ProjectId == Head.Id).Select(m => (int?)m.IndicatorId)
            .SingleOrDefaultAsync();
        return indicator is not null && await IndicatorAsync(indicator.Value) is { } of
            && of.Measurements.SingleOrDefault(m => m.Id == id) is { } stored ? (of, stored) : null;
    }

    protected IReadOnlyList<Crumb> WayTo(Indicator of) => Way(
        new Crumb(Words.Code(of.Accomplishment!.Code), $"{Root}/accomplishments/{of.AccomplishmentId}"),
        new Crumb(Words.Code(Indicator.CodeOf(of.Number)), $"{Root}/indicators/{of.Id}"));

    protected string NameOf(Measurement measurement) => Words["Results.MeasurementOf", Formats.Day(measurement.MeasuredOn)];
}
