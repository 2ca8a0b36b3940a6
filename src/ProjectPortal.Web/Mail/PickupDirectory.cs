using System.Globalization;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Options;
using ProjectPortal.Web.Data.Outbox;

namespace ProjectPortal.Web.Mail;

/// <summary>Writes each mail as a file: what a small installation, a test and a demonstration need.</summary>
internal sealed class PickupDirectory(IOptions<MailOptions> options) : IMailTransport
{
    public async Task<Handover> SendAsync(OutboxMessage message, string body, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(message, body, cancellationToken);
            return Handover.Accepted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Handover(MailTrouble.Unreachable, failure.Message);
        }
    }

    private async Task WriteAsync(OutboxMessage message, string body, CancellationToken cancellationToken)
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
        var body = Convert.ToBase64String(MailContent.Bytes(text), Base64FormattingOptions.InsertLineBreaks);
        string[] lines =
        [
            $"From: {Header(from.DisplayName)} <{from.Address}>",
            $"To: {Header(message.ToName)} <{message.ToAddress}>",
            $"Subject: {Header(message.Subject)}",
            $"Date: {message.CreatedAt.ToString("r", CultureInfo.InvariantCulture).Replace("GMT", "+0000", StringComparison.Ordinal)}",
            .. MailContent.Headers(message).Select(h => $"{h.Name}: {h.Value}"),
            "MIME-Version: 1.0",
            $"Content-Type: {MailContent.ContentType}",
            "Content-Transfer-Encoding: base64",
            "",
            body,
            "",
        ];
        return string.Join("\r\n", lines);
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
