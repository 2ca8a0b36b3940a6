using System.Net.Sockets;
using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using ProjectPortal.Web.Data.Outbox;

namespace ProjectPortal.Web.Mail;

/// <summary>
/// Hands mails to a mail server. Before the first piece of a message's text is on its way the server has nothing that it could accept,
/// so a failure is certain; after it only the server's answer is.
/// </summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    private SmtpOptions Server => options.Value.Smtp;

    public async Task<Handover> SendAsync(OutboxMessage message, string body, CancellationToken cancellationToken)
    {
        if (Server.User.Length > 0 && Server.Security == SmtpSecurity.None)
        {
            const string Clear = "Mail:Smtp:User is set while Mail:Smtp:Security is None: a password is never sent in the clear.";
            return new Handover(MailTrouble.Unreachable, Clear);
        }

        var (mail, refused) = MailContent.Make(message, body, options.Value);
        if (mail is null)
            return refused!;

        using var _ = mail;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(Server.TimeoutSeconds));
        // The authority of a closed network can often not be asked whether it took a certificate back.
        using var client = new SmtpClient { CheckCertificateRevocation = false };
        return await ConnectAsync(client, patience.Token) ?? await SendAsync(client, mail, patience.Token);
    }

    /// <summary>Null where the server listens to the portal; what keeps one message out here would keep out every other.</summary>
    private async Task<Handover?> ConnectAsync(SmtpClient client, CancellationToken patience)
    {
        try
        {
            await client.ConnectAsync(Server.Host, Server.PortToUse, Server.Security switch
            {
                SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
                SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
                SmtpSecurity.None => SecureSocketOptions.None,
            }, patience);
            if (Server.User.Length > 0)
                await client.AuthenticateAsync(Server.User, Server.Password, patience);
            return null;
        }
        catch (SmtpCommandException answer)
        {
            return new Handover(MailTrouble.Unreachable, SmtpJudgement.WhatServerSaid(answer));
        }
        catch (Exception failure) when (IsOfTheWay(failure)
            || failure is AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            return new Handover(MailTrouble.Unreachable, WhatFailed(failure));
        }
    }

    private async Task<Handover> SendAsync(SmtpClient client, MimeMessage mail, CancellationToken patience)
    {
        var text = new TextOnItsWay();
        try
        {
            // Servers further on may know nothing of other letters than ASCII, and no address needs them.
            client.Capabilities &= ~SmtpCapabilities.UTF8;
            await client.SendAsync(mail, patience, text);
        }
        catch (SmtpCommandException answer)
        {
            return new Handover(SmtpJudgement.Judge(answer), SmtpJudgement.WhatServerSaid(answer));
        }
        catch (ServiceNotAuthenticatedException answer)
        {
            return new Handover(MailTrouble.Unreachable, answer.Message);
        }
        catch (Exception failure) when (IsOfTheWay(failure))
        {
            return new Handover(text.HasBegun ? MailTrouble.NoAnswer : MailTrouble.Unreachable, WhatFailed(failure));
        }

        // The message is taken; however the farewell goes, the client keeps it to itself.
        await client.DisconnectAsync(quit: true, patience);
        return Handover.Accepted;
    }

    private static bool IsOfTheWay(Exception failure) =>
        failure is IOException or SocketException or SmtpProtocolException or OperationCanceledException or TimeoutException
            or ServiceNotConnectedException;

    private string WhatFailed(Exception failure)
    {
        if (failure is OperationCanceledException)
            return $"{Server.Host} gave no answer within {Server.TimeoutSeconds} seconds.";

        var said = failure.Message;
        for (var inner = failure.InnerException; inner is not null; inner = inner.InnerException)
            said += " " + inner.Message;
        return said;
    }

    private sealed class TextOnItsWay : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}
