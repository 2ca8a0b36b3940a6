using Microsoft.AspNetCore.Identity;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Security;

/// <summary>A person with an account.</summary>
public sealed class PortalUser : IdentityUser<int>
{
    public required string DisplayName { get; set; }

    public required Roles Roles { get; set; }

    /// <summary>The country that a focal point speaks for; null for everybody else.</summary>
    public string? CountryCode { get; set; }

    /// <summary>Interface language, "en" or "fr"; null follows the browser.</summary>
    public string? Language { get; set; }

    /// <summary>SHA-256 of the token of the person's private calendar, in hexadecimal; null while there is none.</summary>
    public string? CalendarHash { get; set; }

    public DateTime? CalendarMadeAt { get; set; }

    public DateTime? InvitedAt { get; set; }

    /// <summary>When a link for a new password was last asked for (UTC).</summary>
    public DateTime? PasswordAskedAt { get; set; }

    /// <summary>Closed accounts cannot sign in; their name stays with what they did.</summary>
    public DateTime? ClosedAt { get; set; }
}
