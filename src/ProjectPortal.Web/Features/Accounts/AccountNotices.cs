using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Accounts;

/// <summary>What an account may do, and for which country.</summary>
public sealed record AccountRights(Roles Roles, string? CountryCode)
{
    public static AccountRights From(PortalUser user) => new(user.Roles, user.CountryCode);
}

/// <summary>
/// Tells people by mail what was done to their account: who did it, when, and what to do where it was not meant. Nothing in these mails
/// lets anybody in. They are written with the change itself, to be saved with it.
/// </summary>
public sealed class AccountNotices(PortalDb db, Words words, Post post, MailSenders senders)
{
    public async Task TellRightsAsync(PortalUser user, AccountRights before, Change change)
    {
        var now = AccountRights.From(user);
        var codes = new[] { before.CountryCode, now.CountryCode };
        var countries = await db.Countries.AsNoTracking().Where(c => codes.Contains(c.Alpha2))
            .ToDictionaryAsync(c => c.Alpha2, c => c.Name);
        await TellAsync("Mails.AccountRights", user, change, () => [Say(before), Say(now)]);

        string Say(AccountRights rights)
        {
            var roles = string.Join(", ", AccountRules.Each(rights.Roles).Select(role => words.Localize(role)));
            return rights.CountryCode is { } code ? words["Mails.RightsForCountry", roles, words.Localize(countries[code])] : roles;
        }
    }

    /// <param name="byLink">By somebody who came with a link from a mail; otherwise by somebody who was signed in.</param>
    public Task TellPasswordAsync(PortalUser user, Change change, bool byLink) =>
        TellAsync("Mails.AccountPassword", user, change, () => [words[byLink ? "Mails.PasswordByLink" : "Mails.PasswordInSession"]]);

    public Task TellClosedAsync(PortalUser user, Change change) => TellAsync("Mails.AccountClosed", user, change, () => []);

    public Task TellReopenedAsync(PortalUser user, Change change) => TellAsync("Mails.AccountReopened", user, change, () => []);

    private async Task TellAsync(string key, PortalUser user, Change change, Func<object?[]> more)
    {
        var zone = await AccountLinks.ClocksOfAsync(db, user);
        var to = new Recipient(user.Email!, user.DisplayName, user.Language ?? "en");
        post.Write(to, senders.ForPortal(), key, change, () => [user.DisplayName, change.ByName, words.At(change.At, zone), .. more()]);
    }
}
