using System.Globalization;
using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>Turns blocks into strips for a column of a given width, and says what they are in the structure.</summary>
internal sealed class BlockLayout(ReportWords words, Func<string, bool> canReach)
{
    private const double MaxFigureHeight = 520;

    /// <summary>A note is an aside: smaller than the text, and in one piece up to so many lines.</summary>
    private const double NoteSize = 0.92;
    private const int WholeNote = 20;

    /// <summary>A longer item may stand alone.</summary>
    private const int KeptLines = 4;

    private int _level;

    /// <summary>The few words that the setting adds.</summary>
    public ReportWords Words => words;

    /// <summary>The language of what is laid, where its words may be parted; else null.</summary>
    public string? Language { get; set; }

    /// <summary>Lays blocks one below the other.</summary>
    /// <param name="blocks">The content.</param>
    /// <param name="width">The width of the column in points.</param>
    /// <param name="parent">The element that takes the blocks as children.</param>
    /// <param name="style">The style of plain text.</param>
    /// <param name="align">How text is set.</param>
    public List<Strip> Lay(IEnumerable<Block> blocks, double width, StructElement parent, TextStyle style,
        CellAlign align = CellAlign.Start)
    {
        var strips = new List<Strip>();
        Block? before = null;
        var outer = Language;
        foreach (var block in blocks)
        {
            Language = outer is null ? null : block.Lang ?? outer;
            var laid = Lay(block, width, parent, style, align);
            if (laid.Count > 0 && strips.Count > 0 && Introduces(before, block))
                strips[^1].KeepWithNext = true;
            strips.AddRange(laid);
            before = block;
        }

        Language = outer;
        return strips;
    }

    /// <summary>A paragraph all in bold heads what follows, and one before a list says what it lists.</summary>
    private static bool Introduces(Block? before, Block block) => before is Paragraph paragraph
        && (block is ListBlock || (paragraph.Inlines.Count > 0 && paragraph.Inlines.All(inline => inline is TextRun { Bold: true })));

    /// <summary>The width of the widest unbreakable piece and of the content without a break, in points.</summary>
    public (double Min, double Max) Measure(IEnumerable<Block> blocks, TextStyle style)
    {
        double min = 0, max = 0;
        foreach (var block in blocks)
        {
            var (least, most) = block switch
            {
                Heading heading => LineBreaker.Measure([new Span(heading.FullText, style.With(bold: true, italic: false))]),
                Paragraph paragraph => LineBreaker.Measure(Spans(paragraph, style)),
                ListBlock list => Widen(Measure(list.Items.SelectMany(item => item.Blocks), style), Theme.ListIndent),
                Quote quote => Widen(Measure(quote.Blocks, style), 12),
                Note note => Widen(Measure(note.Blocks, style), 24),
                Table table => LineBreaker.Measure(Spans(Flat(table), style)),
                Figure figure => (Math.Min(figure.Width, 60), figure.Width),
                _ => (0, 0),
            };
            (min, max) = (Math.Max(min, least), Math.Max(max, most));
        }

        return (min, max);
    }

    private List<Strip> Lay(Block block, double width, StructElement parent, TextStyle style, CellAlign align) => block switch
    {
        Heading heading => LayHeading(heading, width, parent),
        Paragraph paragraph => Spaced(TextStrip.Paragraph(Spans(paragraph, style), style, parent.Add(Element("P", paragraph)), width,
            align), style.Size * 0.6),
        ListBlock list => LayList(list, width, parent, style),
        Quote quote => LayQuote(quote, width, parent, style),
        Note note => LayNote(note, width, parent, style),
        Figure figure => LayFigure(figure, width, parent),
        EndNotes notes => LayEndNotes(notes, width, parent),
        Masthead masthead => LayMasthead(masthead, width, parent),
        Space space => [new SpaceStrip(space.Height)],
        // A table inside another block is told row by row: a grid within a cell is unreadable on paper and to a screen reader.
        Table table => Spaced(TextStrip.Paragraph(Spans(Flat(table), style), style, parent.Add(Element("P", table)), width),
            style.Size * 0.6),
        PageBreak or Sheet => [],
        _ => throw new InvalidOperationException($"{block.GetType().Name} cannot be set."),
    };

