using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Nominations;

/// <summary>The one thing that a personal link is for.</summary>
public enum LinkPurpose
{
    /// <summary>Confirm or decline a seat.</summary>
    Answer,

    /// <summary>Hand in documents.</summary>
    Documents,

    /// <summary>Write the project concept before the event.</summary>
    Concept,

    /// <summary>Answer the survey after the event.</summary>
    Survey,

    /// <summary>Fetch the certificate of participation.</summary>
    Certificate,

    /// <summary>Look into the directory of delegates, write to them, and leave it.</summary>
    Directory,
}

/// <summary>Why a link was closed before its time.</summary>
public enum LinkClosing
{
    None,

    /// <summary>Somebody took it back, with a reason.</summary>
    Revoked,

    /// <summary>A newer one for the same purpose was sent.</summary>
    Superseded,

    /// <summary>The nomination ended.</summary>
    NominationEnded,
}

/// <summary>
/// A nominee's way in without an account, for one purpose and a time. Only a hash of its token is kept, so that who reads
/// the database cannot use it.
/// </summary>
public sealed class PersonalLink : Entity
{
    /// <summary>The states that leave a nominee nothing to do: the links close with them.</summary>
    public static readonly IReadOnlyList<NominationState> ClosedBy = [
        .. NominationLifecycle.Ended.Except(NominationLifecycle.AttendanceRecorded)];

    /// <summary>These end before the event begins; while it is postponed no such end is known, and their time stands still.</summary>
    public static readonly IReadOnlyList<LinkPurpose> BeforeTheEvent = [LinkPurpose.Answer, LinkPurpose.Documents, LinkPurpose.Concept];

    public static readonly TimeSpan SurveyStands = TimeSpan.FromDays(60);
    public static readonly TimeSpan CertificateStands = TimeSpan.FromDays(2 * 365);

    /// <summary>How many links for one purpose a nominee is sent in a day: whoever asks again has the last one still.</summary>
    public const int MostADay = 3;

    private static readonly TimeSpan DirectoryStands = TimeSpan.FromDays(365);

    private PersonalLink()
    {
    }

    [Plain]
    public int NominationId { get; private set; }

    public Nomination? Nomination { get; private set; }

