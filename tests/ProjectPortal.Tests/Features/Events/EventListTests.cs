using System.Net;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files.Sheets;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Events;

/// <summary>The list, its filters and its file.</summary>
public class EventListTests
{
    [Theory]
    [InlineData("", new[] { "Reunion of hosts", "Study tour to Lomé", "Old meeting" })]
    [InlineData("?kind=StudyTour", new[] { "Study tour to Lomé" })]
    [InlineData("?state=Completed", new[] { "Old meeting" })]
    [InlineData("?year=2025", new[] { "Old meeting" })]
    [InlineData("?year=2024", new string[0])]
    [InlineData("?text=STUDY", new[] { "Study tour to Lomé" })]
    [InlineData("?text=LOMÉ", new[] { "Study tour to Lomé" })]
    [InlineData("?text=Kathmandu", new[] { "Old meeting" })]
    [InlineData("?text=100%25", new string[0])]
    [InlineData("?kind=Workshop&state=Published", new[] { "Reunion of hosts" })]
    [InlineData("?kind=nonsense&year=abc", new[] { "Reunion of hosts", "Study tour to Lomé", "Old meeting" })]
    public async Task Filters_narrow_the_list_and_the_file_alike(string query, string[] expected)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.EventAsync(project, EventState.Completed, p => p with
        {
            Title = new Wording("Old meeting"),
            Kind = EventKind.ExpertGroupMeeting,
            StartsOn = new DateOnly(2025, 12, 1),
            EndsOn = new DateOnly(2025, 12, 3),
            NominationsOpenAt = new DateTime(2025, 9, 1, 0, 0, 0, DateTimeKind.Utc),
            NominationsCloseAt = new DateTime(2025, 10, 1, 0, 0, 0, DateTimeKind.Utc),
            Places = [new PlacePlan(new Wording("Kathmandu"), "NP")],
        });
        await world.EventAsync(project, EventState.Selection,
            p => p with { Title = new Wording("Study tour to Lomé"), Kind = EventKind.StudyTour });
        await world.EventAsync(project, EventState.Published, p => p with { Title = new Wording("Reunion of hosts") });
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var page = (await staff.GetAsync($"/projects/roa-900/events{query}")).ShouldBeOk();
        page.TextsOf("tbody td:first-child").ShouldBe(expected);
        if (expected.Length == 0)
            page.ShouldSay(Say.En("Events.NoMatchText"));

        var file = await (await staff.AskAsync($"/projects/roa-900/events.csv{query}")).Content.ReadAsStringAsync();
        file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[1].Trim('"')).ShouldBe(expected);
    }

    [Fact]
    public async Task A_row_tells_dates_places_state_and_counts()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.EventAsync(project, EventState.Selection,
            p => p with { MonthOnly = true, Capacity = 12, Places = [new(new("Beijing", "Pékin"), "CN"), new(new("Shanghai"), "CN")] },
            new("BT", NominationState.Confirmed), new("NP", NominationState.Selected), new("TG", NominationState.Declined),
                new("SN", NominationState.Draft));

        var row = (await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync("/projects/roa-900/events")).TextsOf("tbody td");
        row.ShouldBe(["Workshop 1", "Workshop", "May 2026", "Beijing, China; Shanghai, China", "Selection", "2 of 12", "3"],
            "a draft is nobody else's business");

        var mine = (await (await host.SignedInAsync(TestAccounts.FocalPoint("SN"))).GetAsync("/projects/roa-900/events"))
            .TextsOf("tbody td");
        mine.ShouldBe(["Atelier 1", "Atelier", "mai 2026", "Pékin, Chine; Shanghai, Chine", "Sélection", "0 sur 2", "1"]);
    }

    [Fact]
    public async Task A_long_list_is_read_by_key_without_gaps_or_repeats()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        for (var i = 0; i < KeyPage<object>.Size + 3; i++)
            await world.EventAsync(project, EventState.Draft);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var first = await staff.GetAsync("/projects/roa-900/events?kind=Workshop");
        first.ShouldSay(Say.En("Events.Found.other", KeyPage<object>.Size + 3));
        var second = await first.FollowAsync(Say.En("Shared.NextPage"));

        second.Path.ShouldContain("kind=Workshop");
        var titles = first.TextsOf("tbody td:first-child").Concat(second.TextsOf("tbody td:first-child")).ToList();
        titles.Count.ShouldBe(KeyPage<object>.Size + 3);
        titles.Distinct().Count().ShouldBe(titles.Count);
        (await staff.GetAsync("/projects/roa-900/events?after=nonsense")).ShouldBeOk();
    }

    [Fact]
    public async Task The_file_runs_nothing_in_a_spreadsheet()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Published, p => p with
        {
            Title = new Wording("=HYPERLINK(\"http://evil.example\",\"Open\")", "@SUM(A1)"),
            Places = [new PlacePlan(new Wording("+1", "-2"), "BT")],
        });

        var answer = await (await host.SignedInAsync(TestAccounts.Staff)).AskAsync("/projects/roa-900/events.csv");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("roa-900-events.csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        text.ShouldContain("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"Open\"\")\"");
        text.ShouldContain("\"'+1, Bhutan\"");

        var french = await (await host.SignedInAsync(TestAccounts.FocalPoint("TG"))).AskAsync("/projects/roa-900/events.csv");
        french.Content.Headers.ContentDisposition!.FileName.ShouldBe("roa-900-manifestations.csv");
        (await french.Content.ReadAsStringAsync()).ShouldContain(",\"'@SUM(A1)\",");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("plain = text", "plain = text")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("\nx", "'\nx")]
    [InlineData("a;=1+1;", "a;'=1+1;")]
    [InlineData("a,@x", "a,'@x")]
    [InlineData("one\r\n=1", "one\r\n'=1")]
    [InlineData("a; \"=1", "a;' \"=1")]
    [InlineData("a\t\uFF1D1", "a\t'\uFF1D1")]
    [InlineData("'=1", "''=1")]
    [InlineData("Monday - Friday; 9-5", "Monday - Friday; 9-5")]
    public void A_cell_that_begins_like_a_formula_becomes_text(string typed, string written) =>
        FormulaText.Neutral(typed).ShouldBe(written);

    [Fact]
    public async Task Nothing_yet_says_how_to_begin()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();

        (await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync("/projects/roa-900/events")).ShouldSay(Say.En("Events.NoneStaff"))
            .One(".empty a").GetAttribute("href").ShouldBe("/projects/roa-900/events/new");
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync("/projects/roa-900/events"))
            .ShouldSay(Say.En("Events.NoneCountry"));
        (await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync("/projects/other/events")).ShouldBe(HttpStatusCode.NotFound);
    }
}
