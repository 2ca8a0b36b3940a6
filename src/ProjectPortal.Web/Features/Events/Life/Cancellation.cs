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

    /// <summary>What a cancellation ends, in words: what was handed in, and apart from it what only its country ever saw.</summary>
    public IEnumerable<string> Ends(IReadOnlyCollection<Nomination> notEnded, string key)
    {
        var (handedIn, drafts) = (notEnded.Count(n => n.SubmittedAt is not null), notEnded.Count(n => n.SubmittedAt is null));
        yield return words.Count(key, handedIn);
        if (drafts > 0)
            yield return words.Count("Events.CancelEndsDrafts", drafts);
    }

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
        var from = await senders.FindAsync(found.ProjectId);
        foreach (var focalPoint in others)
        {
            post.Write(focalPoint, from, "Mails.EventCancelledFocalPoint", found.UnsavedChanges[^1], () =>
                [words.Named(found.Kind, words.Localize(found.Title)), Formats.Days(found.StartsOn, found.EndsOn, found.MonthOnly),
                    found.StateReason, post.Link(path), focalPoint.Name]);
        }

        return (await mails.TellAsync(NominationAction.Cancel, notEnded) + others.Count, null);
    }

    /// <summary>Whoever was never told of the event need not hear that it is off; whoever nominated hears it with the nomination.</summary>
    private async Task<List<Recipient>> OthersAsync(Event found, EventState before, IReadOnlyCollection<Nomination> notEnded)
    {
        if (before == EventState.Draft)
            return [];

        var codes = found.InvitedCountries.Select(c => c.CountryCode).Except(notEnded.Select(n => n.CountryCode)).ToList();
        return (await db.FocalPointsAsync(codes)).ConvertAll(f => f.To);
    }
}
