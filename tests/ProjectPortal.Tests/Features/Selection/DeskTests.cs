using System.Net;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Selection;

public sealed class DeskTests
{
    [Fact]
    public async Task Each_role_sees_its_part_of_the_desk()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(
            host, null, new Wanted("BT", NominationState.Screening), new("NP", NominationState.Submitted),
            new("TG", NominationState.Draft));
        await desk.World.AnswerAsync(desk.All[0], desk.Colleague, 5, 1);
        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        var read = await evaluator.GetAsync($"{desk.Path}/desk");
        read.ShouldBeOk().ShouldSay("80%").ShouldSay(desk.All[0].Nominee.FullName).ShouldNotSay(desk.All[0].Nominee.Email)
            .ShouldNotSay("+975");
        read.ShouldNotSay(desk.All[2].Nominee.FullName);
        read.Has("input[name=Ids]").ShouldBeFalse();
        read.HasForm($"{desk.Path}/desk/preview").ShouldBeFalse();
        var judged = await evaluator.GetAsync(desk.Scoring(0));
        judged.ShouldBeOk().ShouldSay("Carla Colleague").ShouldNotSay(desk.All[0].Nominee.Email);
        judged.Has("main form").ShouldBeFalse();
        foreach (var deed in new[] { "desk/preview", "desk/deeds", "reserve/ranking", "criteria/usual", "criteria/new",
            "criteria/threshold" })
            (await evaluator.PostAsync($"{desk.Path}/{deed}")).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        foreach (var deed in new[] { "scores", "abstention", "conflict", "conflict/withdrawal", "proposal" })
            (await evaluator.PostAsync($"{Desk.Nominations}/{desk.All[0].Id}/{deed}"))
                .Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);

        foreach (var account in new[] { TestAccounts.FocalPoint("BT"), TestAccounts.Administrator })
        {
            var stranger = await host.SignedInAsync(account);
            foreach (var path in new[] { $"{desk.Path}/desk", $"{desk.Path}/desk.csv", desk.Scoring(0), $"{desk.Path}/criteria",
                $"{desk.Path}/reserve", $"{desk.Path}/release" })
                (await stranger.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, $"{account} {path}");
        }

        var staff = await host.SignedInAsync(TestAccounts.Staff);
        (await staff.GetAsync($"{desk.Path}/desk")).ShouldBeOk().HasForm($"{desk.Path}/desk/preview").ShouldBeTrue();
    }

    [Fact]
    public async Task An_evaluator_is_told_nothing_of_proposals()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, new Wanted("BT", NominationState.Screening));
        await desk.ScoreAllAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await (await desk.PreviewAsync(staff, "Select", "For the east.", 0)).Form($"{desk.Path}/desk/deeds").SubmitAsync();
        (await staff.GetAsync($"{desk.Path}/desk")).ShouldSay(Say.En("Selection.ProposedAs", Say.En("Enums.Proposal.Select")))
            .TextsOf(".balances tfoot td").ShouldBe(["0", "1"]);
        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        (await evaluator.GetAsync($"{desk.Path}/desk")).TextsOf(".balances tfoot td").ShouldBe(["0"]);
        (await evaluator.GetAsync($"{desk.Path}/desk?proposal=Select")).ShouldNotSay(desk.All[0].Nominee.FullName);
        (await evaluator.GetAsync(desk.Scoring(0))).ShouldNotSay("For the east.");
    }

    [Fact]
    public async Task Filters_and_order_live_in_the_address()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var desk = await Desk.SetAsync(host, null,
            new Wanted("BT", NominationState.Screening, world.Person("Pema", "Dorji", Sex.Male, ImplementingAuthority.Liaises)),
            new("NP", NominationState.Screening, world.Person("Maya", "Rai") with { Languages = "Español" }),
            new("NP", NominationState.Submitted, world.Person("Anil", "Karki", Sex.Male)));
        await desk.World.AnswerAsync(desk.All[0], TestAccounts.Staff, 3, 3);
        await desk.World.AnswerAsync(desk.All[1], TestAccounts.Staff, 5, 5);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        async Task<IReadOnlyList<string>> NamesAsync(string query) =>
            (await staff.GetAsync($"{desk.Path}/desk?{query}")).TextsOf(".desk .desk-person a");

        (await NamesAsync("")).ShouldBe(["Maya Rai", "Pema Dorji", "Anil Karki"]);
        (await NamesAsync("sort=-score")).ShouldBe(["Pema Dorji", "Maya Rai", "Anil Karki"]);
        (await NamesAsync("sort=name")).ShouldBe(["Anil Karki", "Maya Rai", "Pema Dorji"]);
        (await NamesAsync("country=NP&sort=name")).ShouldBe(["Anil Karki", "Maya Rai"]);
        (await NamesAsync("authority=Liaises")).ShouldBe(["Pema Dorji"]);
        (await NamesAsync("sex=Male&sort=name")).ShouldBe(["Anil Karki", "Pema Dorji"]);
        (await NamesAsync("language=es")).ShouldBe(["Maya Rai"]);
        (await NamesAsync("state=Submitted")).ShouldBe(["Anil Karki"]);
        (await NamesAsync("mine=true")).ShouldBe(["Anil Karki"]);
        (await NamesAsync("q=karki")).ShouldBe(["Anil Karki"]);
        (await NamesAsync("proposal=None&sort=country")).Count.ShouldBe(3);
        foreach (var column in new[] { "country", "authority", "match", "documents", "before", "sex", "languages", "state", "proposal" })
            (await NamesAsync($"sort={column}")).Count.ShouldBe(3, column);
        (await staff.GetAsync($"{desk.Path}/desk?country=TG")).ShouldSay(Say.En("Selection.NothingMatches"));
        // All of Bhutan, which is one person, only liaises; of Nepal nobody does.
        (await staff.GetAsync($"{desk.Path}/desk")).TextsOf(".callout-warn").ShouldBe([Say.En("Selection.OnlyLiaises.one", 1, "Bhutan")]);
    }

    [Fact]
    public async Task The_desk_tells_who_came_before_and_which_papers_are_missing()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var (pema, maya) = (world.Person("Pema", "Dorji"), world.Person("Maya", "Rai"));
        await world.EventAsync(project, EventState.Completed, null, new Wanted("BT", NominationState.Attended, pema),
            new("NP", NominationState.NoShow, maya));
        var now = await world.EventAsync(
            project, EventState.Selection, null, new Wanted("BT", NominationState.Screening, pema with { Email = "new@address.example" }),
            new("NP", NominationState.Screening, maya), new("TG", NominationState.Screening));
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var page = await staff.GetAsync($"/projects/roa-900/events/{now.Slug}/desk?sort=country");
        page.TextsOf($"td[data-label='{Say.En("Selection.Before")}']")
            .ShouldBe([Say.En("Selection.CameTimes.one", 1), Say.En("Selection.MissedTimes.one", 1), Say.En("Selection.Never")]);
        page.ShouldSay(
            Say.En("Selection.PapersMissing", $"{Say.En("Selection.PaperNominationLetter")}, {Say.En("Selection.PaperCurriculumVitae")}"));
    }

    [Fact]
    public async Task A_thousand_nominations_come_in_pages()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.NominationsOpen, null,
            [.. Enumerable.Range(0, 250).Select(_ => new Wanted("BT", NominationState.Submitted))]);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var first = await staff.GetAsync($"/projects/roa-900/events/{ofEvent.Slug}/desk");
        first.TextsOf(".desk .desk-person").Count.ShouldBe(200);
        (await first.FollowAsync(".pager a[rel=next]")).TextsOf(".desk .desk-person").Count.ShouldBe(50);
    }
}
