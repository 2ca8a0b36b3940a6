using System.Globalization;

namespace ProjectPortal.Reports.Html;

/// <summary>Writes blocks as HTML.</summary>
internal sealed class BlockWriter(HtmlWriter html)
{
    private int _headings;
    private int _figures;
    private string? _section;

    /// <summary>The words above the notes of a section.</summary>
    public string Notes { get; init; } = "";

    public void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                var tag = "h" + Math.Clamp(heading.Level + 1, 2, 6).ToString(CultureInfo.InvariantCulture);
                _section = heading.FullText;
                html.Open(tag, ("id", HtmlRenderer.IdOf(heading, ++_headings)), ("lang", heading.Lang)).Text(heading.FullText).Close(tag);
                break;
            case Paragraph paragraph:
                html.Open("p", ("lang", paragraph.Lang));
                InlineWriter.Write(html, paragraph.Inlines);
                html.Close("p");
                break;
            case ListBlock list:
                Write(list);
                break;
            case Quote quote:
                html.Open("blockquote", ("class", "report-quote"), ("lang", quote.Lang));
                Write(quote.Blocks);
                html.Close("blockquote");
                break;
            case Note note:
                html.Open("div", ("class", "report-note report-note-" + Name(note.Kind)), ("role", "note"), ("lang", note.Lang))
                    .Open("p", ("class", "report-note-title")).Text(note.Title).Close("p");
                Write(note.Blocks);
                html.Close("div");
                break;
            case Table table:
                // A part that scrolls must have a name; the heading above gives one where the table has no caption.
                new TableWriter(html, this).Write(table, table.Caption.Length > 0 ? table.Caption : _section);
                break;
            case Figure figure:
                SvgWriter.Write(html, figure, ++_figures);
                break;
            case Masthead masthead:
                html.Open("div", ("class", "report-masthead"), ("lang", masthead.Lang));
                Write(masthead.Lines.Select(line => new Paragraph(line)));
                html.Close("div");
                break;
            case Sheet sheet:
                Write(sheet);
                break;
            case EndNotes notes:
                Write(notes);
                break;
            case PageBreak or Space:
                break;
            default:
                throw new InvalidOperationException($"{block.GetType().Name} has no form in HTML.");
        }
    }

    private void Write(Sheet sheet)
    {
        foreach (var card in sheet.Cards)
        {
            html.Open("div", ("class", "report-card"), ("lang", card.Lang ?? sheet.Lang));
            foreach (var part in card.Parts)
            {
                if (part is CardText { Text.Length: > 0 } text)
                    Write(text.IsHeading ? new Heading(1, text.Text) { Lang = text.Lang }
                        : new Paragraph([new TextRun(text.Text) { Href = text.Href }]) { Lang = text.Lang });
                else if (part is CardFigure { Figure: var figure })
                    Write(figure);
            }

            html.Close("div");
        }
    }

    private void Write(EndNotes notes)
    {
        html.Open("div", ("class", "report-notes")).Open("p", ("class", "report-notes-title")).Text(Notes).Close("p").Open("ol");
        foreach (var note in notes.Notes)
        {
            html.Open("li", ("id", note.Anchor));
            InlineWriter.Write(html, note.Words);
            html.Close("li");
        }

        html.Close("ol").Close("div");
    }

    private void Write(ListBlock list)
    {
        var tag = list.Ordered ? "ol" : "ul";
        var start = list.Ordered && list.Start != 1 ? list.Start.ToString(CultureInfo.InvariantCulture) : null;
        html.Open(tag, ("class", "report-list"), ("start", start), ("lang", list.Lang));
        foreach (var item in list.Items)
        {
            html.Open("li");
            // An item of one plain paragraph is the common case, and needs no paragraph of its own.
            if (item.Blocks is [Paragraph { Lang: null } only, ..] && item.Blocks.Skip(1).All(block => block is ListBlock))
            {
                InlineWriter.Write(html, only.Inlines);
                Write(item.Blocks.Skip(1));
            }
            else
            {
                Write(item.Blocks);
            }

            html.Close("li");
        }

        html.Close(tag);
    }

    private static string Name(NoteKind kind) => kind switch
    {
        NoteKind.Information => "information",
        NoteKind.Missing => "missing",
        NoteKind.Warning => "warning",
    };
}
