using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Mail;

/// <summary>
/// Makes and reads the links by which a nominee comes without an account. The table of links keeps a hash of the token;
/// the mail that carries it keeps it sealed until it is sent, and not at all afterwards.
/// </summary>
public sealed class PersonalLinks(PortalDb db, LinkSeal seal)
{
    private const int TokenBytes = 32;

    /// <summary>Adds a link to what is about to be saved.</summary>
    /// <returns>A sealed mark to put into the body of a mail, which becomes the address when the mail is sent.</returns>
    public string Issue(Nomination nomination, LinkPurpose purpose, DateTime expiresAt, Act act) =>
        Make(nomination, purpose, expiresAt, act).Mark;

    /// <summary>As <see cref="Issue"/>, with the link itself: for a mail that tells of nothing but the link.</summary>
    public (PersonalLink Link, string Mark) Make(Nomination nomination, LinkPurpose purpose, DateTime expiresAt, Act act)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var link = PersonalLink.To(nomination, purpose, Hash(token), expiresAt, act);
        db.PersonalLinks.Add(link);
        return (link, seal.Mark(PathOf(purpose, token)));
    }

    /// <summary>
    /// The link, tracked, with its nomination, its event and the event's waivers; whether it still opens, it says itself.
    /// </summary>
    public Task<PersonalLink?> FindAsync(LinkPurpose purpose, string token)
    {
        var hash = Hash(token);
        return db.PersonalLinks.ForRules().SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == purpose);
    }

    public static string PathOf(LinkPurpose purpose, string token) => $"/my/{purpose.ToString().ToLowerInvariant()}/{token}";

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
