using ProjectPortal.Domain;

namespace ProjectPortal.Web.Mail;

/// <summary>A mail that is written in the transaction of the change that caused it, and sent afterwards.</summary>
public sealed class OutboxMessage
{
    public const int ErrorLength = 1000;

    public long Id { get; private set; }

    /// <summary>The change that this tells of; null for account mails.</summary>
    public long? ChangeId { get; private set; }

    public Change? Change { get; init; }

    /// <summary>Message-ID, set once, so that a second attempt is the same message.</summary>
    public required string MessageId { get; init; }

    public required string ToAddress { get; init; }

    public required string ToName { get; init; }

    /// <summary>The language it is written in.</summary>
    public required string Language { get; init; }

    public required string Subject { get; init; }

    /// <summary>Personal links stand in it sealed until it is sent, and not at all afterwards.</summary>
    public required string Body { get; set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? SentAt { get; set; }

    public int Attempts { get; set; }

    public DateTime NextAttemptAt { get; set; }

    public string LastError { get; set; } = "";

    /// <summary>Guards against two senders taking the same message.</summary>
    public int Version { get; set; }
}
