using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Mail;

/// <summary>Sends what waits in the outbox. Each message is claimed first, so that two senders never send it both.</summary>
internal sealed class OutboxSender(PortalDb db, IMailTransport transport, PersonalLinks links, TimeProvider clock, ILogger<OutboxSender> log)
{
    private const int Batch = 50;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    /// <summary>How many were sent.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Outbox.Where(m => m.SentAt == null && m.NextAttemptAt <= now).OrderBy(m => m.Id).Take(Batch).ToListAsync(cancellationToken);
        var sent = 0;
        foreach (var message in due)
        {
            if (await ClaimAsync(message, now, cancellationToken) && await SendAsync(message, cancellationToken))
                sent++;
        }

        return sent;
    }

    private async Task<bool> ClaimAsync(OutboxMessage message, DateTime now, CancellationToken cancellationToken)
    {
        message.Attempts++;
        message.Version++;
        message.NextAttemptAt = now + Claim;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Entry(message).State = EntityState.Detached;
            return false;
        }
    }

    private async Task<bool> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await transport.SendAsync(message, links.Open(message.Body), cancellationToken);
            message.Body = PersonalLinks.Hide(message.Body, "⟦⟧");
            message.SentAt = clock.GetUtcNow().UtcDateTime;
            message.LastError = "";
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Two minutes, four, eight … at most a day between attempts; the message stays visible with its error.
            message.NextAttemptAt = clock.GetUtcNow().UtcDateTime + TimeSpan.FromMinutes(Math.Min(Math.Pow(2, message.Attempts), 1440));
            message.LastError = failure.Message.Length > OutboxMessage.ErrorLength ? failure.Message[..OutboxMessage.ErrorLength] : failure.Message;
            log.LogWarning(failure, "Message {Id} could not be sent, attempt {Attempt}", message.Id, message.Attempts);
        }

        message.Version++;
        await db.SaveChangesAsync(CancellationToken.None);
        return message.SentAt is not null;
    }
}

/// <summary>Looks into the outbox again and again.</summary>
internal sealed class OutboxWorker(IServiceScopeFactory scopes, TimeProvider clock, IOptions<MailOptions> options, ILogger<OutboxWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.PollSeconds), clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<OutboxSender>().SendDueAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "The outbox could not be read; it is tried again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
