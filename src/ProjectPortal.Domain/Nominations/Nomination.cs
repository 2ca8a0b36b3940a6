using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Nominations;

/// <summary>A person whom a country proposes for one event, and what became of it.</summary>
[OnPrintouts("Nominee.Title", "Nominee.GivenName", "Nominee.FamilyName", "Nominee.Sex", "Nominee.Position", "Nominee.Unit",
    "Nominee.Organisation")]
public sealed partial class Nomination : Entity, IOnPrintouts
{
    public const int OldestBirthYear = 1920;

    private Nomination()
    {
    }

    [Plain, Untold]
    public int ProjectId { get; private set; }

    [Plain]
    public int EventId { get; private set; }

    public Event? Event { get; private set; }

    [Plain]
    public string CountryCode { get; private set; } = "";

    [Plain, Untold]
    public NominationState State { get; private set; }

    public Nominee Nominee { get; private set; } = new();

    /// <summary>Tells the same person twice; set when submitted, unique within event and country.</summary>
    [Contact, Untold]
    public string? EmailKey { get; private set; }

    [Personal, Untold]
    public string? PersonKey { get; private set; }

    /// <summary>Folded names and organisation, for the search.</summary>
    [Personal, Untold]
    public string SearchKey { get; private set; } = "";

    /// <summary>UTC.</summary>
    [Plain, Untold]
    public DateTime? SubmittedAt { get; private set; }

    [Plain, Untold]
    public Proposal Proposal { get; private set; }

    [Personal, Untold]
    public string ProposalReason { get; private set; } = "";

    [Plain, Untold]
    public int? ProposedByUserId { get; private set; }

    /// <summary>Proposed for selection, for the reason given, although the score did not reach the event's threshold.</summary>
    [Plain, Untold]
    public bool BelowThreshold { get; private set; }

    /// <summary>Place on the reserve, from 1: nobody else of the event has the same.</summary>
    [Plain, Untold]
    public int? ReserveRank { get; private set; }

    /// <summary>Until when (UTC) a selected person may confirm.</summary>
    [Plain]
    public DateTime? OfferExpiresAt { get; private set; }

    /// <summary>When the seat was last offered (UTC), by a release or from the reserve.</summary>
    [Plain, Untold]
    public DateTime? SelectedAt { get; private set; }

    /// <summary>When the seat, or the nomination as a whole, was last answered for (UTC): confirmed or withdrawn.</summary>
    [Plain, Untold]
    public DateTime? AnsweredAt { get; private set; }

    [Personal, Untold]
    public string AnsweredBy { get; private set; } = "";

    /// <summary>Why it was withdrawn.</summary>
    [Personal, Untold]
    public string AnswerReason { get; private set; } = "";

    [Plain, Untold]
    public DateTime? AttendanceRecordedAt { get; private set; }

    /// <summary>When what reports count of it last changed (UTC): where it stands, or the person's sex.</summary>
    [Plain, Untold]
    public DateTime CountedAt { get; private set; }

    [Plain, Untold]
    public DateTime? SaidAt { get; private set; }

    public List<SeatShift> SeatShifts { get; } = [];

    /// <summary>The nomination that this one stands in for.</summary>
    [Plain]
    public int? ReplacesId { get; private set; }

    public Nomination? Replaces { get; private set; }

    public override int? OwningProjectId => ProjectId;

    public bool HoldsSeat => NominationLifecycle.HoldingSeat.Contains(State);

    /// <summary>Waits for a seat, or is proposed to.</summary>
    public bool IsOnReserve => State == NominationState.Reserve || Proposal == Proposal.Reserve;

    /// <param name="key">Tells this draft from others that the same page may have begun.</param>
    /// <param name="by">The page that saves it.</param>
    public static (Nomination? Nomination, Refusal? Refusal) Draft(
        Event forEvent, string countryCode, Nominee nominee, Act act, Guid? key = null, PageSave? by = null)
    {
        var refusal = !act.By.SpeaksFor(countryCode) ? new Refusal("NotYours")
            : !forEvent.Invites(countryCode) ? new Refusal("CountryNotInvited")
            : WhyClosed(forEvent, countryCode, act.At);
        if (refusal is not null)
            return (null, refusal);

        var drafted = new Nomination
        {
            ProjectId = forEvent.ProjectId,
            EventId = forEvent.Id,
            Event = forEvent,
            CountryCode = countryCode,
            DraftKey = key,
            LastPage = by?.Page,
            LastSave = by?.Number ?? 0,
            LastSavedByUserId = act.By.UserId,
        };
        drafted.Describe(nominee, act);
        drafted.Record(act, "Created", null, nameof(NominationState.Draft));
        return (drafted, null);
    }

    /// <summary>Changes what is said of the nominee, while it is with the country.</summary>
    /// <param name="by">The page that saves it; null where no page does.</param>
    public Refusal? Revise(Nominee nominee, Act act, PageSave? by = null)
    {
        var refusal = WhyNotRevise(act);
        if (refusal is not null)
            return refusal;

        Describe(nominee, act);
        (LastPage, LastSave, LastSavedByUserId) = (by?.Page, by?.Number ?? 0, act.By.UserId);
        return null;
    }

    public Refusal? Screen(Act act) =>
        WhyNot(NominationAction.Screen, null, act)
        ?? Move(NominationAction.Screen, act);

    public Refusal? Withdraw(string reason, Act act) => Withdraw(reason, act, granted: false);

    internal Refusal? Withdraw(string reason, Act act, bool granted)
    {
        var refusal = WhyNot(NominationAction.Withdraw, null, act, granted)
            ?? NominationLifecycle.CheckReason(NominationAction.Withdraw, reason);
        if (refusal is not null)
            return refusal;

        ForgetProposal();
        OfferExpiresAt = null;
        NoteAnswer(reason, act);
        return Move(NominationAction.Withdraw, act, reason);
    }

    public Refusal? Reopen(string reason, Act act)
    {
        var refusal = WhyNot(NominationAction.Reopen, null, act) ?? NominationLifecycle.CheckReason(NominationAction.Reopen, reason);
        if (refusal is not null)
            return refusal;

        ForgetProposal();
        (AnsweredAt, AnsweredBy, AnswerReason) = (null, "", "");
        return Move(NominationAction.Reopen, act, reason);
    }

    private void Describe(Nominee nominee, Act act)
    {
        if (nominee.Sex != Nominee.Sex || CountedAt == default)
            CountedAt = act.At;
        Nominee = nominee;
        SearchKey = nominee.SearchKey;
    }

    private void NoteAnswer(string reason, Act act) => (AnsweredAt, AnsweredBy, AnswerReason) = (act.At, act.By.Name, reason.Trim());

    private void ForgetProposal()
    {
        Proposal = Proposal.None;
        ProposalReason = "";
        ProposedByUserId = null;
        BelowThreshold = false;
        ReserveRank = null;
    }

    /// <param name="chosen">Where the row of the table has several ends.</param>
    private Refusal? Move(NominationAction action, Act act, string? reason = null, NominationState? chosen = null)
    {
        var (from, held) = (State, HoldsSeat);
        State = NominationLifecycle.Row(action).Target(from, chosen);
        CountedAt = act.At;
        if (HoldsSeat != held)
            SeatShifts.Add(new SeatShift { Freed = held, At = act.At });
        Record(act, action.ToString(), from.ToString(), State.ToString(), string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        return null;
    }
}
