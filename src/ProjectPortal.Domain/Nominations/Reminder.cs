using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Nominations;

/// <summary>What somebody is reminded of.</summary>
public enum ReminderKind
{
    /// <summary>The country has not nominated for the event.</summary>
    Nominate,

    /// <summary>The offer of a seat is not answered.</summary>
    Confirm,

    /// <summary>The delegate's project concept is not there.</summary>
    Concept,

    /// <summary>The delegate's documents are not there.</summary>
    Documents,
}

/// <summary>A country or a delegate was reminded of one thing.</summary>
public sealed class Reminder : Entity
{
    /// <summary>The same thing is not asked again sooner than this, unless somebody insists.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    private Reminder()
    {
    }

    [Plain, Untold]
    public int ProjectId { get; private set; }

    [Plain]
    public int EventId { get; private set; }

    [Plain]
    public ReminderKind Kind { get; private set; }

    [Plain]
    public string CountryCode { get; private set; } = "";

    /// <summary>Whose answer is missing; null where the whole country's is.</summary>
    [Plain]
    public int? NominationId { get; private set; }

    public Nomination? Nomination { get; private set; }

    /// <summary>Names whose answer to what is missing, such as "Confirm-17".</summary>
    [Plain]
    public string Thing { get; private set; } = "";

    /// <summary>The how-manieth reminder of the same thing, from 1: of two that are sent at once the second is stopped.</summary>
    [Plain]
    public int Number { get; private set; }

    /// <summary>UTC.</summary>
    [Plain]
    public DateTime SentAt { get; private set; }

    [Personal]
    public string SentBy { get; private set; } = "";

    /// <summary>To how many people it was written.</summary>
    [Plain]
    public int Mails { get; private set; }

    public override int? OwningProjectId => ProjectId;

    public static Reminder Make(
        Event ofEvent, ReminderKind kind, string countryCode, Nomination? nomination, int sentBefore, int mails, Act act)
    {
        var reminder = new Reminder
        {
            ProjectId = ofEvent.ProjectId,
            EventId = ofEvent.Id,
            Kind = kind,
            CountryCode = countryCode,
            NominationId = nomination?.Id,
            Nomination = nomination,
            Thing = ThingOf(kind, ofEvent.Id, countryCode, nomination?.Id),
            Number = sentBefore + 1,
            SentAt = act.At,
            SentBy = act.By.Name,
            Mails = mails,
        };
        reminder.Record(act, "Reminded", null, kind.ToString());
        return reminder;
    }

    public static string ThingOf(ReminderKind kind, int eventId, string countryCode, int? nominationId) =>
        nominationId is { } id ? FormattableString.Invariant($"{kind}-{id}")
            : FormattableString.Invariant($"{kind}-{eventId}-{countryCode}");

    /// <summary>Whether the last reminder of the same thing is too fresh for another.</summary>
    public static bool IsTooSoon(DateTime? last, DateTime now) => last is { } sent && now - sent < Pause;
}