    [Plain]
    public LinkPurpose Purpose { get; private set; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    [Secret]
    public string TokenHash { get; private set; } = "";

    /// <summary>UTC.</summary>
    [Plain, Untold]
    public DateTime IssuedAt { get; private set; }

    [Personal, Untold]
    public string IssuedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    [Plain]
    public DateTime ExpiresAt { get; private set; }

    /// <summary>UTC.</summary>
    [Plain]
    public DateTime? RevokedAt { get; private set; }

    [Plain]
    public LinkClosing Closing { get; private set; }

    [Personal, Untold]
    public string RevokedBy { get; private set; } = "";

    /// <summary>Why somebody took it back.</summary>
    [Personal, Untold]
    public string ClosingReason { get; private set; } = "";

    public override int? OwningProjectId => Nomination?.ProjectId;

    public static PersonalLink To(Nomination nomination, LinkPurpose purpose, string tokenHash, DateTime expiresAt, Act act)
    {
        var link = new PersonalLink
        {
            NominationId = nomination.Id,
            Nomination = nomination,
            Purpose = purpose,
            TokenHash = tokenHash,
            ExpiresAt = expiresAt,
            IssuedAt = act.At,
            IssuedBy = act.By.Name,
        };
        link.Record(act, "Issued", null, purpose.ToString());
        return link;
    }

    /// <summary>Until when (UTC) a link that is given out now opens; a refusal where the nomination has no use for one.</summary>
    public static (DateTime Until, Refusal? Refusal) Term(LinkPurpose purpose, Nomination nomination, Event ofEvent, DateTime now)
    {
        if (BeforeTheEvent.Contains(purpose) && ofEvent.State == EventState.Postponed)
            return (default, new Refusal("LinkWaitsForDates", "Purpose"));

        var (eve, end) = (ofEvent.EndOfEve(), ofEvent.EndOf(ofEvent.EndsOn));
        DateTime? until = (purpose, nomination.State) switch
        {
            (LinkPurpose.Answer, NominationState.Selected) => nomination.OfferExpiresAt,
            (LinkPurpose.Answer, NominationState.Confirmed) => eve,
            (LinkPurpose.Documents, var state) when NominationLifecycle.UnderWay.Contains(state) => eve,
            (LinkPurpose.Concept, var state) when NominationLifecycle.HoldingInvitation.Contains(state) => eve,
            (LinkPurpose.Survey, NominationState.Attended) => now + SurveyStands,
            (LinkPurpose.Certificate, NominationState.Attended) => now + CertificateStands,
            (LinkPurpose.Directory, var state) when NominationLifecycle.TakingPart.Contains(state) =>
                (end > now ? end : now) + DirectoryStands,
            _ => null,
        };
        return until > now ? (until.Value, null) : (default, new Refusal("LinkNotNow", "Purpose", purpose, nomination.State));
    }

    /// <summary>Who sends one when it is asked for: the country what its own people take part by, and staff all.</summary>
    public static Roles SentBy(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Answer or LinkPurpose.Documents or LinkPurpose.Concept or LinkPurpose.Certificate => Roles.Staff | Roles.FocalPoint,
        LinkPurpose.Survey or LinkPurpose.Directory => Roles.Staff,
    };

    /// <summary>Why no other link is sent now.</summary>
    /// <param name="sentToday">How many the nominee was sent for this purpose in the last 24 hours.</param>
    public static Refusal? WhyNotAnother(LinkPurpose purpose, int sentToday) =>
        sentToday >= MostADay ? new Refusal("LinksOfTheDay", "Purpose", sentToday, purpose) : null;

    /// <summary>Why the link does not open any more; null while it does. Asked of a link that was read with its event.</summary>
    public Refusal? WhyNot(DateTime now) => WhyNot(
        Nomination?.Event ?? throw new InvalidOperationException(
            $"A rule asks for the event of personal link {Id}, which was read without it: read it through ReadingForRules."), now);

    public Refusal? WhyNot(Event ofEvent, DateTime now) => Closing switch
    {
        LinkClosing.Revoked => new Refusal("LinkRevoked"),
        LinkClosing.Superseded => new Refusal("LinkSuperseded"),
        LinkClosing.NominationEnded => new Refusal("LinkNominationEnded"),
        LinkClosing.None => now >= ExpiresAt && !StandsStill(ofEvent) ? new Refusal("LinkExpired", null, ExpiresAt) : null,
    };

    public Refusal? Revoke(string reason, Act act)
    {
        if (!act.By.IsAny(Roles.Staff | Roles.FocalPoint | Roles.Clock))
            return new Refusal("NotYours");
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("ReasonMissing", "Reason");
        if (WhyNot(act.At) is { } over)
            return over;

        Close(LinkClosing.Revoked, act, reason.Trim());
        return null;
    }

    /// <summary>A newer link for the same purpose takes its place.</summary>
    public void Supersede(Act act)
    {
        if (WhyNot(act.At) is null)
            Close(LinkClosing.Superseded, act, null);
    }

    /// <summary>The nomination has ended. Who declined by the link may still read there what was answered.</summary>
    public void CloseWithNomination(NominationState ended, Act act)
    {
        var ownAnswer = Purpose == LinkPurpose.Answer && ended == NominationState.Withdrawn && act.By.IsNomineeOf(NominationId);
        if (WhyNot(act.At) is null && ClosedBy.Contains(ended) && !ownAnswer)
            Close(LinkClosing.NominationEnded, act, null);
    }

    /// <summary>The days of the event have moved, and what ends with them moves too.</summary>
    /// <param name="wasPostponed">It had no days until now.</param>
    public void FollowNewDates(Nomination nomination, Event ofEvent, bool wasPostponed, Act act)
    {
        var opened = Closing == LinkClosing.None && ((wasPostponed && BeforeTheEvent.Contains(Purpose)) || act.At < ExpiresAt);
        if (!opened || Purpose is LinkPurpose.Survey or LinkPurpose.Certificate
            || Term(Purpose, nomination, ofEvent, act.At) is not { Refusal: null, Until: var until } || until == ExpiresAt)
            return;

        ExpiresAt = until;
        Record(act, "NewDates", null, null);
    }

    private bool StandsStill(Event ofEvent) => BeforeTheEvent.Contains(Purpose) && ofEvent.State == EventState.Postponed;

    private void Close(LinkClosing closing, Act act, string? reason)
    {
        RevokedAt = act.At;
        Closing = closing;
        (RevokedBy, ClosingReason) = (act.By.Name, reason ?? "");
        Record(act, closing.ToString(), null, null, reason);
    }
}
