using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>A mail as it would be sent, and the nomination that it would tell of.</summary>
public sealed record MailPreview(Recipient To, Letter Letter, int NominationId);

/// <summary>
/// Tells whom the lifecycle table says, each in their language, of what was done to nominations of one event.
/// The mails go out with the same save as the deed, so it is told before <c>SaveChangesAsync</c>.
/// </summary>
public sealed class NominationMails(PortalDb db, Post post, MailSenders senders, PersonalLinks links, Words words, Acting acting)
{
    /// <summary>What becomes of a nomination, as its mails say it: done, or about to be done.</summary>
    private sealed record Outcome(NominationState State, DateTime? OfferExpiresAt, DateOnly? ReturnDueOn, string Reason);

    /// <summary>What all mails of one deed have in common.</summary>
    private sealed record Setting(
        MailSender Sender, Event Event, IReadOnlyList<(Wording City, Wording Country)> Places,
        IReadOnlyDictionary<int, IReadOnlyList<DocumentKind>> Missing);

    private sealed record Way(string Link, DateTime Until);

    /// <summary>Writes the mails; returns how many.</summary>
    /// <param name="done">Nominations of one event, with it, just moved by the action.</param>
    /// <param name="other">The substitute of a replaced person; after a lapse, who is next on the reserve.</param>
    public async Task<int> TellAsync(NominationAction action, IReadOnlyCollection<Nomination> done, Nomination? other = null)
    {
        var mails = await PlanAsync(action, done, other);
        if (mails.Count == 0)
            return 0;

        var changes = done.ToDictionary(n => n, n => n.UnsavedChanges[^1]);
        // A substitute has a page to lead to once it is saved; the deed keeps both saves or none.
        if (other is { Id: 0 })
            await db.SaveChangesAsync();
        var setting = await SettingAsync(done, other);
        foreach (var (to, audience, nomination) in mails)
        {
            var change = changes[nomination];
            var outcome = new Outcome(nomination.State, nomination.OfferExpiresAt, nomination.ReturnDueOn, change.Reason ?? "");
            post.Write(to, setting.Sender, MailTemplates.KeyOf(action, outcome.State, audience), change,
                () => Facts(action, nomination, setting, outcome, other, to, audience, Issue));

            string Issue(LinkPurpose purpose, DateTime until) => links.Issue(nomination, purpose, until, acting.Now);
        }

        return mails.Count;
    }

    /// <summary>The mails that an action would send now, as their recipients would read them. Nothing is written.</summary>
    /// <param name="nominations">Of one event, not yet moved. For a release those with a proposal.</param>
    public async Task<IReadOnlyList<MailPreview>> PreviewAsync(
        NominationAction action, IReadOnlyCollection<Nomination> nominations, string reason = "", DateOnly? dueOn = null,
            Nomination? other = null)
    {
        var mails = await PlanAsync(action, nominations, other);
        if (mails.Count == 0)
            return [];

        var setting = await SettingAsync(nominations, other);
        var stands = setting.Event.OfferExpiry(acting.Now.At);
        return [.. mails.Select(mail =>
        {
            var decided = action == NominationAction.Release ? NominationLifecycle.OutcomeOf(mail.Of.Proposal) : null;
            var becomes = NominationLifecycle.Row(action).Target(mail.Of.State, decided);
            var outcome = new Outcome(becomes, NominationLifecycle.OfferStands.Contains(becomes) ? stands : null, dueOn, reason.Trim());
            var letter = post.Compose(mail.To, setting.Sender, MailTemplates.KeyOf(action, becomes, mail.Audience), () =>
                Facts(action, mail.Of, setting, outcome, other, mail.To, mail.Audience, (_, _) => words["Mails.PersonalLink"]));
            return new MailPreview(mail.To, letter, mail.Of.Id);
        })];
    }

    /// <summary>How many mails an action would send.</summary>
    public async Task<int> CountAsync(NominationAction action, IReadOnlyCollection<Nomination> nominations) =>
        (await PlanAsync(action, nominations, null)).Count;

