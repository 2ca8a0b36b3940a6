using System.Linq.Expressions;

namespace ProjectPortal.Web.Data.Outbox;

/// <summary>Where a message stands. It is told from the message's instants, of which at most one is set.</summary>
public enum MailState
{
    /// <summary>To be sent as soon as the sender comes to it.</summary>
    Waiting,

    /// <summary>Tried without success; tried again at its next instant.</summary>
    Failing,

    /// <summary>A sender has it in hand now.</summary>
    HandingOver,

    /// <summary>Handed over, or not: the answer of the mail server never came. A person has to look.</summary>
    Uncertain,

    /// <summary>Not tried again by itself.</summary>
    GivenUp,

    /// <summary>A person saw to it some other way.</summary>
    Settled,

    Sent,
}

/// <summary>What kept a message from going out.</summary>
public enum MailTrouble
{
    /// <summary>The server refuses this recipient or this message for good.</summary>
    Refused,

    /// <summary>The server does not take this message now.</summary>
    Later,

    /// <summary>The server cannot be reached, is not trusted or does not let the portal in: no message can go out.</summary>
    Unreachable,

    /// <summary>The server had the message but never said whether it took it.</summary>
    NoAnswer,

    /// <summary>A personal link in the message can no longer be opened, since the key that sealed it is gone.</summary>
    LinkLost,
}

/// <summary>The same states, as the database is asked for them.</summary>
public static class MailStates
{
    /// <summary>
    /// What a person should look at. That it was not sent is said first, though the rest implies it: the index is on that.
    /// </summary>
    public static readonly Expression<Func<OutboxMessage, bool>> NeedingSomebody =
        m => m.SentAt == null && (m.UncertainAt != null || m.GivenUpAt != null
            || (m.SettledAt == null && m.HandingOverAt == null && m.LastError != ""));

    public static MailState From(
        DateTime? sentAt, DateTime? settledAt, DateTime? givenUpAt, DateTime? uncertainAt, DateTime? handingOverAt, string lastError) =>
        sentAt is not null ? MailState.Sent
        : settledAt is not null ? MailState.Settled
        : givenUpAt is not null ? MailState.GivenUp
        : uncertainAt is not null ? MailState.Uncertain
        : handingOverAt is not null ? MailState.HandingOver
        : lastError.Length > 0 ? MailState.Failing
        : MailState.Waiting;

    public static Expression<Func<OutboxMessage, bool>> Being(MailState state) => state switch
    {
        MailState.Waiting => m =>
            m.SentAt == null && m.SettledAt == null && m.GivenUpAt == null && m.UncertainAt == null && m.HandingOverAt == null
            && m.LastError == "",
        MailState.Failing => m =>
            m.SentAt == null && m.SettledAt == null && m.GivenUpAt == null && m.UncertainAt == null && m.HandingOverAt == null
            && m.LastError != "",
        MailState.HandingOver => m => m.SentAt == null && m.HandingOverAt != null,
        MailState.Uncertain => m => m.SentAt == null && m.UncertainAt != null,
        MailState.GivenUp => m => m.SentAt == null && m.GivenUpAt != null,
        MailState.Settled => m => m.SentAt == null && m.SettledAt != null,
        MailState.Sent => m => m.SentAt != null,
    };
}
