using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Mail;

/// <summary>A mail as it would be sent, and the nomination that it would tell of.</summary>
public sealed record MailPreview(Recipient To, Letter Letter, int NominationId);

/// <summary>
/// Tells whom the lifecycle table says, each in their language, of what was done to nominations of one event.
/// The mails go out with the same save as the deed, so it is told before <c>SaveChangesAsync</c>.
/// </summary>
public sealed class NominationMails(PortalDb db, Post post, PersonalLinks links, Words words, Acting acting)
{
    private static readonly TimeSpan CertificateStands = TimeSpan.FromDays(2 * 365);
    private static readonly TimeSpan SurveyStands = TimeSpan.FromDays(60);

    /// <summary>What becomes of a nomination, as its mails say it: done, or about to be done.</summary>
    private sealed record Outcome(NominationState State, DateTime? OfferExpiresAt, DateOnly? ReturnDueOn, string Reason);

    /// <summary>Writes the mails; returns how many.</summary>
    /// <param name="done">Nominations of one event, with it, just moved by the action.</param>
    /// <param name="other">The substitute of a replaced person; after a lapse, who is next on the reserve.</param>
    public async Task<int> TellAsync(NominationAction action, IReadOnlyCollection<Nomination> done, Nomination? other = null)
    {
        var mails = await PlanAsync(action, done, other);
        if (mails.Count == 0)
            return 0;

        var projectId = done.First().ProjectId;
        var project = await db.Projects.Where(p => p.Id == projectId).Select(p => p.Slug).SingleAsync();
        foreach (var (to, audience, nomination) in mails)
        {
            var change = nomination.UnsavedChanges[^1];
            var outcome = new Outcome(nomination.State, nomination.OfferExpiresAt, nomination.ReturnDueOn, change.Reason ?? "");
            post.Write(to, KeyOf(action, outcome.State, audience), change, () => Facts(action, nomination, nomination.Event!, outcome, other, project, to, LinksFor(audience, outcome, nomination.Event!, Issue)));

            string Issue(LinkPurpose purpose, DateTime until) => links.Issue(nomination, purpose, until, acting.Now);
        }

        return mails.Count;
    }

    /// <summary>The mails that an action would send now, as their recipients would read them. Nothing is written.</summary>
    /// <param name="nominations">Of one event, not yet moved. For a release those with a proposal.</param>
    public async Task<IReadOnlyList<MailPreview>> PreviewAsync(
        NominationAction action, IReadOnlyCollection<Nomination> nominations, string reason = "", DateOnly? dueOn = null, Nomination? other = null)
    {
        var mails = await PlanAsync(action, nominations, other);
        if (mails.Count == 0)
            return [];

        var first = nominations.First();
        var project = await db.Projects.Where(p => p.Id == first.ProjectId).Select(p => p.Slug).SingleAsync();
        var ofEvent = first.Event ?? await db.Events.AsNoTracking().SingleAsync(e => e.Id == first.EventId);
        var stands = ofEvent.OfferExpiry(acting.Now.At);
        return [.. mails.Select(mail =>
        {
            var to = action == NominationAction.Release ? Proposed(mail.Of.Proposal) : NominationLifecycle.Of(action).To[0];
            var outcome = new Outcome(to, to == NominationState.Selected ? stands : null, dueOn, reason.Trim());
            return new MailPreview(mail.To, post.Compose(mail.To, KeyOf(action, to, mail.Audience), () => Facts(action, mail.Of, ofEvent, outcome, other, project, mail.To, LinksFor(mail.Audience, outcome, ofEvent, (_, _) => words["Mails.PersonalLink"]))), mail.Of.Id);
        })];
    }

    /// <summary>How many mails an action would send.</summary>
    public async Task<int> CountAsync(NominationAction action, IReadOnlyCollection<Nomination> nominations) =>
        (await PlanAsync(action, nominations, null)).Count;

