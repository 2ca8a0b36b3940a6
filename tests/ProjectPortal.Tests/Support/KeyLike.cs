using System.Text.RegularExpressions;
using ProjectPortal.Tests.House;

namespace ProjectPortal.Tests.Support;

/// <summary>Text that is the key of a sentence instead of the sentence: "Forms.NotAnEmail".</summary>
public static partial class KeyLike
{
    private static readonly HashSet<string> Files =
        [.. Directory.EnumerateFiles(Path.Combine(Sources.Root, "src/ProjectPortal.Web/Text"), "*.resx")
            .Select(path => Path.GetFileName(path).Split('.')[0])];

    public static IReadOnlyList<string> In(string text) =>
        [.. Dotted().Matches(text).Select(m => m.Value).Where(m => Files.Contains(m.Split('.')[0])).Distinct()];

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+\b")]
    private static partial Regex Dotted();
}
