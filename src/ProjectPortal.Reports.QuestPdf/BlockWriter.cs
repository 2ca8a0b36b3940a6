using System.Globalization;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ProjectPortal.Reports.QuestPdf;

/// <summary>Writes the blocks of a document, one below the other.</summary>
internal sealed class BlockWriter(Outline outline, ReportWords words)
{
    private readonly InlineWriter _inlines = new(outline);
    private TextStyle _style = Look.Body;

    /// <summary>The blocks of a run of pages; the notes of a section stand where it ends.</summary>
    public void Write(ColumnDescriptor column, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is Heading { Level: 1 })
                WriteNotes(column);
            Write(column, block);
        }

        WriteNotes(column);
    }

    /// <summary>The blocks of a cell, in the style of cells.</summary>
    public void WriteCell(IContainer cell, IReadOnlyList<Block> blocks, CellAlign align, bool bold)
    {
        var before = _style;
        _style = bold ? Look.Cell.SemiBold() : Look.Cell;
        var place = align switch { CellAlign.Start => cell, CellAlign.End => cell.AlignRight(), CellAlign.Center => cell.AlignCenter() };
        place.Column(column =>
        {
            column.Spacing(2);
            foreach (var block in blocks)
                Write(column, block);
        });
        _style = before;
    }

    private void Write(ColumnDescriptor column, Block block)
    {
        switch (block)
        {
            case Heading heading:
                var place = column.Item().EnsureSpace(90).PaddingTop(Look.SpaceBefore(heading.Level)).In(heading.Lang);
                if (outline.PlaceOf(heading) is { } name)
                    place = place.Section(name);
                place.AsHeading(heading.Level).Text(heading.FullText).Style(Look.Heading(heading.Level));
                break;
            case Paragraph paragraph:
                WriteText(column.Item().In(paragraph.Lang).AsParagraph(), paragraph.Inlines, _style);
                break;
            case ListBlock list:
                column.Item().In(list.Lang).Element(item => WriteList(item, list));
                break;
            case Quote quote:
                column.Item().In(quote.Lang).AsQuotation().BorderLeft(2).BorderColor(Look.Rule).PaddingLeft(10).Column(inner =>
                    WriteAll(inner, quote.Blocks));
                break;
            case Note note:
                WriteNote(column.Item().In(note.Lang), note);
                break;
            case Table table:
                new TableWriter(this, _inlines).Write(column, table);
                break;
            case Figure figure:
                WriteFigure(column, figure);
                break;
            case Masthead head:
                column.Item().PaddingBottom(20).Column(lines =>
                {
                    foreach (var line in head.Lines)
                        lines.Item().AsParagraph().Text(line).Style(Look.Text(10.5f, 1.5f).FontColor(Look.Muted));
                });
                break;
            case Space space:
                column.Item().Height((float)space.Height);
                break;
            case PageBreak:
                column.Item().PageBreak();
                break;
            case Sheet:
                throw new InvalidOperationException("A sheet is a page of its own.");
        }
    }

    private void WriteAll(ColumnDescriptor column, IReadOnlyList<Block> blocks)
    {
        column.Spacing(3);
        foreach (var block in blocks)
            Write(column, block);
    }

    private void WriteText(IContainer place, IReadOnlyList<Inline> inlines, TextStyle style) =>
        place.Text(text => _inlines.Write(text, inlines, style));

    private void WriteList(IContainer place, ListBlock list) => place.AsList().Column(column =>
    {
        column.Spacing(3);
        for (var at = 0; at < list.Items.Count; at++)
        {
            var label = list.Ordered ? (list.Start + at).ToString(CultureInfo.InvariantCulture) + "." : "•";
            var item = list.Items[at];
            column.Item().AsListItem().Row(row =>
            {
                row.ConstantItem(16).AsListLabel().Text(label).Style(_style);
                row.RelativeItem().AsListBody().Column(inner => WriteAll(inner, item.Blocks));
            });
        }
    });

    private void WriteNote(IContainer place, Note note)
    {
        var (bar, tint) = Look.Note(note.Kind);
        place.BorderLeft(3).BorderColor(bar).Background(tint).Padding(7).Column(column =>
        {
            column.Item().AsParagraph().Text(note.Title).Style(_style.SemiBold().FontColor(bar));
            WriteAll(column, note.Blocks);
        });
    }

    private static void WriteFigure(ColumnDescriptor column, Figure figure)
    {
        var place = column.Item().In(figure.Lang);
        if (figure.Id is { } name)
            place = place.Section(name);
        place.ShowEntire().Column(inner =>
        {
            FigureWriter.Write(inner.Item().AsFigure(figure.AltText), figure);
            if (figure.Caption.Length > 0)
                inner.Item().PaddingTop(3).AsCaption().Text(figure.Caption).Style(Look.Caption);
            if (figure.Source.Length > 0)
                inner.Item().AsParagraph().Text(figure.Source).Style(Look.Running);
        });
    }

    private void WriteNotes(ColumnDescriptor column)
    {
        var notes = _inlines.TakeNotes();
        if (notes.Count == 0)
            return;

        column.Item().PaddingTop(6).BorderTop(0.5f).BorderColor(Look.Rule).PaddingTop(4).Column(list =>
        {
            list.Item().AsParagraph().Text(words.Notes).Style(Look.Running.SemiBold());
            foreach (var (number, note) in notes)
            {
                list.Item().AsParagraph().Text(text =>
                {
                    text.Span(number.ToString(CultureInfo.InvariantCulture) + " ").Style(Look.Running).Superscript();
                    _inlines.Write(text, note.Words, Look.Running);
                });
            }
        });
    }
}
