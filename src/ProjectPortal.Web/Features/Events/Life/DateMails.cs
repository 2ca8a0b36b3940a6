using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.Life;

/// <summary>
/// Tells of a postponement and of new dates, each reader in their language: the focal points of all invited countries, and each
/// person to whom a seat or a place on the reserve was released.
/// </summary>
public sealed class DateMails(PortalDb db, Words words, Post post, MailSenders senders)
{
    private static readonly NominationState[] Told = [NominationState.Selected, NominationState.Reserve, NominationState.Confirmed];

    /// <summary>What is asked of people, stands still meanwhile and is asked anew; tracked.</summary>
    public Task<List<Nomination>> NotEndedAsync(Event found) =>
        db.Nominations.Where(n => n.EventId == found.Id && NominationLifecycle.UnderWay.Contains(n.State)).OrderBy(n => n.Id).ToListAsync();

    /// <summary>How many messages would go out.</summary>
    public async Task<int> CountAsync(Event found, IReadOnlyCollection<Nomination> notEnded) =>
        (await PeopleAsync(notEnded)).Count + (await FocalPointsAsync(found)).Count;

    /// <summary>Writes the messages, for the save of the deed that was just done; how many.</summary>
    public async Task<int> TellAsync(Event found, IReadOnlyCollection<Nomination> notEnded, string path)
    {
        var (people, focalPoints) = (await PeopleAsync(notEnded), await FocalPointsAsync(found));
        var (because, done) = (found.UnsavedChanges[^1], found.State == EventState.Postponed ? "Postponed" : "Rescheduled");
        var from = await senders.FindAsync(found.ProjectId);
        var codes = found.Places.Select(p => p.CountryCode).ToList();
        var countries = await db.Countries.Where(c => codes.Contains(c.Alpha2)).ToDictionaryAsync(c => c.Alpha2, c => c.Name);
        foreach (var (nomination, to) in people)
        {
            var until = nomination.State == NominationState.Selected && done == "Rescheduled" ? nomination.OfferExpiresAt : null;
            Write(to, "Nominee", () => words[$"Mails.Dates{done}{nomination.State}", Until(found, until, to)]);
        }

        foreach (var to in focalPoints)
            Write(to, "FocalPoint", () => words[$"Mails.Dates{done}Country", Closes(found, to)]);
        return people.Count + focalPoints.Count;

        void Write(CountryRecipient to, string audience, Func<string> meaning) =>
            post.Write(to.To, from, $"Mails.Event{done}{audience}", because, () =>
            [
                words.Named(found.Kind, words.Localize(found.Title)), Formats.Days(found.StartsOn, found.EndsOn, found.MonthOnly),
                because.Reason, meaning(), post.Link(path), to.To.Name,
                string.Join("; ", found.Places.OrderBy(p => p.Order)
                    .Select(p => $"{words.Localize(p.City)}, {words.Localize(countries[p.CountryCode])}")),
            ]);
    }

    private string Until(Event found, DateTime? moment, CountryRecipient to) =>
        moment is { } until ? words["Mails.UntilMoment", words.Deadline(until, to.TimeZone, found.TimeZone)] : "";

    /// <summary>Until when a country may nominate, where it may.</summary>
    private string Closes(Event found, CountryRecipient to) =>
        found.State is EventState.Published or EventState.NominationsOpen && found.DeadlineFor(to.CountryCode) is { } closes
            ? words["Mails.DatesNominateBy", Until(found, closes, to)] : "";

    private Task<List<CountryRecipient>> FocalPointsAsync(Event found) =>
        db.FocalPointsAsync(found.InvitedCountries.ConvertAll(c => c.CountryCode));

    private async Task<List<(Nomination Of, CountryRecipient To)>> PeopleAsync(IReadOnlyCollection<Nomination> notEnded)
    {
        var told = notEnded.Where(n => Told.Contains(n.State) && n.Nominee.Email.Length > 0).ToList();
        var codes = told.ConvertAll(n => n.CountryCode);
        var countries = await db.Countries.AsNoTracking().Where(c => codes.Contains(c.Alpha2)).ToDictionaryAsync(c => c.Alpha2);
        return told.ConvertAll(n => (n, new CountryRecipient(n.CountryCode, countries[n.CountryCode].TimeZone,
            new Recipient(n.Nominee.Email, n.Nominee.FullName, countries[n.CountryCode].CorrespondenceLanguage == "fr" ? "fr" : "en"))));
    }
}
