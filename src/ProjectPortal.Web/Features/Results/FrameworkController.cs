using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Results;

/// <summary>The whole results framework on one page: objective, accomplishments, indicators, activities.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class FrameworkController(PortalDb db, Words words, Acting acting) : ResultsController(db, words, acting)
{
    [HttpGet("results")]
    public async Task<IActionResult> Show()
    {
        var objective = await Db.Projects.Where(p => p.Id == Head.Id).Select(p => p.Objective).SingleAsync();
        var trail = new Trail([Way()[0]], Words["Shared.Results"]);
        return View("Framework", new FrameworkPage(Root, trail, objective, await BlocksAsync(), MayEdit));
    }

    [HttpGet("results/indicators.csv")]
    [HttpGet("results/indicators.xlsx")]
    public async Task<IActionResult> DownloadIndicators() => AsFile(
        $"{Head.Slug}-{Words["Results.IndicatorsFile"]}", Words["Results.IndicatorsHeading"], IndicatorColumns.Create(Words, Root),
        (await BlocksAsync()).SelectMany(b => b.Indicators.Select(i => new PlacedIndicator(b.Code, i))).ToAsyncEnumerable());

    [HttpGet("results/activities.csv")]
    [HttpGet("results/activities.xlsx")]
    public async Task<IActionResult> DownloadActivities() => AsFile(
        $"{Head.Slug}-{Words["Results.ActivitiesFile"]}", Words["Results.ActivitiesHeading"], ActivityColumns.Create(Words, Root),
        (await BlocksAsync()).SelectMany(b => b.Activities.Select(a => new PlacedActivity(b.Code, a))).ToAsyncEnumerable());

    private async Task<IReadOnlyList<AccomplishmentBlock>> BlocksAsync()
    {
        // What stands among measurements is the domain's to say, so the records themselves are read, not columns of them.
        var accomplishments = await Db.Accomplishments.AsNoTracking().AsSplitQuery()
            .Where(a => a.ProjectId == Head.Id)
            .Include(a => a.Indicators).ThenInclude(i => i.Measurements).ThenInclude(m => m.Parts)
            .Include(a => a.Activities).ThenInclude(a => a.Outputs)
            .OrderBy(a => a.Number)
            .ToListAsync();
        var computed = await ComputedIndicators.ReadAsync(Db, Head.Id);
        var events = (await Deliveries.EventsAsync(Db, Viewer, Head)).ToLookup(e => e.ActivityId);
        return [.. accomplishments.Select(Block)];

        AccomplishmentBlock Block(ExpectedAccomplishment a) => new(
            a.Id,
            a.Code,
            a.Statement,
            a.Comment,
            [.. a.Indicators.OrderBy(i => i.Number).Select(i => IndicatorRow.From(i, computed))],
            [.. a.Activities.OrderBy(v => v.Number)
                .Select(v => new ActivityRow(v.Id, Activity.CodeOf(a.Number, v.Number), v.Statement, v.Status, v.PlannedStartOn,
                v.PlannedEndOn,
                [.. events[v.Id]], [.. v.Outputs.OrderBy(o => o.Order).ThenBy(o => o.Id).Select(OutputLine.From)]))]);
    }
}
