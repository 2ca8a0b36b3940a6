using Microsoft.Playwright;

namespace ProjectPortal.BrowserTests.Support;

/// <summary>Somebody who uses the portal in a window, the way people do: by links, labels and buttons.</summary>
public static class Person
{
    public const string Password = "Portal-Demo-2016";

    public static async Task<IPage> SignInAsync(this IBrowserContext window, string email)
    {
        await window.ClearCookiesAsync();
        var page = window.Pages.Count > 0 ? window.Pages[0] : await window.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("#Email", email);
        await page.FillAsync("#Password", Password);
        await page.ClickAsync("main form button.button-primary");
        // The page is there when its content is; on a busy machine its last event may have passed before anybody listens for it.
        await page.WaitForURLAsync(
            address => !address.Contains("/account/sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("main").WaitForAsync();
        return page;
    }

    /// <summary>Presses the button of the form that posts to an address with this end.</summary>
    public static Task PostAsync(this IPage page, string actionEnd) =>
        page.Locator($"main form[action$='{actionEnd}'] button:not([formaction]):not([type=button])").First.ClickAsync();

    public static Task<string> TextAsync(this IPage page) => page.Locator("main").InnerTextAsync();

    /// <summary>Chooses a language in the top bar, if the page is in another one.</summary>
    public static async Task ChooseLanguageAsync(this IPage page, string language)
    {
        if (await page.GetAttributeAsync("html", "lang") != language)
            await page.ClickAsync($".topbar button[value={language}]");
    }
}
