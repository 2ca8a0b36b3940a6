using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ProjectPortal.Web.Data;

/// <summary>
/// A deed is all or nothing: what is saved while it lasts is one transaction, which begins with the first save, so that looking
/// and checking hold no lock.
/// </summary>
public abstract partial class PortalDb
{
    private bool _inDeed;
    private IDbContextTransaction? _deed;

    /// <summary>True while something was saved that is not kept yet.</summary>
    public bool HasSaved => _deed is not null;

    /// <summary>True where the failure is that a unique index already holds such a row.</summary>
    public abstract bool IsUniqueViolation(Exception failure);

    /// <summary>True where the failure is that a row is needed by another, or needs one that is gone.</summary>
    public abstract bool IsReferenceViolation(Exception failure);

    /// <summary>
    /// True where the database gave way to somebody else (a deadlock, a lock that took too long): the same deed may succeed a moment later.
    /// </summary>
    public abstract bool GaveWay(Exception failure);

    /// <summary>True where somebody else was quicker: from fresh data the same deed has its answer.</summary>
    public bool LostRace(Exception failure) => failure is DbUpdateConcurrencyException || IsBroken(failure) || GaveWay(failure);

    /// <summary>True where rows would not go together. Where that lasts it is no race, but a fault.</summary>
    public bool IsBroken(Exception failure) => IsUniqueViolation(failure) || IsReferenceViolation(failure);

    public void BeginDeed()
    {
        _inDeed = true;
        // A save that fails takes back all of them, so there is nothing to go back to in between.
        Database.AutoSavepointsEnabled = false;
    }

    /// <summary>Keeps what was saved.</summary>
    public async Task KeepAsync()
    {
        if (_deed is not null)
            await _deed.CommitAsync();
    }

    /// <summary>Ends the deed; what was not kept is taken back.</summary>
    public Task EndDeedAsync()
    {
        _inDeed = false;
        return TakeBackAsync();
    }

    /// <summary>Takes back what was saved and forgets what was loaded.</summary>
    public async Task TakeBackAsync()
    {
        ChangeTracker.Clear();
        if (_deed is { } begun)
        {
            _deed = null;
            await begun.DisposeAsync();
        }
    }

    /// <summary>The provider's own failure, however deep it is wrapped.</summary>
    protected static T? Inside<T>(Exception failure)
        where T : Exception
    {
        for (var at = failure; at is not null; at = at.InnerException)
        {
            if (at is T found)
                return found;
        }

        return null;
    }
}
