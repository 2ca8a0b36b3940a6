namespace ProjectPortal.Web.Mail;

/// <summary>What a reader is to the portal, and so why a mail comes.</summary>
public enum MailReader
{
    Nominee,
    FocalPoint,
    Staff,
    Account,
}

/// <summary>Templates are named for their readers.</summary>
internal static class MailReaders
{
    public static MailReader Find(string key) =>
        key.Contains($".{nameof(MailReader.Account)}", StringComparison.Ordinal) ? MailReader.Account
        : key.EndsWith(nameof(MailReader.FocalPoint), StringComparison.Ordinal) ? MailReader.FocalPoint
        : key.EndsWith(nameof(MailReader.Staff), StringComparison.Ordinal) ? MailReader.Staff
        : MailReader.Nominee;
}
