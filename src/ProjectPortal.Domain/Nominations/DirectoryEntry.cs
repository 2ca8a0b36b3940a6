using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Nominations;

/// <summary>
/// A delegate's consent to be found by others of the project: shown are name, country, organisation and what they work
/// on; never an address. Each yes and no is kept in the history.
/// </summary>
public sealed class DirectoryEntry : Entity
{
    private DirectoryEntry()
    {
    }

    [Plain, Untold]
    public int ProjectId { get; private set; }

    [Plain]
    public int NominationId { get; private set; }

    public Nomination? Nomination { get; private set; }

    /// <summary>The practice or area that the person wants to be found by.</summary>
    [Personal]
    public string Practice { get; private set; } = "";

    /// <summary>The practice, folded for the search.</summary>
    [Personal, Untold]
    public string SearchKey { get; private set; } = "";

    /// <summary>UTC; null while the person is not shown.</summary>
    [Plain]
    public DateTime? ShownSince { get; private set; }

    public override int? OwningProjectId => ProjectId;

    public static DirectoryEntry From(Nomination nomination) =>
        new() { ProjectId = nomination.ProjectId, NominationId = nomination.Id, Nomination = nomination };

    /// <summary>Only the person consents, by a link of their own.</summary>
    public Refusal? Show(Nomination nomination, string practice, Act act)
    {
        var refusal = !act.By.IsNomineeOf(nomination.Id) ? new Refusal("NotYours")
            : !NominationLifecycle.TakingPart.Contains(nomination.State)
                ? new Refusal("NominationStateForbids", null, "Directory", nomination.State)
            : string.IsNullOrWhiteSpace(practice) ? new Refusal("DirectoryPracticeMissing", nameof(Practice))
            : null;
        if (refusal is not null)
            return refusal;

        var action = ShownSince is null ? "Shown" : "Edited";
        Practice = practice.Trim();
        SearchKey = Folding.Key(Practice, Nominee.SearchKeyLength);
        ShownSince ??= act.At;
        Record(act, action, null, null);
        return null;
    }

    /// <summary>At once, whenever the person wishes; staff may do it too, with a reason.</summary>
    public Refusal? Hide(string? reason, Act act)
    {
        if (!act.By.IsNomineeOf(NominationId) && !act.By.IsAny(Roles.Staff))
            return new Refusal("NotYours");
        if (act.By.IsAny(Roles.Staff) && string.IsNullOrWhiteSpace(reason))
            return new Refusal("ReasonMissing", "Reason");
        if (ShownSince is null)
            return new Refusal("NotInDirectory");

        ShownSince = null;
        Record(act, "Hidden", null, null, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        return null;
    }
}

/// <summary>
/// That somebody wrote to a delegate through the directory. The text is in the mail alone; what is kept here is who, to
/// whom and when, and the number within the sender's day, which the table lets nobody have twice.
/// </summary>
public sealed class DirectoryMessage : Entity
{
    public const int PerDay = 10;
    public const int TextLength = 2000;

    private DirectoryMessage()
    {
    }

    [Plain, Untold]
    public int ProjectId { get; private set; }

    [Plain]
    public int EntryId { get; private set; }

    public DirectoryEntry? Entry { get; private set; }

    /// <summary>The account or the nomination that wrote: "user 5", "nomination 17".</summary>
    [Personal]
    public string Sender { get; private set; } = "";

    /// <summary>The day in UTC.</summary>
    [Plain]
    public DateOnly Day { get; private set; }

    /// <summary>From 1: how many the sender wrote that day, this one included.</summary>
    [Plain]
    public int Number { get; private set; }

    /// <summary>The sender let the recipient have their e-mail address.</summary>
    [Plain]
    public bool SharesAddress { get; private set; }

    /// <summary>UTC.</summary>
    [Plain]
    public DateTime SentAt { get; private set; }

    public override int? OwningProjectId => ProjectId;

    public static (DirectoryMessage? Message, Refusal? Refusal) To(
        DirectoryEntry entry, string sender, int sentThatDay, bool sharesAddress, Act act)
    {
        var refusal = !act.By.IsAny(Roles.Staff | Roles.FocalPoint | Roles.Nominee) || entry.ShownSince is null ? new Refusal("NotYours")
            : sentThatDay >= PerDay ? new Refusal("MessagesOfTheDay", null, PerDay)
            : null;
        if (refusal is not null)
            return (null, refusal);

        var sent = new DirectoryMessage
        {
            ProjectId = entry.ProjectId,
            EntryId = entry.Id,
            Entry = entry,
            Sender = sender,
            Day = PlaceTime.Utc.DayAt(act.At),
            Number = sentThatDay + 1,
            SharesAddress = sharesAddress,
            SentAt = act.At,
        };
        sent.Record(act, "Sent", null, null);
        return (sent, null);
    }
}
