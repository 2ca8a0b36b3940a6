using ProjectPortal.Domain;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Outbox;

namespace ProjectPortal.Web.Features.Outbox;

/// <summary>Mails are not records of the domain, so what people do to them is told here, to be saved with it.</summary>
internal static class MailTrail
{
    public const string Subject = MailVisibility.Subject;

    public static void RecordOfMail(this PortalDb db, OutboxMessage mail, string action, MailState from, string? reason, Act act) =>
        db.Changes.Add(new Change
        {
            Subject = Subject,
            SubjectId = checked((int)mail.Id),
            ProjectId = mail.Change?.ProjectId,
            Action = action,
            From = from.ToString(),
            To = mail.State.ToString(),
            Reason = reason,
            ByUserId = act.By.UserId,
            ByName = act.By.Name,
            At = act.At,
        });
}
