using ProjectPortal.Reports.Figures;

namespace ProjectPortal.Reports.Sections;

/// <summary>Section 3: Table 1 of indicators, Table 2 of activities, and who took part.</summary>
internal static class DetailedReview
{
    public static IEnumerable<Block> Blocks(FinalReport facts, FinalReportWords words)
    {
        if (!facts.Project.Objective.IsBlank)
            yield return words.Labelled(words["Objective"], facts.Project.Objective);
        if (facts.Accomplishments.Count == 0)
        {
            yield return new Note(NoteKind.Missing, words["Missing"], words["NoAccomplishments"]);
        }
        else
        {
            yield return new Heading(2, words["Indicators"], Id: "indicators");
            yield return IndicatorTable.Compose(facts, words);
            if (IndicatorBars.Draw(facts, words) is { } bars)
                yield return bars;
        }

        if (facts.Accomplishments.Count > 0 || facts.Events.Count > 0)
        {
            yield return new Heading(2, words["Activities"], Id: "activities");
            yield return ActivityTable.Compose(facts, words);
        }

        yield return new Heading(2, words["Participants"], Id: "participants");
        foreach (var block in ParticipantTable.Blocks(facts, words))
            yield return block;
    }
}
