using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ProjectPortal.Web.Hosting;

internal static class Health
{
    /// <summary>Live: the process answers. Ready: the database does too. Neither tells more than a word.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }
}
