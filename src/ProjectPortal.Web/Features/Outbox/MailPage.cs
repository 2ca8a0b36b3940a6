using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Outbox;

/// <summary>The change that caused a mail, and where it can be read.</summary>
public sealed record MailCause(HistoryLine Line, string? Href);

/// <summary>One mail, whole as it was sent, but for its personal links.</summary>
public sealed record MailPage(
    long Id, string Name, string Address, string Language, string Subject, string Body, MailState State, MailTrouble? Trouble,
    string LastError, string AnswersTo, int Attempts, DateTime CreatedAt, DateTime? SentAt, DateTime NextAttemptAt, string MessageId,
    int Version, MailCause? Cause, HistoryList History)
{
    public SettlementForm Settlement { get; init; } = new();

    public bool CanBeDealtWith => State is MailState.Failing or MailState.GivenUp or MailState.Uncertain;

    public static async Task<MailPage?> ReadAsync(PortalDb db, Words words, Actor viewer, long id)
    {
        if (await db.Outbox.AsNoTracking().VisibleTo(viewer).Include(m => m.Change).SingleOrDefaultAsync(m => m.Id == id) is not { } mail)
            return null;

        // The placeholder is read beside the mail's text, so it speaks the mail's language.
        var personal = Words.Find("Mails.PersonalLink", CultureInfo.GetCultureInfo(mail.Language)) ?? words["Mails.PersonalLink"];
        return new MailPage(
            mail.Id, mail.ToName, mail.ToAddress, mail.Language, mail.Subject, LinkMarks.Hide(mail.Body, personal), mail.State,
            mail.Trouble, mail.LastError,
            string.Join(", ", new[] { mail.ReplyToName, mail.ReplyToAddress }.Where(t => t.Length > 0)),
            mail.Attempts, mail.CreatedAt, mail.SentAt, mail.NextAttemptAt, mail.MessageId, mail.Version,
            mail.Change is { } change
                ? new MailCause(HistoryLine.Seen(change, viewer) with { Fields = null }, await HrefAsync(db, viewer, change)) : null,
            await HistoryList.ReadAsync(db, viewer, MailTrail.Subject, checked((int)id)));
    }

    /// <summary>Where the record that changed tells its history; null where this viewer cannot see it.</summary>
    private static async Task<string?> HrefAsync(PortalDb db, Actor viewer, Change change)
    {
        var id = change.SubjectId;
        switch (change.Subject)
        {
            case nameof(Nomination):
                return await db.Nominations.VisibleTo(viewer).Where(n => n.Id == id)
                    .Join(db.Projects, n => n.ProjectId, p => p.Id, (n, p) => p.Slug).SingleOrDefaultAsync() is { } ofNomination
                    ? string.Create(CultureInfo.InvariantCulture, $"/projects/{ofNomination}/nominations/{id}#history")
                    : null;
            case nameof(Event):
                return await db.Events.VisibleTo(viewer).Where(e => e.Id == id)
                    .Join(db.Projects, e => e.ProjectId, p => p.Id, (e, p) => new { p.Slug, Event = e.Slug })
                    .SingleOrDefaultAsync() is { } ofEvent
                    ? $"/projects/{ofEvent.Slug}/events/{ofEvent.Event}"
                    : null;
            case "Account":
                return string.Create(CultureInfo.InvariantCulture, $"/administration/accounts/{id}");
            default:
                return null;
        }
    }
}
