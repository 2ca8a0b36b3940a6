using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.Life;

/// <summary>
/// What ends with a cancelled event, and who is told: each person who was put forward with the country's focal
/// points, and the focal points of invited countries that had not nominated anybody yet.
/// </summary>
public sealed class Cancellation(PortalDb db, Words words, Post post, MailSenders senders, NominationMails mails)
{
    /// <summary>Drafts end too, though they are nobody else's business: so this reads past what staff may see.</summary>
    public Task<List<Nomination>> NotEndedAsync(Event found) =>
        db.Nominations.Where(n => n.EventId == found.Id && !NominationLifecycle.Ended.Contains(n.State)).OrderBy(n => n.Id).ToListAsync();

    /// <summary>How many messages a cancellation would send.</summary>
    public async Task<int> MessagesAsync(Event found, IReadOnlyCollection<Nomination> notEnded) =>
        await mails.CountAsync(NominationAction.Cancel, notEnded) + (await OthersAsync(found, found.State, notEnded)).Count;

    /// <summary>Cancels and writes the messages, for one save; how many messages, or why not.</summary>
    public async Task<(int Messages, Refusal? Refusal)> CancelAsync(
        Event found, IReadOnlyCollection<Nomination> notEnded, string reason, string path, Act act)
    {
        var before = found.State;
        if (found.Cancel(reason, notEnded, act) is { } refusal)
            return (0, refusal);

        var others = await OthersAsync(found, before, notEnded);
        var from = await senders.OfAsync(found.ProjectId);
        foreach (var focalPoint in others)
        {
            post.Write(focalPoint, from, "Mails.EventCancelledFocalPoint", found.UnsavedChanges[^1], () =>
                [words.Of(found.Title), Formats.Days(found.StartsOn, found.EndsOn, found.MonthOnly), found.StateReason, post.Link(path),
                    focalPoint.Name]);
        }

        return (await mails.TellAsync(NominationAction.Cancel, notEnded) + others.Count, null);
    }

    /// <summary>Whoever was never told of the event need not hear that it is off; whoever nominated hears it with the nomination.</summary>
    private async Task<List<Recipient>> OthersAsync(Event found, EventState before, IReadOnlyCollection<Nomination> notEnded)
    {
        if (before == EventState.Draft)
            return [];

        var codes = found.InvitedCountries.Select(c => c.CountryCode).Except(notEnded.Select(n => n.CountryCode)).ToList();
        var accounts = await (from u in db.Users
                              join c in db.Countries on u.CountryCode equals c.Alpha2
                              where u.ClosedAt == null && u.Email != null && codes.Contains(c.Alpha2)
                              orderby u.Id
                              select new { u.Email, u.DisplayName, Language = u.Language ?? c.CorrespondenceLanguage }).ToListAsync();
        return accounts.Select(a => new Recipient(a.Email!, a.DisplayName, a.Language == "fr" ? "fr" : "en")).ToList();
    }
}
