using System.Xml.Linq;
using ProjectPortal.Reports.Markdown;

namespace ProjectPortal.Reports.Docx.Reading;

/// <summary>The words of a file: of its passages as Markdown, and of what is computed line by line.</summary>
internal sealed class WordText
{
    private readonly WordFile _file;
    private readonly WordStyles _styles;
    private readonly List<(WordItem Item, string? Key)> _all;

    /// <param name="names">The keys of passages by what they are called.</param>
    public WordText(WordFile file, IReadOnlyDictionary<string, string> names)
    {
        (_file, _styles) = (file, new WordStyles(file));
        var outline = new WordOutline(file.Body, names);
        (_all, Found) = ([.. outline.All], outline.Found);
    }

    /// <summary>The passages that are marked in the file.</summary>
    public IReadOnlySet<string> Found { get; }

    /// <summary>The pieces of a passage, and how many footnotes and pictures had to be left out.</summary>
    /// <param name="mark">Words that the document itself has set before the passage.</param>
    public (IReadOnlyList<string> Pieces, int LeftOut) PassageOf(string key, string mark)
    {
        var runs = new WordRuns(_file, _styles);
        var blocks = new WordBlocks(_styles, runs).Read(_all.Where(pair => pair.Key == key).Select(pair => pair.Item.Element));
        return (BlocksToMarkdown.Pieces(Unmarked(blocks, mark)), runs.LeftOut);
    }

    private static IEnumerable<Block> Unmarked(IReadOnlyList<Block> blocks, string mark) =>
        mark.Length > 0 && blocks is [Paragraph first, ..] && WordRuns.TextOf(first.Inlines).StartsWith(mark, StringComparison.Ordinal)
            ? blocks.Skip(1).Prepend(first with { Inlines = Without(first.Inlines, mark.Length) }) : blocks;

    /// <summary>A paragraph without its first signs; programs cut text into runs as they like.</summary>
    private static List<Inline> Without(IReadOnlyList<Inline> inlines, int signs)
    {
        var rest = new List<Inline>();
        foreach (var inline in inlines)
        {
            var cut = inline is TextRun run ? Math.Min(signs, run.Text.Length) : 0;
            rest.Add(inline is TextRun text ? text with { Text = text.Text[cut..] } : inline);
            signs -= cut;
        }

        return rest;
    }

    /// <summary>What is computed: a line for each paragraph, and one for each row of a table.</summary>
    public IReadOnlyList<FactLine> FactLines() =>
        [.. _all.Where(pair => pair.Key is null).SelectMany(pair => Lines(pair.Item.Element)).Where(line => line.Text.Length > 0)];

    private IEnumerable<FactLine> Lines(XElement element) => !element.Is("tbl") ? [new FactLine(Line(element), IsHeading(element))]
        : WordBlocks.RowsOf(element).Select(row => new FactLine(string.Join(" | ", row.Select(cell => string.Join(' ',
            cell.Elements().Where(e => e.Is("p")).Select(Line).Where(line => line.Length > 0)))), IsHeading: false));

    private bool IsHeading(XElement paragraph) => _styles.HeadingLevel(paragraph) is not null || _styles.NameOf(paragraph) == "caption";

    private string Line(XElement paragraph) => IsContents(_styles.NameOf(paragraph)) ? ""
        : WordRuns.TextOf(new WordRuns(_file, _styles).Read(paragraph));

    /// <summary>The contents and the lists of tables and figures are worked out by whatever program opens the file.</summary>
    private static bool IsContents(string style) => style == "table of figures" || style.StartsWith("toc ", StringComparison.Ordinal);
}
