using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Reports.Live;

namespace ProjectPortal.Reports.Sections;

/// <summary>What staff wrote for a section, or that nothing is written yet.</summary>
internal static class Narrative
{
    public static IEnumerable<Block> Blocks(FinalReport facts, ReportSection section, FinalReportWords words)
    {
        if (facts.NarrativeIn(section, words.Language) is not { } narrative)
        {
            // The last section of text is the only one that a report may do without.
            var awaited = KeyOf(section, words.Language);
            return section == ReportSection.AdditionalInformation
                ? [new Paragraph(words["NothingToAdd"]) { Awaits = awaited }]
                : [new Note(NoteKind.Missing, words["Missing"], words["NarrativeMissing"]) { Awaits = awaited }];
        }

        var blocks = Named(
            LiveNarrative.Blocks(narrative.Markdown, narrative.Language, () => words.FiguresOf(facts), narrative.Figures),
            FormattableString.Invariant($"text-{(int)section}"))
            .Select(block => block with { Passage = KeyOf(section, narrative.Language) });
        if (Illustrative.Mark(facts, Invention.Everything, words) is { Length: > 0 } mark)
            blocks = Marked([.. blocks], new TextRun(mark.TrimStart()) { Italic = true });
        if (narrative.Language == words.Language)
            return blocks;
        return
        [
            new Note(NoteKind.Information, words["Note"], words["NarrativeOnlyIn" + (narrative.Language == "fr" ? "French" : "English")]),
            .. blocks.Select(block => block with { Lang = narrative.Language }),
        ];
    }

    /// <summary>The texts that the report has or awaits, as they are kept.</summary>
    public static IEnumerable<Passage> Passages(FinalReport facts, IReadOnlyList<Block> blocks, FinalReportWords words)
    {
        var present = blocks.SelectMany(block => new[] { block.Passage, block.Awaits }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return from section in Enum.GetValues<ReportSection>()
               let narrative = facts.NarrativeIn(section, words.Language)
               let language = narrative?.Language ?? words.Language
               let key = KeyOf(section, language)
               where present.Contains(key)
               select new Passage(key, words["PassageName", (int)section], language, narrative?.Markdown ?? "")
               {
                   Mark = Illustrative.Mark(facts, Invention.Everything, words).TrimStart(),
               };
    }

    private static string KeyOf(ReportSection section, string language) => FormattableString.Invariant($"{(int)section}-{language}");

    /// <summary>The mark begins the first paragraph; it stands alone only above what is none.</summary>
    private static IEnumerable<Block> Marked(IReadOnlyList<Block> blocks, TextRun mark) => blocks is [Paragraph first, ..]
        ? blocks.Skip(1).Prepend(first with { Inlines = [mark, " ", .. first.Inlines] })
        : blocks.Prepend(new Paragraph([mark]));

    /// <summary>Headings get anchors of their own section, so that sections can stand apart on a page.</summary>
    private static IEnumerable<Block> Named(IEnumerable<Block> blocks, string prefix)
    {
        var number = 0;
        foreach (var block in blocks)
            yield return block is Heading heading ? heading with { Id = FormattableString.Invariant($"{prefix}-{++number}") } : block;
    }
}
