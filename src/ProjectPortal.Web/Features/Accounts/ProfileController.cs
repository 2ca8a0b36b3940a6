using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Accounts;

/// <summary>What people can change about their own account.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class ProfileController(
    PortalDb db, Words words, Acting acting, SignInManager<PortalUser> signIn, UserManager<PortalUser> users, PasswordTrials trials,
    AccountNotices notices)
    : AccountController(db, words, acting)
{
    [HttpGet("/account/profile")]
    public async Task<IActionResult> Show()
    {
        var user = await MeAsync();
        return View("Profile", await PageAsync(user, new ProfileForm
        {
            Name = user.DisplayName,
            Language = user.Language ?? Words.Language
        }));
    }

    [HttpPost("/account/profile")]
    public async Task<IActionResult> Save(ProfileForm form)
    {
        var user = await MeAsync();
        if (!ModelState.IsValid)
            return Again("Profile", await PageAsync(user, form));

        var fields = user.Take(form.Name, form.Language, user.Roles, user.CountryCode);
        if (fields.Count > 0)
        {
            Db.RecordOfAccount(user, "Edited", Act, fields);
            user.ConcurrencyStamp = Guid.NewGuid().ToString();
            await Db.SaveChangesAsync();
            await signIn.RefreshSignInAsync(user);
        }

        Flash(Words["Accounts.ProfileSaved"]);
        return LocalRedirect("/account/profile");
    }

    [HttpGet("/account/password")]
    public IActionResult Password() => View("Password", new PasswordChangeForm());

    [HttpPost("/account/password")]
    public async Task<IActionResult> ChangePassword(PasswordChangeForm form)
    {
        var user = await MeAsync();
        if (!ModelState.IsValid || Refused(AccountRules.CheckPassword(form.Password)))
            return Again("Password", form);

        // Counts wrong tries like the sign-in does: a machine left alone is no way to try passwords.
        var trial = await trials.InSessionAsync(user.Id);
        if (trial.MustWait)
            return MustWait(trial.Wait, "Password", form, nameof(form.Current));
        if (!(await signIn.CheckPasswordSignInAsync(user, form.Current, lockoutOnFailure: false)).Succeeded)
        {
            ModelState.AddModelError(nameof(form.Current), Words["Accounts.CurrentPasswordWrong"]);
            return Again("Password", form);
        }

        await trials.SucceedAsync(Db, trial, HttpContext, user);

        user.PasswordHash = users.PasswordHasher.HashPassword(user, form.Password);
        user.EndSessions();
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        await notices.TellPasswordAsync(user, Db.RecordOfAccount(user, "ChangedPassword", Act), byLink: false);
        await Db.SaveChangesAsync();
        await signIn.RefreshSignInAsync(user);
        Flash(Words["Accounts.PasswordChanged"]);
        return LocalRedirect("/account/profile");
    }

    private Task<PortalUser> MeAsync() => Db.Users.SingleAsync(u => u.Id == Viewer.UserId);

    private async Task<ProfilePage> PageAsync(PortalUser user, ProfileForm form) => new(
        user.Email!, user.Roles,
        await Db.Countries.AsNoTracking().Where(c => c.Alpha2 == user.CountryCode).Select(c => c.Name).SingleOrDefaultAsync(),
        form);
}
