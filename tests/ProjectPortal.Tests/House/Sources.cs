using System.Runtime.CompilerServices;

namespace ProjectPortal.Tests.House;

/// <summary>A file of the repository, by its path from the root with forward slashes.</summary>
public sealed record SourceFile(string Path, string Text);

/// <summary>The portal's own source.</summary>
internal static class Sources
{
    private static readonly string[] Foreign = ["/obj/", "/bin/", "/node_modules/", "/wwwroot/", "/Migrations/"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> All { get; } = Below("src");

    public static IReadOnlyList<SourceFile> Tests { get; } = Below("tests");

    private static List<SourceFile> Below(string folder) =>
        [.. from path in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.*", SearchOption.AllDirectories)
            let local = Path.GetRelativePath(Root, path).Replace('\\', '/')
            where Path.GetExtension(local) is ".cs" or ".cshtml" or ".csproj"
                && !Foreign.Any(f => $"/{local}".Contains(f, StringComparison.Ordinal))
            orderby local
            select new SourceFile(local, File.ReadAllText(path))];

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        // Where the tests were built elsewhere than where they run, the path of this file means nothing: look upwards instead.
        var at = new DirectoryInfo(File.Exists(thisFile) ? Path.GetDirectoryName(thisFile)! : AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "ProjectPortal.sln")))
            at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("The repository was not found above the tests.");
    }
}
