using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Accounts;

public sealed class SignInForm
{
    [Required]
    [StringLength(Lengths.Email)]
    [Display(Name = "Accounts.Email")]
    public string Email { get; set; } = "";

    [Required]
    [DataType(DataType.Password)]
    [StringLength(AccountRules.LongestPassword)]
    [Display(Name = "Accounts.Password")]
    public string Password { get; set; } = "";

    public string? ReturnUrl { get; set; }

    /// <summary>A form that came after its session had ended, sealed.</summary>
    public string? Kept { get; set; }
}

/// <summary>In and out. What is wrong is told in one sentence for all cases, so that nobody learns who has an account.</summary>
public sealed class SignInController(
    PortalDb db, Words words, Acting acting, SignInManager<PortalUser> signIn, UserManager<PortalUser> users, KeptForms keptForms,
    PasswordTrials trials)
    : AccountController(db, words, acting)
{
    [AllowAnonymous]
    [HttpGet("/account/sign-in")]
    public IActionResult Show(string? returnUrl) =>
        User.Identity?.IsAuthenticated == true ? BackTo(returnUrl)
            : View("SignIn", new SignInForm { ReturnUrl = returnUrl, Kept = KeptForms.SealedIn(HttpContext) });

    [AllowAnonymous]
    [HttpPost("/account/sign-in")]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        if (!ModelState.IsValid)
            return Again("SignIn", form);

        var trial = await trials.ToSignInAsync(HttpContext, form.Email);
        if (trial.MustWait)
            return MustWait(trial.Wait, "SignIn", form);

        var user = await users.FindByEmailAsync(form.Email);
        var result = user is null ? Microsoft.AspNetCore.Identity.SignInResult.Failed
            : await signIn.CheckPasswordSignInAsync(user, form.Password, lockoutOnFailure: false);
        // Who does not exist or has set no password is answered as slowly as everybody else.
        if (user?.PasswordHash is null)
            users.PasswordHasher.HashPassword(new PortalUser { DisplayName = "", Roles = default }, form.Password);
        if (!result.Succeeded || user!.ClosedAt is not null)
        {
            ModelState.AddModelError("", Words["Accounts.SignInFailed"]);
            return Again("SignIn", form);
        }

        await trials.SucceedAsync(Db, trial, HttpContext, user);
        await signIn.SignInAsync(user, isPersistent: false);
        if (keptForms.Open(form.Kept, user.Id) is { } kept)
        {
            // The form's page is shown in this very answer, to the person who is signed in now.
            HttpContext.User = await signIn.CreateUserPrincipalAsync(user);
            KeptForms.Show(HttpContext, kept);
            return new EmptyResult();
        }

        return BackTo(form.ReturnUrl);
    }

    /// <summary>Ends every session of the account: a cookie that somebody copied is worth nothing afterwards.</summary>
    [Authorize(Policy = Policies.SignedIn)]
    [HttpPost("/account/sign-out")]
    public async Task<IActionResult> Leave()
    {
        var user = await Db.Users.SingleAsync(u => u.Id == Viewer.UserId);
        user.EndSessions();
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        await Db.SaveChangesAsync();
        await signIn.SignOutAsync();
        return LocalRedirect("/account/sign-in");
    }

    /// <summary>The language of this browser and, for who is signed in, of the profile.</summary>
    [AllowAnonymous]
    [HttpPost("/account/language")]
    public async Task<IActionResult> ChooseLanguage(string language, string? returnUrl)
    {
        if (Languages.All.Contains(language))
        {
            Response.Cookies.Append(
                Languages.Cookie, language,
                new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = Request.IsHttps,
                    IsEssential = true,
                    MaxAge = TimeSpan.FromDays(365),
                });
            if (await users.GetUserAsync(User) is { } user && user.Language != language)
            {
                Db.RecordOfAccount(user, "Edited", Act, user.Take(user.DisplayName, language, user.Roles, user.CountryCode));
                await users.UpdateAsync(user);
                await signIn.RefreshSignInAsync(user);
            }
        }

        return BackTo(returnUrl);
    }
}
