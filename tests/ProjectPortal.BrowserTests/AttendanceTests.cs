using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ProjectPortal.BrowserTests.Support;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;

namespace ProjectPortal.BrowserTests;

/// <summary>Delegates are marked at the door, on a telephone: with scripts and without, with a network and without.</summary>
public sealed class AttendanceTests(Chromium chromium)
{
    private const string Door = "/projects/roa-900/events/workshop-1/attendance";
    private const int Phone = 360;

    [Fact]
    public async Task Without_scripts_a_tap_marks_and_another_takes_it_back()
    {
        await using var host = await OpenAsync();
        await using var window = await chromium.WindowAsync(host.Address, width: Phone, scripts: false);
        var page = await window.SignInAsync(TestAccounts.Staff);
        await page.GotoAsync(Door);
        (await page.Locator("[data-queue]").IsVisibleAsync()).ShouldBeFalse();
        await Person(page, "Pema Dorji").Locator("button[name=Present]").ClickAsync();
        (await page.TextAsync()).ShouldContain("1 of 3 present");
        await Person(page, "Pema Dorji").Locator("button[name=Absent]").ClickAsync();
        (await page.TextAsync()).ShouldContain("0 of 3 present");
        (await PresentAsync(host)).ShouldBe(0);
    }

    [Fact]
    public async Task Marks_made_without_a_network_wait_in_sight_and_are_sent_when_it_is_back()
    {
        await using var host = await OpenAsync();
        await using var window = await chromium.WindowAsync(host.Address, width: Phone);
        var page = await window.SignInAsync(TestAccounts.Staff);
        await page.GotoAsync(Door);
        await Person(page, "Pema Dorji").Locator("button[name=Present]").ClickAsync();
        await page.Locator("li[data-present=true]:not(.is-waiting)").WaitForAsync();

        await window.SetOfflineAsync(true);
        foreach (var name in new[] { "Afi Mensah", "Maya Rai" })
            await Person(page, name).Locator("button[name=Present]").ClickAsync();
        await page.Locator("[data-queue]").WaitForAsync();
        (await page.Locator("[data-queue-count]").InnerTextAsync()).ShouldBe("2 marks waiting");
        (await page.Locator("[data-count]").InnerTextAsync()).ShouldBe("3 of 3 present");
        await Person(page, "Maya Rai").Locator("button[name=Absent]").ClickAsync();
        (await page.Locator("[data-queue-count]").InnerTextAsync())
            .ShouldBe("2 marks waiting", "the last word about a person is the one that is sent");
        (await PresentAsync(host)).ShouldBe(1);

        await window.SetOfflineAsync(false);
        await page.Locator("[data-queue]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        (await PresentAsync(host)).ShouldBe(2);
        await page.ReloadAsync();
        (await page.Locator("[data-count]").InnerTextAsync()).ShouldBe("2 of 3 present");
    }

    [Fact]
    public async Task Marks_survive_a_session_that_ended()
    {
        await using var host = await OpenAsync();
        await using var window = await chromium.WindowAsync(host.Address, width: Phone);
        var page = await window.SignInAsync(TestAccounts.Staff);
        await page.GotoAsync(Door);
        await window.ClearCookiesAsync();
        await Person(page, "Pema Dorji").Locator("button[name=Present]").ClickAsync();
        await page.Locator("[data-queue-signed-out]").WaitForAsync();
        (await PresentAsync(host)).ShouldBe(0);

        await window.SignInAsync(TestAccounts.Staff);
        await page.GotoAsync(Door);
        await page.Locator("li[data-present=true]:not(.is-waiting)").WaitForAsync();
        await page.Locator("[data-queue]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        (await PresentAsync(host)).ShouldBe(1);
    }

    [Fact]
    public async Task A_code_that_is_refused_is_told_and_does_not_wait()
    {
        await using var host = await OpenAsync();
        await using var window = await chromium.WindowAsync(host.Address, width: Phone);
        var page = await window.SignInAsync(TestAccounts.Staff);
        await page.GotoAsync(Door);
        await page.FillAsync("#Code", "ACDE-2345-FGHJ");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-refused]").WaitForAsync();
        (await page.Locator("[data-refused]").InnerTextAsync()).ShouldContain("No badge of this event has this code");
        (await page.Locator("[data-queue]").IsVisibleAsync()).ShouldBeFalse();
    }

    private static async Task<PortalHost> OpenAsync()
    {
        var host = await PortalHost.StartAsync(listening: true);
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Running, null,
            new("BT", NominationState.Confirmed, world.Person("Pema", "Dorji")),
            new("TG", NominationState.Confirmed, world.Person("Afi", "Mensah")),
            new("NP", NominationState.Confirmed, world.Person("Maya", "Rai")));
        return host;
    }

    private static ILocator Person(IPage page, string name) =>
        page.Locator(".attendance-list li").Filter(new LocatorFilterOptions { HasText = name });

    private static Task<int> PresentAsync(PortalHost host) => host.InDbAsync(db => db.AttendanceMarks.CountAsync(m => m.Present));
}
