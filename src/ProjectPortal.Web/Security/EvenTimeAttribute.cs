using System.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ProjectPortal.Web.Security;

/// <summary>
/// Every answer takes the same time, so that nobody learns from it what was done. The time begins before the deed and ends after it
/// was kept; only an answer without a page waits, since a page is on its way before.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EvenTimeAttribute : Attribute, IAsyncResourceFilter
{
    /// <summary>Longer than writing a mail into the outbox takes.</summary>
    private static readonly TimeSpan Duration = TimeSpan.FromMilliseconds(250);

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var began = Stopwatch.GetTimestamp();
        await next();
        var left = Duration - Stopwatch.GetElapsedTime(began);
        if (left > TimeSpan.Zero)
            await Task.Delay(left, context.HttpContext.RequestAborted);
    }
}
