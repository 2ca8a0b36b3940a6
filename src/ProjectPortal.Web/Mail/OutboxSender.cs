using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Outbox;

namespace ProjectPortal.Web.Mail;

/// <summary>
/// Sends what waits in the outbox, each recipient's mails in the order in which they were written. A message is taken in
/// hand, and that is saved, before the server sees anything of it: two senders never send it both, and one that was in hand
/// when its sender died is never sent again without somebody's word (see the decision "A mail in hand").
/// </summary>
internal sealed class OutboxSender(
    PortalDb db, IMailTransport transport, LinkSeal seal, Pieces pieces, TimeProvider clock, IOptions<MailOptions> options,
    ILogger<OutboxSender> log)
{
    private const string Piece = "Message";
    private const int Batch = 50;
    private const int SaveAttempts = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>How many were sent.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        await DoubtAbandonedAsync(cancellationToken);
        var sent = 0;
        while (await NextAsync(cancellationToken) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                // A message in hand is seen to its end; the next one can wait for the next start.
                MailTrouble? trouble = null;
                var isTried = await pieces.TryAsync(
                    Piece, id, async () => trouble = await SendAsync(id, cancellationToken), cancellationToken);
                db.ChangeTracker.Clear();
                if (trouble == MailTrouble.Unreachable)
                    return sent;
                if (isTried && trouble is null)
                    sent++;
            }
        }

        return sent;
    }

    /// <summary>The first that waits for each recipient, as long as none before it is still on its way.</summary>
    private Task<List<long>> NextAsync(CancellationToken cancellationToken)
    {
        var (now, putOff) = (Now, pieces.PutOff(Piece));
        var open = db.Outbox.Where(m => m.SentAt == null && m.SettledAt == null && m.GivenUpAt == null && m.UncertainAt == null);
        return open
            .Where(m => m.HandingOverAt == null && m.NextAttemptAt <= now && !putOff.Contains(m.Id)
                && !open.Any(before => before.ToAddress == m.ToAddress && before.Id < m.Id))
            .OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Select(m => m.Id).Take(Batch).ToListAsync(cancellationToken);
    }

    /// <summary>What stood in the way; null where it was sent. Whatever somebody else has in hand is left for later.</summary>
    private async Task<MailTrouble?> SendAsync(long id, CancellationToken cancellationToken)
    {
        var message = await db.Outbox.SingleAsync(m => m.Id == id, cancellationToken);
        if (message.State is not (MailState.Waiting or MailState.Failing) || message.NextAttemptAt > Now)
            return MailTrouble.Later;

        message.TakeInHand(Now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return MailTrouble.Later;
        }

        var ended = await HandOverAsync(message);
        await SaveAsync(message, ended);
        if (ended.Trouble is { } trouble)
            log.LogWarning("Message {Id} did not go out at attempt {Attempt} ({Trouble}): {Said}", message.Id, message.Attempts, trouble,
                ended.Said);
        if (ended.Trouble == MailTrouble.Unreachable)
            await PutOffOthersAsync(message);
        return ended.Trouble;
    }

    private async Task<Handover> HandOverAsync(OutboxMessage message)
    {
        try
        {
            return await transport.SendAsync(message, seal.Open(message.Body), CancellationToken.None);
        }
        catch (CryptographicException failure)
        {
            return new Handover(MailTrouble.LinkLost, failure.Message);
        }
    }

    private void Note(OutboxMessage message, Handover ended)
    {
        var now = Now;
        var enough = now - message.WantedSince >= TimeSpan.FromHours(options.Value.GiveUpAfterHours);
        switch (ended.Trouble)
        {
            case null:
                message.Delivered(now);
                break;
            case MailTrouble.NoAnswer:
                message.Doubt(ended.Said, now);
                break;
            case MailTrouble.Refused or MailTrouble.LinkLost:
                message.GiveUp(ended.Trouble.Value, ended.Said, now);
                break;
            case MailTrouble.Later or MailTrouble.Unreachable when enough:
                message.GiveUp(ended.Trouble.Value, ended.Said, now);
                break;
            case MailTrouble.Later:
                message.TryLater(MailTrouble.Later, ended.Said, now + Patience.After(message.Attempts));
                break;
            case MailTrouble.Unreachable:
                message.TryLater(MailTrouble.Unreachable, ended.Said, now + Patience.ForServer(message.Attempts));
                break;
        }
    }

    /// <summary>What is known now must not get lost: neither to a busy database nor to another sender that had begun to doubt.</summary>
    private async Task SaveAsync(OutboxMessage message, Handover ended)
    {
        Note(message, ended);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < SaveAttempts)
            {
                await db.Entry(message).ReloadAsync(CancellationToken.None);
                if (message.State is not (MailState.HandingOver or MailState.Uncertain))
                    return;
                Note(message, ended);
            }
            catch (Exception failure) when (attempt < SaveAttempts && db.GaveWay(failure))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), CancellationToken.None);
            }
        }
    }

    /// <summary>When the server cannot be reached, nothing can go out: one message at a time finds out whether it is back.</summary>
    private Task PutOffOthersAsync(OutboxMessage tried)
    {
        var until = tried.NextAttemptAt.AddSeconds(-1);
        return db.Outbox
            .Where(m => m.SentAt == null && m.SettledAt == null && m.GivenUpAt == null && m.UncertainAt == null && m.HandingOverAt == null
                && m.NextAttemptAt < until)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, until), CancellationToken.None);
    }

    /// <summary>
    /// Longer in hand than any handing over may take: its sender died, or could not write down how it ended. The mail
    /// server may have it, so it is not sent again by itself.
    /// </summary>
    private async Task DoubtAbandonedAsync(CancellationToken cancellationToken)
    {
        var since = Now - (2 * TimeSpan.FromSeconds(options.Value.Smtp.TimeoutSeconds));
        foreach (var id in await db.Outbox.Where(m => m.HandingOverAt < since).OrderBy(m => m.Id).Select(m => m.Id)
            .ToListAsync(cancellationToken))
        {
            await pieces.TryAsync(Piece, id, () => DoubtAsync(id, cancellationToken), cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private async Task DoubtAsync(long id, CancellationToken cancellationToken)
    {
        var message = await db.Outbox.SingleAsync(m => m.Id == id, cancellationToken);
        if (message.HandingOverAt is null)
            return;

        message.Doubt("The portal stopped while it handed this message over.", Now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            log.LogWarning("Message {Id} was in hand when its sender stopped; whether it went out has to be looked up", id);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Its sender was slow, not dead; it has written down how it ended.
        }
    }
}
