using System.Globalization;
using System.Text;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Results;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.House;

/// <summary>docs/lifecycles.md is made from the other tables. Run the test with UPDATE_DOCS=1 to make it anew.</summary>
public sealed class LifecyclesPage
{
    [Fact]
    public Task The_documentation_shows_the_tables_as_they_are() => LifecycleDrawing.ShouldBeUpToDateAsync("lifecycles.md", Write());

    /// <summary>A table that is added to the domain has its place in the docs.</summary>
    [Fact]
    public void Every_table_of_the_domain_is_shown()
    {
        var shown = Write();
        foreach (var lifecycle in typeof(Entity).Assembly.GetExportedTypes()
            .Where(t => t.Name.EndsWith("Lifecycle", StringComparison.Ordinal) && t != typeof(NominationLifecycle)))
            shown.ShouldContain($"`{lifecycle.Name}`");
    }

    private static string Write()
    {
        var text = new StringBuilder("""
            # Other lives

            A nomination's life has [its own page](nominations.md). These records have tables of the same kind: `Transition` is a row, and
            the guards, the buttons, the database constraints and the tests read it. What a table cannot know (a date, a thing that is
            missing, whose record it is) stands in a guard beside it. This page is made from the tables. Do not edit it: change the
            table, then run the test `LifecyclesPage` with `UPDATE_DOCS=1`.

            An action that "stays" changes the record, or what hangs on it, and not its state.


            """.ReplaceLineEndings("\n"));
        Add(text, "Event", nameof(EventLifecycle), EventLifecycle.Table, EventState.Draft);
        Add(text, "Measurement", nameof(MeasurementLifecycle), MeasurementLifecycle.Table, MeasurementState.Draft);
        Add(text, "Request for a change", nameof(ChangeRequestLifecycle), ChangeRequestLifecycle.Table, ChangeRequestState.Open);
        Add(text, "Project concept", nameof(ConceptLifecycle), ConceptLifecycle.Table, ConceptState.Draft);
        Add(text, "Challenge", nameof(ChallengeLifecycle), ChallengeLifecycle.Table, ChallengeState.Open);
        Add(text, "Edition of a report", nameof(ReportEditionLifecycle), ReportEditionLifecycle.Table, ReportEditionState.Drafting);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Add<TAction,
    TState>(StringBuilder text, string title, string name, IReadOnlyCollection<Transition<TAction, TState>> table, TState start)
        where TAction : struct, Enum
        where TState : struct, Enum
    {
        var left = table.Where(row => row.To.Length > 0).SelectMany(row => row.From).ToHashSet();
        text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n`{name}`\n\n");
        text.Draw(table, start, Enum.GetValues<TState>().Where(state => !left.Contains(state)));
        text.Tabulate(table);
    }
}