    private List<Span> Spans(Paragraph paragraph, TextStyle style) => Span.From(paragraph.Inlines, style, canReach, Language);

    private List<Strip> LayHeading(Heading heading, double width, StructElement parent)
    {
        var style = Theme.HeadingStyle(heading.Level);
        // Levels are never skipped in the structure, whatever the narrative does.
        _level = Math.Min(heading.Level, _level + 1);
        var element = parent.Add(Element($"H{_level}", heading));
        var strips = Spaced(TextStrip.Paragraph([new Span(Span.Clean(heading.FullText), style)], style, element, width),
            Theme.SpaceBeforeHeading(heading.Level));
        foreach (var strip in strips)
            strip.KeepWithNext = true;
        if (heading.Id is { } id)
            strips[0].Anchors.Add(id);
        return strips;
    }

    private List<Strip> LayList(ListBlock list, double width, StructElement parent, TextStyle style)
    {
        var element = parent.Add(Element("L", list));
        element.Attributes = $"<</O/List/ListNumbering/{(list.Ordered ? "Decimal" : "Disc")}>>";
        var strips = new List<Strip>();
        var labels = list.Items.Select(
            (_, index) => list.Ordered ? (list.Start + index).ToString(CultureInfo.InvariantCulture) + "." : "\u2022").ToList();
        var start = 0;
        var indent = Math.Max(Theme.ListIndent, labels.Select(style.Measure).DefaultIfEmpty(0).Max() + 7);
        for (var index = 0; index < list.Items.Count; index++)
        {
            var item = element.Add("LI");
            var label = item.Add("Lbl");
            var body = item.Add("LBody");
            var lines = Lay(list.Items[index].Blocks, width - indent, body, style);
            if (lines.Count == 0)
                lines = TextStrip.Paragraph([new Span("", style)], style, body, width - indent);
            foreach (var line in lines)
                line.Indent += indent;
            lines[0].SpaceBefore = index == 0 ? style.Size * 0.5 : style.Size * 0.3;
            lines[0] = new LabelStrip(lines[0], labels[index], style, label, indent);
            // Neither the first nor the last item of a list stands alone on its page.
            if (list.Items.Count > 2 && index > 0 && (index == 1 || index == list.Items.Count - 1) && strips.Count - start <= KeptLines)
                strips[^1].KeepWithNext = true;
            start = strips.Count;
            strips.AddRange(lines);
        }

        return strips;
    }

    /// <summary>The notes of a section, small, under a word that says what they are.</summary>
    private List<Strip> LayEndNotes(EndNotes notes, double width, StructElement parent)
    {
        var style = Theme.EndNote;
        var group = parent.Add(Element("Div", notes));
        var title = style.With(bold: true, italic: false) with { Color = Theme.Muted };
        var strips = Spaced(TextStrip.Paragraph([new Span(words.Notes, title)], title, group.Add("P"), width), 12);
        strips[^1].KeepWithNext = true;
        var list = new ListBlock(Ordered: true, [.. notes.Notes.Select(note => new ListItem([new Paragraph(note.Words)]))]);
        var start = strips.Count;
        foreach (var strip in LayList(list, width, group, style))
        {
            // Each note begins with its number.
            if (strip is LabelStrip)
                strip.Anchors.Add(notes.Notes[strips.Skip(start).Count(before => before is LabelStrip)].Anchor);
            strips.Add(strip);
        }

        return strips;
    }

    private List<Strip> LayQuote(Quote quote, double width, StructElement parent, TextStyle style)
    {
        var strips = Lay(quote.Blocks, width - 12, parent.Add(Element("BlockQuote", quote)), style);
        return Barred(strips, width, 12, Theme.StrongRule, tint: null, padding: 0, style);
    }