    private async Task<List<(Recipient To, Audience Audience, Nomination Of)>> PlanAsync(NominationAction action, IReadOnlyCollection<Nomination> nominations, Nomination? other)
    {
        var tells = NominationLifecycle.Of(action).Tells;
        var codes = nominations.Append(other).OfType<Nomination>().Select(n => n.CountryCode).Distinct().ToList();
        _countries = await db.Countries.AsNoTracking().Where(c => codes.Contains(c.Alpha2)).ToDictionaryAsync(c => c.Alpha2);
        var focalPoints = !tells.HasFlag(Audience.FocalPoint) ? null : (await db.Users
            .Where(u => u.CountryCode != null && codes.Contains(u.CountryCode) && u.ClosedAt == null && u.Email != null)
            .OrderBy(u => u.Id).Select(u => new { u.CountryCode, u.Email, u.DisplayName, u.Language }).ToListAsync())
            .ToLookup(u => u.CountryCode!, u => new Recipient(u.Email!, u.DisplayName, u.Language ?? LanguageOf(u.CountryCode!)));
        var staff = !tells.HasFlag(Audience.Staff) ? [] : await db.Users
            .Where(u => ((int)u.Roles & (int)Roles.Staff) != 0 && u.ClosedAt == null && u.Email != null)
            .OrderBy(u => u.Id).Select(u => new Recipient(u.Email!, u.DisplayName, u.Language ?? "en")).ToListAsync();

        var mails = new List<(Recipient, Audience, Nomination)>();
        foreach (var nomination in nominations)
        {
            // A draft was nobody else's business, so its end is not either.
            var seen = nomination.SubmittedAt is not null;
            if (tells.HasFlag(Audience.Nominee) && seen)
                Add(Person(nomination), Audience.Nominee, nomination);
            if (tells.HasFlag(Audience.Substitute) && other is not null)
                Add(Person(other), Audience.Substitute, nomination);
            foreach (var focalPoint in focalPoints?[nomination.CountryCode] ?? [])
                Add(focalPoint, Audience.FocalPoint, nomination);
            foreach (var member in seen ? staff : [])
                Add(member, Audience.Staff, nomination);
        }

        return mails;

        void Add(Recipient to, Audience audience, Nomination of)
        {
            if (to.Address.Length > 0)
                mails.Add((to, audience, of));
        }
    }

    private Dictionary<string, Domain.Reference.Country> _countries = [];

    /// <summary>Where a country is written to in French, so are its nominees; everybody else in English.</summary>
    private string LanguageOf(string countryCode) => _countries[countryCode].CorrespondenceLanguage == "fr" ? "fr" : "en";

    private Recipient Person(Nomination nomination) =>
        new(nomination.Nominee.Email, nomination.Nominee.FullName, LanguageOf(nomination.CountryCode));

    private object?[] Facts(NominationAction action, Nomination nomination, Event ofEvent, Outcome outcome, Nomination? other, string project, Recipient to, IReadOnlyList<string> personal)
    {
        var until = outcome.OfferExpiresAt is { } expires ? Formats.Moment(expires)
            : outcome.ReturnDueOn is { } due ? Formats.Day(due)
            : "";
        var otherPerson = action == NominationAction.Lapse
            ? (other is null ? words["Mails.NobodyNext"] : words["Mails.NextOnReserve", other.Nominee.FullName, words.Of(_countries[other.CountryCode].Name)])
            : other?.Nominee.FullName ?? "";
        return
        [
            nomination.Nominee.FullName,
            words.Of(ofEvent.Title),
            Formats.Days(ofEvent.StartsOn, ofEvent.EndsOn, ofEvent.MonthOnly),
            words.Of(_countries[nomination.CountryCode].Name),
            outcome.Reason,
            until,
            post.Link($"/projects/{project}/nominations/{nomination.Id}"),
            otherPerson,
            to.Name,
            .. personal,
        ];
    }

    /// <summary>The ways in for a nominee whom something is asked of: to answer and write a concept, or to fetch a certificate and answer the survey.</summary>
    private List<string> LinksFor(Audience audience, Outcome outcome, Event ofEvent, Func<LinkPurpose, DateTime, string> make) =>
        (audience, outcome.State) switch
        {
            (Audience.Nominee, NominationState.Selected) =>
                [make(LinkPurpose.Answer, outcome.OfferExpiresAt!.Value), make(LinkPurpose.Concept, ofEvent.StartsOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))],
            (Audience.Nominee, NominationState.Attended) =>
                [make(LinkPurpose.Certificate, acting.Now.At + CertificateStands), make(LinkPurpose.Survey, acting.Now.At + SurveyStands)],
            _ => [],
        };

    private static string KeyOf(NominationAction action, NominationState to, Audience audience) => $"Mails.Nomination{Done(action, to)}{audience}";

    private static NominationState Proposed(Proposal proposal) => proposal switch
    {
        Proposal.Select => NominationState.Selected,
        Proposal.Reserve => NominationState.Reserve,
        Proposal.Decline => NominationState.Declined,
        Proposal.None => throw new ArgumentOutOfRangeException(nameof(proposal), proposal, "Nothing is proposed."),
    };

    private static string Done(NominationAction action, NominationState state) => action switch
    {
        NominationAction.Submit => "Submitted",
        NominationAction.Return => "Returned",
        NominationAction.Release => state.ToString(),
        NominationAction.Promote => "Promoted",
        NominationAction.Confirm => "Confirmed",
        NominationAction.Lapse => "Lapsed",
        NominationAction.Replace => "Replaced",
        NominationAction.Withdraw => "Withdrawn",
        NominationAction.Reopen => "Reopened",
        NominationAction.Attend => "Attended",
        NominationAction.Miss => "Missed",
        NominationAction.Cancel => "Cancelled",
        NominationAction.Screen or NominationAction.Propose => throw new ArgumentOutOfRangeException(nameof(action), action, "Nobody is told of this."),
    };
}
