using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominees;

/// <summary>The mails to nominees that are not about a move of their nomination: links, receipts, messages from other delegates.</summary>
public sealed class NomineeMails(PortalDb db, Post post, MailSenders senders, PersonalLinks links, Words words)
{
    private static readonly TimeSpan OfTheDay = TimeSpan.FromDays(1);

    /// <summary>Sends a link for one purpose; the older ones for it close.</summary>
    /// <param name="nomination">With its event.</param>
    public async Task<Refusal?> SendAsync(Nomination nomination, LinkPurpose purpose, Act act)
    {
        var (until, refusal) = await TermAsync(nomination, purpose, act);
        if (refusal is not null)
            return refusal;

        foreach (var older in await db.PersonalLinks.Include(l => l.Nomination)
            .Where(l => l.NominationId == nomination.Id && l.Purpose == purpose && l.Closing == LinkClosing.None).ToListAsync())
            older.Supersede(act);
        var reader = await ReaderAsync(nomination);
        var (link, mark) = links.Make(nomination, purpose, until, act);
        post.Write(reader.To, reader.From, $"Mails.Link{purpose}", link.UnsavedChanges[^1], () => Facts(nomination, reader, until, mark));
        return null;
    }

    /// <summary>The mail that <see cref="SendAsync"/> would send. Nothing is written.</summary>
    public async Task<(MailPreview? Mail, Refusal? Refusal)> PreviewAsync(Nomination nomination, LinkPurpose purpose, Act act)
    {
        var (until, refusal) = await TermAsync(nomination, purpose, act);
        if (refusal is not null)
            return (null, refusal);

        var reader = await ReaderAsync(nomination);
        var letter = post.Compose(
            reader.To, reader.From, $"Mails.Link{purpose}", () => Facts(nomination, reader, until, words["Mails.PersonalLink"]));
        return (new MailPreview(reader.To, letter, nomination.Id), null);
    }

    /// <summary>Thanks for a project concept, and says until when it may be revised.</summary>
    public async Task ReceiptAsync(Nomination nomination, Change because)
    {
        var reader = await ReaderAsync(nomination);
        post.Write(reader.To, reader.From, "Mails.ConceptReceived", because, () =>
            [nomination.Nominee.FullName, Named(nomination), nomination.Event!.Days(), Formats.Day(nomination.Event!.StartsOn)]);
    }

    /// <summary>The way into the directory for somebody who has just been put into it.</summary>
    public async Task WelcomeAsync(Nomination nomination, Change because, Act act)
    {
        if (PersonalLink.Term(LinkPurpose.Directory, nomination, nomination.Event!, act.At) is not { Refusal: null, Until: var until })
            return;

        var mark = links.Issue(nomination, LinkPurpose.Directory, until, act);
        var reader = await ReaderAsync(nomination);
        post.Write(reader.To, reader.From, "Mails.DirectoryWelcome", because, () => Facts(nomination, reader, until, mark));
    }

    /// <summary>Carries a message from one person of the directory to another; the addresses stay with the portal.</summary>
    /// <param name="recipient">With its event.</param>
    /// <param name="replyTo">The sender's address, where the sender lets the recipient have it.</param>
    public async Task CarryAsync(
        Nomination recipient, string sender, string project, string text, string? replyTo, Change because, Act act)
    {
        var (until, refusal) = PersonalLink.Term(LinkPurpose.Directory, recipient, recipient.Event!, act.At);
        if (refusal is not null)
            throw new InvalidOperationException("Who is shown in the directory can have a link to it.");

        var mark = links.Issue(recipient, LinkPurpose.Directory, until, act);
        var reader = await ReaderAsync(recipient);
        post.Write(reader.To, reader.From, "Mails.DirectoryMessage", because, () =>
        [
            recipient.Nominee.FullName, LinkMarks.Unmarked(sender), project, LinkMarks.Unmarked(text),
            replyTo is null ? words["Mails.ReplyThroughPortal"] : words["Mails.ReplyToAddress", LinkMarks.Unmarked(replyTo)], mark,
        ], replyTo is null ? null : new MailContact(LinkMarks.Unmarked(sender), replyTo));
    }

    /// <summary>Who is written to, by which clocks, and on whose behalf.</summary>
    private sealed record Reader(Recipient To, string TimeZone, MailSender From);

    private async Task<(DateTime Until, Refusal? Refusal)> TermAsync(Nomination nomination, LinkPurpose purpose, Act act)
    {
        if (nomination.Nominee.Email.Length == 0)
            return (default, new Refusal("LinkRecipientMissing"));

        var (until, refusal) = PersonalLink.Term(purpose, nomination, nomination.Event!, act.At);
        var since = act.At - OfTheDay;
        return (until, refusal ?? PersonalLink.WhyNotAnother(purpose, await db.PersonalLinks.CountAsync(
            l => l.NominationId == nomination.Id && l.Purpose == purpose && l.IssuedAt > since)));
    }

    private object?[] Facts(Nomination nomination, Reader reader, DateTime until, string link) =>
    [
        nomination.Nominee.FullName, Named(nomination), nomination.Event!.Days(),
        words.Deadline(until, reader.TimeZone, nomination.Event!.TimeZone), link,
    ];

    private EventName Named(Nomination nomination) => words.Named(nomination.Event!.Kind, words.Localize(nomination.Event.Title));

    private async Task<Reader> ReaderAsync(Nomination nomination)
    {
        var country = await db.Countries.Where(c => c.Alpha2 == nomination.CountryCode)
            .Select(c => new { c.CorrespondenceLanguage, c.TimeZone }).SingleAsync();
        var to = new Recipient(
            nomination.Nominee.Email, nomination.Nominee.FullName, country.CorrespondenceLanguage == "fr" ? "fr" : "en");
        return new Reader(to, country.TimeZone, await senders.FindAsync(nomination.ProjectId));
    }
}

internal static class EventDays
{
    public static string Days(this Domain.Events.Event ofEvent) => Formats.Days(ofEvent.StartsOn, ofEvent.EndsOn, ofEvent.MonthOnly);
}
