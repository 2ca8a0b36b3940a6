using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Events.Life;
using ProjectPortal.Web.Features.Nominations.Deeds;

namespace ProjectPortal.Web.Hosting;

/// <summary>Looks at the clock once a minute for whatever dates move, and for what time makes needless.</summary>
internal sealed class ClockWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ClockWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<EventClock>().AdvanceAsync(stoppingToken);
                await using var next = scopes.CreateAsyncScope();
                await next.ServiceProvider.GetRequiredService<NominationClock>().AdvanceAsync(stoppingToken);
                var db = next.ServiceProvider.GetRequiredService<PortalDb>();
                await FormDeed.ForgetOldAsync(db, clock.GetUtcNow().UtcDateTime, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "The clock's round failed; the next one is in a minute");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
