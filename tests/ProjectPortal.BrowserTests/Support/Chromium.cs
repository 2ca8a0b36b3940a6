using Microsoft.Playwright;
using ProjectPortal.BrowserTests.Support;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: QuietConsole]

namespace ProjectPortal.BrowserTests.Support;

/// <summary>A real browser, one for all tests: the Chromium of the system. Missing, it skips the test; in CI it fails it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
        [Environment.GetEnvironmentVariable("PORTAL_CHROMIUM") ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } executable)
            return;

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A window with cookies of its own.</summary>
    public async Task<IBrowserContext> WindowAsync(Uri portal, string language = "en", int width = 1280, bool scripts = true)
    {
        if (_browser is null)
        {
            const string Missing = "No Chromium was found. Install Debian's package chromium, or name one in PORTAL_CHROMIUM.";
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(Missing);
            Assert.Skip(Missing);
        }

        var window = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = portal.ToString(),
            Locale = language,
            JavaScriptEnabled = scripts,
            AcceptDownloads = true,
            ViewportSize = new ViewportSize { Width = width, Height = width > 640 ? 900 : 740 },
        });
        window.SetDefaultTimeout(30_000);
        QuietConsoleAttribute.Watch(window);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
