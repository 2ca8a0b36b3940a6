using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Accounts;

/// <summary>What an administrator decides about an account.</summary>
public class AccountForm
{
    [Required]
    [StringLength(Lengths.Name)]
    [Display(Name = "Accounts.Name")]
    public string Name { get; set; } = "";

    [Required]
    [Display(Name = "Accounts.Roles")]
    public List<string> Roles { get; set; } = [];

    [Display(Name = "Accounts.Country")]
    public string Country { get; set; } = "";

    [Required]
    [RegularExpression("en|fr")]
    [Display(Name = "Accounts.Language")]
    public string Language { get; set; } = "en";

    /// <summary>What the account was when the form was made; somebody else's save changes it.</summary>
    public string Version { get; set; } = "";

    internal static AccountForm From(PortalUser user) => new()
    {
        Name = user.DisplayName,
        Roles = [.. AccountRules.Each(user.Roles).Select(r => r.ToString())],
        Country = user.CountryCode ?? "",
        Language = user.Language ?? "en",
        Version = user.ConcurrencyStamp ?? "",
    };
}

/// <summary>An account that does not exist yet.</summary>
public sealed class InvitationForm : AccountForm
{
    [Required]
    [SendableAddress]
    [StringLength(Lengths.Email)]
    [Display(Name = "Accounts.Email")]
    public string Email { get; set => field = MailAddress.Clean(value); } = "";
}

/// <summary>A password, typed twice, by somebody who came with a personal link.</summary>
public sealed class NewPasswordForm
{
    public string Token { get; set; } = "";

    [Required]
    [DataType(DataType.Password)]
    [StringLength(AccountRules.LongestPassword, MinimumLength = AccountRules.ShortestPassword)]
    [Display(Name = "Accounts.NewPassword")]
    public string Password { get; set; } = "";

    [Required]
    [DataType(DataType.Password)]
    [Compare(nameof(Password))]
    [Display(Name = "Accounts.PasswordAgain")]
    public string Again { get; set; } = "";
}

public sealed class ForgottenPasswordForm
{
    [Required]
    [SendableAddress]
    [StringLength(Lengths.Email)]
    [Display(Name = "Accounts.Email")]
    public string Email { get; set => field = MailAddress.Clean(value); } = "";
}

/// <summary>What people say of themselves.</summary>
public sealed class ProfileForm
{
    [Required]
    [StringLength(Lengths.Name)]
    [Display(Name = "Accounts.Name")]
    public string Name { get; set; } = "";

    [Required]
    [RegularExpression("en|fr")]
    [Display(Name = "Accounts.Language")]
    public string Language { get; set; } = "en";
}

public sealed class PasswordChangeForm
{
    [Required]
    [DataType(DataType.Password)]
    [StringLength(AccountRules.LongestPassword)]
    [Display(Name = "Accounts.CurrentPassword")]
    public string Current { get; set; } = "";

    [Required]
    [DataType(DataType.Password)]
    [StringLength(AccountRules.LongestPassword, MinimumLength = AccountRules.ShortestPassword)]
    [Display(Name = "Accounts.NewPassword")]
    public string Password { get; set; } = "";

    [Required]
    [DataType(DataType.Password)]
    [Compare(nameof(Password))]
    [Display(Name = "Accounts.PasswordAgain")]
    public string Again { get; set; } = "";
}
