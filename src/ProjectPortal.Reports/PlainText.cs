namespace ProjectPortal.Reports;

/// <summary>The words of content without its form.</summary>
internal static class PlainText
{
    public static string From(TableCell cell) => From(cell.Blocks);

    public static string From(IEnumerable<Block> blocks) => string.Join(' ', blocks.Select(From).Where(text => text.Length > 0));

    private static string From(Block block) => block switch
    {
        Heading heading => heading.FullText,
        Paragraph paragraph => string.Concat(paragraph.Inlines.Select(From)),
        ListBlock list => string.Join("; ", list.Items.Select(item => From(item.Blocks))),
        Quote quote => From(quote.Blocks),
        Note note => note.Title + ": " + From(note.Blocks),
        Table table => string.Join("; ", table.BodyRows.Select(row => string.Join(", ", row.Cells.Select(From)))),
        Figure figure => figure.AltText,
        Masthead masthead => string.Join(", ", masthead.Lines),
        Sheet sheet => string.Join("; ", sheet.Cards.SelectMany(card => card.Parts)
            .Select(part => part switch { CardText text => text.Text, CardFigure { Figure: var drawn } => drawn.AltText, _ => "" })
            .Where(text => text.Length > 0)),
        EndNotes notes => string.Join("; ", notes.Notes.Select(note => From([new Paragraph(note.Words)]))),
        _ => "",
    };

    private static string From(Inline inline) => inline switch
    {
        TextRun run => run.Text,
        // A note is told in brackets after the words that it belongs to.
        Footnote note => $" ({string.Concat(note.Words.Select(From))})",
        _ => " ",
    };
}
