using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using ProjectPortal.Web.Data.Outbox;

namespace ProjectPortal.Web.Mail;

/// <summary>
/// Hands mails to a mail server. The text of a message is a stream that notes when it is first read: before that the
/// server has nothing that it could accept, so a failure is certain; after it only an answer is.
/// </summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    private const int AuthenticationFailed = 530;
    private const int AuthenticationEnds = 539;

    public async Task<Handover> SendAsync(OutboxMessage message, string body, CancellationToken cancellationToken)
    {
        var smtp = options.Value.Smtp;
        if (smtp.User.Length > 0 && !smtp.StartTls)
            return new Handover(MailTrouble.Unreachable, "Mail:Smtp:User is set while Mail:Smtp:StartTls is off: a password is never sent in the clear.");

        await using var text = new NotingStream(MailContent.Bytes(body));
        try
        {
            using var mail = MailContent.ForServer(message, text, options.Value);
            using var client = new SmtpClient(smtp.Host, smtp.Port) { EnableSsl = smtp.StartTls };
            if (smtp.User.Length > 0)
                client.Credentials = new NetworkCredential(smtp.User, smtp.Password);

            // The client takes no notice of its own timeout here, nor of the token while it waits for the last answer.
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(TimeSpan.FromSeconds(smtp.TimeoutSeconds));
            await client.SendMailAsync(mail, patience.Token).WaitAsync(patience.Token);
            return Handover.Accepted;
        }
        catch (FormatException failure)
        {
            return new Handover(MailTrouble.Refused, failure.Message);
        }
        catch (OperationCanceledException)
        {
            return new Handover(text.WasRead ? MailTrouble.NoAnswer : MailTrouble.Unreachable, $"{smtp.Host} gave no answer within {smtp.TimeoutSeconds} seconds.");
        }
        catch (SmtpException failure)
        {
            return new Handover(Judge(failure, text.WasRead), Said(failure));
        }
    }

    private static MailTrouble Judge(SmtpException failure, bool wasRead)
    {
        var answer = (int)failure.StatusCode;
        return answer switch
        {
            // The client has no answer of the server: the way to it broke.
            < 400 => wasRead ? MailTrouble.NoAnswer : MailTrouble.Unreachable,
            421 or (>= AuthenticationFailed and <= AuthenticationEnds) => MailTrouble.Unreachable,
            >= 500 when wasRead || failure is SmtpFailedRecipientException => MailTrouble.Refused,
            // Before the text, it may as well be the sender that is refused: that passes once somebody mends it.
            _ => MailTrouble.Later,
        };
    }

    private static string Said(SmtpException failure)
    {
        var said = failure.Message;
        for (var inner = failure.InnerException; inner is not null; inner = inner.InnerException)
            said += " " + inner.Message;
        return (int)failure.StatusCode is > 0 and var answer ? $"{answer} {said}" : said;
    }

    private sealed class NotingStream(byte[] text) : MemoryStream(text, writable: false)
    {
        public bool WasRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => Noted(() => base.Read(buffer, offset, count));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Noted(() => base.ReadAsync(buffer, offset, count, cancellationToken));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            WasRead = true;
            return base.ReadAsync(buffer, cancellationToken);
        }

        public override int Read(Span<byte> buffer)
        {
            WasRead = true;
            return base.Read(buffer);
        }

        private T Noted<T>(Func<T> read)
        {
            WasRead = true;
            return read();
        }
    }
}
