namespace ProjectPortal.Reports;

/// <summary>
/// Gathers the notes of each section at its end, for formats that have no foot of a page: the text keeps a mark, equal notes of one
/// section are one, and each section counts from 1.
/// </summary>
internal static class Footnotes
{
    /// <param name="blocks">The content of a document.</param>
    /// <param name="mark">What stands in the text, by the number of the note and its anchor.</param>
    public static IReadOnlyList<Block> Gather(IReadOnlyList<Block> blocks, Func<int, string, Inline> mark)
    {
        if (!blocks.Any(Has))
            return blocks;

        var gathered = new List<Block>();
        var section = new Section("notes", mark);
        foreach (var block in blocks)
        {
            if (block is Heading { Level: 1 } heading)
            {
                gathered.AddRange(section.End());
                section = new Section(heading.Id ?? FormattableString.Invariant($"notes-{gathered.Count}"), mark);
            }

            gathered.Add(section.Marked(block));
        }

        gathered.AddRange(section.End());
        return gathered;
    }

    private static bool Has(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Inlines.Any(inline => inline is Footnote),
        ListBlock list => list.Items.Any(item => item.Blocks.Any(Has)),
        Quote quote => quote.Blocks.Any(Has),
        Note note => note.Blocks.Any(Has),
        Table table => table.HeaderRows.Concat(table.BodyRows).Concat(table.FooterRows)
            .Any(row => row.Cells.Any(cell => cell.Blocks.Any(Has))),
        _ => false,
    };

    private sealed class Section(string id, Func<int, string, Inline> mark)
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<EndNote> _notes = [];

        public IEnumerable<Block> End() => _notes.Count == 0 ? [] : [new EndNotes(_notes)];

        public Block Marked(Block block) => !Has(block) ? block : block switch
        {
            Paragraph paragraph => paragraph with { Inlines = [.. paragraph.Inlines.Select(Marked)] },
            ListBlock list => list with { Items = [.. list.Items.Select(item => item with { Blocks = Marked(item.Blocks) })] },
            Quote quote => quote with { Blocks = Marked(quote.Blocks) },
            Note note => note with { Blocks = Marked(note.Blocks) },
            Table table => table with
            {
                HeaderRows = Marked(table.HeaderRows),
                BodyRows = Marked(table.BodyRows),
                FooterRows = Marked(table.FooterRows),
            },
            _ => block,
        };

        private IReadOnlyList<Block> Marked(IReadOnlyList<Block> blocks) => [.. blocks.Select(Marked)];

        private IReadOnlyList<TableRow> Marked(IReadOnlyList<TableRow> rows) => [.. rows.Select(row =>
            row with { Cells = [.. row.Cells.Select(cell => cell with { Blocks = Marked(cell.Blocks) })] })];

        private Inline Marked(Inline inline)
        {
            if (inline is not Footnote note)
                return inline;
            var words = PlainText.From([new Paragraph(note.Words)]);
            if (!_numbers.TryGetValue(words, out var number))
            {
                _numbers.Add(words, number = _notes.Count + 1);
                _notes.Add(new EndNote(Anchor(number), note.Words));
            }

            return mark(number, Anchor(number));
        }

        private string Anchor(int number) => FormattableString.Invariant($"{id}-note-{number}");
    }
}

/// <summary>The notes of a section, where a renderer gathers them.</summary>
internal sealed record EndNotes(IReadOnlyList<EndNote> Notes) : Block;

/// <summary>One note and the anchor that its mark leads to.</summary>
internal sealed record EndNote(string Anchor, IReadOnlyList<Inline> Words);
