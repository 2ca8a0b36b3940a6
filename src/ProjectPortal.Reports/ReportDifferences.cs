namespace ProjectPortal.Reports;

/// <summary>What one section said and does not say any more, and what it says now instead, line by line.</summary>
public sealed record SectionDifference(int Number, string Title, IReadOnlyList<string> Gone, IReadOnlyList<string> Added);

/// <summary>Compares two reports by what a reader of them sees, so that nothing is told that no page shows.</summary>
public static class ReportDifferences
{
    /// <summary>The sections that differ, in their order; empty where both reports say the same.</summary>
    public static IReadOnlyList<SectionDifference> Between(FinalReport was, FinalReport now, string language)
    {
        var (before, after) = (Lines(was, language), Lines(now, language));
        return [.. Enumerable.Range(1, FinalReportComposer.SectionCount)
            .Select(number => new SectionDifference(
                number, FinalReportComposer.TitleOf(number, language), Without(before[number], after[number]),
                Without(after[number], before[number])))
            .Where(section => section.Gone.Count + section.Added.Count > 0)];
    }

    /// <summary>The lines of the one that the other has not, each as often as it has it more often.</summary>
    private static List<string> Without(IEnumerable<string> lines, IEnumerable<string> others)
    {
        var left = others.CountBy(line => line, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var without = new List<string>();
        foreach (var line in lines)
        {
            if (left.TryGetValue(line, out var count) && count > 0)
                left[line] = count - 1;
            else
                without.Add(line);
        }

        return without;
    }

    private static ILookup<int, string> Lines(FinalReport facts, string language)
    {
        var (section, lines) = (0, new List<(int Section, string Line)>());
        foreach (var block in FinalReportComposer.Compose(facts, language).Blocks)
        {
            if (block is Heading { Level: 1 })
                section++;
            else
                lines.AddRange(Lines(block).Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => (section, line)));
        }

        return lines.ToLookup(l => l.Section, l => l.Line);
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        ListBlock list => list.Items.SelectMany(item => item.Blocks.SelectMany(Lines)),
        Quote quote => quote.Blocks.SelectMany(Lines),
        Note note => note.Blocks.SelectMany(Lines).Prepend(note.Title),
        Table table => table.BodyRows.Concat(table.FooterRows).Select(Line).Prepend(table.Caption),
        _ => [PlainText.From([block])],
    };

    private static string Line(TableRow row) => string.Join(" | ", row.Cells.Select(PlainText.From).Where(text => text.Length > 0));
}
