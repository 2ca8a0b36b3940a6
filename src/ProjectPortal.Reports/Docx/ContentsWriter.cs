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

    private W.Paragraph Line(Heading entry, bool isFirst)
    {
        OpenXmlElement[] begin = isFirst
            ? [Fields.Begin(), Fields.Instruct(FormattableString.Invariant($"TOC \\o \"1-{Depth}\" \\h \\z \\u")), Fields.Separate()] : [];
        var link = new Hyperlink(RunWriter.Plain(entry.FullText, entry.Lang)) { Anchor = _names[entry], History = true };
        return BlockWriter.Set([.. begin, link], new Place(0) { Style = "TOC" + entry.Level.ToString(CultureInfo.InvariantCulture) });
    }
}
