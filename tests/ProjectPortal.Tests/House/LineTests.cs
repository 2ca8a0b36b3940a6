using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.House;

/// <summary>A line that nobody sees the end of hides what it says.</summary>
public class LineTests
{
    private const int Longest = 140;

    [Fact]
    public void No_line_is_longer_than_one_can_see() => Sources.All.Concat(Sources.Tests).SelectMany(TooLong).ShouldBeEmpty();

    [Fact]
    public void A_longer_line_would_be_noticed() =>
        TooLong(new SourceFile("src/Bad.cs", "var a = 1;\n// " + new string('x', Longest))).ShouldBe([$"src/Bad.cs:2 has {Longest + 3}"]);

    private static IEnumerable<string> TooLong(SourceFile file) =>
        file.Text.Split('\n').Select((line, at) => (line.TrimEnd('\r').Length, at + 1)).Where(l => l.Length > Longest)
            .Select(l => $"{file.Path}:{l.Item2} has {l.Length}");
}
