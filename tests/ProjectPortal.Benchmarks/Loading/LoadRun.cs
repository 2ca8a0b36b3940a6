using System.Diagnostics;
using System.Globalization;
using ProjectPortal.Benchmarks.Floor;

namespace ProjectPortal.Benchmarks.Loading;

/// <summary>
/// Starts the portal and the floor on one database and asks them in turns, page after page, so that whatever else the machine does
/// meets both alike. The processor's time of a request is the figure to trust: it hardly depends on what else runs.
/// </summary>
internal static class LoadRun
{
    private const int Connections = 16;
    private const int Latencies = 60;

    /// <summary>A page that takes longer is not put under load: one request says enough.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(Options options)
    {
        var database = Path.GetFullPath(options.Get("database"));
        var time = TimeSpan.FromSeconds(options.Number("seconds", 1.5));
        var password = options.Find("password") ?? "Portal-Demo-2016";
        var folder = Directory.CreateTempSubdirectory("load").FullName;
        string[] bareArguments = ["floor", "--database", database];
        await using var floor = await ServerProcess.StartAsync(
            typeof(LoadRun).Assembly.Location, bareArguments, FloorApp.SignInPath, new Dictionary<string, string>(), folder);
        await using var portal = await PortalServer.StartAsync(options.Portal(), database, folder);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"The portal answered {portal.Start.TotalSeconds:0.0} s after its start."));

        var pages = new PageList(database);
        using var floorClient = new Client(floor.Address, Connections, secured: false);
        using var portalClient = new Client(portal.Address, Connections, secured: !options.Has("plain"));
        var bare = new Load(floor, floorClient, "/", await floorClient.CookiesAsync(FloorApp.SignInPath));
        var cookies = new Dictionary<Reader, string>
        {
            [Reader.Nobody] = "",
            [Reader.Staff] = await portalClient.SignInAsync("staff@portal.example", password),
            [Reader.FocalPoint] = await portalClient.SignInAsync(pages.FocalPoint(), password),
        };

        await bare.RunAsync(Connections, time);
        Report.Head();
        Report.Floor(await bare.RunAsync(Connections, time));
        var wanted = options.Find("only") ?? "";
        foreach (var page in pages.Pages().Where(page => page.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)))
        {
            var load = new Load(portal, portalClient, page.Path, cookies[page.Reader]);
            var first = Stopwatch.StartNew();
            var size = await portalClient.AskAsync(page.Path, cookies[page.Reader]);
            var took = first.Elapsed;
            if (took < TimeSpan.FromSeconds(10))
            {
                first.Restart();
                await portalClient.AskAsync(page.Path, cookies[page.Reader]);
                took = first.Elapsed;
            }

            if (took > Slow)
            {
                Report.Slow(page.Name, took, size);
                continue;
            }

            // Until the runtime has compiled the page as well as it will.
            await load.RunAsync(Connections, time);
            var alone = await load.LatenciesAsync(Latencies, time);
            var beside = await bare.RunAsync(Connections, time);
            Report.Page(page.Name, beside, await load.RunAsync(Connections, time), alone, size);
        }
    }
}
