using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Hosting;

internal static class Health
{
    private const string Ready = "ready";

    public static void AddPortalHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddDbContextCheck<PortalDb>("database", tags: [Ready]).AddCheck<WorkHealth>("work", tags: [Ready]);

    /// <summary>
    /// Live: the process answers. Ready: the database does too; "Degraded" where it serves, but some of its own work fails. Neither tells
    /// more than a word: the log has the rest.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}

/// <summary>Whether all that the portal does by itself is being done.</summary>
internal sealed class WorkHealth(Pieces pieces) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(pieces.Troubles is { Count: > 0 } troubles
            ? HealthCheckResult.Degraded(string.Join("; ", troubles.Select(t => $"{t.Piece}, since {t.Since:u}: {t.Said}")))
            : HealthCheckResult.Healthy());
}
