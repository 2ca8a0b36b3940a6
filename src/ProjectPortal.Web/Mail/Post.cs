using System.Globalization;
using Microsoft.Extensions.Options;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Mail;

/// <summary>Somebody to write to, and in which language.</summary>
public sealed record Recipient(string Address, string Name, string Language);

/// <summary>What one recipient reads, in their language.</summary>
public sealed record Letter(string Subject, string Body);

/// <summary>
/// Puts mails into the outbox, in the transaction of the change that they tell of. Each ends with who writes, whom to ask, and why
/// it came: a mail with a link and without these reads like a fraud.
/// </summary>
public sealed class Post(PortalDb db, Words words, TimeProvider clock, IOptions<MailOptions> options)
{
    /// <summary>Writes one mail from the entries <c>{key}Subject</c> and <c>{key}Body</c>, in the recipient's language.</summary>
    /// <param name="facts">Asked for in the recipient's language, so that states, dates and countries are in it too.</param>
    /// <param name="answersTo">Where an answer goes; to the sender's contact unless a person is named.</param>
    public void Write(
        Recipient to, MailSender from, string key, Change? because, Func<object?[]> facts, MailContact? answersTo = null)
    {
        var letter = Compose(to, from, key, facts);
        var now = clock.GetUtcNow().UtcDateTime;
        answersTo ??= from.Contact;
        db.Outbox.Add(new OutboxMessage
        {
            Change = because,
            MessageId = $"{Guid.CreateVersion7():N}@{options.Value.Domain}",
            ToAddress = to.Address,
            ToName = to.Name,
            ReplyToAddress = answersTo.Address,
            ReplyToName = answersTo.Name,
            List = from.Slug,
            Language = to.Language,
            Subject = letter.Subject,
            Body = letter.Body,
            CreatedAt = now,
            NextAttemptAt = now,
        });
    }

    /// <summary>What <see cref="Write"/> would send, and nothing else.</summary>
    public Letter Compose(Recipient to, MailSender from, string key, Func<object?[]> facts)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(to.Language == "fr" ? "fr-FR" : "en-GB");
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(to.Language);
            var said = facts();
            return new Letter(Short(words[$"{key}Subject", said]), $"{words[$"{key}Body", said].TrimEnd()}\n\n{Signature(from, key)}\n");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = uiCulture;
        }
    }

    private string Signature(MailSender from, string key)
    {
        var (name, address) = from.Contact;
        return string.Join('\n', [
            words.Localize(from.Entity),
            name.Length > 0 ? words["Mails.SignedContact", name, address] : words["Mails.SignedAddress", address],
            "",
            words[$"Mails.Because{MailReaders.Find(key)}", words.Localize(from.Project)],
            words["Mails.SignedPortal", options.Value.PortalAddress.TrimEnd('/')]]);
    }

    /// <summary>Long titles must not keep a mail, and the deed with it, from being saved.</summary>
    private static string Short(string subject) => subject.Length <= Lengths.Title ? subject : subject[..(Lengths.Title - 1)] + "…";

    /// <summary>The full address of a page.</summary>
    public string Link(string path) => options.Value.PortalAddress.TrimEnd('/') + path;
}
