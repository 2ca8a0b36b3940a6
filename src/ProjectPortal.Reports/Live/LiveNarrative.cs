using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports.Markdown;
using ProjectPortal.Reports.Typography;

namespace ProjectPortal.Reports.Live;

/// <summary>A text that staff wrote, with its live figures in it, as the report has it.</summary>
public static class LiveNarrative
{
    /// <param name="markdown">The text.</param>
    /// <param name="language">Its language, in which the figures are printed: "en" or "fr".</param>
    /// <param name="figures">The catalogue.</param>
    /// <param name="kept">The values it was saved or cleared with (<see cref="KeptFigures"/>): another one is told.</param>
    public static IReadOnlyList<Block> Blocks(string markdown, string language, Func<LiveFigures> figures, string kept)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(figures);
        // Most texts name none, and need no catalogue.
        var live = FigureTokens.NamesIn(markdown).Count == 0 ? null : new LiveText(figures(), language, KeptFigures.Read(kept));
        return MarkdownToBlocks.Convert(Typographer.Bind(markdown, language), live);
    }

    /// <summary>The paragraphs of a text, with the names of its live figures, which are never wrong.</summary>
    internal static IEnumerable<string> Passages(string markdown) => MarkdownToBlocks.Convert(markdown).SelectMany(Passages);

    private static IEnumerable<string> Passages(Block block) => block switch
    {
        ListBlock list => list.Items.SelectMany(item => item.Blocks).SelectMany(Passages),
        Quote quote => quote.Blocks.SelectMany(Passages),
        Table table => table.BodyRows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).SelectMany(Passages),
        _ => [PlainText.From([block])],
    };
}
