namespace ProjectPortal.Web.Mail;

/// <summary>How mails leave: settings under <c>Mail</c>.</summary>
public sealed class MailOptions
{
    public string From { get; set; } = "portal@portal.example";

    public string FromName { get; set; } = "ProjectPortal";

    /// <summary>The folder that mails are written to where no mail server is named.</summary>
    public string PickupDirectory { get; set; } = "App_Data/mail";

    /// <summary>The address of the portal in mails, such as <c>https://portal.example</c>.</summary>
    public string PortalAddress { get; set; } = "http://localhost:5000";

    public int PollSeconds { get; set; } = 3;

    /// <summary>For how long a message is tried before it is given up.</summary>
    public int GiveUpAfterHours { get; set; } = 72;

    public SmtpOptions Smtp { get; set; } = new();
}

/// <summary>The mail server: settings under <c>Mail:Smtp</c>.</summary>
public sealed class SmtpOptions
{
    /// <summary>Empty: mails are written to the pickup directory.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>Whether the connection must be encrypted, by STARTTLS, with a certificate that the system trusts.</summary>
    public bool StartTls { get; set; } = true;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>How long one message may take from connecting to the server's answer.</summary>
    public int TimeoutSeconds { get; set; } = 60;
}
