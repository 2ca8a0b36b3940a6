using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Data.Outbox;

/// <summary>Who may read which mails: staff those of the work, administrators those of accounts, and nobody else any.</summary>
public static class MailVisibility
{
    /// <summary>What people did to mails is kept under this.</summary>
    public const string Subject = "Mail";

    /// <summary>What changes of accounts are kept under.</summary>
    private const string Account = "Account";

    public static IQueryable<OutboxMessage> VisibleTo(this IQueryable<OutboxMessage> mails, Actor viewer) =>
        (viewer.IsAny(Roles.Staff), viewer.IsAny(Roles.Administrator)) switch
        {
            (true, true) => mails,
            (true, false) => mails.Where(m => m.Change == null || m.Change.Subject != Account),
            (false, true) => mails.Where(m => m.Change != null && m.Change.Subject == Account),
            (false, false) => mails.Where(m => false),
        };
}
