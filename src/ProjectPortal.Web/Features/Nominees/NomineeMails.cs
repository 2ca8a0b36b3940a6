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
public sealed class NomineeMails(PortalDb db, Post post, PersonalLinks links, Words words)
{
    /// <summary>Sends a link for one purpose; the older ones for it close.</summary>
    /// <param name="nomination">With its event.</param>
    public async Task<Refusal?> SendAsync(Nomination nomination, LinkPurpose purpose, Act act)
    {
        var (until, refusal) = Term(nomination, purpose, act);
        if (refusal is not null)
            return refusal;

        foreach (var older in await db.PersonalLinks.Include(l => l.Nomination)
            .Where(l => l.NominationId == nomination.Id && l.Purpose == purpose && l.Closing == LinkClosing.None).ToListAsync())
            older.Supersede(act);
        var to = await RecipientAsync(nomination);
        var (link, mark) = links.Make(nomination, purpose, until, act);
        post.Write(to, $"Mails.Link{purpose}", link.UnsavedChanges[^1], () => Facts(nomination, until, act, mark));
        return null;
    }

    /// <summary>The mail that <see cref="SendAsync"/> would send. Nothing is written.</summary>
    public async Task<(MailPreview? Mail, Refusal? Refusal)> PreviewAsync(Nomination nomination, LinkPurpose purpose, Act act)
    {
        var (until, refusal) = Term(nomination, purpose, act);
        if (refusal is not null)
            return (null, refusal);

        var to = await RecipientAsync(nomination);
        return (new MailPreview(
            to, post.Compose(to, $"Mails.Link{purpose}", () => Facts(nomination, until, act, words["Mails.PersonalLink"])), nomination.Id),
            null);
    }

    /// <summary>Thanks for a project concept, and says until when it may be revised.</summary>
    public async Task ReceiptAsync(Nomination nomination, Change because) =>
        post.Write(await RecipientAsync(nomination), "Mails.ConceptReceived", because, () =>
            [nomination.Nominee.FullName, Named(nomination), nomination.Event!.Days(),
                Formats.Day(nomination.Event!.StartsOn)]);

    /// <summary>The way into the directory for somebody who has just been put into it.</summary>
    public async Task WelcomeAsync(Nomination nomination, Change because, Act act)
    {
        if (PersonalLink.Term(LinkPurpose.Directory, nomination, nomination.Event!, act.At) is not { Refusal: null, Until: var until })
            return;

        var mark = links.Issue(nomination, LinkPurpose.Directory, until, act);
        post.Write(await RecipientAsync(nomination), "Mails.DirectoryWelcome", because, () => Facts(nomination, until, act, mark));
    }

    /// <summary>Carries a message from one person of the directory to another; the addresses stay with the portal.</summary>
    /// <param name="recipient">With its event.</param>
    /// <param name="replyTo">The sender's address, where the sender lets the recipient have it.</param>
    public async Task CarryAsync(Nomination recipient, string sender, string project, string text, string? replyTo, Change because, Act act)
    {
        var (until, refusal) = PersonalLink.Term(LinkPurpose.Directory, recipient, recipient.Event!, act.At);
        if (refusal is not null)
            throw new InvalidOperationException("Who is shown in the directory can have a link to it.");

        var mark = links.Issue(recipient, LinkPurpose.Directory, until, act);
        post.Write(await RecipientAsync(recipient), "Mails.DirectoryMessage", because, () =>
        [
            recipient.Nominee.FullName, LinkMarks.Unmarked(sender), project, LinkMarks.Unmarked(text),
            replyTo is null ? words["Mails.ReplyThroughPortal"] : words["Mails.ReplyToAddress", LinkMarks.Unmarked(replyTo)], mark,
        ]);
    }

    private static (DateTime Until, Refusal? Refusal) Term(Nomination nomination, LinkPurpose purpose, Act act) =>
        nomination.Nominee.Email.Length == 0 ? (default, new Refusal("LinkRecipientMissing"))
            : PersonalLink.Term(purpose, nomination, nomination.Event!, act.At);

    private object?[] Facts(Nomination nomination, DateTime until, Act act, string link) =>
    [
        nomination.Nominee.FullName, Named(nomination), nomination.Event!.Days(), Formats.Moment(until), link,
        LinkMarks.Unmarked(act.By.Name),
    ];

    private EventName Named(Nomination nomination) => words.Named(nomination.Event!.Kind, words.Of(nomination.Event.Title));

    private async Task<Recipient> RecipientAsync(Nomination nomination)
    {
        var language = await db.Countries.Where(c => c.Alpha2 == nomination.CountryCode).Select(c => c.CorrespondenceLanguage)
            .SingleAsync();
        return new Recipient(nomination.Nominee.Email, nomination.Nominee.FullName, language == "fr" ? "fr" : "en");
    }
}

internal static class EventDays
{
    public static string Days(this Domain.Events.Event ofEvent) => Formats.Days(ofEvent.StartsOn, ofEvent.EndsOn, ofEvent.MonthOnly);
}
