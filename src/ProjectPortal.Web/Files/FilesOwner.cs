using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Files;

/// <summary>The files are another database's, or nobody can tell whose: nothing of them is touched.</summary>
internal sealed class FilesNotOursException(string why) : Exception(why);

/// <summary>
/// Whether the files are those that this database knows. A place that nobody took is taken where it is empty, or where what the
/// database knows lies in it.
/// </summary>
internal sealed class FilesOwner(PortalDb db, IFileStore store, TimeProvider clock, ILogger<FilesOwner> log)
{
    private const int Looked = 100;

    /// <summary>Since when the place is this database's.</summary>
    /// <exception cref="FilesNotOursException">It is not.</exception>
    public async Task<DateTime> SinceAsync(CancellationToken cancellationToken)
    {
        var own = await Installation.KeyOfAsync(db, cancellationToken);
        if (await store.MarkAsync(cancellationToken) is { } mark)
        {
            return mark.Owner == own ? mark.Since : throw new FilesNotOursException(
                $"The files in '{store.Place}' belong to another database (its key is {mark.Owner}, this one's {own}). "
                + "Nothing of them is swept. Name the right database or the right folder.");
        }

        if (await WhyNotAsync(cancellationToken) is { } why)
            throw new FilesNotOursException(
                $"Nothing says whose the files in '{store.Place}' are, and {why}. Nothing of them is swept. Name the right folder; if it "
                + $"is the right one, write a file '{FolderFiles.MarkFile}' into it with this one line: "
                + $"{own} {clock.GetUtcNow():yyyy-MM-dd}");

        var taken = new FolderMark(own, clock.GetUtcNow().UtcDateTime);
        await store.TakeAsync(taken, cancellationToken);
        log.LogInformation("The files in {Place} are this database's from now on", store.Place);
        return taken.Since;
    }

    /// <summary>Why a place without a mark cannot be this database's; null where it is.</summary>
    private async Task<string?> WhyNotAsync(CancellationToken cancellationToken)
    {
        var newest = await db.Documents.Where(d => d.RemovedAt == null).OrderByDescending(d => d.Id).Take(Looked).Select(d => d.FileKey)
            .ToListAsync(cancellationToken);
        var there = 0;
        foreach (var key in newest)
        {
            if (await store.HasAsync(key, cancellationToken))
                there++;
        }

        if (newest.Count > 0)
            return there * 2 >= newest.Count ? null : $"of the newest {newest.Count} documents only {there} are among them";

        var some = await store.ListAsync(DateOnly.MaxValue, cancellationToken).Take(Looked).ToListAsync(cancellationToken);
        return some.Count == 0 || await db.Documents.AnyAsync(d => some.Contains(d.FileKey), cancellationToken)
            ? null
            : "this database knows none of them";
    }
}
