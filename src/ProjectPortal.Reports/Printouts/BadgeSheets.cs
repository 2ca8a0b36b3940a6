using ProjectPortal.Domain.Participation;

namespace ProjectPortal.Reports.Printouts;

/// <summary>One delegate's badge, with the code that marks its bearer as present.</summary>
public sealed record PrintoutBadge(PrintoutDelegate Delegate, string Code);

/// <summary>Badges to cut out, eight on a page, each in its delegate's language.</summary>
public static class BadgeSheets
{
    private const int Columns = 2;
    private const int Rows = 4;
    private const double Width = 269.29;
    private const double Height = 184.25;
    private const double Pad = 15;
    private const double QrSize = 76;
    private const double Inner = Width - (2 * Pad);
    private const double Left = (Sheet.ShortSide - (Columns * Width)) / 2;
    private const double Top = (Sheet.LongSide - (Rows * Height)) / 2;

    /// <param name="language">The language of the file; each badge has its own.</param>
    /// <param name="asOf">When the facts were taken (UTC).</param>
    public static ReportDocument Compose(PrintoutEvent of, IReadOnlyList<PrintoutBadge> badges, string language, DateTime asOf)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(badges);
        var words = new PrintoutWords(language);
        return new ReportDocument
        {
            Title = words["BadgesOf", words.Text(of.Title)],
            Language = language,
            CreatedAt = asOf,
            Author = string.Join(", ", words.Entity(of)),
            Subject = words["BadgesSubject"],
            HasCover = false,
            HasTitle = false,
            HasContents = false,
            Words = words.Furniture,
            Blocks = [.. badges.Chunk(Columns * Rows)
                .Select(page => new Sheet([.. page.Select((badge, place) => Card(of, badge, place, language))]) { HasCutMarks = true })],
        };
    }

    private static Card Card(PrintoutEvent of, PrintoutBadge badge, int place, string language)
    {
        var words = new PrintoutWords(badge.Delegate.Language);
        var delegation = words.Run(badge.Delegate.Country.Name);
        var title = words.Run(of.Title);
        var printed = ReadableCode.Print(badge.Code);
        return new Card(Left + (place % Columns * Width), Top + (place / Columns * Height), Width, Height,
        [
            new CardDecoration(
            [
                new RectShape(0, 0, Width, 5, Tone.Accent),
                new LineShape(Pad, 52, Width - Pad, 52, Tone.Line, 0.75),
                new RectShape(0, 0, Width, Height, null, Tone.Line, 0.5),
            ]),
            new CardText(Pad, 13, Inner, 24, title.Text, 9.5) { Bold = true, Fill = Tone.Accent, Upright = CellAlign.End,
                Lang = title.Lang },
            new CardText(Pad, 37, Inner, 11, $"{words.Days(of)} · {words.Places(of)}", 7.5) { Fill = Tone.Muted },
            new CardText(Pad, 57, Inner, 46, badge.Delegate.FullName, 21) { Bold = true, Upright = CellAlign.Center, IsHeading = true },
            new CardText(Pad, 106, Inner - QrSize - 6, 34, badge.Delegate.Organisation, 9.5),
            new CardText(Pad, 142, Inner - QrSize - 6, 30, delegation.Text, 13) { Bold = true, Upright = CellAlign.End,
                Lang = delegation.Lang },
            new CardFigure(Width - QrSize - 8, 98, QrFigure.Draw(printed, words["BadgeCode", printed], QrSize)),
            new CardText(Width - QrSize - 14, 171, QrSize + 12, 9, printed, 6.5) { Fill = Tone.Muted, Align = CellAlign.Center },
        ])
        { Lang = badge.Delegate.Language == language ? null : badge.Delegate.Language };
    }
}
