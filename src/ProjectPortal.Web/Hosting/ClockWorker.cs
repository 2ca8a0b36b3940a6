using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Events.Life;
using ProjectPortal.Web.Features.Nominations.Deeds;

namespace ProjectPortal.Web.Hosting;

/// <summary>Looks at the clock once a minute for whatever dates move, and for what time makes needless.</summary>
internal sealed class ClockWorker(IServiceScopeFactory scopes, Pieces pieces, TimeProvider clock)
    : PeriodicWorker(scopes, pieces, clock, TimeSpan.FromMinutes(1))
{
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        await DoAsync<EventClock>("The events' dates", events => events.AdvanceAsync(stoppingToken), stoppingToken);
        await DoAsync<NominationClock>("The offers' ends", offers => offers.AdvanceAsync(stoppingToken), stoppingToken);
        await DoAsync<PortalDb>(
            "Old forms", db => FormDeed.ForgetOldAsync(db, Clock.GetUtcNow().UtcDateTime, stoppingToken), stoppingToken);
        await DoAsync<PortalDb>(
            "Old trials of passwords", db => PasswordTrial.ForgetOldAsync(db, Clock.GetUtcNow().UtcDateTime, stoppingToken), stoppingToken);
        await DoAsync<PortalDb>(
            "Old drafts", db => FormDraft.ForgetOldAsync(db, Clock.GetUtcNow().UtcDateTime, stoppingToken), stoppingToken);
        await DoAsync<PortalDb>(
            "Who was writing", db => Writers.ForgetAsync(db, Clock.GetUtcNow().UtcDateTime, stoppingToken), stoppingToken);
    }
}
