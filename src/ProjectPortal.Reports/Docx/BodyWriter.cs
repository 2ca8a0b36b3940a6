using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>The whole text: cover, contents, and the blocks on pages that lie as their tables need it.</summary>
internal sealed class BodyWriter(DocxFile file)
{
    private readonly BlockWriter _blocks = new(file);
    private readonly PageWriter _pages = new(file);

    public Document Write()
    {
        var report = file.Report;
        var contents = new ContentsWriter(file);
        var body = new Body();
        if (report.HasCover)
        {
            body.Append(CoverWriter.Cover(report));
            body.Append(_pages.Break(report.IsLandscape, isCover: true));
        }
        else
        {
            body.Append(CoverWriter.Head(report));
        }

        if (report.HasContents && contents.Entries.Count > 0)
        {
            body.Append(contents.Write());
            if (report.HasCover)
                body.Append(BlockWriter.Set([new Run(new Break { Type = BreakValues.Page })], new Place(0), space: 1));
        }

        var turned = Turned(report);
        var lies = report.IsLandscape;
        var passage = new PassageWriter(file);
        for (var index = 0; index < report.Blocks.Count; index++)
        {
            var block = report.Blocks[index];
            if (turned[index] != lies)
            {
                passage.End(body);
                body.Append(_pages.Break(lies));
                lies = turned[index];
            }

            if (block is Heading { Level: 1 })
                file.Notes.Begin();
            var written = _blocks.Write(block, new Place(PageWriter.WidthOf(lies))).ToList();
            if (block is Heading heading)
                contents.Mark(heading, (W.Paragraph)written[0]);
            passage.Add(body, block, written);
        }

        passage.End(body);
        body.Append(_pages.End(lies));
        return new Document(body);
    }

    /// <summary>Which blocks stand on pages on their long side: wide tables, and the headings above them.</summary>
    private static bool[] Turned(ReportDocument report)
    {
        var blocks = report.Blocks;
        var turned = blocks.Select(block => report.IsLandscape || (block is Table table
            && TableWriter.LeastWidth(table) > PageWriter.WidthOf(isLandscape: false))).ToArray();
        for (var index = blocks.Count - 2; index >= 0; index--)
            turned[index] |= blocks[index] is Heading or PageBreak && blocks[index + 1] is not Heading { Level: 1 } && turned[index + 1];
        return turned;
    }
}
