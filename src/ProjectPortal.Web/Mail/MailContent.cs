using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using ProjectPortal.Web.Data.Outbox;

namespace ProjectPortal.Web.Mail;

/// <summary>What a message says of itself beside its text, the same whichever way it leaves.</summary>
internal static class MailContent
{
    public const string ContentType = "text/plain; charset=utf-8";

    /// <summary>Lines end as the mail standards ask.</summary>
    public static byte[] Bytes(string body) => Encoding.UTF8.GetBytes(body.ReplaceLineEndings("\r\n"));

    /// <summary>No automatic answer ("out of office") is wanted to what a machine wrote.</summary>
    public static IEnumerable<(string Name, string Value)> Headers(OutboxMessage message) =>
    [
        ("Message-ID", $"<{message.MessageId}>"),
        ("Content-Language", message.Language),
        ("Auto-Submitted", "auto-generated"),
    ];

    /// <summary>The message for a mail server; <paramref name="body"/> is read when, and only when, its text is transmitted.</summary>
    public static MailMessage ForServer(OutboxMessage message, Stream body, MailOptions options)
    {
        var mail = new MailMessage
        {
            From = new MailAddress(options.From, options.FromName, Encoding.UTF8),
            Subject = message.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        mail.To.Add(new MailAddress(message.ToAddress, message.ToName.ReplaceLineEndings(" "), Encoding.UTF8));
        foreach (var (name, value) in Headers(message))
            mail.Headers.Add(name, value);
        // One view and no body of its own is sent as that view alone.
        mail.AlternateViews.Add(new AlternateView(body, new ContentType(ContentType)) { TransferEncoding = TransferEncoding.Base64 });
        return mail;
    }
}
