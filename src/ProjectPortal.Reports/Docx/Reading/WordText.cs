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
    public (IReadOnlyList<string> Pieces, int LeftOut) PassageOf(string key)
    {
        var runs = new WordRuns(_file, _styles);
        var blocks = new WordBlocks(_styles, runs).Read(_all.Where(pair => pair.Key == key).Select(pair => pair.Item.Element));
        return (BlocksToMarkdown.Pieces(blocks), runs.LeftOut);
    }

    /// <summary>What is computed: a line for each paragraph, and one for each row of a table.</summary>
    public IReadOnlyList<FactLine> FactLines() =>
        [.. _all.Where(pair => pair.Key is null).SelectMany(pair => Lines(pair.Item.Element)).Where(line => line.Text.Length > 0)];

    private IEnumerable<FactLine> Lines(XElement element) => !element.Is("tbl") ? [new FactLine(Line(element), IsHeading(element))]
        : WordBlocks.RowsOf(element).Select(row => new FactLine(string.Join(" | ", row.Select(cell => string.Join(' ',
            cell.Elements().Where(e => e.Is("p")).Select(Line).Where(line => line.Length > 0)))), IsHeading: false));

    private bool IsHeading(XElement paragraph) => _styles.HeadingLevel(paragraph) is not null || _styles.NameOf(paragraph) == "caption";

    private string Line(XElement paragraph) => _styles.NameOf(paragraph).StartsWith("toc ", StringComparison.Ordinal) ? ""
        : WordRuns.TextOf(new WordRuns(_file, _styles).Read(paragraph));
}
