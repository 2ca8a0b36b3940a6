using Microsoft.AspNetCore.Mvc.Controllers;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// Where somebody else was quicker, or the database gave way, the request is done again from its beginning: it reads fresh
/// data, and the rules speak for themselves. A database that stays busy is said to be.
/// </summary>
internal static class LostRaces
{
    private const int Attempts = 6;
    private const int ShortestPause = 10;
    private const int LongestPause = 50;
    private const string RepeatItem = "portal:repeat";

    /// <summary>Nobody waits longer for an answer: after this no new attempt is begun.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>True where an earlier attempt of this request lost.</summary>
    public static bool IsRepeat(HttpContext context) => context.Items.ContainsKey(RepeatItem);

    public static IApplicationBuilder UseLostRaces(this IApplicationBuilder app) => app.Use((context, next) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action
            ? RunAsync(context, next, action.DisplayName)
            : next(context));

    private static async Task RunAsync(HttpContext context, RequestDelegate next, string? name)
    {
        var db = context.RequestServices.GetRequiredService<PortalDb>();
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        var beginning = new Beginning(context);
        var began = clock.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await next(context);
                return;
            }
            catch (Exception failure) when (!context.Response.HasStarted && db.LostRace(failure))
            {
                await db.EndDeedAsync();
                beginning.Restore(context);
                var isLast = attempt == Attempts || clock.GetElapsedTime(began) > Patience;
                // A row that is always there already, or always needed, is no race, but a fault.
                if (isLast && db.IsBroken(failure))
                    throw;

                var log = context.RequestServices.GetRequiredService<ILogger<DeedFilter>>();
                if (isLast)
                {
                    log.LogError(failure, "{Action} was given up at attempt {Attempt}: the database stays busy", name, attempt);
                    await BusyAnswer.GiveAsync(context);
                    return;
                }

                log.LogInformation("{Action} lost a race at attempt {Attempt}: {Said}", name, attempt, failure.GetType().Name);
            }

            // Those who met once must not meet again at the same moment.
            await Task.Delay(attempt * Random.Shared.Next(ShortestPause, LongestPause), context.RequestAborted);
            context.Items[RepeatItem] = true;
        }
    }
}
