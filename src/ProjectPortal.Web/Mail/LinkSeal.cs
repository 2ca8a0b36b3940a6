using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using ProjectPortal.Web.Data.Outbox;

namespace ProjectPortal.Web.Mail;

/// <summary>
/// Keeps addresses that are as good as a password out of the database: in a mail that waits such an address stands sealed, it is opened
/// when the mail is sent, and afterwards nothing of it is kept.
/// </summary>
public sealed class LinkSeal(IDataProtectionProvider protection, IOptions<MailOptions> options)
{
    /// <summary>The name under which marks have been sealed since there were any: those that wait can still be opened.</summary>
    private readonly IDataProtector _seal = protection.CreateProtector("ProjectPortal.PersonalLinks");

    /// <summary>A mark to put into the body of a mail, which becomes the address of this path when the mail is sent.</summary>
    public string Mark(string path) => LinkMarks.Around(_seal.Protect(path));

    /// <summary>The body with the addresses of its links, as it is sent.</summary>
    /// <exception cref="CryptographicException">The key that sealed a link is gone: a new mail has to be written.</exception>
    public string Open(string body) => LinkMarks.Open(body, path => options.Value.PortalAddress.TrimEnd('/') + _seal.Unprotect(path));
}
