using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>
/// The contents as a field that shows its entries, each a link. On which pages they stand only Word knows, once it has set the text; a
/// press of F9 adds the numbers, and until then no wrong one is shown.
/// </summary>
internal sealed class ContentsWriter
{
    private const int Depth = 2;

    private readonly DocxFile _file;
    private readonly Dictionary<Heading, string> _names = new(ReferenceEqualityComparer.Instance);

    public ContentsWriter(DocxFile file)
    {
        _file = file;
        Entries = [.. file.Report.Blocks.OfType<Heading>().Where(heading => heading.Level <= Depth)];
        foreach (var heading in Entries)
            _names.TryAdd(heading, string.Create(CultureInfo.InvariantCulture, $"_Toc{_names.Count + 1:00000000}"));
    }

    public IReadOnlyList<Heading> Entries { get; }

    public SdtBlock Write()
    {
        var lines = Entries.Select((entry, index) => Line(entry, isFirst: index == 0)).ToList();
        lines[^1].Append(Fields.End());
        var blocks = _file.Report.Blocks;
        lines.AddRange(ListOf("Table", _file.Report.Words.Tables, blocks.OfType<Table>().Select(table => (table.Caption, table.Id))));
        lines.AddRange(ListOf("Figure", _file.Report.Words.Figures, blocks.OfType<Figure>().Select(figure => (figure.Caption, figure.Id))));
        return new SdtBlock(
            new SdtProperties(
                new SdtId { Val = _file.NextNumber() },
                new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())),
            new SdtContentBlock(
                [BlockWriter.Set(RunWriter.Plain(_file.Report.Words.Contents), new Place(0) { Style = "TOCHeading" }), .. lines]));
    }

    /// <summary>Gives a heading the bookmark that its entry leads to.</summary>
    public void Mark(Heading heading, W.Paragraph written)
    {
        if (!_names.TryGetValue(heading, out var name))
            return;
        var mark = _file.Bookmark(name);
        written.InsertAfter(mark[0], written.ParagraphProperties);
        written.Append(mark[1]);
    }

    /// <summary>The tables or the figures, by their captions, under a heading of their own.</summary>
    private IEnumerable<W.Paragraph> ListOf(string kind, string title, IEnumerable<(string Caption, string? Anchor)> all)
    {
        var lines = all.Where(one => one.Caption.Length > 0).Select(one => BlockWriter.Set(
            one.Anchor is null ? RunWriter.Plain(one.Caption) : [Linked(one.Caption, "#" + one.Anchor)],
            new Place(0) { Style = "TableofFigures" })).ToList();
        if (lines.Count == 0)
            return [];

        lines[0].InsertAfter(Fields.Separate(), lines[0].ParagraphProperties);
        lines[0].InsertAfter(Fields.Instruct($"TOC \\h \\z \\c \"{kind}\""), lines[0].ParagraphProperties);
        lines[0].InsertAfter(Fields.Begin(), lines[0].ParagraphProperties);
        lines[^1].Append(Fields.End());
        return lines.Prepend(BlockWriter.Set(RunWriter.Plain(title), new Place(0) { Style = "TOCHeading2", KeepsWithNext = true }));
    }

    private Hyperlink Linked(string words, string href)
    {
        var link = _file.LinkTo(href);
        link.Append(RunWriter.Plain(words));
        return link;
    }

    private W.Paragraph Line(Heading entry, bool isFirst)
    {
        OpenXmlElement[] begin = isFirst
            ? [Fields.Begin(), Fields.Instruct(FormattableString.Invariant($"TOC \\o \"1-{Depth}\" \\h \\z \\u")), Fields.Separate()] : [];
        var link = new Hyperlink(RunWriter.Plain(entry.FullText, entry.Lang)) { Anchor = _names[entry], History = true };
        return BlockWriter.Set([.. begin, link], new Place(0) { Style = "TOC" + entry.Level.ToString(CultureInfo.InvariantCulture) });
    }
}
