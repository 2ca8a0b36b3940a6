using System.Globalization;
using System.Threading.RateLimiting;

namespace ProjectPortal.Web.Security;

/// <summary>Keeps one address from trying personal links without end. A ministry behind one address stays far below it.</summary>
internal static class PersonalRate
{
    public const string Policy = "personal";

    private const int PerMinute = 120;

    public static void AddPersonalRate(this IServiceCollection services, IConfiguration configuration)
    {
        var permitted = configuration.GetValue("PersonalLinks:PerMinute", PerMinute);
        var window = TimeSpan.FromMinutes(1);
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limits.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = permitted, Window = window, QueueLimit = 0 }));
        });
    }
}