    private async Task<List<(Recipient To, Audience Audience, Nomination Of)>> PlanAsync(
        NominationAction action, IReadOnlyCollection<Nomination> nominations, Nomination? other)
    {
        var tells = NominationLifecycle.Row(action).Tells;
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

    private object?[] Facts(
        NominationAction action, Nomination nomination, Setting at, Outcome outcome, Nomination? other, Recipient to, Audience audience,
        Func<LinkPurpose, DateTime, string> make)
    {
        var country = _countries[nomination.CountryCode];
        // Staff read a deadline by the clocks of the event.
        var zone = audience == Audience.Staff ? at.Event.TimeZone : country.TimeZone;
        var (until, untilDay) = Until(outcome, zone, at.Event);
        var ways = WaysFor(audience, outcome, at.Event, make);
        // Staff have the substitute to screen, and the substitute is told of the own nomination.
        var substituted = action == NominationAction.Replace && audience is (Audience.Staff or Audience.Substitute);
        var about = substituted ? other! : nomination;
        return new NominationFacts
        {
            Nominee = nomination.Nominee.FullName,
            Event = words.Named(at.Event.Kind, words.Localize(at.Event.Title)),
            Days = Formats.Days(at.Event.StartsOn, at.Event.EndsOn, at.Event.MonthOnly),
            Country = words.Localize(country),
            Reason = outcome.Reason,
            Until = until,
            Link = PageOf(at, about),
            Other = action != NominationAction.Lapse ? other?.Nominee.FullName ?? ""
                : other is null ? words["Mails.NobodyNext"]
                : words["Mails.NextOnReserve", other.Nominee.FullName, words.Localize(_countries[other.CountryCode].Name)],
            Reader = to.Name,
            FirstPersonalLink = ways.Count > 0 ? ways[0].Link : "",
            SecondPersonalLink = ways.Count > 1 ? ways[1].Link : "",
            FirstOpensUntil = ways.Count > 0 ? words.Deadline(ways[0].Until, zone, at.Event.TimeZone) : "",
            SecondOpensUntil = ways.Count > 1 ? words.Deadline(ways[1].Until, zone, at.Event.TimeZone) : "",
            Place = at.Places.Count == 0 ? words["Mails.PlaceOpen"]
                : string.Join("; ", at.Places.Select(p => $"{words.Localize(p.City)}, {words.Localize(p.Country)}")),
            UntilDay = untilDay,
            LeftToDo = LeftToDo(audience, at, about),
            Again = action == NominationAction.Submit && nomination.TimesReturned > 0
                ? words["Mails.ReceivedAgain", nomination.TimesReturned + 1] : "",
        }.InOrder();
    }

    private string PageOf(Setting at, Nomination nomination) =>
        post.Link($"/projects/{at.Sender.Slug}/nominations/{nomination.Id}");

    private string LeftToDo(Audience audience, Setting at, Nomination nomination)
    {
        var missing = at.Missing.GetValueOrDefault(nomination.Id, []);
        return missing.Count == 0 || NominationLifecycle.Ended.Contains(nomination.State)
            ? words["Mails.NothingLeftToDo"]
            : words[audience == Audience.FocalPoint ? "Mails.StillMissing" : "Mails.StillMissingOfYou",
                string.Join(", ", missing.Select(kind => words.Localize(kind))), PageOf(at, nomination)];
    }

    /// <summary>A moment is said by the clocks of the reader's country and the event's; a day is one of the event's place.</summary>
    private (string Moment, string Day) Until(Outcome outcome, string timeZone, Event of) => outcome switch
    {
        { OfferExpiresAt: { } expires } =>
            (words["Mails.UntilMoment", words.Deadline(expires, timeZone, of.TimeZone)], Formats.Day(expires, timeZone)),
        { ReturnDueOn: { } due } => (words["Mails.UntilDay", Formats.Day(due), words.ClockOf(of.TimeZone)], Formats.Day(due)),
        _ => ("", ""),
    };

    private async Task<Setting> SettingAsync(IReadOnlyCollection<Nomination> done, Nomination? other)
    {
        var first = done.First();
        var eventId = first.EventId;
        var ofEvent = first.Event ?? await db.Events.AsNoTracking().SingleAsync(e => e.Id == eventId);
        var places = await db.Set<EventPlace>().Where(p => p.EventId == eventId).OrderBy(p => p.Order)
            .Select(p => new { p.City, p.Country!.Name }).ToListAsync();
        return new Setting(
            await senders.FindAsync(first.ProjectId), ofEvent, places.ConvertAll(p => (p.City, p.Name)),
            await MissingDocuments.ReadAsync(db, [.. done.Append(other).OfType<Nomination>().Select(n => n.Id)]));
    }

    /// <summary>
    /// The ways in for a nominee whom something is asked of: to answer and write a concept, or to fetch a certificate and answer the
    /// survey.
    /// </summary>
    private List<Way> WaysFor(Audience audience, Outcome outcome, Event ofEvent, Func<LinkPurpose, DateTime, string> make)
    {
        return (audience, outcome.State) switch
        {
            (Audience.Nominee, NominationState.Selected) =>
                [Link(LinkPurpose.Answer, outcome.OfferExpiresAt!.Value), Link(LinkPurpose.Concept, ofEvent.EndOfEve())],
            (Audience.Nominee, NominationState.Attended) =>
                [Link(LinkPurpose.Certificate, acting.Now.At + PersonalLink.CertificateStands),
                    Link(LinkPurpose.Survey, acting.Now.At + PersonalLink.SurveyStands)],
            _ => [],
        };

        Way Link(LinkPurpose purpose, DateTime until) => new(make(purpose, until), until);
    }
}
