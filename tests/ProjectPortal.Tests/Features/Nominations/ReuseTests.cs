using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominations;

/// <summary>Whom the country nominated before can be nominated again without typing it all anew.</summary>
public sealed class ReuseTests
{
    [Fact]
    public async Task Earlier_nominees_of_the_country_are_offered_with_what_became_of_them()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, _) = await AsItWasAsync(host);
        var page = await bhutan.GetAsync($"{FormWalk.Home}/new?event=workshop-3");
        page.TextsOf(".earlier-list > li h3").ShouldBe(["Karma Lhamo", "Pema Dorji"]);
        page.TextOf(".earlier-list > li:nth-child(2)").ShouldContain("Office of reform", customMessage: "as last described");
        page.TextOf(".earlier-list > li:nth-child(2)").ShouldContain(Say.En("Enums.NominationState.Attended"));
        page.TextOf(".earlier-list > li:nth-child(1)").ShouldContain(Say.En("Enums.NominationState.NoShow"));
        page.ShouldNotSay("Afi Mensah").ShouldNotSay("Draft Only");

        var found = await bhutan.GetAsync($"{FormWalk.Home}/new?event=workshop-3&q=péma");
        found.TextsOf(".earlier-list > li h3").ShouldBe(["Pema Dorji"]);
        (await bhutan.GetAsync($"{FormWalk.Home}/new?event=workshop-3&q=nobody")).ShouldSay(Say.En("Nominations.NothingMatches"));
    }

    [Fact]
    public async Task One_button_begins_a_draft_with_what_was_last_said_and_pressed_twice_it_is_one()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, _) = await AsItWasAsync(host);
        var form = (await bhutan.GetAsync($"{FormWalk.Home}/new?event=workshop-3&q=dorji")).Form("main form[method=post]");
        var pages = await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());
        pages[0].ShouldBeOk().Path.ShouldEndWith("/edit/person");
        pages.Select(p => p.Path).Distinct().Count().ShouldBe(1);
        var draft = await host.InDbAsync(
            db => db.Nominations.AsNoTracking().SingleAsync(n => n.State == NominationState.Draft && n.Nominee.FamilyName == "Dorji"));
        (draft.State, draft.Nominee.FullName, draft.Nominee.Organisation, draft.CountryCode)
            .ShouldBe((NominationState.Draft, "Pema Dorji", "Office of reform", "BT"));
    }

    [Fact]
    public async Task Another_countrys_people_cannot_be_copied()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, togolese) = await AsItWasAsync(host);
        await bhutan.GetAsync($"{FormWalk.Home}/new?event=workshop-3");
        var before = await host.InDbAsync(db => db.Nominations.CountAsync());
        (await bhutan.PostAsync($"{FormWalk.Home}/new?event=workshop-3", ("from", $"{togolese}"))).ShouldBe(HttpStatusCode.NotFound);
        (await host.InDbAsync(db => db.Nominations.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Who_is_nominated_for_this_event_already_is_not_offered_again()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, _) = await AsItWasAsync(host);
        var page = await (await bhutan.GetAsync($"{FormWalk.Home}/new?event=workshop-3&q=dorji")).Form("main form[method=post]")
            .SubmitAsync();
        await (await bhutan.GetAsync(page.Path.Replace("person", "review", StringComparison.Ordinal))).Form("form[action$='/submission']")
            .SubmitAsync();
        var again = await bhutan.GetAsync($"{FormWalk.Home}/new?event=workshop-3&q=dorji");
        again.ShouldSay(Say.En("Nominations.AlreadyHere"));
        again.HasForm("main form[method=post]").ShouldBeFalse();
    }

    private static async Task<(Browser Bhutan, int Togolese)> AsItWasAsync(PortalHost host)
    {
        var world = new World(host);
        var project = await world.ProjectAsync();
        var pema = world.Person("Pema", "Dorji") with { BirthYear = 1980 };
        await world.EventAsync(project, EventState.Completed, null,
            new Wanted("BT", NominationState.Attended, pema with { Organisation = "Ministry" }));
        var second = await world.EventAsync(
            project,
            EventState.Completed,
            null,
            new Wanted("BT", NominationState.Declined, pema with { Organisation = "Office of reform" }),
            new Wanted("BT", NominationState.NoShow, world.Person("Karma", "Lhamo")),
            new Wanted("TG", NominationState.Attended, world.Person("Afi", "Mensah")));
        await world.EventAsync(project, EventState.NominationsOpen, null,
            new Wanted("BT", NominationState.Draft, world.Person("Draft", "Only")));
        var togolese = (await world.NominationsOfAsync(second)).Single(n => n.CountryCode == "TG").Id;
        return (await host.SignedInAsync(TestAccounts.FocalPoint("BT")), togolese);
    }
}
