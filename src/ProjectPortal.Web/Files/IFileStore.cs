namespace ProjectPortal.Web.Files;

/// <summary>
/// Where the content of files is kept: a folder now, an object store where an installation grows. What a file is called, and whose
/// it is, stands in the database alone.
/// </summary>
public interface IFileStore
{
    /// <summary>Where that is, for people.</summary>
    string Place { get; }

    /// <summary>Keeps a content, whole or not at all, and returns the key to find it by.</summary>
    /// <exception cref="FilesAwayException">There is no room, or the place cannot be reached. So for the others too.</exception>
    Task<string> SaveAsync(Stream content, CancellationToken cancellationToken);

    /// <summary>Null where there is no such content.</summary>
    Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken);

    Task<bool> HasAsync(string key, CancellationToken cancellationToken);

    /// <summary>Does nothing where there is no such content.</summary>
    Task DeleteAsync(string key, CancellationToken cancellationToken);

    /// <summary>The keys of what was saved before a day (UTC).</summary>
    IAsyncEnumerable<string> ListAsync(DateOnly before, CancellationToken cancellationToken);

    /// <summary>Whose the place is; null while nobody took it.</summary>
    Task<FolderMark?> MarkAsync(CancellationToken cancellationToken);

    Task TakeAsync(FolderMark mark, CancellationToken cancellationToken);

    /// <summary>Takes a content out of use on a day, but keeps it for a while.</summary>
    Task SetAsideAsync(string key, DateOnly on, CancellationToken cancellationToken);

    /// <summary>The keys of what is set aside.</summary>
    IAsyncEnumerable<string> ListAsideAsync(CancellationToken cancellationToken);

    /// <summary>Takes a content that was set aside into use again.</summary>
    Task BringBackAsync(string key, CancellationToken cancellationToken);

    /// <summary>Deletes what was set aside before a day; how many.</summary>
    Task<int> DeleteAsideAsync(DateOnly before, CancellationToken cancellationToken);
}
