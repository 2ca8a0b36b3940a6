using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Projects;

/// <summary>Reads where a project stands: the same number of statements however much there is.</summary>
internal sealed class OverviewQuery(PortalDb db, ProjectHead head, Actor viewer)
{
    private readonly bool whole = viewer.IsAny(Roles.Staff | Roles.Evaluator);

    private IQueryable<Event> Events => db.Events.VisibleTo(viewer).Where(e => e.ProjectId == head.Id);

    /// <summary>Of other countries a country sees only what has been released.</summary>
    private IQueryable<Nomination> Counted
    {
        get
        {
            var released = Events.Where(e => e.ReleasedAt != null);
            return whole
                ? db.Nominations.VisibleTo(viewer).Where(n => n.ProjectId == head.Id)
                : db.Nominations.Where(n => n.ProjectId == head.Id && n.SubmittedAt != null && released.Any(e => e.Id == n.EventId));
        }
    }

    public async Task<OverviewPage> ReadAsync() => new(
        head,
        await db.Projects.Where(p => p.Id == head.Id)
            .Select(p => new KeyFeatures(
                p.Code, p.OtherCode, p.Title, p.Objective, p.ImplementingEntity, p.StartsOn, p.OriginalEndOn, p.ActualEndOn,
                p.ExtensionReason, p.Status, p.BudgetScheme!.Name))
            .SingleAsync(),
        await PartnerLine.ReadAsync(db, head.Id),
        await CountriesAsync(),
        await Events.OrderBy(e => e.StartsOn).ThenBy(e => e.Id)
            .Select(e => new OverviewEvent(e.Slug, e.Kind, e.Title, e.StartsOn, e.EndsOn, e.MonthOnly, e.State))
            .ToListAsync(),
        whole ? await IndicatorsAsync() : [],
        whole ? await Budgets.ReadAsync(db, head.Id) : null,
        await Counted.GroupBy(n => new { n.State, n.Nominee.Sex })
            .Select(g => new StateCount(g.Key.State, g.Key.Sex, g.Count()))
            .ToListAsync(),
        whole,
        viewer.IsAny(Roles.Staff));

    /// <summary>A country took part in an event if somebody of it attended.</summary>
    private Task<List<BeneficiaryLine>> CountriesAsync()
    {
        var attended = Counted.Where(n => n.State == NominationState.Attended);
        return db.Countries
            .Where(c => db.Projects.Any(p => p.Id == head.Id && p.Beneficiaries.Any(b => b.CountryCode == c.Alpha2)))
            .Select(c => new BeneficiaryLine(c.Alpha2, c.Alpha3, c.Name, c.Region,
                attended.Where(n => n.CountryCode == c.Alpha2).Select(n => n.EventId).Distinct().Count()))
            .ToListAsync();
    }

    private async Task<List<IndicatorLine>> IndicatorsAsync()
    {
        // Which measurement stands is the domain's to say, so the records themselves are read: a chain, of which one statement repeats
        // little.
        var indicators = await db.Indicators.AsNoTracking().AsSingleQuery()
            .Where(i => i.ProjectId == head.Id)
            .Include(i => i.Accomplishment)
            .Include(i => i.Measurements.Where(m => m.ProjectId == head.Id && m.State == MeasurementState.Approved))
                .ThenInclude(m => m.Parts)
            .OrderBy(i => i.Accomplishment!.Number).ThenBy(i => i.Number).ThenBy(i => i.Id)
            .ToListAsync();
        var computed = await ComputedIndicators.ReadAsync(db, head.Id);
        return indicators.ConvertAll(i => Line(i, computed));
    }

    private static IndicatorLine Line(Indicator indicator, IReadOnlyDictionary<ComputedSource, int> computed)
    {
        var standing = indicator.Standing();
        var counted = computed.TryGetValue(indicator.Source, out var count);
        return new IndicatorLine(
            $"{indicator.Accomplishment!.Code}, {Indicator.CodeOf(indicator.Number)}",
            indicator.Statement,
            indicator.Unit,
            indicator.Target,
            counted ? new Reading(IndicatorUnit.Number, count) : standing is null ? null : Reading.From(standing, indicator),
            counted ? null : standing?.MeasuredOn);
    }
}
