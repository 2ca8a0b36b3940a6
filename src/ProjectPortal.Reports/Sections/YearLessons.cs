namespace ProjectPortal.Reports.Sections;

/// <summary>What was met and learned at the events of the year; how much more there is that has no date.</summary>
internal static class YearLessons
{
    public static IEnumerable<Block> Blocks(FinalReport facts, PeriodFacts over, FinalReportWords words)
    {
        var year = FinalReportWords.YearOf(over.Period.To);
        yield return new Heading(2, words["YearChallengesTitle"], Id: "challenges");
        foreach (var block in facts.Challenges.Count == 0 ? [new Paragraph(words["YearNoChallenges", year])]
            : Challenges.Blocks(facts, words))
            yield return block;
        if (over.UndatedChallenges > 0)
            yield return new Paragraph(words.Count("YearUndatedChallenges", over.UndatedChallenges));
        yield return new Heading(2, words["Lessons"], Id: "lessons");
        foreach (var block in facts.Themes.Count == 0 ? [new Paragraph(words["YearNoLessons", year])]
            : GoodPractices.ByTheme(facts, words, level: 3))
            yield return block;
        if (over.UndatedLessons > 0)
            yield return new Paragraph(words.Count("YearUndatedLessons", over.UndatedLessons));
    }
}
