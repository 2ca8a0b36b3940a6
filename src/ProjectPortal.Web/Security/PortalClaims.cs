using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Security;

/// <summary>What the sign-in cookie says of a person, and how it is read back.</summary>
public sealed class PortalClaims(UserManager<PortalUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    private const string DisplayName = "portal:name";
    private const string Country = "portal:country";
    private const string LanguageClaim = "portal:language";

    public static Actor ActorOf(ClaimsPrincipal person)
    {
        var roles = person.FindAll(ClaimTypes.Role).Aggregate(Roles.None, (all, claim) => all | Enum.Parse<Roles>(claim.Value));
        return new Actor(
            int.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture),
            person.FindFirstValue(DisplayName) ?? "",
            roles,
            person.FindFirstValue(Country));
    }

    public static string? LanguageOf(ClaimsPrincipal person) => person.FindFirstValue(LanguageClaim);

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        foreach (var role in Enum.GetValues<Roles>().Where(r => r != Roles.None && user.Roles.HasFlag(r)))
            identity.AddClaim(new Claim(ClaimTypes.Role, role.ToString()));
        if (user.CountryCode is { } country)
            identity.AddClaim(new Claim(Country, country));
        if (user.Language is { } language)
            identity.AddClaim(new Claim(LanguageClaim, language));
        return identity;
    }
}
