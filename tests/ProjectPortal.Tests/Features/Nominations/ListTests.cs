using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominations;

public sealed class ListTests
{
    private const string Home = "/projects/roa-900/nominations";

    [Theory]
    [InlineData("", "Núñez,Mensah,Dorji,Rai")]
    [InlineData("?event=workshop-2", "Núñez")]
    [InlineData("?country=TG", "Mensah")]
    [InlineData("?state=Selected", "Mensah")]
    [InlineData("?q=nunez", "Núñez")]
    [InlineData("?q=Ministère+DÉS", "Dorji")]
    [InlineData("?q=dorji+pema", "Dorji")]
    [InlineData("?q=%25", "Núñez,Mensah,Dorji,Rai")]
    [InlineData("?event=workshop-1&country=NP&state=Submitted&q=maya", "Rai")]
    [InlineData("?country=NP&state=Selected", "")]
    [InlineData("?state=nonsense", "Núñez,Mensah,Dorji,Rai")]
    public async Task The_list_and_the_file_are_narrowed_alike(string query, string families)
    {
        await using var host = await PortalHost.StartAsync();
        await FillAsync(host);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var page = await staff.GetAsync(Home + query);
        var expected = families.Split(',', StringSplitOptions.RemoveEmptyEntries);
        page.ShouldBeOk().TextsOf("tbody tr td:first-child").Select(n => n.Split(' ')[^1]).ShouldBe(expected);
        using var file = await staff.AskAsync($"{Home}.csv{query}");
        var lines = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim().Split('\n');
        lines.Length.ShouldBe(expected.Length + 1);
        for (var i = 0; i < expected.Length; i++)
            lines[i + 1].ShouldContain(expected[i]);
    }

    [Fact]
    public async Task Nothing_that_matches_says_which_filter_to_loosen()
    {
        await using var host = await PortalHost.StartAsync();
        await FillAsync(host);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        (await staff.GetAsync($"{Home}?q=nobody&state=Selected")).ShouldSay(Say.En("Nominations.LoosenSearch"));
        (await staff.GetAsync($"{Home}?country=SN&state=Selected")).ShouldSay(Say.En("Nominations.LoosenState"));
    }

    [Fact]
    public async Task A_long_list_is_read_page_by_page_and_no_row_comes_twice()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Selection, null,
            [.. Enumerable.Range(0, 60).Select(_ => new Wanted("BT", NominationState.Submitted))]);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var first = await staff.GetAsync(Home);
        first.ShouldSay(Say.En("Nominations.Found.other", 60));
        var second = await first.FollowAsync(Say.En("Shared.NextPage"));
        string[] all = [.. first.TextsOf("tbody tr td:first-child"), .. second.TextsOf("tbody tr td:first-child")];
        all.Length.ShouldBe(60);
        all.Distinct().Count().ShouldBe(60);
        second.ShouldSay(Say.En("Nominations.Found.other", 60));
    }

    [Fact]
    public async Task A_country_sees_its_own_with_its_drafts_and_no_proposals()
    {
        await using var host = await PortalHost.StartAsync();
        await FillAsync(host);
        var nepal = await host.SignedInAsync(TestAccounts.FocalPoint("NP"));
        var page = await nepal.GetAsync(Home);
        page.TextsOf("tbody tr td:first-child").ShouldBe(["Maya Rai"]);
        page.Has("#filter-country").ShouldBeFalse();
        page.TextsOf("thead th").ShouldNotContain(Say.En("Nominations.Proposal"));
        using var file = await nepal.AskAsync($"{Home}.csv");
        var text = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldNotContain("Dorji");
        text.Split('\n')[0].ShouldNotContain(Say.En("Nominations.Proposal"));
    }

    private static async Task FillAsync(PortalHost host)
    {
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.EventAsync(project, EventState.Selection, null,
            new("NP", NominationState.Submitted, world.Person("Maya", "Rai")),
            new("BT", NominationState.Screening, world.Person("Pema", "Dorji") with { Organisation = "Ministère des réformes" }),
            new("TG", NominationState.Selected, world.Person("Afi", "Mensah")));
        await world.EventAsync(project, EventState.Selection, null,
            new Wanted("BT", NominationState.Submitted, world.Person("José", "Núñez")));
    }
}
