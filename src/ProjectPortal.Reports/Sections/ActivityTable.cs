using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;

namespace ProjectPortal.Reports.Sections;

/// <summary>Table 2: activities by accomplishment, each with its narrative, its events and its outputs.</summary>
internal static class ActivityTable
{
    public static Table Compose(FinalReport facts, FinalReportWords words)
    {
        var rows = new List<TableRow>();
        foreach (var accomplishment in facts.Accomplishments)
        {
            rows.Add(IndicatorTable.Group(accomplishment, words, 2));
            if (accomplishment.Activities.Count == 0)
                rows.Add(new TableRow([new TableCell(words["NoActivities"]) { ColSpan = 2 }]));
            rows.AddRange(accomplishment.Activities.SelectMany(activity => Rows(activity, facts, words)));
        }

        var known = facts.Accomplishments.SelectMany(a => a.Activities).Select(a => (int?)a.Id).ToHashSet();
        var others = facts.Events.Where(e => !known.Contains(e.ActivityId)).ToList();
        if (others.Count > 0)
        {
            rows.Add(TableRow.Group(words["OtherEvents"], 2));
            rows.AddRange(others.Select(e => new TableRow([new TableCell(words["NoActivityOfEvent"]),
                new TableCell([.. EventText.Blocks(e, facts, words)])])));
        }

        return new Table(words["Table2"] + Illustrative.Mark(facts, Invention.Everything, words),
            [new(words["ColumnActivity"]), new(words["ColumnComments"], 2)], rows)
        { Id = "table-2" };
    }

    private static IEnumerable<TableRow> Rows(ActivityFacts activity, FinalReport facts, FinalReportWords words)
    {
        var cells = new List<TableCell>();
        var own = words.Paragraphs(activity.Narrative).Concat(Outputs(activity, words)).ToList();
        if (own.Count > 0)
            cells.Add(new TableCell(own));
        cells.AddRange(facts.EventsOf(activity).Select(e => new TableCell([.. EventText.Blocks(e, facts, words)])));
        if (cells.Count == 0)
            cells.Add(new TableCell(words[facts.Over?.Period.Year is null ? "NothingReported" : "NothingInYear"]));

        var name = new TableCell(
            [IndicatorTable.Coded(activity.Code, activity.Statement, words),
            new Paragraph([new TextRun(words.Localize(activity.Status)) { Italic = true }])])
        {
            IsHeader = true,
            RowSpan = cells.Count,
            ShortLabel = activity.Code,
        };
        return cells.Select((cell, index) => new TableRow(index == 0 ? [name, cell] : [cell]));
    }

    private static IEnumerable<Block> Outputs(ActivityFacts activity, FinalReportWords words)
    {
        foreach (var kind in activity.Outputs.GroupBy(output => output.Kind).OrderBy(kind => kind.Key))
        {
            yield return new Paragraph([new TextRun(words.Localize(kind.Key)) { Bold = true }]);
            yield return new ListBlock(Ordered: kind.Count() > 1, [.. kind.Select(output => new ListItem([Output(output, words)]))]);
        }
    }

    public static Paragraph Output(OutputFacts output, FinalReportWords words)
    {
        List<Inline> said = [words.Run(output.Title), " – ", words.Localize(output.Status)];
        if (output.Status != OutputStatus.Published && !output.Blocker.IsBlank)
            said.AddRange([words["HeldUpBy"], words.Run(output.Blocker) with { Text = words.Clause(output.Blocker) }]);
        said.Add(".");
        return new Paragraph(said);
    }
}
