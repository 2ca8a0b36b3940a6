using System.Net;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Projects;

public class ProjectHistoryTests
{
    private const string History = "/projects/roa-900/history";

    [Fact]
    public async Task It_tells_of_every_kind_of_record_and_is_filtered_by_kind_and_person()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.EventAsync(project, EventState.Completed);
        await world.ExpenditureAsync(project, "604", 12.34m);
        await world.ProjectAsync("roa-901", "SN");

        foreach (var who in new[] { TestAccounts.Staff, TestAccounts.Evaluator })
        {
            var reader = await host.SignedInAsync(who);
            var page = await reader.GetAsync(History);
            page.ShouldBeOk().ShouldSay(Say.En("Projects.HistoryNamed", Say.En("Projects.Subject.Event"), "Workshop 1"));

            var spent = await page.Form(History).Fill("kind", "Expenditure").SubmitAsync();
            spent.TextsOf(".history > li").Count.ShouldBe(1);
            spent.TextsOf(".history > li")[0].ShouldContain(Say.En("Projects.Subject.Expenditure"));

            var byClock = await (await reader.GetAsync(History)).Form(History).Fill("by", "clock").Fill("kind", "Event").SubmitAsync();
            byClock.TextsOf(".history .history-who").Distinct().ShouldBe([Say.En("Enums.Roles.Clock")]);

            (await reader.GetAsync($"{History}?kind=Lesson&by=clock")).ShouldSay(Say.En("Projects.HistoryLoosen"));
        }
    }

    [Fact]
    public async Task Of_nominations_it_names_the_fields_and_never_their_values()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var ev = await world.EventAsync(project, EventState.NominationsOpen);
        var draft = await world.NominationAsync(ev, "BT", NominationState.Draft, world.Person("Secret", "Draft"));
        var nomination = await world.NominationAsync(ev, "NP", NominationState.Returned, world.Person("Asha", "Rai"));
        await host.InDbAsync(async (db, act) =>
        {
            var stored = (await db.Nominations.FindAsync(nomination.Id))!;
            stored.Revise(stored.Nominee with { GivenName = "Bimala", Phone = "+977 1 555" }, act).ShouldBeNull();
            return await db.SaveChangesAsync();
        }, TestAccounts.FocalPoint("NP"));

        var page = await (await host.SignedInAsync(TestAccounts.Evaluator)).GetAsync($"{History}?kind=Nomination");

        page.ShouldBeOk().ShouldSay(Say.En("Fields.NomineePhone")).ShouldNotSay("Asha").ShouldNotSay("Bimala").ShouldNotSay("+977");
        page.Has($".history a[href='/projects/roa-900/nominations/{nomination.Id}']").ShouldBeTrue();
        page.Has($".history a[href='/projects/roa-900/nominations/{draft.Id}']").ShouldBeFalse("a draft is its country's business");
    }

    [Fact]
    public async Task It_goes_on_by_key()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        for (var i = 0; i < 52; i++)
            await world.ExpenditureAsync(project, "604", 1m + i);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var first = await staff.GetAsync($"{History}?kind=Expenditure");
        first.TextsOf(".history > li").Count.ShouldBe(50);
        (await first.FollowAsync(Say.En("Shared.NextPage"))).TextsOf(".history > li").Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_country_does_not_find_it()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();

        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync(History)).ShouldBe(HttpStatusCode.NotFound);
    }
}
