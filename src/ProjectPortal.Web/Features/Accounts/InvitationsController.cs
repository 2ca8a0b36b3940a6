using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Accounts;

/// <summary>Accounts begin with an invitation: a mail with a personal link, and no password until its reader sets one.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class InvitationsController(
    PortalDb db, Words words, Acting acting, Post post, MailSenders senders, ILookupNormalizer normalizer, AccountLinks links)
    : PortalController(db, words, acting)
{
    [HttpGet("/administration/accounts/new")]
    public async Task<IActionResult> New() => View("Invitation", await PageAsync(new InvitationForm()));

    [HttpPost("/administration/accounts")]
    public async Task<IActionResult> Invite(InvitationForm form)
    {
        var roles = AccountRules.Parse(form.Roles);
        if (!ModelState.IsValid | Refused(AccountRules.CheckRoles(roles, form.Country)))
            return Again("Invitation", await PageAsync(form));
        if (form.Country.Length > 0 && !await Db.Countries.AnyAsync(c => c.Alpha2 == form.Country))
        {
            Refused(new Refusal("CountryUnknown", "Country"));
            return Again("Invitation", await PageAsync(form));
        }

        var user = new PortalUser
        {
            UserName = form.Email,
            NormalizedUserName = normalizer.NormalizeName(form.Email),
            Email = form.Email,
            NormalizedEmail = normalizer.NormalizeEmail(form.Email),
            DisplayName = form.Name,
            Roles = roles,
            CountryCode = form.Country.Length == 0 ? null : form.Country,
            Language = form.Language,
            InvitedAt = Act.At,
        };
        user.EndSessions();
        if (await Db.Users.AnyAsync(u => u.NormalizedEmail == user.NormalizedEmail))
        {
            Refused(new Refusal("AccountExists", "Email"));
            return Again("Invitation", await PageAsync(form));
        }

        Db.Users.Add(user);
        await Db.SaveChangesAsync();
        await WriteAsync(user, Db.RecordOfAccount(user, "Invited", Act, new Dictionary<string,
            string?[]>
        { ["Roles"] = [null, user.Roles.ToString()], ["CountryCode"] = [null, user.CountryCode] }));
        await Db.SaveChangesAsync();
        Flash(Words["Accounts.InvitationSent", user.DisplayName, user.Email!]);
        return LocalRedirect($"/administration/accounts/{user.Id}");
    }

    [HttpPost("/administration/accounts/{id:int}/invitation")]
    public async Task<IActionResult> InviteAgain(int id)
    {
        if (await Db.Users.SingleOrDefaultAsync(u => u.Id == id) is not { } user)
            return NotFound();

        if (user.PasswordHash is not null || user.ClosedAt is not null)
        {
            Flash(Words["Accounts.InvitationNotNeeded", user.DisplayName], "warn");
            return LocalRedirect($"/administration/accounts/{id}");
        }

        // Only the newest link works.
        user.EndSessions();
        user.InvitedAt = Act.At;
        await WriteAsync(user, Db.RecordOfAccount(user, "InvitedAgain", Act));
        await Db.SaveChangesAsync();
        Flash(Words["Accounts.InvitationSent", user.DisplayName, user.Email!]);
        return LocalRedirect($"/administration/accounts/{id}");
    }

    private async Task WriteAsync(PortalUser user, Change because)
    {
        var (mark, expires) = links.Make(LinkPurpose.Invitation, user);
        var zone = await AccountLinks.ClocksOfAsync(Db, user);
        var to = new Recipient(user.Email!, user.DisplayName, user.Language ?? "en");
        post.Write(to, senders.ForPortal(), "Mails.AccountInvitation", because, () =>
            [user.DisplayName, mark, Words.At(expires, zone), Viewer.Name,
                string.Join(", ", AccountRules.Each(user.Roles).Select(r => Words.Localize(r)))]);
    }

    private async Task<InvitationPage> PageAsync(InvitationForm form) => new(form, await AccountsController.CountriesAsync(Db, Words));
}
