using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>
/// Puts what people wrote into controls and what is computed between bookmarks, so that each is found again after others have worked on
/// the file. Programs that know no controls keep bookmarks, so passages have both.
/// </summary>
internal sealed class PassageWriter(DocxFile file)
{
    private readonly List<OpenXmlElement> _open = [];
    private string? _key;
    private int _facts;

    public void Add(Body body, Block block, IReadOnlyList<OpenXmlElement> written)
    {
        if (block.Passage != _key)
            End(body);
        _key = block.Passage;
        _open.AddRange(written);
        if (block.Awaits is not { } awaited)
            return;

        End(body);
        _key = awaited;
        _open.Add(BlockWriter.Set([], new Place(0)));
        End(body);
    }

    /// <summary>Closes what is open: nothing goes over the end of a page's form.</summary>
    public void End(Body body)
    {
        var passage = file.Report.Passages.FirstOrDefault(known => known.Key == _key);
        if (_open.Count > 0 && file.Report.Passages.Count > 0)
            Mark(passage is null ? MarkNames.Facts + (++_facts).ToString(CultureInfo.InvariantCulture) : MarkNames.Of(passage.Key));
        if (passage is null || _open.Count == 0)
            body.Append(_open);
        else
            body.Append(new SdtBlock(
                new SdtProperties(
                    new SdtAlias { Val = passage.Name },
                    new Tag { Val = MarkNames.Of(passage.Key) },
                    new SdtId { Val = file.NextNumber() },
                    new W.Lock { Val = LockingValues.SdtLocked },
                    // LibreOffice takes a control of any other kind for one of plain words, and forgets what is bold in it.
                    new SdtContentDocPartObject(new DocPartGallery { Val = "AutoText" }, new DocPartUnique())),
                new SdtContentBlock(_open)));
        _open.Clear();
        _key = null;
    }

    private void Mark(string name)
    {
        var mark = file.Bookmark(name);
        var first = Paragraphs().First();
        if (first.ParagraphProperties is { } form)
            first.InsertAfter(mark[0], form);
        else
            first.PrependChild(mark[0]);
        Paragraphs().Last().Append(mark[1]);
    }

    private IEnumerable<W.Paragraph> Paragraphs() =>
        _open.SelectMany(element => element is W.Paragraph paragraph ? [paragraph] : element.Descendants<W.Paragraph>());
}
