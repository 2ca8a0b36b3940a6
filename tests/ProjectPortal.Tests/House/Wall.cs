using System.Text.RegularExpressions;

namespace ProjectPortal.Tests.House;

/// <summary>What some files must not say. <paramref name="Violation"/> is such a file, to prove that the wall stands.</summary>
public sealed record Wall(string Name, string Room, string Never, SourceFile Violation, string Except = "^$")
{
    public IEnumerable<string> Breaches(IEnumerable<SourceFile> files) =>
        from file in files
        where Regex.IsMatch(file.Path, Room) && !Regex.IsMatch(file.Path, Except)
        from Match match in Regex.Matches(file.Text, Never.Replace("{feature}", FeatureOf(file.Path), StringComparison.Ordinal))
        select $"{file.Path}:{file.Text.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value.Trim()}";

    public override string ToString() => Name;

    private static string FeatureOf(string path) =>
        Regex.Match(path, "/Features/(\\w+)/").Groups[1].Value is { Length: > 0 } name ? name : "Shared";
}
