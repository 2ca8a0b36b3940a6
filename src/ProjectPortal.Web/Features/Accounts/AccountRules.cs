using ProjectPortal.Domain;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Features.Accounts;

/// <summary>What an account may be: a focal point speaks for one country and is nothing else; other roles combine.</summary>
internal static class AccountRules
{
    public const int ShortestPassword = 12;
    public const int LongestPassword = 200;
    private const int DifferentCharacters = 5;

    /// <summary>Roles that a person can be given. The others belong to the clock and to personal links.</summary>
    public static readonly IReadOnlyList<Roles> Assignable = [Roles.Staff, Roles.Evaluator, Roles.Administrator, Roles.FocalPoint];

    public static Refusal? CheckRoles(Roles roles, string country) =>
        roles == Roles.None ? new Refusal("RolesMissing", "Roles")
        : roles.HasFlag(Roles.FocalPoint) && roles != Roles.FocalPoint ? new Refusal("FocalPointAlone", "Roles")
        : roles == Roles.FocalPoint && country.Length == 0 ? new Refusal("FocalPointNeedsCountry", "Country")
        : roles != Roles.FocalPoint && country.Length > 0 ? new Refusal("CountryOnlyForFocalPoint", "Country")
        : null;

    public static Refusal? CheckPassword(string password) =>
        password.Distinct().Count() < DifferentCharacters ? new Refusal("PasswordTooPlain", "Password", DifferentCharacters) : null;

    public static Roles Parse(IEnumerable<string> names) =>
        names.Aggregate(Roles.None, (all, name) => Enum.TryParse<Roles>(name, out var role) && Assignable.Contains(role) ? all | role
            : all);

    public static List<Roles> Each(Roles roles) => [.. Assignable.Where(r => roles.HasFlag(r))];
}
