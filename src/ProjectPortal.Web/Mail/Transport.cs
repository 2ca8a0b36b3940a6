using System.Globalization;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Options;

namespace ProjectPortal.Web.Mail;

/// <summary>How mails leave: settings under <c>Mail</c>.</summary>
public sealed class MailOptions
{
    public string From { get; set; } = "portal@portal.example";

    public string FromName { get; set; } = "ProjectPortal";

    /// <summary>The folder that mails are written to.</summary>
    public string PickupDirectory { get; set; } = "App_Data/mail";

    /// <summary>The address of the portal in mails, such as <c>https://portal.example</c>.</summary>
    public string PortalAddress { get; set; } = "http://localhost:5000";

    public int PollSeconds { get; set; } = 15;
}

/// <summary>Where mails are handed over. Throws where that failed; the outbox then tries again later.</summary>
public interface IMailTransport
{
    /// <param name="body">The message's text with the addresses of its personal links, which are kept nowhere else.</param>
    Task SendAsync(OutboxMessage message, string body, CancellationToken cancellationToken);
}

/// <summary>Writes each mail as a file: what a small installation, a test and a demonstration need.</summary>
internal sealed class PickupDirectory(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(OutboxMessage message, string body, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Value.PickupDirectory);
        var name = $"{message.Id.ToString("D8", CultureInfo.InvariantCulture)}.eml";
        var target = Path.Combine(options.Value.PickupDirectory, name);
        // Written aside and renamed: whoever collects the folder never finds half a mail, and the same mail twice is one file.
        var aside = target + ".part";
        await File.WriteAllTextAsync(aside, Compose(message, body), Encoding.ASCII, cancellationToken);
        File.Move(aside, target, overwrite: true);
    }

    private string Compose(OutboxMessage message, string text)
    {
        var from = new MailAddress(options.Value.From, options.Value.FromName);
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), Base64FormattingOptions.InsertLineBreaks);
        return string.Join("\r\n",
            $"From: {Header(from.DisplayName)} <{from.Address}>",
            $"To: {Header(message.ToName)} <{message.ToAddress}>",
            $"Subject: {Header(message.Subject)}",
            $"Date: {message.CreatedAt.ToString("r", CultureInfo.InvariantCulture).Replace("GMT", "+0000", StringComparison.Ordinal)}",
            $"Message-ID: <{message.MessageId}>",
            $"Content-Language: {message.Language}",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "",
            body,
            "");
    }

    /// <summary>RFC 2047: what is not plain ASCII is encoded in words of at most 75 characters, and no line end gets through.</summary>
    private static string Header(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.All(c => c is >= ' ' and <= '~') && !line.AsSpan().ContainsAny("\"<>,;:@()[]\\"))
            return line;

        var words = new List<string>();
        var piece = new StringBuilder();
        foreach (var rune in line.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(piece.ToString()) + rune.Utf8SequenceLength > 42)
                Flush();
            piece.Append(rune);
        }

        Flush();
        return string.Join("\r\n ", words);

        void Flush()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(piece.ToString()))}?=");
            piece.Clear();
        }
    }
}
