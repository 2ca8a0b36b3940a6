using ProjectPortal.Reports.Pdf.Layout;
using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf;

/// <summary>Sets a page of cards.</summary>
internal static class SheetLayout
{
    private const double LeastSize = 5.5;
    private const double Step = 0.25;

    /// <summary>Of the wanted size.</summary>
    private const double SmallestWhole = 0.6;
    private const double MarkGap = 4;
    private const double MarkLength = 12;

    public static void Place(Sheet sheet, PageFlow flow, StructElement document)
    {
        var page = flow.NewSheet(sheet.IsLandscape);
        var section = document.Add(new StructElement("Sect") { Lang = sheet.Lang });
        if (sheet.HasCutMarks)
            Mark(page, sheet.Cards);
        foreach (var card in sheet.Cards)
        {
            var element = section.Add(new StructElement("Div") { Lang = card.Lang });
            foreach (var part in card.Parts)
                Place(part, card, page, flow, element);
        }
    }

    private static void Place(CardPart part, Card card, PageCanvas page, PageFlow flow, StructElement element)
    {
        switch (part)
        {
            case CardText text:
                Set(text, card, flow, element);
                break;
            case CardFigure { Figure: var figure } at:
                var picture = element.Add(new StructElement("Figure") { Alt = figure.AltText, Lang = figure.Lang });
                flow.Draw(new FigureStrip(figure, picture, figure.Width, figure.Height), card.X + at.X, card.Y + at.Y);
                break;
            case CardDecoration decoration:
                page.Decorate();
                foreach (var shape in decoration.Shapes)
                    ShapePen.Draw(page, shape, card.X, card.Y, scale: 1);
                break;
            default:
                throw new InvalidOperationException($"{part.GetType().Name} cannot be set on a card.");
        }
    }

    private static void Set(CardText text, Card card, PageFlow flow, StructElement element)
    {
        if (text.Text.Length == 0)
            return;

        var owner = element.Add(new StructElement(text.IsHeading ? "H1" : "P") { Lang = text.Lang });
        var (style, spans) = Fitting(text);
        var lines = TextStrip.Paragraph(spans, style, owner, text.Width, text.Align);
        var height = lines.Sum(line => line.Height);
        var y = card.Y + text.Y + text.Upright switch
        {
            CellAlign.Start => 0,
            CellAlign.Center => (text.Height - height) / 2,
            CellAlign.End => text.Height - height,
        };
        foreach (var line in lines)
        {
            flow.Draw(line, card.X + text.X, y);
            y += line.Height;
        }
    }

    /// <summary>
    /// The largest style, up to the wanted size, in which the text stays in its box. Its words stay whole as long as that leaves them a
    /// good size; a name without a gap is broken rather than made so small that nobody reads it.
    /// </summary>
    private static (TextStyle Style, List<Span> Spans) Fitting(CardText text)
    {
        var whole = text.Size * SmallestWhole;
        for (var size = text.Size; ; size -= Step)
        {
            var style = (Theme.Body with { Size = size, Leading = 1.28, Color = Theme.ToneColor(text.Fill) }).With(text.Bold, text.Italic);
            var spans = Span.From([new TextRun(text.Text) { Href = text.Href }], style, Link.IsSafe);
            if (size <= LeastSize || ((size < whole || LineBreaker.Measure(spans).Min <= text.Width)
                && LineBreaker.Break(spans, text.Width).Sum(line => line.HeightIn(style)) <= text.Height + 0.01))
                return (style, spans);
        }
    }

    private static void Mark(PageCanvas page, IReadOnlyList<Card> cards)
    {
        page.Decorate();
        var (left, right) = (cards.Min(card => card.X), cards.Max(card => card.X + card.Width));
        var (top, bottom) = (cards.Min(card => card.Y), cards.Max(card => card.Y + card.Height));
        foreach (var x in cards.SelectMany(card => new[] { card.X, card.X + card.Width }).Distinct())
        {
            page.Line(x, top - MarkGap - MarkLength, x, top - MarkGap, 0.5, Theme.StrongRule);
            page.Line(x, bottom + MarkGap, x, bottom + MarkGap + MarkLength, 0.5, Theme.StrongRule);
        }

        foreach (var y in cards.SelectMany(card => new[] { card.Y, card.Y + card.Height }).Distinct())
        {
            page.Line(left - MarkGap - MarkLength, y, left - MarkGap, y, 0.5, Theme.StrongRule);
            page.Line(right + MarkGap, y, right + MarkGap + MarkLength, y, 0.5, Theme.StrongRule);
        }
    }
}
