using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Events.Life;
using ProjectPortal.Web.Features.Nominations.Deeds;

namespace ProjectPortal.Web.Hosting;

/// <summary>Looks at the clock once a minute for whatever dates move, and for what time makes needless.</summary>
internal sealed class ClockWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ClockWorker> log)
    : PeriodicWorker(scopes, clock, TimeSpan.FromMinutes(1), log, "The clock's round failed; the next one is in a minute")
{
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        await DoAsync<EventClock>(events => events.AdvanceAsync(stoppingToken));
        await DoAsync<NominationClock>(nominations => nominations.AdvanceAsync(stoppingToken));
        await DoAsync<PortalDb>(db => FormDeed.ForgetOldAsync(db, Clock.GetUtcNow().UtcDateTime, stoppingToken));
        await DoAsync<PortalDb>(db => FormDraft.ForgetOldAsync(db, Clock.GetUtcNow().UtcDateTime, stoppingToken));
    }
}
