using ProjectPortal.Web.Data.Outbox;

namespace ProjectPortal.Web.Mail;

/// <summary>How handing a message over ended: accepted, or what stood in the way and in whose words.</summary>
public sealed record Handover(MailTrouble? Trouble, string Said)
{
    public static readonly Handover Accepted = new(null, "");
}

/// <summary>Where mails are handed over.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Hands one message over. <see cref="MailTrouble.NoAnswer"/> where the other side may have it; every other
    /// trouble says that it certainly does not.
    /// </summary>
    /// <param name="body">The message's text with the addresses of its personal links, which are kept nowhere else.</param>
    Task<Handover> SendAsync(OutboxMessage message, string body, CancellationToken cancellationToken);
}
