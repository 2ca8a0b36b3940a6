using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ProjectPortal.Tests.House;
using Xunit;

namespace ProjectPortal.Tests.Support;

/// <summary>A mail as a mail server got it.</summary>
public sealed record ReceivedMail(
    string[] To, string MessageId, string Language, string Subject, string Name, string From, string Body, bool Encrypted, string User);

/// <summary>
/// A real mail server (Debian's python3-aiosmtpd) in a process of its own. Without it the test is skipped; on the build server it fails.
/// </summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private MailServer(Process process, string folder, int port) => (_process, _folder, Port) = (process, folder, port);

    public int Port { get; }

    /// <summary>The settings of a portal that sends through it.</summary>
    public Dictionary<string, string> Settings => SettingsOf(Port);

    public static Dictionary<string, string> SettingsOf(int port) => new(StringComparer.Ordinal)
    {
        ["Mail:Smtp:Host"] = "127.0.0.1",
        ["Mail:Smtp:Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Mail:Smtp:Security"] = "None",
    };

    /// <summary>What it accepted so far, in the order in which it did.</summary>
    public IReadOnlyList<ReceivedMail> Received
    {
        get
        {
            var file = Path.Combine(_folder, "accepted.jsonl");
            if (!File.Exists(file))
                return [];

            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            var text = reader.ReadToEnd();
            // A last line without its end is still being written.
            return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<ReceivedMail>(line)!)];
        }
    }

    /// <param name="options">Further arguments of <c>tests/mail-server/mail_server.py</c>.</param>
    public static async Task<MailServer> StartAsync(params string[] options)
    {
        var python = Tool.Python("aiosmtpd.smtp", "python3-aiosmtpd");
        var folder = Directory.CreateTempSubdirectory("portal-mail-").FullName;
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo(python,
            ["-W", "ignore", Path.Combine(Sources.Root, "tests/mail-server/mail_server.py"),
                port.ToString(System.Globalization.CultureInfo.InvariantCulture), folder, .. options])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var server = new MailServer(process, folder, port);
        if (await process.StandardOutput.ReadLineAsync() != "ready")
            Assert.Fail("The mail server did not start.");
        return server;
    }

    /// <summary>A port that nobody listens on now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
