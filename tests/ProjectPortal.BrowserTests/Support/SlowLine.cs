using Microsoft.Playwright;

namespace ProjectPortal.BrowserTests.Support;

/// <summary>The line of a ministry far away: 50 kbit/s, a second each way and back, and at times none.</summary>
public sealed class SlowLine(ICDPSession session)
{
    private const int BytesPerSecond = 50_000 / 8;
    private const int Latency = 1000;

    /// <summary>For one page of a window.</summary>
    public static async Task<SlowLine> ReadAsync(IPage page)
    {
        var line = new SlowLine(await page.Context.NewCDPSessionAsync(page));
        await line.MendAsync();
        return line;
    }

    public Task CutAsync() => BeAsync(offline: true);

    public Task MendAsync() => BeAsync(offline: false);

    private Task BeAsync(bool offline) => session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
    {
        ["offline"] = offline,
        ["latency"] = Latency,
        ["downloadThroughput"] = BytesPerSecond,
        ["uploadThroughput"] = BytesPerSecond,
    });
}
