using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Reference;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Followup;

/// <summary>A reminder as its reader would get it, and what it reminds of.</summary>
public sealed record ReminderPreview(MissingAnswer Of, Recipient To, Letter Letter);

/// <summary>
/// Reminds whoever can give what is missing, each in their language: the focal points of nominations, answers and
/// documents, the delegate of the answer and the project concept.
/// </summary>
public sealed class ReminderMails(PortalDb db, Post post, MailSenders senders, PersonalLinks links, Words words)
{
    private Dictionary<string, Country> _countries = [];
    private ILookup<string, Recipient> _focalPoints = Enumerable.Empty<Recipient>().ToLookup(_ => "");
    private MailSender? _from;

    private MailSender From => _from ?? throw new InvalidOperationException("Nothing was read to remind of.");

    /// <summary>The mails that would be sent now. Nothing is written.</summary>
    public async Task<IReadOnlyList<ReminderPreview>> PreviewAsync(IReadOnlyCollection<MissingAnswer> missing)
    {
        await ReadAsync(missing);
        return [.. missing.SelectMany(
            m => Recipients(m).Select(r => new ReminderPreview(
            m, r.To, post.Compose(r.To, From, r.Key, () => Facts(m, r.To, words["Mails.PersonalLink"])))))];
    }

    /// <summary>How many people each would be written to; where nobody can be, nobody is reminded.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(IReadOnlyCollection<MissingAnswer> missing)
    {
        await ReadAsync(missing);
        return missing.ToDictionary(m => m.Thing, m => Recipients(m).Count);
    }

    /// <summary>Writes the mails with their reminders, for one save; how many mails.</summary>
    public async Task<int> WriteAsync(IReadOnlyCollection<MissingAnswer> missing, Act act)
    {
        await ReadAsync(missing);
        var ids = missing.Select(m => m.Nomination?.Id).OfType<int>().Distinct().ToList();
        var tracked = await db.Nominations.ForRules().Where(n => ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id);
        var mails = 0;
        foreach (var m in missing)
        {
            var recipients = Recipients(m);
            if (recipients.Count == 0)
                continue;

            var nomination = m.Nomination is { } n ? tracked[n.Id] : null;
            var reminder = Reminder.Make(m.Event, m.Kind, m.CountryCode, nomination, m.Reminders, recipients.Count, act);
            db.Reminders.Add(reminder);
            foreach (var (to, key) in recipients)
            {
                var mark = key.EndsWith(nameof(Audience.Nominee), StringComparison.Ordinal) ? Issue(m.Kind, nomination!, act) : "";
                post.Write(to, From, key, reminder.UnsavedChanges[^1], () => Facts(m, to, mark));
                mails++;
            }
        }

        return mails;
    }

    private string Issue(ReminderKind kind, Nomination nomination, Act act)
    {
        var purpose = kind == ReminderKind.Confirm ? LinkPurpose.Answer : LinkPurpose.Concept;
        return links.Issue(nomination, purpose, PersonalLink.Term(purpose, nomination, nomination.Event!, act.At).Until, act);
    }

    private List<(Recipient To, string Key)> Recipients(MissingAnswer m)
    {
        var recipients = new List<(Recipient, string)>();
        if (m.Kind is ReminderKind.Confirm or ReminderKind.Concept && m.Nomination!.Nominee is { Email.Length: > 0 } person)
            recipients.Add((new Recipient(person.Email, person.FullName, LanguageOf(m.CountryCode)), $"Mails.Reminder{m.Kind}Nominee"));
        if (m.Kind != ReminderKind.Concept)
            recipients.AddRange(_focalPoints[m.CountryCode].Select(to => (to, $"Mails.Reminder{m.Kind}FocalPoint")));
        return recipients;
    }

    private async Task ReadAsync(IReadOnlyCollection<MissingAnswer> missing)
    {
        if (missing.Count == 0)
            return;

        var codes = missing.Select(m => m.CountryCode).Distinct().ToList();
        _countries = await db.Countries.AsNoTracking().Where(c => codes.Contains(c.Alpha2)).ToDictionaryAsync(c => c.Alpha2);
        _focalPoints = (await db.Users.Where(u => u.CountryCode != null && codes.Contains(u.CountryCode) && u.ClosedAt == null
            && u.Email != null)
            .OrderBy(u => u.Id).Select(u => new { u.CountryCode, u.Email, u.DisplayName, u.Language }).ToListAsync())
            .ToLookup(u => u.CountryCode!, u => new Recipient(u.Email!, u.DisplayName, u.Language ?? LanguageOf(u.CountryCode!)));
        _from = await senders.FindAsync(missing.First().Event.ProjectId);
    }

    private string LanguageOf(string countryCode) => _countries[countryCode].CorrespondenceLanguage == "fr" ? "fr" : "en";

    private object?[] Facts(MissingAnswer m, Recipient to, string link)
    {
        var zone = _countries[m.CountryCode].TimeZone;
        // Concepts and documents are taken until the event begins.
        var until = m.Until ?? m.Event.EndOfEve();
        var page = m.Nomination is { } n ? $"/projects/{From.Slug}/nominations/{n.Id}"
            : $"/projects/{From.Slug}/nominations/new?event={m.Event.Slug}";
        return
        [
            m.Nomination?.Nominee.FullName ?? "",
            words.Named(m.Event.Kind, words.Localize(m.Event.Title)),
            Formats.Days(m.Event.StartsOn, m.Event.EndsOn, m.Event.MonthOnly),
            words.Localize(_countries[m.CountryCode]),
            words["Mails.UntilMoment", words.Deadline(until, zone, m.Event.TimeZone)],
            link.Length > 0 ? link : post.Link(page),
            to.Name,
            string.Join(", ", m.Documents.Select(d => words.Localize(d))),
            m.Event.SeatsFor(m.CountryCode),
        ];
    }
}
