using ProjectPortal.Reports.Pdf.Layout;
using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf;

/// <summary>What the body is made of: a strip, a table, a page of fixed places or the end of a page.</summary>
internal sealed record FlowItem(string Section)
{
    public Strip? Strip { get; init; }

    public TableFlow? Table { get; init; }

    public Sheet? Sheet { get; init; }

    public bool IsPageBreak { get; init; }

    /// <summary>What must fit below the item before it: all of a strip, the beginning of a table.</summary>
    public double LeastHeight => Table?.LeastHeight ?? (Strip is { } strip ? strip.SpaceBefore + strip.Height : 0);
}

/// <summary>Lays the content of a document, in one column as wide as it is read well.</summary>
internal static class FlowItems
{
    /// <summary>A paragraph of up to so many lines goes with the table, figure or list that it introduces.</summary>
    private const int Introduction = 6;

    public static List<FlowItem> Lay(ReportDocument report, BlockLayout layout, StructElement document, IReadOnlyList<OutlineEntry> entries)
    {
        var items = new List<FlowItem>();
        var (parent, section, heading) = (document, "", 0);
        var page = PageFlow.WidthOf(report.IsLandscape);
        for (var index = 0; index < report.Blocks.Count; index++)
        {
            var block = report.Blocks[index];
            if (block is Heading { Level: 1 } first)
                (parent, section) = (document.Add("Sect"), first.FullText);
            switch (block)
            {
                case Table table:
                    items.Add(new FlowItem(section) { Table = new TableFlow(new TableLayout(table, parent, layout, report.IsLandscape)) });
                    break;
                case Sheet sheet:
                    items.Add(new FlowItem(section) { Sheet = sheet });
                    break;
                case PageBreak:
                    items.Add(new FlowItem(section) { IsPageBreak = true });
                    break;
                default:
                    // Letters and other papers of one page have a measure of their own; so has what is not read line by line.
                    var width = report.HasCover && block is not (Figure or Heading) ? Math.Min(Theme.Measure, page) : page;
                    var strips = layout.Lay([block], width, parent, Theme.Body);
                    if (block is Heading && strips.Count > 0)
                        strips[0].Anchors.Add(entries[heading++].Anchor);
                    if (block is Paragraph && index + 1 < report.Blocks.Count)
                        Introduce(strips, report.Blocks[index + 1]);
                    items.AddRange(strips.Select(strip => new FlowItem(section) { Strip = strip }));
                    break;
            }
        }

        return items;
    }

    private static void Introduce(List<Strip> strips, Block next)
    {
        if (next is not (Table or Figure or ListBlock) || strips.Count == 0)
            return;
        if (strips.Count <= Introduction)
            strips.ForEach(strip => strip.KeepWithNext = true);
        else if (next is ListBlock)
            (strips[^1].KeepWithNext, strips[^2].KeepWithNext) = (true, true);
    }
}
