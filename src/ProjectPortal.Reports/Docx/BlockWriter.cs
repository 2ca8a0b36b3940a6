using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>Turns blocks into paragraphs and tables.</summary>
internal sealed class BlockWriter(DocxFile file)
{
    private const int QuoteIndent = 284;

    private readonly RunWriter _runs = new(file);

    public List<OpenXmlElement> Write(IEnumerable<Block> blocks, Place place) => [.. blocks.SelectMany(block => Write(block, place))];

    public IEnumerable<OpenXmlElement> Write(Block block, Place place) => block switch
    {
        Heading heading => [Write(heading, place.Of(block))],
        Paragraph paragraph => [Set(_runs.Write(paragraph.Inlines, place.Of(block).Lang), place, IsLeft(paragraph))],
        ListBlock list => Write(list, place.Of(block)),
        Quote quote => Write(quote.Blocks, place.Of(block) with { Style = "Quote", Indent = place.Indent + QuoteIndent }),
        Note note => Write(note, place.Of(block) with { Style = StyleOf(note.Kind), Indent = place.Indent + QuoteIndent }),
        Table table when place.IsInCell => Told(table, place.Of(block)),
        Table table => new TableWriter(file, this).Write(table, place.Of(block)),
        Figure figure => new FigureWriter(file).Write(figure, place.Of(block)),
        Masthead masthead => masthead.Lines.Select(line => Set(RunWriter.Plain(line), place.Of(block) with { Style = "Organization" })),
        Sheet sheet => sheet.Cards.SelectMany(card => Write(card, place.Of(block) with { Lang = card.Lang ?? sheet.Lang ?? place.Lang })),
        Space space => [Set([], place, space: space.Height)],
        PageBreak => [new W.Paragraph(new Run(new Break { Type = BreakValues.Page }))],
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no form in Word."),
    };

    /// <summary>A paragraph in the form of its place.</summary>
    public static W.Paragraph Set(
        IEnumerable<OpenXmlElement> content, Place place, bool isLeft = false, double? space = null)
    {
        var form = new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = StyleOf(place) } };
        if (place.KeepsWithNext)
            form.KeepNext = new KeepNext();
        if (place.Number is { } number)
            form.NumberingProperties = (NumberingProperties)number.CloneNode(deep: true);
        if (isLeft)
            form.BiDi = new BiDi();
        if (space is { } height)
        {
            form.SpacingBetweenLines = new SpacingBetweenLines
            {
                Before = "0",
                After = Twips(height),
                Line = "20",
                LineRule = LineSpacingRuleValues.Exact,
            };
        }

        form.Indentation = IndentOf(place);
        if (place.Align != CellAlign.Start)
        {
            form.Justification = new Justification
            {
                Val = place.Align == CellAlign.End ? JustificationValues.Right : JustificationValues.Center,
            };
        }

        return new W.Paragraph([form, .. content]);
    }

    private W.Paragraph Write(Heading heading, Place place)
    {
        // Within a cell, a list or a quotation a heading heads nothing that the contents could lead to.
        var isNested = place.IsInCell || place.Depth > 0 || place.Style is not null;
        var mark = file.AnchorAt(heading.Id);
        var words = isNested ? _runs.Write([new TextRun(heading.FullText) { Bold = true }], place.Lang)
            : RunWriter.Plain(heading.FullText, place.Lang);
        OpenXmlElement[] content = mark.Length == 0 ? [.. words] : [mark[0], .. words, mark[1]];
        return Set(content, isNested ? place : place with
        {
            Style = "Heading" + heading.Level.ToString(CultureInfo.InvariantCulture),
            KeepsWithNext = false,
        }, Language.IsRightToLeft(heading.Text));
    }

    private IEnumerable<OpenXmlElement> Write(ListBlock list, Place place)
    {
        var id = file.Numbering.Add(list, place.Depth, place.IsInCell);
        foreach (var item in list.Items)
        {
            var first = place with
            {
                Number = NumberingWriter.Of(id, place.Depth),
                Depth = place.Depth + 1,
                Style = place.Style ?? (place.IsInCell ? null : list.Ordered ? "ListNumber" : "ListBullet"),
            };
            var next = first with { Number = null, Style = place.Style ?? (place.IsInCell ? null : "ListContinue") };
            if (item.Blocks.Count == 0 || item.Blocks[0] is not Paragraph)
                yield return Set([], first);
            foreach (var (block, index) in item.Blocks.Select((block, index) => (block, index)))
            {
                var where = index == 0 && block is Paragraph ? first : block is ListBlock ? next with { Style = place.Style } : next;
                foreach (var written in Write(block, where))
                    yield return written;
            }
        }
    }

    private IEnumerable<OpenXmlElement> Write(Note note, Place place) => Write(note.Blocks, place)
        .Prepend(Set(_runs.Write([new TextRun(note.Title) { Bold = true }], place.Lang), place with { KeepsWithNext = true }));

    private IEnumerable<OpenXmlElement> Write(Card card, Place place) => card.Parts.SelectMany(part => part switch
    {
        CardText { Text.Length: > 0, IsHeading: true } text =>
            [Write(new Heading(1, text.Text), place with { Lang = text.Lang ?? place.Lang })],
        CardText { Text.Length: > 0 } text =>
            Write(new Paragraph([new TextRun(text.Text) { Href = text.Href }]) { Lang = text.Lang }, place),
        CardFigure { Figure: var figure } => Write(figure, place),
        _ => [],
    });

    /// <summary>A grid within a cell is unreadable on paper and to a screen reader: it is told row by row.</summary>
    private IEnumerable<OpenXmlElement> Told(Table table, Place place) => table.Head.Concat(table.BodyRows).Concat(table.FooterRows)
        .Select(row => string.Join(" – ", row.Cells.Select(PlainText.From).Where(text => text.Length > 0)))
        .Select(line => Set(RunWriter.Plain(line, place.Lang), place));

    private static string StyleOf(Place place) =>
        place.Style ?? (place.IsInCell ? (place.IsBold ? "TableHeading" : "TableText") : "Normal");

    private static string StyleOf(NoteKind kind) => kind switch
    {
        NoteKind.Information => "Note",
        NoteKind.Missing => "NoteMissing",
        NoteKind.Warning => "NoteWarning",
    };

    private static Indentation? IndentOf(Place place)
    {
        if (place.Depth == 0 && place.Indent == 0)
            return null;
        var step = NumberingWriter.StepOf(place.IsInCell);
        var left = (place.Indent + (place.Depth * step)).ToString(CultureInfo.InvariantCulture);
        return place.Number is null ? new Indentation { Left = left }
            : new Indentation { Left = left, Hanging = step.ToString(CultureInfo.InvariantCulture) };
    }

    private static bool IsLeft(Paragraph paragraph) =>
        Language.IsRightToLeft(string.Concat(paragraph.Inlines.OfType<TextRun>().Select(run => run.Text)));

    private static string Twips(double points) => Math.Round(points * 20).ToString(CultureInfo.InvariantCulture);
}
