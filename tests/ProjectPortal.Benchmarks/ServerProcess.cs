using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ProjectPortal.Benchmarks;

/// <summary>A server as a process of its own on a free port of this machine, with what it says in a file.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>From the start of the process to its first good answer.</summary>
    public TimeSpan Start { get; private set; }

    /// <summary>The processor's time that the server has used so far, all threads together.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <param name="program">A DLL.</param>
    /// <param name="arguments">Besides the address, which is appended.</param>
    /// <param name="readyPath">Answers well once the server may be asked.</param>
    /// <param name="settings">Variables of its environment.</param>
    /// <param name="folder">Where it works and writes its log.</param>
    public static async Task<ServerProcess> StartAsync(
        string program, string[] arguments, string readyPath, IReadOnlyDictionary<string, string> settings, string folder)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var log = Path.Combine(folder, Path.GetFileNameWithoutExtension(program) + ".log");
        // The shell steps aside for the program: its log goes to a file, and nobody has to read along while it is measured.
        const string Script = "log=$1; shift; exec dotnet \"$@\" >\"$log\" 2>&1";
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", log, program, .. arguments, "--urls", address.OriginalString])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var watch = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start)!, address);
        using var client = new HttpClient { BaseAddress = address, Timeout = Patience };
        while (!await AnswersAsync(client, readyPath))
        {
            if (server._process.HasExited || watch.Elapsed > Patience)
            {
                await server.DisposeAsync();
                throw new InvalidOperationException($"{program} did not start: see {log}.");
            }

            await Task.Delay(10);
        }

        server.Start = watch.Elapsed;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            // A polite end: the database is closed and leaves no log behind.
            Process.Start("/bin/kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])?.WaitForExit();
            if (!_process.WaitForExit(TimeSpan.FromSeconds(30)))
                _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string path)
    {
        try
        {
            using var answer = await client.GetAsync(path);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
