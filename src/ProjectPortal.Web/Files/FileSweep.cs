using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Hosting;

namespace ProjectPortal.Web.Files;

/// <summary>
/// Deletes contents that no document needs: of documents that were removed, of uploads that ended between storing and recording, and
/// pieces that nobody went on with. Doing it twice, or on two machines at once, does no harm.
/// </summary>
internal sealed class FileSweep(PortalDb db, IFileStore store, UploadParts parts, TimeProvider clock, ILogger<FileSweep> log)
{
    private const int Batch = 200;

    /// <summary>How many were deleted.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var removed = await SweepRemovedAsync(now, cancellationToken);
        var orphans = await SweepOrphansAsync(PlaceTime.Utc.DayAt(now.AddDays(-1)), cancellationToken);
        var pieces = parts.Sweep(now.AddDays(-1));
        if (removed + orphans + pieces > 0)
            log.LogInformation(
                "Deleted the contents of {Removed} removed documents, {Orphans} that belonged to none and {Pieces} unfinished uploads",
                removed, orphans, pieces);
        return removed + orphans + pieces;
    }

    private async Task<int> SweepRemovedAsync(DateTime now, CancellationToken cancellationToken)
    {
        var gone = await db.Documents.Where(d => d.RemovedAt != null && d.ErasedAt == null).OrderBy(d => d.Id).Take(Batch)
            .Select(d => new { d.Id, d.FileKey }).ToListAsync(cancellationToken);
        foreach (var document in gone)
        {
            await store.DeleteAsync(document.FileKey, cancellationToken);
            await db.Documents.Where(d => d.Id == document.Id && d.ErasedAt == null)
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.ErasedAt, now), cancellationToken);
        }

        return gone.Count;
    }

    private async Task<int> SweepOrphansAsync(DateOnly before, CancellationToken cancellationToken)
    {
        var swept = 0;
        await foreach (var keys in store.ListAsync(before, cancellationToken).Chunk(Batch).WithCancellation(cancellationToken))
        {
            var known = await db.Documents.Where(d => keys.Contains(d.FileKey)).Select(d => d.FileKey).ToListAsync(cancellationToken);
            foreach (var key in keys.Except(known))
            {
                await store.DeleteAsync(key, cancellationToken);
                swept++;
            }
        }

        return swept;
    }
}

/// <summary>Sweeps once an hour.</summary>
internal sealed class FileSweepWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FileSweepWorker> log)
    : PeriodicWorker(scopes, clock, TimeSpan.FromHours(1), log, "Files that nothing needs could not be swept; it is tried again in an hour")
{
    protected override Task RoundAsync(CancellationToken stoppingToken) => DoAsync<FileSweep>(sweep => sweep.SweepAsync(stoppingToken));
}
