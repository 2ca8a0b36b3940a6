namespace ProjectPortal.Reports.Figures;

/// <summary>Numbers the figures of a report in the order in which they are seen: "Figure 1 – Timeline of the project".</summary>
internal static class FigureNumbers
{
    public static IReadOnlyList<Block> Assign(IEnumerable<Block> blocks, FinalReportWords words)
    {
        var number = 0;
        return [.. blocks.Select(block => block is Figure { Caption.Length: > 0 } figure
            ? figure with { Caption = words["FigureCaption", words.Number(++number), figure.Caption] } : block)];
    }
}
