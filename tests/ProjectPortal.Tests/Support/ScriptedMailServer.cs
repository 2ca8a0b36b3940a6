using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ProjectPortal.Tests.Support;

/// <summary>A mail server that agrees to every step but one, at which it gives the answer that a test wants, or hangs up.</summary>
internal sealed class ScriptedMailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _step;
    private readonly string? _answer;
    private readonly Task _serving;

    /// <param name="step">"greeting", "EHLO", "MAIL", "RCPT", "DATA", or "text" for the end of the text.</param>
    /// <param name="answer">Null: it closes the connection there.</param>
    public ScriptedMailServer(string step, string? answer)
    {
        (_step, _answer) = (step, answer);
        _listener.Start();
        _serving = ServeAsync();
    }

    public Dictionary<string, string> Settings => MailServer.SettingsOf(((IPEndPoint)_listener.LocalEndpoint).Port);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
            catch (IOException)
            {
                // The other side hung up; the next one may come.
            }
            // Stopped while it waits, while it turns to the next, or before it began to wait.
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var lines = new StreamReader(stream, Encoding.Latin1);
        if (!await SayAsync("greeting", "220 mail.example ESMTP"))
            return;

        while (await lines.ReadLineAsync() is { } line)
        {
            var command = line.Split(' ')[0].ToUpperInvariant();
            if (!await SayAsync(command, command == "DATA" ? "354 Go on" : "250 Well"))
                return;
            if (command == "QUIT")
                return;
            if (command != "DATA" || _step == "DATA")
                continue;

            for (var text = await lines.ReadLineAsync(); text is not null and not "."; text = await lines.ReadLineAsync())
            {
            }

            if (!await SayAsync("text", "250 Taken"))
                return;
        }

        async Task<bool> SayAsync(string step, string usually)
        {
            if (step == _step && _answer is null)
                return false;

            await stream.WriteAsync(Encoding.ASCII.GetBytes((step == _step ? _answer : usually) + "\r\n"));
            return step != _step || !_answer!.StartsWith("421", StringComparison.Ordinal);
        }
    }
}
