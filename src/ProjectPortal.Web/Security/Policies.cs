using Microsoft.AspNetCore.Authorization;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Security;

/// <summary>What a person must be to do something. Every action names one, or says that it needs none.</summary>
public static class Policies
{
    /// <summary>Anybody who is signed in.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Who comes to projects at all: staff, evaluators, focal points; each sees its own part.</summary>
    public const string SeesProjects = nameof(SeesProjects);

    /// <summary>Reads whole projects and exports the report: staff and evaluators.</summary>
    public const string ReadsWhole = nameof(ReadsWhole);

    /// <summary>Changes projects and decides nominations.</summary>
    public const string Staff = nameof(Staff);

    /// <summary>Nominates for a country.</summary>
    public const string FocalPoint = nameof(FocalPoint);

    /// <summary>Manages accounts, and nothing else.</summary>
    public const string Administrator = nameof(Administrator);

    /// <summary>Looks after the mails that the portal sends: staff those of the work, administrators those of accounts.</summary>
    public const string SeesMails = nameof(SeesMails);

    public static void AddPortalPolicies(this IServiceCollection services) =>
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(SignedIn, p => p.RequireAuthenticatedUser())
            .AddPolicy(SeesProjects, p => p.RequireRole(nameof(Roles.Staff), nameof(Roles.Evaluator), nameof(Roles.FocalPoint)))
            .AddPolicy(ReadsWhole, p => p.RequireRole(nameof(Roles.Staff), nameof(Roles.Evaluator)))
            .AddPolicy(Staff, p => p.RequireRole(nameof(Roles.Staff)))
            .AddPolicy(FocalPoint, p => p.RequireRole(nameof(Roles.FocalPoint)))
            .AddPolicy(SeesMails, p => p.RequireRole(nameof(Roles.Staff), nameof(Roles.Administrator)))
            .AddPolicy(Administrator, p => p.RequireRole(nameof(Roles.Administrator)));
}
