using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Mail;

/// <summary>
/// Tells whom the lifecycle table says, each in their language, of what was done to nominations of one event.
/// The mails go out with the same save as the deed, so it is told before <c>SaveChangesAsync</c>.
/// </summary>
public sealed class NominationMails(PortalDb db, Post post, Words words)
{
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
            post.Write(to, $"Mails.Nomination{Outcome(action, nomination.State)}{audience}", nomination.UnsavedChanges[^1], () => Facts(action, nomination, other, project, to));
        return mails.Count;
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

    private object?[] Facts(NominationAction action, Nomination nomination, Nomination? other, string project, Recipient to)
    {
        var ofEvent = nomination.Event!;
        var until = nomination.OfferExpiresAt is { } expires ? Formats.Moment(expires)
            : nomination.ReturnDueOn is { } due ? Formats.Day(due)
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
            nomination.UnsavedChanges[^1].Reason ?? "",
            until,
            post.Link($"/projects/{project}/nominations/{nomination.Id}"),
            otherPerson,
            to.Name,
        ];
    }

    private static string Outcome(NominationAction action, NominationState state) => action switch
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
