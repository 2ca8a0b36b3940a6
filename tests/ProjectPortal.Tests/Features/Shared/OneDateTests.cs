using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>One act has one date, whoever reads of it; one deadline is said by one clock on a page.</summary>
public sealed class OneDateTests
{
    [Fact]
    public async Task What_was_done_about_an_event_is_dated_by_its_clocks_for_everybody()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var open = await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        // In the evening of the second of March in Lomé, and by UTC, it is the third in Thimphu.
        host.Clock.Now = new DateTime(2026, 3, 2, 20, 0, 0, DateTimeKind.Utc);
        var nomination = await world.NominationAsync(open, "TG", NominationState.Submitted);
        var path = $"/projects/roa-900/nominations/{nomination.Id}";

        foreach (var account in new[] { TestAccounts.Staff, TestAccounts.Evaluator })
        {
            var browser = await host.SignedInAsync(account);
            (await browser.GetAsync("/projects/roa-900/nominations")).TextsOf("tbody td:last-child").ShouldBe(["3 Mar 2026"], account);
            (await browser.GetAsync(path)).ShouldSay("3 March 2026, 02:00 Thimphu time").ShouldNotSay("UTC");
        }

        var togo = await host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        (await togo.GetAsync("/projects/roa-900/nominations")).TextsOf("tbody td:last-child").ShouldBe(["3 mars 2026"]);
        (await togo.GetAsync("/start")).TextsOf("tbody td:last-child").ShouldBe(["3 mars 2026"]);
        (await togo.GetAsync(path)).TextsOf(".story > li > p")[0].ShouldContain("3 mars 2026");
    }

    [Theory]
    [InlineData("/projects/roa-900/events/workshop-1")]
    [InlineData("/projects/roa-900/nominations/new?event=workshop-1")]
    [InlineData("/projects/roa-900/events/workshop-1/intake")]
    [InlineData("/start")]
    public async Task A_deadline_is_told_by_the_clocks_of_the_readers_country_with_the_events_beside_it(string path)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen,
            p => p with { NominationsCloseAt = new DateTime(2026, 3, 20, 20, 0, 0, DateTimeKind.Utc) });
        var page = (await (await host.SignedInAsync(TestAccounts.FocalPoint("TG"))).GetAsync(path)).ShouldBeOk();
        page.ShouldSay("20 mars 2026 à 20 heures (heure de Lomé ; le 21 mars 2026 à 2 heures, heure de Thimphou)").ShouldNotSay("UTC");
    }
}
