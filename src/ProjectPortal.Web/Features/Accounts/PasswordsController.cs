using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Accounts;

/// <summary>How people who cannot sign in get a password: by a personal link, from an invitation or because they forgot theirs.</summary>
[AllowAnonymous]
public sealed class PasswordsController(
    PortalDb db, Words words, Acting acting, Post post, MailSenders senders, ILookupNormalizer normalizer,
    IPasswordHasher<PortalUser> hasher, SignInManager<PortalUser> signIn, AccountLinks links, PasswordTrials trials,
    AccountNotices notices)
    : AccountController(db, words, acting)
{
    /// <summary>So that nobody can fill somebody else's mailbox.</summary>
    private static readonly TimeSpan BetweenMails = TimeSpan.FromMinutes(5);

    [HttpGet("/account/invitation")]
    public Task<IActionResult> Invitation(string? token) => ShowAsync(LinkPurpose.Invitation, token);

    [HttpPost("/account/invitation")]
    public Task<IActionResult> Accept(NewPasswordForm form) => SetAsync(LinkPurpose.Invitation, form);

    [HttpGet("/account/password-reset")]
    public Task<IActionResult> Reset(string? token) => ShowAsync(LinkPurpose.Reset, token);

    [HttpPost("/account/password-reset")]
    public Task<IActionResult> SetNew(NewPasswordForm form) => SetAsync(LinkPurpose.Reset, form);

    [HttpGet("/account/forgotten-password")]
    public IActionResult Forgotten() => View("ForgottenPassword", new ForgottenPasswordForm());

    /// <summary>Answers the same, and as soon, whether the address has an account or not.</summary>
    [EvenTime]
    [HttpPost("/account/forgotten-password")]
    public async Task<IActionResult> Ask(ForgottenPasswordForm form)
    {
        if (!ModelState.IsValid)
            return Again("ForgottenPassword", form);
        var trial = await trials.ToForgetAsync(HttpContext);
        if (trial.MustWait)
            return MustWait(trial.Wait, "ForgottenPassword", form);

        var address = normalizer.NormalizeEmail(form.Email);
        if (await Db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == address && u.ClosedAt == null) is { } user)
            await WriteAsync(user);
        Flash(Words["Accounts.ResetOnItsWay"]);
        return LocalRedirect("/account/sign-in");
    }

    private async Task WriteAsync(PortalUser user)
    {
        var act = ActOf(user);
        if (user.PasswordAskedAt > act.At - BetweenMails)
            return;

        user.PasswordAskedAt = act.At;
        var (mark, expires) = links.Make(LinkPurpose.Reset, user);
        var zone = await AccountLinks.ClocksOfAsync(Db, user);
        var to = new Recipient(user.Email!, user.DisplayName, user.Language ?? "en");
        post.Write(to, senders.ForPortal(), "Mails.AccountReset", Db.RecordOfAccount(user, "ForgotPassword", act), () =>
            [user.DisplayName, mark, Words.At(expires, zone)]);
        await Db.SaveChangesAsync();
    }

    private async Task<IActionResult> ShowAsync(LinkPurpose purpose, string? token) =>
        await links.ReadAsync(Db, purpose, token ?? "") is { } user
            ? View("NewPassword", new PasswordPage(purpose, user.DisplayName, user.Email!, new NewPasswordForm { Token = token! }))
            : Spent(purpose);

    private async Task<IActionResult> SetAsync(LinkPurpose purpose, NewPasswordForm form)
    {
        if (await links.ReadAsync(Db, purpose, form.Token) is not { } user)
            return Spent(purpose);
        if (!ModelState.IsValid || Refused(AccountRules.CheckPassword(form.Password)))
            return Again("NewPassword", new PasswordPage(purpose, user.DisplayName, user.Email!, form));

        user.PasswordHash = hasher.HashPassword(user, form.Password);
        // Who read the mail owns the address.
        user.EmailConfirmed = true;
        user.EndSessions();
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        // A first password changes none, and who sets it has just read the mail that asked for it.
        var change = Db.RecordOfAccount(user, purpose == LinkPurpose.Invitation ? "Accepted" : "SetPassword", ActOf(user));
        if (purpose == LinkPurpose.Reset)
            await notices.TellPasswordAsync(user, change, byLink: true);
        await Db.SaveChangesAsync();

        await trials.SucceedAsync(Db, Trial.None, HttpContext, user);
        await signIn.SignInAsync(user, isPersistent: false);
        Flash(Words[purpose == LinkPurpose.Invitation ? "Accounts.Welcome" : "Accounts.PasswordSet", user.DisplayName]);
        return LocalRedirect("/");
    }

    private ViewResult Spent(LinkPurpose purpose)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("SpentLink", purpose);
    }

    /// <summary>Nobody is signed in here: who holds the link is taken for the account's person.</summary>
    private Act ActOf(PortalUser user) => new(new Actor(user.Id, user.DisplayName, user.Roles, user.CountryCode), Act.At);
}
