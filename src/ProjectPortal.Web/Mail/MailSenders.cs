using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Mail;

/// <summary>Whom a reader can ask.</summary>
public sealed record MailContact(string Name, string Address);

/// <summary>On whose behalf a mail is written. From whom it comes, in the words of mail servers, is always the portal.</summary>
/// <param name="Entity">The division.</param>
/// <param name="Project">The title of the project that the mail is about; none for one that is about an account.</param>
/// <param name="Slug">Of the project; what its mails are sorted by.</param>
public sealed record MailSender(Wording Entity, Wording Project, MailContact Contact, string Slug);

/// <summary>Who writes: what a project says of itself, and the settings for what it does not say.</summary>
public sealed class MailSenders(PortalDb db, IOptions<MailOptions> options)
{
    public const string Accounts = "accounts";

    private MailOptions Settings => options.Value;

    public async Task<MailSender> FindAsync(int projectId)
    {
        var project = await db.Projects.Where(p => p.Id == projectId)
            .Select(p => new { p.Slug, p.Title, p.ImplementingEntity, p.ContactName, p.ContactAddress }).SingleAsync();
        return new MailSender(
            project.ImplementingEntity, project.Title, ContactOf(project.ContactName, project.ContactAddress), project.Slug);
    }

    /// <summary>Who writes about accounts.</summary>
    public MailSender ForPortal()
    {
        var division = Settings.Division.Length > 0 ? Settings.Division : Settings.FromName;
        return new MailSender(new Wording(division, division), Wording.None, ContactOf("", ""), Accounts);
    }

    private MailContact ContactOf(string name, string address) =>
        address.Length > 0 ? new MailContact(name, address)
        : Settings.ContactAddress.Length > 0 ? new MailContact(name.Length > 0 ? name : Settings.ContactName, Settings.ContactAddress)
        : new MailContact(name.Length > 0 ? name : Settings.ContactName, Settings.From);
}
