using MimeKit;

namespace ProjectPortal.Web.Mail;

/// <summary>How mails leave: settings under <c>Mail</c>.</summary>
public sealed class MailOptions
{
    public string From { get; set; } = "portal@portal.example";

    public string FromName { get; set; } = "ProjectPortal";

    /// <summary>Who runs the portal, as mails say that are about no project: a division. Empty: <see cref="FromName"/>.</summary>
    public string Division { get; set; } = "";

    /// <summary>Whom readers can ask where their project names nobody.</summary>
    public string ContactName { get; set; } = "";

    /// <summary>Where answers go where the project names no address. Empty: to <see cref="From"/>.</summary>
    public string ContactAddress { get; set; } = "";

    /// <summary>The folder that mails are written to where no mail server is named.</summary>
    public string PickupDirectory { get; set; } = "";

    /// <summary>The address of the portal in mails, such as <c>https://portal.example</c>.</summary>
    public string PortalAddress { get; set; } = "http://localhost:5000";

    public int PollSeconds { get; set; } = 3;

    /// <summary>For how long a message is tried before it is given up.</summary>
    public int GiveUpAfterHours { get; set; } = 72;

    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>The domain that the mail server signs for.</summary>
    internal string Domain => MailboxAddress.EncodeAddrspec(From).Split('@')[^1];
}

/// <summary>How the way to the mail server is kept private.</summary>
public enum SmtpSecurity
{
    /// <summary>Encrypted by STARTTLS; a server that does not offer it gets nothing.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>In the clear, and without a password: for a relay on the same machine.</summary>
    None,
}

/// <summary>The mail server: settings under <c>Mail:Smtp</c>.</summary>
public sealed class SmtpOptions
{
    /// <summary>Empty: mails are written to the pickup directory.</summary>
    public string Host { get; set; } = "";

    /// <summary>Null: the usual one for the way that <see cref="Security"/> names.</summary>
    public int? Port { get; set; }

    /// <summary>Encrypted ways ask for a certificate that the system trusts.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>How long one message may take from connecting to the server's answer.</summary>
    public int TimeoutSeconds { get; set; } = 60;

    internal int PortToUse => Port ?? Security switch { SmtpSecurity.StartTls => 587, SmtpSecurity.Tls => 465, SmtpSecurity.None => 25 };
}
