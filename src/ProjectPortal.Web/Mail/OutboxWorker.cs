using Microsoft.Extensions.Options;
using ProjectPortal.Web.Hosting;

namespace ProjectPortal.Web.Mail;

/// <summary>Looks into the outbox again and again.</summary>
internal sealed class OutboxWorker(
    IServiceScopeFactory scopes, TimeProvider clock, IOptions<MailOptions> options, ILogger<OutboxWorker> log)
    : PeriodicWorker(scopes, clock, TimeSpan.FromSeconds(options.Value.PollSeconds), log, "The outbox could not be read; it is tried again")
{
    protected override Task RoundAsync(CancellationToken stoppingToken) =>
        DoAsync<OutboxSender>(sender => sender.SendDueAsync(stoppingToken));
}
