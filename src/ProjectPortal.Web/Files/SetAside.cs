using System.Globalization;

namespace ProjectPortal.Web.Files;

/// <summary>
/// What a folder of files keeps a while longer though nothing needs it: a folder for each day on which something was set aside.
/// </summary>
internal sealed class SetAside(string folder)
{
    private readonly string _folder = Path.Combine(folder, "aside");

    /// <summary>Of two machines that move the same file one comes too late.</summary>
    public void Take(string path, string key, DateOnly on)
    {
        var to = Path.Combine(_folder, on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), NameOf(key));
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (File.Exists(path))
            File.Move(path, to, overwrite: true);
    }

    public IEnumerable<string> Keys() => Files().Select(f => KeyOf(Path.GetFileName(f))).Distinct(StringComparer.Ordinal);

    public void GiveBack(string key, string path)
    {
        if (Files().FirstOrDefault(f => Path.GetFileName(f) == NameOf(key)) is not { } from)
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(from, path, overwrite: true);
    }

    /// <summary>How many files were deleted.</summary>
    public int Delete(DateOnly before)
    {
        var deleted = 0;
        foreach (var day in Days().Where(d => DayOf(d) is { } on && on < before).ToList())
        {
            deleted += Directory.EnumerateFiles(day).Count();
            Directory.Delete(day, recursive: true);
        }

        return deleted;
    }

    private IEnumerable<string> Files() => Days().SelectMany(Directory.EnumerateFiles);

    private IEnumerable<string> Days() => Directory.Exists(_folder) ? Directory.EnumerateDirectories(_folder) : [];

    private static DateOnly? DayOf(string folder) => DateOnly.TryParseExact(
        Path.GetFileName(folder), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string NameOf(string key) => key.Replace('/', '_');

    private static string KeyOf(string name) => name.Replace('_', '/');
}