    private List<Strip> LayNote(Note note, double width, StructElement parent, TextStyle style)
    {
        var element = parent.Add(Element("Div", note));
        var (bar, tint) = Theme.NoteColors(note.Kind);
        var heading = style.With(bold: true, italic: false) with { Color = bar };
        style = style with { Size = style.Size * NoteSize };
        heading = heading with { Size = style.Size };
        var strips = TextStrip.Paragraph([new Span(Span.Clean(note.Title), heading)], heading, element.Add("P"), width - 24);
        strips[^1].KeepWithNext = true;
        var body = Lay(note.Blocks, width - 24, element, style);
        if (body.Count > 0)
            body[0].SpaceBefore = 2;
        strips.AddRange(body);
        if (strips.Count <= WholeNote)
        {
            foreach (var strip in strips.SkipLast(1))
                strip.KeepWithNext = true;
        }

        return Barred(strips, width, 12, bar, tint, padding: 6, style);
    }

    private static List<Strip> Barred(
        List<Strip> strips, double width, double indent, Color bar, Color? tint, double padding, TextStyle style)
    {
        var barred = strips.Select((strip, index) =>
        {
            strip.Indent += indent;
            return (Strip)new BarStrip(
                strip, width, bar, tint, index == 0 ? padding : strip.SpaceBefore, index == strips.Count - 1 ? padding : 0);
        }).ToList();
        if (barred.Count > 0)
            barred[^1].SpaceAfter = 3;
        return Spaced(barred, style.Size * 0.9);
    }

    private List<Strip> LayFigure(Figure figure, double width, StructElement parent)
    {
        var group = parent.Add(Element("Div", figure));
        var picture = new FigureStrip(
            figure, group.Add(new StructElement("Figure") { Alt = figure.AltText }), width, MaxFigureHeight)
        {
            SpaceBefore = 10,
            KeepWithNext = figure.Caption.Length > 0
        };
        if (figure.Id is { } id)
            picture.Anchors.Add(id);
        if (figure.Caption.Length == 0)
            return [picture];
        var caption = TextStrip.Paragraph(
            [new Span(Span.Clean(figure.Caption), Theme.Caption)], Theme.Caption, group.Add("P"), width);
        if (figure.Source.Length > 0)
            caption.AddRange(TextStrip.Paragraph(
                [new Span(Span.Clean(figure.Source), Theme.FigureSource)], Theme.FigureSource, group.Add("P"), width));
        foreach (var strip in caption)
            strip.KeepWithNext = true;
        (caption[0].SpaceBefore, caption[^1].SpaceAfter, caption[^1].KeepWithNext) = (6, 8, false);
        return [picture, .. caption];
    }

    private static List<Strip> LayMasthead(Masthead masthead, double width, StructElement parent)
    {
        var element = parent.Add(Element("Div", masthead));
        var strips = new List<Strip> { new AccentStrip() };
        foreach (var (line, index) in masthead.Lines.Select((line, index) => (line, index)))
        {
            var style = index == masthead.Lines.Count - 1 ? Theme.Organization with { Color = Theme.Ink } : Theme.Organization;
            strips.AddRange(TextStrip.Paragraph([new Span(Span.Clean(line), style)], style, element.Add("P"), width));
        }

        foreach (var strip in strips)
            strip.KeepWithNext = true;
        strips[^1].SpaceAfter = 22;
        return strips;
    }

    private static Paragraph Flat(Table table) => new([.. table.Head.Concat(table.BodyRows).Concat(table.FooterRows)
        .Select(row => string.Join(" – ", row.Cells.Select(PlainText.From).Where(text => text.Length > 0)))
        .SelectMany((line, index) => index == 0 ? new Inline[] { new TextRun(line) } : [new LineBreak(), new TextRun(line)])]);

    private static (double Min, double Max) Widen((double Min, double Max) size, double by) => (size.Min + by, size.Max + by);

    private static StructElement Element(string type, Block block) => new(type) { Lang = block.Lang };

    private static List<Strip> Spaced(List<Strip> strips, double space)
    {
        if (strips.Count > 0)
            strips[0].SpaceBefore = space;
        return strips;
    }
}
