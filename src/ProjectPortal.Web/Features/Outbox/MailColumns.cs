using ProjectPortal.Domain;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Outbox;

/// <summary>
/// The list of mails: whom each is for and what became of it. What a mail says, and the links in it, are for its reader alone.
/// </summary>
internal static class MailColumns
{
    public static ColumnList<MailRow> Create(Words words) =>
    [
        new("Outbox.Subject", r => r.Language == "fr" ? new Wording("", r.Subject) : new Wording(r.Subject))
        {
            Link = r => $"/mails/{r.Id}",
        },
        new("Outbox.To", r => r.Name) { Place = InFile },
        new("Outbox.Address", r => r.Address) { Place = InFile },
        new("Outbox.To", _ => null) { Place = OnPage, View = "_MailRecipient" },
        new("Outbox.Language", r => words[$"Outbox.Language.{r.Language}"]),
        new("Outbox.State", r => r.State) { Tone = r => MailTones.For(r.State) },
        new("Outbox.Written", r => r.CreatedAt) { Place = InFile },
        new("Outbox.Sent", r => r.SentAt) { Place = InFile },
        new("Outbox.When", r => When(words, r)) { Place = OnPage, Css = "small" },
    ];

    private static string When(Words words, MailRow row) => row.State switch
    {
        MailState.Sent => words["Outbox.SentAt", Formats.Moment(row.SentAt)],
        MailState.Failing => words["Outbox.NextAt", Formats.Moment(row.NextAttemptAt)],
        _ => words["Outbox.WrittenAt", Formats.Moment(row.CreatedAt)],
    };
}
