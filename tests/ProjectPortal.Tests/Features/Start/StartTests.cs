using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Start;

public sealed class StartTests
{
    [Fact]
    public async Task What_is_needed_comes_in_the_order_of_its_dates_from_all_projects()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var first = await world.ProjectAsync();
        var second = await world.ProjectAsync("roa-901", "BT");
        await world.EventAsync(first, EventState.Selection, p => p with { Title = new Wording("Decided"), OfferDays = 30 },
            new("BT", NominationState.Selected, world.Person("Pema", "Dorji")),
            new("BT", NominationState.Returned, world.Person("Karma", "Lhamo")));
        await world.EventAsync(first, EventState.NominationsOpen,
            p => p with { Title = new Wording("Later"), InvitedCountries = ["BT", "TG"], NominationsCloseAt = host.Clock.Now.AddDays(20) },
            new Wanted("BT", NominationState.Draft, world.Person("Sonam", "Choden")));
        await world.EventAsync(second, EventState.NominationsOpen,
            p => p with
            {
                Title = new Wording("Soon"),
                InvitedCountries = ["BT"],
                SeatsPerCountry = 3,
                NominationsCloseAt = host.Clock.Now.AddDays(2).AddHours(3)
            });
        await world.EventAsync(first, EventState.NominationsOpen,
            p => p with { Title = new Wording("Not for you"), InvitedCountries = ["TG"] });

        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var page = await bhutan.GetAsync("/");
        page.Path.ShouldBe("/start");
        page.TextsOf(".task h2").ShouldBe(
        [
            Say.En("Start.DoNominate", "", "Soon"),
            Say.En("Start.DoAnswer", "Karma Lhamo", "Decided"),
            Say.En("Start.DoConfirm", "Pema Dorji", "Decided"),
            Say.En("Start.DoFinish", "Sonam Choden", "Later"),
            Say.En("Start.DoNominate", "", "Later"),
            Say.En("Start.DoDocuments", "Pema Dorji", "Decided"),
        ]);
        page.TextsOf(".task-deadline")[0].ShouldBe("2 days left, until 4 March 2026, 18:00 Thimphu time");
        page.TextsOf(".task-deadline")[1].ShouldBe("7 days left, until the end of 9 March 2026 (Thimphu time)");
        page.TextsOf(".task-urgent h2").ShouldBe([Say.En("Start.DoNominate", "", "Soon")]);
        page.ShouldSay("Bhutan: 3 seats, none used, 3 left; 0 people nominated so far.");
        page.ShouldSay("Add the superior who stands behind it.");
        page.TextsOf("tbody tr td:first-child").ShouldBe(["Karma Lhamo", "Pema Dorji"]);
        page.Has("thead").ShouldBeTrue();
        page.Document.QuerySelectorAll(".task .button").Length.ShouldBe(6);
    }

    [Fact]
    public async Task Days_are_told_as_days_and_the_last_ones_as_hours()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen,
            p => p with { NominationsCloseAt = host.Clock.Now.AddHours(25) });
        var togo = await host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        (await togo.GetAsync("/start")).TextOf(".task-deadline").ShouldStartWith(Page.Squeeze(Say.Fr("Start.DaysLeft.one", 1)));
        host.Clock.Advance(TimeSpan.FromHours(20));
        togo = await host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        (await togo.GetAsync("/start")).TextOf(".task-deadline").ShouldStartWith(Page.Squeeze(Say.Fr("Start.HoursLeft.other", 5)));
        host.Clock.Advance(TimeSpan.FromHours(4.5));
        (await togo.GetAsync("/start")).TextOf(".task-deadline").ShouldStartWith(Say.Fr("Start.LessThanAnHour"));
        host.Clock.Advance(TimeSpan.FromHours(1));
        (await togo.GetAsync("/start")).ShouldSay(Say.Fr("Start.NothingNeeded")).ShouldSay(Say.Fr("Start.NothingSent"));
    }

    [Fact]
    public async Task The_concept_of_a_confirmed_delegate_is_due_before_the_first_day()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Confirmed,
                p => p with { StartsOn = host.Clock.Today.AddDays(20), EndsOn = host.Clock.Today.AddDays(22) },
                new Wanted("BT", NominationState.Confirmed, world.Person("Pema", "Dorji")));
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var page = await bhutan.GetAsync("/start");
        page.TextsOf(".task h2").ShouldBe(
            [Say.En("Start.DoConcept", "Pema Dorji", "Workshop 1"), Say.En("Start.DoDocuments", "Pema Dorji", "Workshop 1")]);
        (await page.FollowAsync(Say.En("Start.GoConcept"))).ShouldBeOk().Path.ShouldEndWith("/concept");
        host.Clock.Now = ofEvent.StartsOn.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await bhutan.GetAsync("/start")).ShouldSay(Say.En("Start.NothingNeeded"));
    }
}
