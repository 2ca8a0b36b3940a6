using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Reports.Sections;

/// <summary>Section 5: what staff wrote, then the recorded lessons by theme, the source of each in a note.</summary>
internal static class GoodPractices
{
    public static IEnumerable<Block> Blocks(FinalReport facts, FinalReportWords words)
    {
        var hasLessons = facts.Themes.Any(theme => theme.Lessons.Count > 0);
        if (!hasLessons || facts.NarrativeIn(ReportSection.GoodPractices, words.Language) is not null)
        {
            foreach (var block in Narrative.Blocks(facts, ReportSection.GoodPractices, words))
                yield return block;
        }

        foreach (var block in ByTheme(facts, words, level: 2))
            yield return block;
    }

    /// <summary>The recorded lessons, below headings of a level.</summary>
    public static IEnumerable<Block> ByTheme(FinalReport facts, FinalReportWords words, int level)
    {
        var number = 0;
        foreach (var theme in facts.Themes.Where(theme => theme.Lessons.Count > 0))
        {
            var name = theme.Name.In(words.Language);
            yield return new Heading(
                level, name.Text, Id: FormattableString.Invariant($"theme-{++number}"))
            {
                Lang = name.Language == words.Language ? null
                : name.Language
            };
            yield return new ListBlock(
                Ordered: false, [.. theme.Lessons.Select(lesson => new ListItem([.. Lesson(lesson, facts, words)]))]);
        }
    }

    private static IEnumerable<Block> Lesson(LessonFacts lesson, FinalReport facts, FinalReportWords words)
    {
        var text = words.Paragraphs(lesson.Text).Cast<Paragraph>().ToList();
        foreach (var paragraph in text.SkipLast(1))
            yield return paragraph;
        foreach (var last in text.TakeLast(1))
            yield return new Paragraph([words.Run(lesson.Text) with { Text = ((TextRun)last.Inlines[0]).Text },
                new Footnote([.. Source(lesson, facts, words)])]);
        if (!lesson.AppliedIn.IsBlank)
            yield return words.Labelled(words["AppliedIn"], lesson.AppliedIn);
    }

    /// <summary>"Study tour 1: delegates, closing session"; what the note already says is not said twice.</summary>
    private static IEnumerable<Inline> Source(LessonFacts lesson, FinalReport facts, FinalReportWords words)
    {
        var met = facts.Events.FirstOrDefault(e => e.Id == lesson.EventId);
        var kind = met is null ? words.Localize(lesson.Source) : EventText.Name(met, facts, words);
        var note = words.Run(lesson.SourceNote) with { Text = words.Clause(lesson.SourceNote) };
        var named = note.Text.Contains(kind, StringComparison.OrdinalIgnoreCase);
        if (!named)
            yield return note.Text.Length == 0 ? kind : kind + words["Colon"];
        if (note.Text.Length > 0)
            yield return named ? note with { Text = char.ToUpperInvariant(note.Text[0]) + note.Text[1..] } : note;
        if (Illustrative.Mark(facts, Invention.Everything, words) is { Length: > 0 } mark)
            yield return mark;
    }
}
