using System.Diagnostics;
using System.Globalization;
using System.Net;
using ProjectPortal.Tests.Support;
using Xunit;

namespace ProjectPortal.Tests.Hosting;

/// <summary>The portal as it runs for its users, in a process of its own on an empty folder, with one account.</summary>
public sealed class ProductionPortal : IAsyncLifetime
{
    public const string Administrator = "first@un.example";
    public const string Password = "a long enough one";
    public const string HostName = "portal.example";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly List<Process> _running = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-production-").FullName;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "What is tried here is the same on both databases.");
        using var making = Start([], "create-administrator", Administrator, "First", "Person");
        await making.StandardInput.WriteLineAsync(Password);
        making.StandardInput.Close();
        await making.WaitForExitAsync();
        Address = await ServeAsync([]);
    }

    /// <summary>Another one on the same data, with settings of its own.</summary>
    public async Task<Uri> ServeAsync(Dictionary<string, string> settings)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{MailServer.FreePort()}"));
        _running.Add(Start(settings, "--urls", address.OriginalString));
        using var client = new HttpClient { BaseAddress = address };
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK)
                    return address;
            }
            catch (HttpRequestException) when (watch.Elapsed < Patience)
            {
                await Task.Delay(100);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _running)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private Process Start(Dictionary<string, string> settings, params string[] arguments)
    {
        // As a service is usually started: what it makes is readable by all, unless it sees to that itself.
        var start = new ProcessStartInfo(
            "/bin/sh",
            ["-c", "umask 022; exec \"$@\"", "portal",
                "dotnet", Path.Combine(AppContext.BaseDirectory, "ProjectPortal.Web.dll"), .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in new Dictionary<string, string>(settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__Portal"] = $"Data Source={Path.Combine(Folder, "portal.db")}",
            ["DataProtection__Folder"] = Path.Combine(Folder, "keys"),
            ["Files__Folder"] = Path.Combine(Folder, "files"),
            ["Mail__PickupDirectory"] = Path.Combine(Folder, "mail"),
            ["Mail__PollSeconds"] = "1",
            ["Mail__PortalAddress"] = $"https://{HostName}",
        })
            start.Environment[key] = value;
        var process = Process.Start(start)!;
        // Nobody reads what it says, but it must not wait for a reader.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
