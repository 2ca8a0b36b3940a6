using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ProjectPortal.Domain.Documents;

namespace ProjectPortal.Web.Files;

/// <summary>Names the parts of one file: by who sends it, to what, under a name of the sender's choice. Nobody reaches another's.</summary>
public sealed record PartKey(string Person, string Target, string Name)
{
    private const int LongestName = 128;

    public bool IsGood => Name.Length is > 0 and <= LongestName;

    internal string Folder => Hash(Person)[..16];

    internal string File => Hash($"{Person}\n{Target}\n{Name}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>What became of a piece.</summary>
/// <param name="Received">How many bytes have come, also where the line broke within this piece.</param>
/// <param name="Taken">False where it does not follow what is there.</param>
/// <param name="GaveUp">How many older files that nobody went on with made room for this one.</param>
/// <param name="IsFull">More is being sent at once than one person needs.</param>
public sealed record PieceAnswer(long Received, bool Taken, int GaveUp = 0, bool IsFull = false);

/// <summary>
/// Files that arrive piece by piece over a line that breaks: what has come stays, and the sender asks how much that is. A day later
/// it is swept.
/// </summary>
public sealed class UploadParts(IOptions<FilesOptions> options, IWebHostEnvironment environment, TimeProvider clock)
{
    /// <summary>How many unfinished files one person may have; beyond it the oldest makes room for a new one.</summary>
    public const int MostOpen = 20;

    /// <summary>A file that had a piece so lately is still being sent.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    private readonly string _folder = Path.Combine(FolderFiles.FullPath(options.Value.Folder, environment), "parts");

    /// <summary>How many bytes have come.</summary>
    public long Length(PartKey key) => new FileInfo(PathOf(key)) is { Exists: true } file ? file.Length : 0;

    /// <summary>Adds what comes next.</summary>
    public async Task<PieceAnswer> AppendAsync(PartKey key, long offset, Stream content, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        var gaveUp = 0;
        try
        {
            var folder = FilesAwayException.Reaching(_folder, () => Directory.CreateDirectory(Path.GetDirectoryName(path)!));
            if (!File.Exists(path) && (gaveUp = FilesAwayException.Reaching(_folder, () => MakeRoom(folder))) < 0)
                return new PieceAnswer(0, Taken: false, IsFull: true);

            await using var file = FilesAwayException.Reaching(_folder, () => Open(path));
            if (file?.Length != offset)
                return new PieceAnswer(file?.Length ?? Length(key), Taken: false);

            file.Seek(0, SeekOrigin.End);
            var buffer = new byte[32 * 1024];
            // One byte more than is taken: the check then says that it is too large.
            for (int read; file.Length <= Document.MaxSize && (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                var taken = (int)Math.Min(read, Document.MaxSize + 1 - file.Length);
                FilesAwayException.Reaching(_folder, () => file.Write(buffer, 0, taken));
            }

            return new PieceAnswer(file.Length, Taken: true, gaveUp);
        }
        catch (IOException broken) when (broken is not FilesAwayException && !cancellationToken.IsCancellationRequested)
        {
            // The line broke within this piece.
            return new PieceAnswer(Length(key), Taken: false);
        }
        finally
        {
            if (File.Exists(path))
                File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
        }
    }

    /// <summary>All that has come; null where nothing has.</summary>
    public async Task<byte[]?> ReadAsync(PartKey key, CancellationToken cancellationToken) =>
        key.IsGood && Length(key) > 0 ? await File.ReadAllBytesAsync(PathOf(key), cancellationToken) : null;

    public void Delete(PartKey key)
    {
        if (File.Exists(PathOf(key)))
            FilesAwayException.Reaching(_folder, () => File.Delete(PathOf(key)));
    }

    /// <summary>Deletes what nobody went on with; how many.</summary>
    internal int Sweep(DateTime before)
    {
        if (!Directory.Exists(_folder))
            return 0;

        var old = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(f => File.GetLastWriteTimeUtc(f) < before)
            .ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    /// <summary>
    /// Null where the same piece is being written by an earlier attempt that has not noticed yet that its line broke.
    /// </summary>
    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Gives up the oldest that nobody goes on with; how many, or -1 where all are being sent still.</summary>
    private int MakeRoom(DirectoryInfo folder)
    {
        var open = folder.GetFiles().OrderBy(f => f.LastWriteTimeUtc).ToList();
        var old = open.Take(Math.Max(0, open.Count + 1 - MostOpen)).ToList();
        if (old.Exists(f => f.LastWriteTimeUtc > clock.GetUtcNow().UtcDateTime - Idle))
            return -1;

        old.ForEach(f => f.Delete());
        return old.Count;
    }

    private string PathOf(PartKey key) => Path.Combine(_folder, key.Folder, key.File);
}
