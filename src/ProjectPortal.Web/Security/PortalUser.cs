using Microsoft.AspNetCore.Identity;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Security;

/// <summary>A person with an account.</summary>
[Contact(
    nameof(PortalUser.Email), nameof(PortalUser.NormalizedEmail), nameof(PortalUser.UserName), nameof(PortalUser.NormalizedUserName),
        nameof(PortalUser.PhoneNumber))]
[Secret(nameof(PortalUser.PasswordHash), nameof(PortalUser.SecurityStamp), nameof(PortalUser.ConcurrencyStamp))]
[Plain(
    nameof(PortalUser.Id), nameof(PortalUser.EmailConfirmed), nameof(PortalUser.PhoneNumberConfirmed), nameof(PortalUser.TwoFactorEnabled),
    nameof(PortalUser.LockoutEnd), nameof(PortalUser.LockoutEnabled), nameof(PortalUser.AccessFailedCount))]
public sealed class PortalUser : IdentityUser<int>
{
    public const int SearchKeyLength = 500;

    [Personal]
    public required string DisplayName { get; set; }

    /// <summary>Name and address, folded, to be looked for.</summary>
    [Contact]
    public string SearchKey
    {
        get => KeyOf(DisplayName, Email ?? "");
        private set { }
    }

    [Plain]
    public required Roles Roles { get; set; }

    /// <summary>The country that a focal point speaks for; null for everybody else.</summary>
    [Plain]
    public string? CountryCode { get; set; }

    /// <summary>Interface language, "en" or "fr"; null follows the browser.</summary>
    [Plain]
    public string? Language { get; set; }

    /// <summary>SHA-256 of the token of the person's private calendar, in hexadecimal; null while there is none.</summary>
    [Secret]
    public string? CalendarHash { get; set; }

    [Plain]
    public DateTime? CalendarMadeAt { get; set; }

    [Plain]
    public DateTime? InvitedAt { get; set; }

    /// <summary>When a link for a new password was last asked for (UTC).</summary>
    [Plain]
    public DateTime? PasswordAskedAt { get; set; }

    /// <summary>Closed accounts cannot sign in; their name stays with what they did.</summary>
    [Plain]
    public DateTime? ClosedAt { get; set; }

    internal static string KeyOf(string name, string address) => Folding.Key($"{name} {address}", SearchKeyLength);
}
