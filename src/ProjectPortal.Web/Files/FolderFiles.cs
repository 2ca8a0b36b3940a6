using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ProjectPortal.Web.Files;

/// <summary>
/// Contents as files of a folder: a folder for each day, in it one for each of 256 shards. The name is random and says nothing of
/// who sent what. A file is written aside, flushed to the disk and then renamed, so that there is never half of one under its key.
/// </summary>
internal sealed partial class FolderFiles : IFileStore
{
    /// <summary>Says whose files these are; see docs/deploy.md.</summary>
    public const string MarkFile = "owner";

    private const string Part = ".part";
    private readonly string _folder;
    private readonly SetAside _aside;
    private readonly TimeProvider _clock;

    public FolderFiles(IOptions<FilesOptions> options, IWebHostEnvironment environment, TimeProvider clock)
    {
        _folder = FullPath(options.Value.Folder, environment);
        _aside = new SetAside(_folder);
        _clock = clock;
    }

    public string Place => _folder;

    /// <summary>The folder of the settings. One that the web server would hand out is refused.</summary>
    public static string FullPath(string folder, IWebHostEnvironment environment)
    {
        var full = Path.GetFullPath(Path.Combine(environment.ContentRootPath, folder));
        var webRoot = string.IsNullOrEmpty(environment.WebRootPath) ? null : Path.GetFullPath(environment.WebRootPath);
        return webRoot is not null
            && (full + Path.DirectorySeparatorChar).StartsWith(webRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? throw new InvalidOperationException($"Files:Folder is '{full}', which is below the web root: anybody could read it there.")
            : full;
    }

    public async Task<string> SaveAsync(Stream content, CancellationToken cancellationToken)
    {
        var name = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var key = string.Create(CultureInfo.InvariantCulture, $"{_clock.GetUtcNow():yyyy-MM-dd}/{name[..2]}/{name[2..]}");
        var path = PathOf(key)!;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using (var file = new FileStream(path + Part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await content.CopyToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(path + Part, path);
        }
        catch (Exception failure)
        {
            DeletePart(path);
            if (FilesAwayException.IsMeantBy(failure))
                throw new FilesAwayException(_folder, failure);
            throw;
        }

        return key;
    }

    public Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken) => Task.FromResult(
        FilesAwayException.Reaching<Stream?>(_folder, () =>
        PathOf(key) is not { } path ? null
        : File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024,
            FileOptions.Asynchronous | FileOptions.SequentialScan)
        : Directory.Exists(_folder) ? null
        : throw new FilesAwayException(_folder)));

    public Task<bool> HasAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(PathOf(key) is { } path && File.Exists(path));

    public Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        if (PathOf(key) is { } path && File.Exists(path))
            FilesAwayException.Reaching(_folder, () => File.Delete(path));
        return Task.CompletedTask;
    }

    /// <summary>What was being written when the machine stopped is listed too: it has a key that no row knows.</summary>
    public async IAsyncEnumerable<string> ListAsync(DateOnly before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!Directory.Exists(_folder))
            yield break;

        foreach (var day in Directory.EnumerateDirectories(_folder).Order(StringComparer.Ordinal))
        {
            if (!DateOnly.TryParseExact(
                Path.GetFileName(day), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var saved) || saved >= before)
                continue;

            foreach (var path in Directory.EnumerateFiles(day, "*", SearchOption.AllDirectories))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
                yield return Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/');
            }
        }
    }

    public async Task<FolderMark?> MarkAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(_folder, MarkFile);
        return File.Exists(path) ? FolderMark.Read(await File.ReadAllTextAsync(path, cancellationToken)) : null;
    }

    public async Task TakeAsync(FolderMark mark, CancellationToken cancellationToken)
    {
        FilesAwayException.Reaching(_folder, () => Directory.CreateDirectory(_folder));
        await File.WriteAllTextAsync(Path.Combine(_folder, MarkFile), mark.ToString(), cancellationToken);
    }

    public Task SetAsideAsync(string key, DateOnly on, CancellationToken cancellationToken)
    {
        if (PathOf(key) is { } path)
            FilesAwayException.Reaching(_folder, () => _aside.Take(path, key, on));
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<string> ListAsideAsync(CancellationToken cancellationToken) => _aside.Keys().ToAsyncEnumerable();

    public Task BringBackAsync(string key, CancellationToken cancellationToken)
    {
        if (PathOf(key) is { } path)
            FilesAwayException.Reaching(_folder, () => _aside.GiveBack(key, path));
        return Task.CompletedTask;
    }

    public Task<int> DeleteAsideAsync(DateOnly before, CancellationToken cancellationToken) =>
        Task.FromResult(FilesAwayException.Reaching(_folder, () => _aside.Delete(before)));

    /// <summary>What could not be written whole is swept one day, if it cannot be deleted now either.</summary>
    private static void DeletePart(string path)
    {
        try
        {
            File.Delete(path + Part);
        }
        catch (Exception failure) when (FilesAwayException.IsMeantBy(failure))
        {
        }
    }

    /// <summary>Null for what is no key of ours, so that no key leads out of the folder.</summary>
    private string? PathOf(string key) => Key().IsMatch(key) ? Path.Combine(_folder, key.Replace('/', Path.DirectorySeparatorChar)) : null;

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9a-f]{2}/[0-9a-f]{30}(\.part)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
