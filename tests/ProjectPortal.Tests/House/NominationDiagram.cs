using System.Globalization;
using System.Text;
using ProjectPortal.Domain.Nominations;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.House.LifecycleDrawing;

namespace ProjectPortal.Tests.House;

/// <summary>docs/nominations.md is made from the lifecycle table. Run the test with UPDATE_DOCS=1 to make it anew.</summary>
public sealed class NominationDiagram
{
    [Fact]
    public Task The_documentation_shows_the_table_as_it_is() => ShouldBeUpToDateAsync("nominations.md", Write());

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


            """.ReplaceLineEndings("\n"));
        text.Draw(NominationLifecycle.Table, NominationState.Draft, NominationLifecycle.Ended);
        text.Append("| action | from | to | by | tells | asks why |\n|---|---|---|---|---|---|\n");
        foreach (var row in NominationLifecycle.Table)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {Words(row.Action)} | {List(row.From)} | {List(row.To)} | {Flags(row.By)} | "
                    + $"{(row.Tells == Audience.Nobody ? "nobody" : Flags(row.Tells))} | {(row.NeedsReason ? "yes" : "")} |\n");
        }

        text.Append("""

            The row says what becomes of a nomination; the release chooses among the ends of its own. Sets of states that several places
            ask about are named once, beside the table:

            | set | states |
            |---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var set in typeof(NominationLifecycle).GetFields().Where(f => f.FieldType == typeof(IReadOnlyList<NominationState>)))
            text.Append(CultureInfo.InvariantCulture, $"| `{set.Name}` | {List((IReadOnlyList<NominationState>)set.GetValue(null)!)} |\n");
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
}
