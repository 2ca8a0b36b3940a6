using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Data.Outbox;

/// <summary>A mail that is written in the transaction of the change that caused it, and sent afterwards.</summary>
public sealed class OutboxMessage
{
    public const int ErrorLength = 1000;
    public const int SearchKeyLength = 500;

    [Plain]
    public long Id { get; private set; }

    /// <summary>The change that this tells of.</summary>
    [Plain]
    public long? ChangeId { get; private set; }

    public Change? Change { get; init; }

    /// <summary>Message-ID, set once, so that a second attempt is the same message.</summary>
    [Plain]
    public required string MessageId { get; init; }

    [Contact]
    public required string ToAddress { get; init; }

    [Personal]
    public required string ToName { get; init; }

    /// <summary>The recipient, folded, to be looked for.</summary>
    [Contact]
    public string SearchKey
    {
        get => KeyOf(ToName, ToAddress);
        private set { }
    }

    /// <summary>Where an answer goes; empty for one that goes to the sender's address.</summary>
    [Contact]
    public string ReplyToAddress { get; init; } = "";

    [Personal]
    public string ReplyToName { get; init; } = "";

    /// <summary>Whose mails it is one of, such as a project's: by it people sort what they get.</summary>
    [Plain]
    public string List { get; init; } = "";

    /// <summary>The language it is written in.</summary>
    [Plain]
    public required string Language { get; init; }

    [Personal]
    public required string Subject { get; init; }

    /// <summary>Personal links stand in it sealed until it is sent, and not at all afterwards.</summary>
    [Secret]
    public required string Body { get; set; }

    [Plain]
    public required DateTime CreatedAt { get; init; }

    [Plain]
    public DateTime? SentAt { get; private set; }

    /// <summary>Since when a sender has it in hand. Set, and saved, before the mail server sees anything of it.</summary>
    [Plain]
    public DateTime? HandingOverAt { get; private set; }

    /// <summary>Since when nobody knows whether the mail server took it.</summary>
    [Plain]
    public DateTime? UncertainAt { get; private set; }

    [Plain]
    public DateTime? GivenUpAt { get; private set; }

    [Plain]
    public DateTime? SettledAt { get; private set; }

    /// <summary>When somebody asked for it to be tried anew; the attempts are counted from then.</summary>
    [Plain]
    public DateTime? AskedAgainAt { get; private set; }

    [Plain]
    public int Attempts { get; private set; }

    [Plain]
    public DateTime NextAttemptAt { get; set; }

    /// <summary>What kept it from going out at the last attempt; null while nothing did.</summary>
    [Plain]
    public MailTrouble? Trouble { get; private set; }

    /// <summary>What the mail server, or the way to it, said.</summary>
    [Contact]
    public string LastError { get; private set; } = "";

    /// <summary>Guards against two senders taking the same message.</summary>
    [Plain]
    public int Version { get; private set; }

    public MailState State => MailStates.From(SentAt, SettledAt, GivenUpAt, UncertainAt, HandingOverAt, LastError);

    /// <summary>From when its patience is counted.</summary>
    public DateTime WantedSince => AskedAgainAt ?? CreatedAt;

    internal void TakeInHand(DateTime now)
    {
        Attempts++;
        Become(() => HandingOverAt = now);
    }

    internal void Delivered(DateTime now)
    {
        Body = LinkMarks.Hide(Body, LinkMarks.Hidden);
        (Trouble, LastError) = (null, "");
        Become(() => SentAt = now);
    }

    internal void TryLater(MailTrouble trouble, string said, DateTime next)
    {
        NextAttemptAt = next;
        Note(trouble, said);
        Become(null);
    }

    internal void GiveUp(MailTrouble trouble, string said, DateTime now)
    {
        Note(trouble, said);
        Become(() => GivenUpAt = now);
    }

    internal void Doubt(string said, DateTime now)
    {
        Note(MailTrouble.NoAnswer, said);
        Become(() => UncertainAt = now);
    }

    /// <summary>Somebody wants it sent now, whatever was before.</summary>
    public Refusal? AskAgain(DateTime now)
    {
        if (State is not (MailState.Failing or MailState.GivenUp or MailState.Uncertain))
            return new Refusal("MailStateForbids", null, State);

        (Attempts, AskedAgainAt, NextAttemptAt) = (0, now, now);
        Become(null);
        return null;
    }

    /// <summary>Somebody saw to it some other way; it is not sent any more.</summary>
    public Refusal? Settle(string reason, DateTime now)
    {
        if (State is not (MailState.Failing or MailState.GivenUp or MailState.Uncertain))
            return new Refusal("MailStateForbids", null, State);
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("ReasonMissing", "Reason");

        Body = LinkMarks.Hide(Body, LinkMarks.Hidden);
        Become(() => SettledAt = now);
        return null;
    }

    private void Note(MailTrouble trouble, string said)
    {
        Trouble = trouble;
        LastError = said.Length == 0 ? trouble.ToString() : said.Length > ErrorLength ? said[..ErrorLength] : said;
    }

    /// <summary>At most one of the instants that tell the state is ever set.</summary>
    private void Become(Action? set)
    {
        (HandingOverAt, UncertainAt, GivenUpAt, SettledAt, SentAt) = (null, null, null, null, null);
        set?.Invoke();
        Version++;
    }

    internal static string KeyOf(string name, string address) => Folding.Key($"{name} {address}", SearchKeyLength);
}
