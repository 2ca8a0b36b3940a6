using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Reports.Sections;

/// <summary>Section 4: Table 3, challenges and what was done about them.</summary>
internal static class Challenges
{
    public static IEnumerable<Block> Blocks(FinalReport facts, FinalReportWords words) => facts.Challenges.Count == 0
        ? [new Paragraph(words["NoChallenges"])]
        : [new Table(words["Table3"] + Illustrative.Mark(facts, Invention.Everything, words),
            [new(words["ColumnChallenge"]), new(words["ColumnAction"])],
            [.. facts.Challenges.OrderBy(c => c.Number).Select(challenge => Row(challenge, facts, words))]) { Id = "table-3" }];

    private static TableRow Row(ChallengeFacts challenge, FinalReport facts, FinalReportWords words) => new(
    [
        new TableCell([.. words.Paragraphs(challenge.Description), .. Where(challenge, facts, words)]),
        new TableCell(challenge.ActionTaken.IsBlank ? [new Paragraph(words["NoAction"])] : [.. words.Paragraphs(challenge.ActionTaken)]),
    ]);

    private static IEnumerable<Block> Where(ChallengeFacts challenge, FinalReport facts, FinalReportWords words)
    {
        var activity = facts.Accomplishments.SelectMany(a => a.Activities).FirstOrDefault(a => a.Id == challenge.ActivityId);
        var met = facts.Events.FirstOrDefault(e => e.Id == challenge.EventId);
        var names = new[] { activity?.Code, met is null ? null : EventText.Name(met, facts, words) }.OfType<string>().ToList();
        if (names.Count > 0)
            yield return new Paragraph([new TextRun(words["MetIn", string.Join(", ", names)]) { Italic = true }]);
    }
}
