using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ProjectPortal.BrowserTests.Support;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Text;
using Shouldly;

namespace ProjectPortal.BrowserTests;

/// <summary>A nomination is written on a phone, over lines that break and sessions that end; not a letter is lost.</summary>
public sealed class NominationFormTests(Chromium chromium)
{
    private const string Bhutan = "focalpoint.bt@portal.example";
    private const int Phone = 360;
    private const string State = "[data-save-state]";
    private static readonly Regex Saved = new("^Saved [0-9]{2}:[0-9]{2}$");

    [Fact]
    public async Task Without_scripts_on_a_phone_one_nominates_uploads_submits_and_confirms()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address, width: Phone, scripts: false);
        var page = await BeginAsync(host, window);
        await page.FillAsync("[name=GivenName]", "Sonam");
        await page.FillAsync("[name=FamilyName]", "Choden");
        await page.CheckAsync("[name=Sex][value=Female]");
        await page.FillAsync("[name=BirthYear]", "1984");
        await page.FillAsync("[name=Email]", "sonam@delegates.example");
        await page.FillAsync("[name=Languages]", "English");
        await NextAsync(page);
        await page.FillAsync("[name=Position]", "Registrar");
        await page.FillAsync("[name=Organisation]", "Example ministry");
        await NextAsync(page);
        await page.FillAsync("[name=AreaOfWork]", "Records");
        await page.CheckAsync("[name=Authority][value=Implements]");
        await page.FillAsync("[name=WouldIntroduce]", "One register.");
        await page.FillAsync("[name=Superior]", "The Secretary");
        await NextAsync(page);

        var letter = Path.Combine(host.Folder, "letter.pdf");
        await File.WriteAllBytesAsync(letter, SampleFiles.Pdf(), TestContext.Current.CancellationToken);
        var upload = page.Locator("main form[enctype='multipart/form-data']").First;
        await upload.Locator("input[type=file]").SetInputFilesAsync(letter);
        await upload.Locator("button:not([type=button])").First.ClickAsync();
        (await page.TextAsync()).ShouldContain("letter.pdf");
        await NoSidewaysAsync(page);
        await page.ClickAsync("main .form-actions .button-primary");
        var review = await page.TextAsync();
        foreach (var said in new[] { "Sonam", "Choden", "1984", "sonam@delegates.example", "Registrar", "One register.", "The Secretary",
            "letter.pdf" })
            review.ShouldContain(said);
        await page.PostAsync("/submission");
        (await page.TextAsync()).ShouldContain("Submitted");
        (await NominationAsync(host, "Choden")).State.ShouldBe(NominationState.Submitted);

        // Another person was selected; the start page asks to confirm.
        await page.GotoAsync("/start");
        await page.Locator(".task").Filter(new LocatorFilterOptions { HasText = "Confirm that" }).Locator("a.button").First.ClickAsync();
        await page.PostAsync("/confirmation");
        (await page.TextAsync()).ShouldContain("confirmed on");
    }

    [Fact]
    public async Task What_is_typed_while_the_line_is_cut_arrives_when_it_is_back()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address, width: Phone);
        var page = await BeginAsync(host, window);
        await TypeAsync(page, "FamilyName", "Choden");
        await StandsAsync(page, Saved);
        page.Url.ShouldMatch("/nominations/[0-9]+/edit/person$", "the page goes on as the page of the draft");

        await window.SetOfflineAsync(true);
        await TypeAsync(page, "GivenName", "Sonam");
        await StandsAsync(page, new Regex("^Not saved: no connection"));
        await TypeAsync(page, "Languages", "Dzongkha, English");
        (await NominationAsync(host, "Choden")).Nominee.GivenName.ShouldBe("");

        await window.SetOfflineAsync(false);
        await StandsAsync(page, Saved);
        var arrived = (await NominationAsync(host, "Choden")).Nominee;
        (arrived.GivenName, arrived.FamilyName, arrived.Languages).ShouldBe(("Sonam", "Choden", "Dzongkha, English"));
        (await KeptAsync(page)).ShouldBe(0, "nothing stays in the browser once it has arrived");
        (await host.InDbAsync(db => db.Nominations.CountAsync(n => n.Nominee.FamilyName == "Choden"))).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_is_lost_on_the_way_begins_no_second_draft_and_no_conflict()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address, width: Phone);
        var page = await BeginAsync(host, window);
        var lost = 0;
        await page.RouteAsync("**/autosave**", async route =>
        {
            // The portal gets it; the page never hears of it.
            if (lost++ < 2)
            {
                await route.FetchAsync();
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await TypeAsync(page, "FamilyName", "Choden");
        await StandsAsync(page, new Regex("^Not saved"));
        await TypeAsync(page, "GivenName", "Sonam");
        await StandsAsync(page, Saved);
        lost.ShouldBeGreaterThan(2);
        (await host.InDbAsync(db => db.Nominations.CountAsync(n => n.Nominee.FamilyName == "Choden"))).ShouldBe(1);
        (await NominationAsync(host, "Choden")).Nominee.GivenName.ShouldBe("Sonam");
    }

    [Fact]
    public async Task A_page_that_is_closed_while_the_line_is_cut_finds_its_text_again()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address, width: Phone);
        var page = await BeginAsync(host, window);
        await TypeAsync(page, "FamilyName", "Choden");
        await StandsAsync(page, Saved);
        var address = page.Url;
        await window.SetOfflineAsync(true);
        await TypeAsync(page, "GivenName", "Sonam");
        await StandsAsync(page, new Regex("^Not saved"));
        await page.CloseAsync();
        await window.SetOfflineAsync(false);

        page = await window.NewPageAsync();
        await page.GotoAsync(address.Replace("/person", "", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("[data-unsent]")).ToBeVisibleAsync();
        await page.ClickAsync("[data-unsent] a:visible");
        await Assertions.Expect(page.Locator("[data-when=restored]")).ToBeVisibleAsync();
        (await page.InputValueAsync("[name=GivenName]")).ShouldBe("Sonam");
        await StandsAsync(page, Saved);
        (await NominationAsync(host, "Choden")).Nominee.GivenName.ShouldBe("Sonam");
        await page.ClickAsync("[data-throw-away]");
        (await page.InputValueAsync("[name=GivenName]")).ShouldBe("");
        await Assertions.Expect(page.Locator("[data-when=restored]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_session_that_ends_while_somebody_types_costs_nothing()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address, width: Phone);
        var page = await BeginAsync(host, window);
        await TypeAsync(page, "FamilyName", "Choden");
        await StandsAsync(page, Saved);
        host.Clock.Advance(TimeSpan.FromHours(13));
        await TypeAsync(page, "GivenName", "Sonam");
        await Assertions.Expect(page.Locator("[data-when=ended]")).ToBeVisibleAsync();

        var link = page.Locator("[data-when=ended] a");
        var tab = await window.RunAndWaitForPageAsync(() => link.ClickAsync());
        await tab.FillAsync("#Email", Bhutan);
        await tab.FillAsync("#Password", Person.Password);
        await tab.ClickAsync("main form button.button-primary");
        await tab.WaitForURLAsync("**/start");
        await page.BringToFrontAsync();
        await StandsAsync(page, Saved);
        await Assertions.Expect(page.Locator("[data-when=ended]")).ToBeHiddenAsync();
        (await NominationAsync(host, "Choden")).Nominee.GivenName.ShouldBe("Sonam");
    }

    [Fact]
    public async Task A_button_that_is_pressed_after_the_session_ended_loses_nothing_without_scripts()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address, width: Phone, scripts: false);
        var page = await BeginAsync(host, window);
        await page.FillAsync("[name=FamilyName]", "Choden");
        host.Clock.Advance(TimeSpan.FromHours(13));
        await page.ClickAsync("main form button[value=next]");
        await page.FillAsync("#Email", Bhutan);
        await page.FillAsync("#Password", Person.Password);
        await page.ClickAsync("main form button.button-primary");
        (await page.TextAsync()).ShouldContain("nothing is saved yet");
        (await page.InputValueAsync("[name=FamilyName]")).ShouldBe("Choden");
        await page.ClickAsync("main form button[value=next]");
        await page.WaitForURLAsync("**/edit/post");
        (await NominationAsync(host, "Choden")).State.ShouldBe(NominationState.Draft);
    }

    [Fact]
    public async Task Two_tabs_do_not_write_over_each_other_and_signing_out_leaves_nothing_behind()
    {
        await using var host = await PortalHost.StartAsync(sample: true, listening: true);
        await using var window = await chromium.WindowAsync(host.Address);
        var page = await BeginAsync(host, window);
        await TypeAsync(page, "FamilyName", "Choden");
        await StandsAsync(page, Saved);
        var other = await window.NewPageAsync();
        await other.GotoAsync(page.Url);
        await TypeAsync(other, "GivenName", "Sonam");
        await StandsAsync(other, Saved);
        await TypeAsync(page, "GivenName", "Samten");
        await Assertions.Expect(page.Locator("[data-when=conflict]")).ToBeVisibleAsync();
        (await NominationAsync(host, "Choden")).Nominee.GivenName.ShouldBe("Sonam");
        await page.ClickAsync("[data-when=conflict] button");
        await Assertions.Expect(page.Locator(".conflict")).ToContainTextAsync("Sonam");
        (await page.InputValueAsync("[name=GivenName]")).ShouldBe("Samten");

        await window.SetOfflineAsync(true);
        await TypeAsync(page, "Languages", "Dzongkha");
        (await KeptAsync(page)).ShouldBe(1);
        await window.SetOfflineAsync(false);
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.ClickAsync(".topbar details.menu:has(form[action='/account/sign-out']) > summary");
        await page.ClickAsync("form[action='/account/sign-out'] button");
        await page.WaitForURLAsync("**/account/sign-in");
        (await KeptAsync(page)).ShouldBe(0);
    }

    private static async Task<IPage> BeginAsync(PortalHost host, IBrowserContext window)
    {
        var slug = await host.InDbAsync(
            db => db.Events.Where(e => e.State == EventState.NominationsOpen && e.InvitedCountries.Any(c => c.CountryCode == "BT"))
            .OrderBy(e => e.Id).Select(e => e.Slug).FirstAsync());
        var page = await window.SignInAsync(Bhutan);
        await page.ClickAsync($"main a[href*='nominations/new?event={slug}']");
        await page.ClickAsync("main a[href*='/nominations/new/person']");
        await NoSidewaysAsync(page);
        return page;
    }

    private static async Task NextAsync(IPage page)
    {
        var before = page.Url;
        await page.ClickAsync("main form button[value=next]");
        await page.WaitForURLAsync(address => address != before);
        await NoSidewaysAsync(page);
    }

    private static async Task TypeAsync(IPage page, string field, string text) =>
        await page.Locator($"[name={field}]").PressSequentiallyAsync(text);

    private static Task StandsAsync(IPage page, Regex state) =>
        Assertions.Expect(page.Locator(State)).ToHaveTextAsync(state, new LocatorAssertionsToHaveTextOptions { Timeout = 30_000 });

    private static Task<int> KeptAsync(IPage page) =>
        page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(key => key.startsWith('portal.form:')).length");

    private static async Task NoSidewaysAsync(IPage page)
    {
        var size = page.ViewportSize!.Width;
        (await page.Locator("main").EvaluateAsync<double>("main => main.getBoundingClientRect().right")).ShouldBeLessThanOrEqualTo(size);
    }

    private static Task<Nomination> NominationAsync(PortalHost host, string familyName) =>
        host.InDbAsync(db => db.Nominations.AsNoTracking().SingleAsync(n => n.Nominee.FamilyName == familyName));
}
