using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ProjectPortal.Domain;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.House;

/// <summary>
/// How the docs draw and write the table of a life. What is made differs from what is kept: then run the test with UPDATE_DOCS=1.
/// </summary>
internal static partial class LifecycleDrawing
{
    /// <summary>Compares a page of the docs with what the tables make of it now.</summary>
    public static async Task ShouldBeUpToDateAsync(string page, string made)
    {
        var path = Path.Combine(Sources.Root, "docs", page);
        var how = $"run this test with UPDATE_DOCS=1 to make docs/{page} anew";
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            await File.WriteAllTextAsync(path, made, TestContext.Current.CancellationToken);
        File.Exists(path).ShouldBeTrue(how);
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").ShouldBe(made, how);
    }

    /// <summary>A state diagram: an arrow for each way, named by all actions that take it. What changes no state is not drawn.</summary>
    public static StringBuilder Draw<TAction,
    TState>(this StringBuilder text, IReadOnlyCollection<Transition<TAction, TState>> table, TState start, IEnumerable<TState> ends)
        where TAction : struct, Enum
        where TState : struct, Enum
    {
        text.Append(CultureInfo.InvariantCulture, $"```mermaid\nstateDiagram-v2\n    [*] --> {start}\n");
        var arrows = from row in table
                     from f in row.From
                     from t in row.To
                     group row.Action by (From: f, To: t) into arrow
                     select $"    {arrow.Key.From} --> {arrow.Key.To}: {string.Join(", ", arrow.Select(Words))}\n";
        foreach (var arrow in arrows)
            text.Append(arrow);
        foreach (var end in ends)
            text.Append(CultureInfo.InvariantCulture, $"    {end} --> [*]\n");
        return text.Append("```\n\n");
    }

    /// <summary>The rows as a table.</summary>
    public static StringBuilder Tabulate<TAction, TState>(this StringBuilder text, IReadOnlyCollection<Transition<TAction, TState>> table)
        where TAction : struct, Enum
        where TState : struct, Enum
    {
        text.Append("| action | from | to | by | asks why |\n|---|---|---|---|---|\n");
        foreach (var row in table)
            text.Append(CultureInfo.InvariantCulture,
                $"| {Words(row.Action)} | {List(row.From)} | {(row.To.Length == 0 ? "stays" : List(row.To))} | {Flags(row.By)} | "
                + $"{(row.NeedsReason ? "yes" : "")} |\n");
        return text.Append('\n');
    }

    public static string List<T>(IEnumerable<T> values)
        where T : struct, Enum => string.Join(", ", values.Select(Words));

    public static string Flags<T>(T flags)
        where T : struct, Enum =>
        string.Join(", ", Enum.GetValues<T>().Where(f => Convert.ToInt32(f, CultureInfo.InvariantCulture) != 0 && flags.HasFlag(f))
            .Select(Words));

    public static string Words<T>(T value)
        where T : struct, Enum => Humps().Replace(value.ToString(), " $1").ToLowerInvariant();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Humps();
}
