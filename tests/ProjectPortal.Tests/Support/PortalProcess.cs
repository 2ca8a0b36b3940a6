using System.Diagnostics;
using System.Globalization;

namespace ProjectPortal.Tests.Support;

/// <summary>
/// The real portal as a process of its own, on the database of a <see cref="PortalHost"/>: with its workers and the real time, and it can
/// be killed.
/// </summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private readonly Process _process;

    private PortalProcess(Process process) => _process = process;

    public static PortalProcess Start(PortalHost host, Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "ProjectPortal.Web.dll"), "--urls",
                string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{MailServer.FreePort()}")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = host.Folder,
        };
        foreach (var (key, value) in host.OwnSettings.Concat(settings))
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Testing";
        var process = Process.Start(start)!;
        // Nobody reads what it says, but it must not wait for a reader.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new PortalProcess(process);
    }

    /// <summary>As when the power fails: no time for last words.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }
}
