using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace ProjectPortal.Reports.QuestPdf;

/// <summary>Divides a document into runs of pages of one kind: cover, contents, text upright, wide tables lying, sheets.</summary>
internal sealed class Pages(ReportDocument document)
{
    /// <summary>A table of so many columns is read on the long side of the paper.</summary>
    private const int WideColumns = 8;

    private readonly Outline _outline = new(document);

    public void Compose(IDocumentContainer pages)
    {
        if (document.HasCover)
            pages.Page(page => Furnished(page, lying: false, isCover: true).Element(Cover));
        if (document.HasContents && _outline.Entries.Count > 0)
            pages.Page(page => Furnished(page, document.IsLandscape).Element(Contents));

        var writer = new BlockWriter(_outline, document.Words);
        var first = !document.HasCover;
        foreach (var run in Runs())
        {
            if (run.Sheet is { } sheet)
            {
                pages.Page(page => SheetWriter.Write(page, sheet));
                continue;
            }

            var opens = first;
            first = false;
            pages.Page(page => Furnished(page, run.Lying).Column(column =>
            {
                column.Spacing(6);
                if (opens && document.HasTitle)
                    Head(column);
                writer.Write(column, run.Blocks);
            }));
        }
    }

    private IEnumerable<(bool Lying, List<Block> Blocks, Sheet? Sheet)> Runs()
    {
        var (lying, blocks) = (document.IsLandscape, new List<Block>());
        for (var at = 0; at < document.Blocks.Count; at++)
        {
            var block = document.Blocks[at];
            // What heads a table goes with it.
            var next = block is Heading or Paragraph && at + 1 < document.Blocks.Count ? document.Blocks[at + 1] : block;
            var turns = document.IsLandscape || IsWide(block) || IsWide(next);
            if ((block is Sheet or PageBreak || turns != lying) && blocks.Count > 0)
            {
                yield return (lying, blocks, null);
                blocks = [];
            }

            lying = turns;
            if (block is Sheet sheet)
                yield return (sheet.IsLandscape, [], sheet);
            else if (block is not PageBreak)
                blocks.Add(block);
        }

        if (blocks.Count > 0)
            yield return (lying, blocks, null);
    }

    private static bool IsWide(Block block) => block is Table { Columns.Count: >= WideColumns };

    private IContainer Furnished(PageDescriptor page, bool lying, bool isCover = false)
    {
        page.Size(lying ? PageSizes.A4.Landscape() : PageSizes.A4.Portrait());
        page.Margin(Look.Margin);
        page.DefaultTextStyle(Look.Body);
        if (document.Mark.Length > 0)
        {
            page.Foreground().AsDecoration().AlignCenter().AlignMiddle().Rotate(-45)
                .Text(document.Mark).FontFamily(Look.Typeface).FontSize(64).SemiBold().FontColor("#22b3261e");
        }

        if (!isCover && document.HasPageNumbers)
        {
            page.Header().AsDecoration().PaddingBottom(10).BorderBottom(0.5f).BorderColor(Look.Rule).PaddingBottom(3)
                .Text(Joined(document.RunningHeader, document.Mark)).Style(Look.Running);
            page.Footer().AsDecoration().AlignRight().Text(PageOf);
        }

        return page.Content();
    }

    private static string Joined(string header, string mark) =>
        mark.Length == 0 ? header : header.Length == 0 ? mark : $"{header} · {mark}";

    private void PageOf(TextDescriptor text)
    {
        text.DefaultTextStyle(Look.Running);
        foreach (var part in document.Words.PageOf.Split(' '))
        {
            if (part == "{0}")
                text.CurrentPageNumber();
            else if (part == "{1}")
                text.TotalPages();
            else
                text.Span(part);
            text.Span(" ");
        }
    }

    private void Cover(IContainer page) => page.Column(column =>
    {
        column.Item().AsDecoration().Width(56).Height(4).Background(Look.Accent);
        column.Item().PaddingTop(16).PaddingBottom(80).Column(entity =>
        {
            foreach (var line in document.Organization)
                entity.Item().AsParagraph().Text(line).Style(Look.Text(10.5f, 1.5f).FontColor(Look.Muted));
        });
        column.Item().AsHeading(1).Text(document.Title).Style(Look.Text(25, 1.25f).SemiBold());
        foreach (var line in document.Subtitles)
            column.Item().PaddingTop(10).AsParagraph().Text(line).Style(Look.Text(14, 1.35f).FontColor(Look.Accent));
        column.Item().PaddingTop(60).Element(Facts);
        if (document.Seal is { } seal)
            FigureWriter.Write(column.Item().PaddingTop(16).AsFigure(seal.AltText), seal);
    });

    private void Head(ColumnDescriptor column)
    {
        foreach (var line in document.Organization)
            column.Item().AsParagraph().Text(line).Style(Look.Text(10.5f, 1.5f).FontColor(Look.Muted));
        column.Item().AsHeading(1).Text(document.Title).Style(Look.Text(19, 1.25f).SemiBold());
        foreach (var line in document.Subtitles)
            column.Item().AsParagraph().Text(line).Style(Look.Text(12, 1.35f).FontColor(Look.Accent));
        if (document.CoverFacts.Count > 0)
            column.Item().Element(Facts);
    }

    private void Facts(IContainer place) => place.Table(table =>
    {
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(120);
            columns.RelativeColumn();
        });
        foreach (var fact in document.CoverFacts)
        {
            table.Cell().AsRowHead().PaddingBottom(3).Text(fact.Label).FontColor(Look.Muted);
            table.Cell().PaddingBottom(3).Text(fact.Value);
        }
    });

    private void Contents(IContainer page) => page.Column(column =>
    {
        column.Spacing(4);
        column.Item().AsHeading(1).Text(document.Words.Contents).Style(Look.Heading(1));
        column.Item().AsContents().Column(list =>
        {
            foreach (var entry in _outline.Entries)
            {
                list.Item().AsContentsItem().PaddingLeft(14 * (entry.Heading.Level - 1)).PaddingVertical(2)
                    .SectionLink(entry.Section).Row(row =>
                    {
                        row.RelativeItem().Text(entry.Heading.FullText);
                        row.ConstantItem(40).AlignRight().Text(text => text.BeginPageNumberOfSection(entry.Section));
                    });
            }
        });
    });
}
