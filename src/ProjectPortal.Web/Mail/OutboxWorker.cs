using Microsoft.Extensions.Options;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Hosting;

namespace ProjectPortal.Web.Mail;

/// <summary>Looks into the outbox again and again.</summary>
internal sealed class OutboxWorker(IServiceScopeFactory scopes, Pieces pieces, TimeProvider clock, IOptions<MailOptions> options)
    : PeriodicWorker(scopes, pieces, clock, TimeSpan.FromSeconds(options.Value.PollSeconds))
{
    protected override Task RoundAsync(CancellationToken stoppingToken) =>
        DoAsync<OutboxSender>("The outbox", sender => sender.SendDueAsync(stoppingToken), stoppingToken);
}
