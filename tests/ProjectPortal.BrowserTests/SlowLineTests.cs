using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ProjectPortal.BrowserTests.Support;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using Shouldly;

namespace ProjectPortal.BrowserTests;

/// <summary>
/// Long forms over a slow line, with two tabs, a lost session and a lost line: not a letter is lost, and no warning is untrue.
/// </summary>
public sealed class SlowLineTests(Chromium chromium)
{
    private const string Bhutan = "focalpoint.bt@portal.example";
    private const int Patience = 30_000;
    private const string Why = "[name='Form.Reason']";
    private static readonly Regex Saved = new("^Saved [0-9]{2}:[0-9]{2}$");
    private static readonly Regex NotSaved = new("^Not saved: no connection");

    /// <summary>The button is pressed before the page saves by itself, while it does, and after.</summary>
    [Fact]
    public async Task However_soon_after_the_last_letter_one_goes_on_nothing_is_said_to_be_missing()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address, width: 360);
        var page = await window.SignInAsync(Bhutan);
        var slug = await host.InDbAsync(
            db => db.Events.Where(e => e.State == EventState.NominationsOpen && e.InvitedCountries.Any(c => c.CountryCode == "BT"))
            .OrderBy(e => e.Id).Select(e => e.Slug).FirstAsync());
        await page.ClickAsync($"main a[href*='nominations/new?event={slug}']");
        await page.ClickAsync("main a[href*='/nominations/new/person']");
        await SlowLine.ReadAsync(page);

        var name = "";
        foreach (var (letter, pause) in new[] { ("C", 0), ("h", 700), ("o", 1300) })
        {
            await page.PressAsync("[name=FamilyName]", "End");
            await page.Locator("[name=FamilyName]").PressSequentiallyAsync(letter);
            name += letter;
            await Task.Delay(pause, TestContext.Current.CancellationToken);
            await page.ClickAsync("main form button[value=next]");
            await page.WaitForURLAsync("**/edit/post", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await Assertions.Expect(page.Locator("[data-keeping]")).ToBeAttachedAsync(new() { Timeout = Patience });
            await NothingIsKeptAsync(page);
            (await page.Locator("[data-unsent]").IsVisibleAsync()).ShouldBeFalse($"{pause} ms after the last letter");
            (await host.InDbAsync(db => db.Nominations.CountAsync(n => n.Nominee.FamilyName == name))).ShouldBe(1);
            await page.GotoAsync(
                page.Url.Replace("/post", "/person", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            (await page.InputValueAsync("[name=FamilyName]")).ShouldBe(name);
            (await page.Locator("[data-when=restored]").IsVisibleAsync()).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_replacement_loses_nothing_to_two_tabs_a_lost_line_and_a_lost_session()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address, width: 360);
        var address = await ReplacementAsync(host);
        var page = await window.SignInAsync(Bhutan);
        await page.GotoAsync(address);
        var other = await window.NewPageAsync();
        await other.GotoAsync(address);
        var line = await SlowLine.ReadAsync(page);

        await page.Locator(Why).PressSequentiallyAsync("Ill");
        await StandsAsync(page, Saved);
        await other.Locator(Why).PressSequentiallyAsync("Abroad");
        await Assertions.Expect(other.Locator("[data-when=conflict]")).ToContainTextAsync(
            "You saved this in another tab or window", new() { Timeout = Patience });
        await other.ClickAsync("[data-when=conflict] button");
        var versions = other.Locator(".conflict tbody tr");
        await Assertions.Expect(versions).ToHaveTextAsync(new Regex("Abroad\\s*Ill"), new() { Timeout = Patience });
        await other.Locator(Why).PressSequentiallyAsync(", for long");
        await other.CloseAsync(new() { RunBeforeUnload = false });
        (await KeptAsync(host)).ShouldContain("\"Ill\"", customMessage: "nothing saves itself on a page that compares");

        await page.BringToFrontAsync();
        await line.CutAsync();
        await page.Locator(Why).PressSequentiallyAsync(", since May");
        await StandsAsync(page, NotSaved);
        await line.MendAsync();
        await StandsAsync(page, Saved);
        (await KeptAsync(host)).ShouldContain("Ill, since May");

        host.Clock.Advance(TimeSpan.FromHours(13));
        await page.Locator("[name='Form.Person.GivenName']").PressSequentiallyAsync("Sonam");
        await Assertions.Expect(page.Locator("[data-when=ended]")).ToBeVisibleAsync(new() { Timeout = Patience });
        var tab = await window.RunAndWaitForPageAsync(() => page.ClickAsync("[data-when=ended] a"));
        await tab.FillAsync("#Email", Bhutan);
        await tab.FillAsync("#Password", Person.Password);
        await tab.ClickAsync("main form button.button-primary");
        await tab.WaitForURLAsync("**/start");
        await page.BringToFrontAsync();
        await StandsAsync(page, Saved);
        await page.CloseAsync();

        await tab.GotoAsync(address);
        (await tab.InputValueAsync(Why)).ShouldBe("Ill, since May");
        (await tab.InputValueAsync("[name='Form.Person.GivenName']")).ShouldBe("Sonam");
        (await tab.TextAsync()).ShouldContain("This is what you typed on");
        (await tab.Locator("[data-when=restored]").IsVisibleAsync()).ShouldBeFalse("it had reached the portal");
    }

    [Fact]
    public async Task A_concept_is_kept_while_it_is_typed_and_gone_from_the_browser_when_it_is_sent()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address, width: 360);
        var id = int.Parse((await ReplacementAsync(host)).Split('/')[4], System.Globalization.CultureInfo.InvariantCulture);
        var address = await host.LinkAsync(id, LinkPurpose.Concept, TimeSpan.FromDays(100));
        var page = await window.NewPageAsync();
        await page.GotoAsync(address);
        var line = await SlowLine.ReadAsync(page);

        await page.Locator("[name='Form.Practice']").PressSequentiallyAsync("One counter");
        await StandsAsync(page, Saved);
        await line.CutAsync();
        await page.Locator("[name='Form.SponsorName']").PressSequentiallyAsync("The Secretary");
        await StandsAsync(page, NotSaved);
        await page.CloseAsync();

        page = await window.NewPageAsync();
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator("[data-when=restored]")).ToBeVisibleAsync(new() { Timeout = Patience });
        (await page.InputValueAsync("[name='Form.Practice']")).ShouldBe("One counter");
        (await page.InputValueAsync("[name='Form.SponsorName']")).ShouldBe("The Secretary");
        await SlowLine.ReadAsync(page);
        await page.Locator("[name='Form.SponsorPost']").PressSequentiallyAsync("Permanent Secretary");
        await page.ClickAsync("main form button[value=save]");
        await Assertions.Expect(page.Locator(".flash")).ToBeVisibleAsync(new() { Timeout = Patience });
        await NothingIsKeptAsync(page);
        var stored = await host.InDbAsync(db => db.Concepts.AsNoTracking().SingleAsync(c => c.NominationId == id));
        (stored.Practice, stored.SponsorName, stored.SponsorPost).ShouldBe(("One counter", "The Secretary", "Permanent Secretary"));
        (await KeptAsync(host)).ShouldBe("", "what is sent is no draft any more");
        (await page.TextAsync()).ShouldNotContain("This is what you typed on");
    }

    /// <summary>Of somebody of Bhutan whom the country may replace now.</summary>
    private static async Task<string> ReplacementAsync(PortalHost host) => await host.InDbAsync(async (db, act) =>
    {
        var held = await db.Nominations.ForRules()
            .Where(n => n.CountryCode == "BT" && NominationLifecycle.HoldingInvitation.Contains(n.State)).OrderBy(n => n.Id).ToListAsync();
        var replaceable = held.First(n => n.WhyNot(NominationAction.Replace, n.Event, act) is null);
        var project = await db.Projects.Where(p => p.Id == replaceable.ProjectId).Select(p => p.Slug).SingleAsync();
        return $"/projects/{project}/nominations/{replaceable.Id}/replacement";
    }, Bhutan);

    private static Task<string> KeptAsync(PortalHost host) => host.InDbAsync(db => db.FormDrafts.Select(d => d.Fields).SingleAsync());

    private static async Task NothingIsKeptAsync(IPage page) =>
        await page.WaitForFunctionAsync("() => !Object.keys(localStorage).some(key => key.startsWith('portal.form:'))");

    private static Task StandsAsync(IPage page, Regex state) =>
        Assertions.Expect(page.Locator("[data-save-state]")).ToHaveTextAsync(state, new() { Timeout = Patience });
}
