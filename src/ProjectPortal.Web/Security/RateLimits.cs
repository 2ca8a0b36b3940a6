using System.Globalization;
using System.Threading.RateLimiting;

namespace ProjectPortal.Web.Security;

/// <summary>How often one address may ask what is open without an account, so that nobody tries links or codes without end.</summary>
internal static class RateLimits
{
    /// <summary>
    /// Pages of personal links, and what is typed on them, which saves itself. A ministry behind one address stays far below it.
    /// </summary>
    public const string Personal = nameof(Personal);

    /// <summary>Checking a certificate: often enough for a person with a pile of them.</summary>
    public const string Verification = nameof(Verification);

    private const int LinksPerMinute = 300;
    private const int VerificationsPerMinute = 30;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddPortalRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [Personal] = configuration.GetValue("PersonalLinks:PerMinute", LinksPerMinute),
            [Verification] = configuration.GetValue("Verification:PerMinute", VerificationsPerMinute),
        };
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            foreach (var (policy, permitted) in limits)
            {
                options.AddPolicy(policy, context => RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = permitted, Window = Window, QueueLimit = 0 }));
            }
        });
    }
}
