using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ProjectPortal.Reports.QuestPdf;

/// <summary>Writes a page on which everything has a fixed place.</summary>
internal static class SheetWriter
{
    public static void Write(PageDescriptor page, Sheet sheet)
    {
        var (wide, high) = sheet.IsLandscape ? (Sheet.LongSide, Sheet.ShortSide) : (Sheet.ShortSide, Sheet.LongSide);
        page.Size((float)wide, (float)high);
        page.Margin(0);
        page.DefaultTextStyle(Look.Body);
        page.Content().Layers(layers =>
        {
            layers.PrimaryLayer();
            foreach (var card in sheet.Cards)
            {
                foreach (var part in card.Parts)
                    Write(layers.Layer().In(card.Lang), card, part);
                if (sheet.HasCutMarks)
                    Decorate(layers.Layer(), card, 0, 0, Marks(card));
            }
        });
    }

    private static void Write(IContainer layer, Card card, CardPart part)
    {
        switch (part)
        {
            case CardText text:
                var box = At(layer, card.X + text.X, card.Y + text.Y, text.Width, text.Height).In(text.Lang);
                box = Placed(box, text);
                Write(text.IsHeading ? box.AsHeading(1) : box.AsParagraph(), text);
                break;
            case CardFigure figure:
                var place = At(layer, card.X + figure.X, card.Y + figure.Y, figure.Figure.Width, figure.Figure.Height);
                FigureWriter.Write(place.AsFigure(figure.Figure.AltText), figure.Figure);
                break;
            case CardDecoration decoration:
                Decorate(layer, card, 0, 0, decoration.Shapes);
                break;
        }
    }

    private static IContainer Placed(IContainer box, CardText text)
    {
        box = text.Upright switch { CellAlign.Start => box, CellAlign.Center => box.AlignMiddle(), CellAlign.End => box.AlignBottom() };
        return text.Align switch { CellAlign.Start => box, CellAlign.Center => box.AlignCenter(), CellAlign.End => box.AlignRight() };
    }

    /// <summary>Smaller where it would not fit.</summary>
    private static void Write(IContainer box, CardText text) => box.ScaleToFit().MaxWidth((float)text.Width).Text(said =>
    {
        switch (text.Align)
        {
            case CellAlign.Center:
                said.AlignCenter();
                break;
            case CellAlign.End:
                said.AlignRight();
                break;
        }

        var span = text.Href is { } address ? said.Hyperlink(text.Text, address) : said.Span(text.Text);
        span.FontSize((float)text.Size).LineHeight(1.25f).FontColor(Look.Of(text.Fill));
        if (text.Bold)
            span.SemiBold();
        if (text.Italic)
            span.Italic();
    });

    private static void Decorate(IContainer layer, Card card, double x, double y, IReadOnlyList<Shape> shapes) =>
        FigureWriter.Draw(At(layer, card.X + x, card.Y + y, card.Width, card.Height).AsDecoration(), card.Width, shapes);

    private static IContainer At(IContainer layer, double x, double y, double width, double height) =>
        layer.Moved(x, y).Width((float)width).Height((float)height);

    private static IReadOnlyList<Shape> Marks(Card card) =>
    [
        .. from x in new[] { 0, card.Width }
           from y in new[] { 0, card.Height }
           from line in new[]
           {
               new LineShape(x, y + (y == 0 ? -8 : 2), x, y + (y == 0 ? -2 : 8), Tone.Line, 0.5),
               new LineShape(x + (x == 0 ? -8 : 2), y, x + (x == 0 ? -2 : 8), y, Tone.Line, 0.5),
           }
           select line,
    ];
}
