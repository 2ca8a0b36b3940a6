using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Hosting;

namespace ProjectPortal.Web.Files;

/// <summary>
/// Takes away contents that no document needs: of documents that were removed, at once; of uploads that ended between storing and
/// recording, after a week, and by way of a place aside from which they come back should a row know them again; pieces that nobody went
/// on with, after a day. Doing it twice, or on two machines at once, does no harm. Files of another database are not touched.
/// </summary>
internal sealed class FileSweep(
    PortalDb db, IFileStore store, FilesOwner owner, UploadParts parts, Pieces pieces, TimeProvider clock, IOptions<FilesOptions> options,
    ILogger<FileSweep> log)
{
    private const int Batch = 200;
    private const int AlwaysFew = 50;
    private const string Piece = "Removed document";

    /// <summary>How long a place is known to be ours before anything in it is called nobody's.</summary>
    private static readonly TimeSpan Known = TimeSpan.FromDays(1);

    private static readonly TimeSpan Grace = TimeSpan.FromDays(7);
    private static readonly TimeSpan Aside = TimeSpan.FromDays(14);

    /// <summary>How many were taken away.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var since = await owner.SinceAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var removed = await SweepRemovedAsync(now, cancellationToken);
        var uploads = parts.Sweep(now.AddDays(-1));
        var orphans = now - since < Known ? 0 : await SetAsideAsync(now, cancellationToken);
        var deleted = await store.DeleteAsideAsync(PlaceTime.Utc.DayAt(now - Aside), cancellationToken);
        if (removed + orphans + uploads + deleted > 0)
            log.LogInformation(
                "Deleted the contents of {Removed} removed documents and {Uploads} unfinished uploads; set {Orphans} contents aside that "
                + "belonged to no document, and deleted {Deleted} that were set aside before",
                removed, uploads, orphans, deleted);
        return removed + orphans + uploads;
    }

    private async Task<int> SweepRemovedAsync(DateTime now, CancellationToken cancellationToken)
    {
        var putOff = pieces.PutOff(Piece);
        var gone = await db.Documents.Where(d => d.RemovedAt != null && d.ErasedAt == null && !putOff.Contains(d.Id)).OrderBy(d => d.Id)
            .Take(Batch).Select(d => new { d.Id, d.FileKey }).ToListAsync(cancellationToken);
        var erased = 0;
        foreach (var document in gone)
        {
            await pieces.TryAsync(
                Piece, document.Id,
                async () =>
                {
                    await store.DeleteAsync(document.FileKey, cancellationToken);
                    erased += await db.Documents.Where(d => d.Id == document.Id && d.ErasedAt == null)
                        .ExecuteUpdateAsync(d => d.SetProperty(x => x.ErasedAt, now), cancellationToken);
                },
                cancellationToken);
        }

        return erased;
    }

    private async Task<int> SetAsideAsync(DateTime now, CancellationToken cancellationToken)
    {
        await BringBackAsync(cancellationToken);
        var (orphans, all) = (new List<string>(), 0);
        await foreach (var keys in store.ListAsync(PlaceTime.Utc.DayAt(now - Grace), cancellationToken).Chunk(Batch)
            .WithCancellation(cancellationToken))
        {
            orphans.AddRange(keys.Except(await KnownAsync(keys, cancellationToken)));
            all += keys.Length;
        }

        if (orphans.Count > (options.Value.MostSweptAtOnce ?? Math.Max(AlwaysFew, all / 5)))
            throw new FilesNotOursException(
                $"The database knows nothing of {orphans.Count} of the {all} older files in '{store.Place}': that is more than a sweep "
                + "takes for left over. Nothing of them is touched. Is it the right database, or an older copy of it? If all is well, let "
                + $"Files:MostSweptAtOnce be {orphans.Count} for one start.");

        foreach (var key in orphans)
            await store.SetAsideAsync(key, PlaceTime.Utc.DayAt(now), cancellationToken);
        return orphans.Count;
    }

    /// <summary>A database that was restored from a later copy knows again what an earlier one did not.</summary>
    private async Task BringBackAsync(CancellationToken cancellationToken)
    {
        var aside = await store.ListAsideAsync(cancellationToken).ToListAsync(cancellationToken);
        foreach (var keys in aside.Chunk(Batch))
        {
            foreach (var key in await KnownAsync(keys, cancellationToken))
            {
                await store.BringBackAsync(key, cancellationToken);
                log.LogWarning("A content that had been set aside belongs to a document after all and was brought back");
            }
        }
    }

    private Task<List<string>> KnownAsync(string[] keys, CancellationToken cancellationToken) =>
        db.Documents.Where(d => keys.Contains(d.FileKey)).Select(d => d.FileKey).ToListAsync(cancellationToken);
}

/// <summary>Sweeps once an hour.</summary>
internal sealed class FileSweepWorker(IServiceScopeFactory scopes, Pieces pieces, TimeProvider clock)
    : PeriodicWorker(scopes, pieces, clock, TimeSpan.FromHours(1))
{
    protected override Task RoundAsync(CancellationToken stoppingToken) =>
        DoAsync<FileSweep>("The sweep of files", sweep => sweep.SweepAsync(stoppingToken), stoppingToken);
}
