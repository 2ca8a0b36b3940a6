using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.FinalReport;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

/// <summary>A report speaks as of the newest fact that it shows: what it does not show does not make it newer.</summary>
public sealed class ReportMomentsTests : IAsyncLifetime
{
    private PortalHost _host = null!;
    private World _world = null!;
    private Project _project = null!;
    private Indicator _indicator = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        _world = new World(_host);
        _project = await _world.ProjectAsync();
        (_, _indicator, _) = await _world.FrameworkAsync(_project);
        await _world.EventAsync(_project, EventState.Completed, null, new Wanted("BT", NominationState.Attended));
        await DoAsync(async db => db.Expenditures.Add(new Expenditure
        {
            ProjectId = _project.Id,
            ObjectClassId = await db.ObjectClasses.Where(c => c.SchemeId == _project.BudgetSchemeId).Select(c => c.Id).FirstAsync(),
            On = _host.Clock.Today,
            Cents = 100_00,
            Description = "Paper",
        }));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public static TheoryData<string, bool> Changes => new()
    {
        { "contact", false }, { "title", true }, { "status", true }, { "country", true }, { "means", false }, { "target", true },
        { "planned", false }, { "narrative", true }, { "capacity", false }, { "summary", true }, { "description", false },
        { "cents", true }, { "older measurement", false }, { "newer measurement", true },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Only_what_is_shown_moves_the_report(string what, bool shown)
    {
        await _world.MeasurementAsync(_indicator, MeasurementState.Approved, Found(_host.Clock.Today.AddDays(-10)));
        var before = await AsOfAsync();
        _host.Clock.Advance(TimeSpan.FromDays(1));

        await ChangeAsync(what);

        (await AsOfAsync()).ShouldBe(shown ? _host.Clock.Now : before);
    }

    private Task ChangeAsync(string what) => what switch
    {
        "contact" => DoAsync(async db => (await db.Projects.SingleAsync()).ContactName = "Somebody"),
        "title" => DoAsync(async db => (await db.Projects.SingleAsync()).Title = new Wording("Another")),
        "status" => DoAsync(async db => (await db.Projects.SingleAsync()).Status = ProjectStatus.Closed),
        "country" => DoAsync(async db => (await db.Projects.Include(p => p.Beneficiaries).SingleAsync())
            .Serve(["BT", "NP", "TG", "SN", "ET"], new Dictionary<string, string>()).ShouldBeNull()),
        "means" => DoAsync(async db => (await db.Indicators.SingleAsync()).MeansOfVerification = new Wording("A survey")),
        "target" => DoAsync(async db => (await db.Indicators.SingleAsync()).Target = 70),
        "planned" => DoAsync(async db => (await db.Activities.SingleAsync()).PlannedEndOn = new DateOnly(2027, 1, 1)),
        "narrative" => DoAsync(async db => (await db.Activities.SingleAsync()).Narrative = new Wording("It was held.")),
        "capacity" => DoAsync(async db => db.Entry(await db.Events.SingleAsync()).Property(e => e.Capacity).CurrentValue = 99),
        "summary" => DoAsync(async db => (await db.Events.SingleAsync()).Summary = new Wording("It went well.")),
        "description" => DoAsync(async db => (await db.Expenditures.SingleAsync()).Description = "Paper and ink"),
        "cents" => DoAsync(async db => (await db.Expenditures.SingleAsync()).Cents = 200_00),
        "older measurement" => _world.MeasurementAsync(_indicator, MeasurementState.Approved, Found(_host.Clock.Today.AddDays(-90))),
        _ => _world.MeasurementAsync(_indicator, MeasurementState.Approved, Found(_host.Clock.Today)),
    };

    private static Finding Found(DateOnly on) =>
        new() { MeasuredOn = on, Unit = IndicatorUnit.PerCent, Value = 50, Source = new Wording("Survey") };

    private Task DoAsync(Func<PortalDb, Task> work) => _host.InDbAsync(async (db, _) =>
    {
        await work(db);
        return await db.SaveChangesAsync();
    }, TestAccounts.Staff);

    private Task<DateTime> AsOfAsync() => _host.InDbAsync(async db =>
        (await new FinalReportQuery(db, await _world.ActorAsync(TestAccounts.Staff)).LoadAsync(_project.Id)).AsOf);
}
