using System.Net;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Events;

/// <summary>Who comes to which page of an event. What one may not see does not exist.</summary>
public class EventVisibilityTests
{
    private static readonly string[] Reading = ["/events", "/events.csv", "/events/workshop-1", "/events/workshop-1/programme"];

    private static readonly string[] Planning =
        ["/events/new", "/events/workshop-1/edit", "/events/workshop-1/summary", "/events/workshop-1/waivers",
            "/events/workshop-1/postponement", "/events/workshop-1/cancellation"];

    private static readonly string[] Deeds =
        ["publication", "nomination-window", "nomination-window/closing", "confirmation", "start", "completion", "postponement",
            "rescheduling", "cancellation", "waivers", "edit", "summary", "programme"];

    [Fact]
    public async Task Each_kind_of_person_comes_to_their_own_pages()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.EventAsync(project, EventState.NominationsOpen, p => p with { InvitedCountries = ["BT", "NP"] });

        await ExpectAsync(await host.SignedInAsync(TestAccounts.Staff), Reading, HttpStatusCode.OK);
        await ExpectAsync(await host.SignedInAsync(TestAccounts.Staff), Planning, HttpStatusCode.OK);
        await ExpectAsync(await host.SignedInAsync(TestAccounts.Evaluator), Reading, HttpStatusCode.OK);
        await ExpectAsync(await host.SignedInAsync(TestAccounts.Evaluator), Planning, HttpStatusCode.NotFound);
        await ExpectAsync(await host.SignedInAsync(TestAccounts.FocalPoint("BT")), Reading, HttpStatusCode.OK);
        await ExpectAsync(await host.SignedInAsync(TestAccounts.FocalPoint("BT")), Planning, HttpStatusCode.NotFound);
        // Togo is of the project, but not invited.
        await ExpectAsync(await host.SignedInAsync(TestAccounts.FocalPoint("TG")), ["/events"], HttpStatusCode.OK);
        await ExpectAsync(await host.SignedInAsync(TestAccounts.FocalPoint("TG")), ["/events/workshop-1"], HttpStatusCode.NotFound);
        await ExpectAsync(await host.SignedInAsync(TestAccounts.Administrator), [.. Reading, .. Planning], HttpStatusCode.NotFound);
        await ExpectAsync(host.Visit(), [.. Reading, .. Planning], HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Nobody_but_staff_does_anything_to_an_event()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);

        foreach (var email in new[] { TestAccounts.Evaluator, TestAccounts.FocalPoint("BT"), TestAccounts.Administrator })
        {
            var browser = await host.SignedInAsync(email);
            foreach (var deed in Deeds)
                (await browser.PostAsync($"/projects/roa-900/events/workshop-1/{deed}", ("Form.Reason", "Because")))
                    .ShouldBe(HttpStatusCode.NotFound);
        }

        (await host.ChangesAsync("Event", made.Id)).ShouldNotContain(c => c.Reason == "Because");
    }

    [Theory]
    [InlineData(EventState.Draft, false)]
    [InlineData(EventState.Published, true)]
    [InlineData(EventState.Postponed, true)]
    [InlineData(EventState.Completed, true)]
    public async Task A_country_sees_what_is_published(EventState state, bool seen)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), state);
        var browser = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));

        (await browser.GetAsync("/projects/roa-900/events/workshop-1")).ShouldBe(seen ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        (await browser.GetAsync("/projects/roa-900/events")).TextsOf("tbody tr").Count.ShouldBe(seen ? 1 : 0);
    }

    [Fact]
    public async Task A_country_sees_its_own_part_and_no_count_before_release()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var open = await world.EventAsync(project, EventState.NominationsOpen, null,
            new("BT", NominationState.Submitted), new("NP", NominationState.Screening), new("NP", NominationState.Submitted));
        var browser = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));

        var page = (await browser.GetAsync("/projects/roa-900/events/workshop-1")).ShouldBeOk();
        page.ShouldSay(Say.En("Events.ForCountry", "Bhutan"));
        // Forty-four days from Monday noon in Bhutan.
        page.TextOf(".callout-info").ShouldStartWith(Say.En("Events.LeftDays.other", 44, "15 April 2026, 15:00 Thimphu time"));
        page.ShouldNotSay("UTC");
        page.TextsOf(".stats:first-of-type .stat").ShouldBe(["2Seats for your country", "1Nominations of your country"]);
        page.One(".page-actions a").GetAttribute("href").ShouldBe("/projects/roa-900/nominations/new?event=workshop-1");
        page.Has("#history").ShouldBeFalse();
        page.Has("#invited").ShouldBeFalse();
        page.ShouldNotSay("Nepal");

        await world.NominationAsync(open, "NP", NominationState.Selected);
        (await browser.GetAsync("/projects/roa-900/events/workshop-1")).TextsOf(".stats:first-of-type .stat")
            .ShouldContain("1 of 20Seats given, all countries");
    }

    [Fact]
    public async Task A_country_cannot_nominate_when_nominations_are_closed_but_by_an_exception()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Selection);
        var browser = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await browser.GetAsync("/projects/roa-900/events/workshop-1")).ShouldNotSay(Say.En("Events.Nominate"));

        var staff = await host.SignedInAsync(TestAccounts.Staff);
        (await (await staff.GetAsync("/projects/roa-900/events/workshop-1/waivers")).Form("/projects/roa-900/events/workshop-1/waivers")
            .Fill("Form.Kind", "Deadline").Fill("Form.CountryCode", "BT").Fill("Form.Until", "2026-03-09T18:00")
                .Fill("Form.Reason", "The post was slow.").SubmitAsync()).ShouldBeOk();

        // 18:00 in Thimphu is noon UTC: a week and three hours from now.
        (await browser.GetAsync("/projects/roa-900/events/workshop-1")).ShouldSay(Say.En("Events.Nominate"))
            .ShouldSay(Say.En("Events.LeftDays.other", 7, "9 March 2026, 18:00 Thimphu time"));
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("NP"))).GetAsync("/projects/roa-900/events/workshop-1"))
            .ShouldNotSay(Say.En("Events.Nominate"));
    }

    private static async Task ExpectAsync(Browser browser, IEnumerable<string> paths, HttpStatusCode status)
    {
        foreach (var path in paths)
        {
            var answer = await browser.AskAsync($"/projects/roa-900{path}");
            answer.StatusCode.ShouldBe(status, path);
            if (status == HttpStatusCode.Redirect)
                answer.Headers.Location!.ToString().ShouldContain("/account/sign-in");
        }
    }
}
