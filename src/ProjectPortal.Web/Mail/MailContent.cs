using System.Text;
using MimeKit;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data.Outbox;

namespace ProjectPortal.Web.Mail;

/// <summary>A message as it leaves, the same whichever way it does.</summary>
internal static class MailContent
{
    /// <summary>Short enough that no encoded word is longer than the 75 characters that the standard allows.</summary>
    private static readonly FormatOptions Subjects = new() { MaxLineLength = 72 };

    /// <summary>The message, or why nobody could build it: that is this message's own fault, and no other waits for it.</summary>
    public static (MimeMessage? Mail, Handover? Refused) Make(OutboxMessage message, string body, MailOptions options)
    {
        try
        {
            return (Write(message, body, options), null);
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException)
        {
            return (null, new Handover(MailTrouble.Refused, failure.Message));
        }
    }

    private static MimeMessage Write(OutboxMessage message, string body, MailOptions options)
    {
        var text = new TextPart("plain") { ContentTransferEncoding = ContentEncoding.Base64 };
        text.SetText(Encoding.UTF8, body.ReplaceLineEndings("\r\n"));
        var mail = new MimeMessage
        {
            MessageId = message.MessageId,
            Date = new DateTimeOffset(message.CreatedAt, TimeSpan.Zero),
            Body = text,
        };
        mail.From.Add(Mailbox(options.FromName, options.From));
        mail.To.Add(Mailbox(message.ToName, message.ToAddress));
        // The sender's domain is the one that the mail server signs for; whom to answer is said beside it.
        if (message.ReplyToAddress.Length > 0)
            mail.ReplyTo.Add(Mailbox(message.ReplyToName, message.ReplyToAddress));
        if (message.List.Length > 0)
            mail.Headers[HeaderId.ListId] = $"<{message.List}.{options.Domain}>";
        var subject = new Header(Encoding.UTF8, HeaderId.Subject, "");
        subject.SetValue(Subjects, Encoding.UTF8, message.Subject.ReplaceLineEndings(" "));
        mail.Headers.Replace(subject);
        mail.Headers[HeaderId.ContentLanguage] = message.Language;
        // No automatic answer ("out of office") is wanted to what a machine wrote.
        mail.Headers[HeaderId.AutoSubmitted] = "auto-generated";
        return mail;
    }

    /// <summary>A domain in other letters than ASCII is written the way that every mail server knows.</summary>
    private static MailboxAddress Mailbox(string name, string address) =>
        MailAddress.Sendable(address) is { } sendable ? new(name.ReplaceLineEndings(" "), sendable)
            : throw new FormatException($"Nothing can be sent to the address “{address}”.");
}
