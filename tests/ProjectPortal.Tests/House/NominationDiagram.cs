using System.Text;
using System.Text.RegularExpressions;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.House;

/// <summary>docs/nominations.md is made from the lifecycle table. Run the test with UPDATE_DOCS=1 to make it anew.</summary>
public sealed partial class NominationDiagram
{
    [Fact]
    public async Task The_documentation_shows_the_table_as_it_is()
    {
        var path = Path.Combine(Root(), "docs", "nominations.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            await File.WriteAllTextAsync(path, Write(), TestContext.Current.CancellationToken);
        File.Exists(path).ShouldBeTrue("docs/nominations.md is missing: run this test with UPDATE_DOCS=1");
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n")
            .ShouldBe(Write(), "docs/nominations.md is stale: run this test with UPDATE_DOCS=1");
    }

    [Fact]
    public void Every_row_of_the_table_is_drawn()
    {
        var text = Write();
        foreach (var row in NominationLifecycle.Table)
        {
            text.ShouldContain($"| {Words(row.Action)} |");
            foreach (var (from, to) in row.From.SelectMany(f => row.To.Select(t => (f, t))))
                text.ShouldMatch($@"(?m)^    {from} --> {to}: .*\b{Words(row.Action)}\b");
        }
    }

    private static string Write()
    {
        var text = new StringBuilder("""
            # The life of a nomination

            This page is made from `NominationLifecycle.Table`, which the guards, the buttons, the database constraints and the
            tests read too. Do not edit it: change the table, then run the test `NominationDiagram` with `UPDATE_DOCS=1`.

            ```mermaid
            stateDiagram-v2
                [*] --> Draft

            """.ReplaceLineEndings("\n"));
        var arrows = from row in NominationLifecycle.Table
                     from f in row.From
                     from t in row.To
                     group row.Action by (From: f, To: t) into arrow
                     select $"    {arrow.Key.From} --> {arrow.Key.To}: {string.Join(", ", arrow.Select(Words))}\n";
        foreach (var arrow in arrows)
            text.Append(arrow);
        foreach (var end in NominationLifecycle.Ended)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    {end} --> [*]\n");
        text.Append("""
            ```

            | action | from | to | by | tells | asks why |
            |---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var row in NominationLifecycle.Table)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"| {Words(row.Action)} | {List(row.From)} | {List(row.To)} | {Flags(row.By)} | {(row.Tells == Audience.Nobody ? "nobody" : Flags(row.Tells))} | {(row.NeedsReason ? "yes" : "")} |\n");
        }

        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\nSeats are held in these states: {List(NominationLifecycle.HoldingSeat)}.\n");
        text.Append("""

            ## After the list is frozen

            An event may have a freeze date. From that day on, by the clocks of the event's place, withdrawing, replacing and
            correcting somebody who holds a seat is refused with `ListFrozen`, whoever calls it: the guard stands in
            `Nomination.WhyNot`, beside the table, since the freeze is a fact of the event and no row of the table. The country asks
            with a `ChangeRequest` instead (the delegate too, for a withdrawal). Where staff accept it, the ordinary deed is done in
            the same save, in the name of who asked, with its usual mails; where they refuse it, they say why. A postponed event
            has no days, and so no freeze.

            """.ReplaceLineEndings("\n"));
        return text.ToString();
    }

    private static string List(IEnumerable<NominationState> states) => string.Join(", ", states.Select(Words));

    private static string Flags<T>(T flags)
        where T : struct, Enum =>
        string.Join(", ", Enum.GetValues<T>().Where(f => Convert.ToInt32(f) != 0 && flags.HasFlag(f)).Select(Words));

    private static string Words<T>(T value)
        where T : struct, Enum => Humps().Replace(value.ToString(), " $1").ToLowerInvariant();

    /// <summary>The folder of the solution, upwards from where the tests run.</summary>
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProjectPortal.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("ProjectPortal.sln is nowhere above the tests.");
    }

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Humps();
}
