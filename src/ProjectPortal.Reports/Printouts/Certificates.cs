using ProjectPortal.Domain.Participation;

namespace ProjectPortal.Reports.Printouts;

/// <summary>That one delegate took part.</summary>
/// <param name="VerifyAddress">The full address at which anybody can check the code.</param>
public sealed record PrintoutCertificate(PrintoutDelegate Delegate, string Code, DateOnly IssuedOn, string VerifyAddress);

/// <summary>Certificates of participation, one on a page, each in its delegate's language.</summary>
public static class Certificates
{
    private const double Edge = 40;
    private const double Wide = Sheet.LongSide - (2 * Edge);
    private const double High = Sheet.ShortSide - (2 * Edge);
    private const double Inset = 60;
    private const double Text = Wide - (2 * Inset);
    private const double QrSize = 92;

    /// <param name="asOf">When the facts were taken (UTC).</param>
    public static ReportDocument Compose(PrintoutEvent of, IReadOnlyList<PrintoutCertificate> certificates, DateTime asOf)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(certificates);
        var language = certificates.Select(c => c.Delegate.Language).Distinct(StringComparer.Ordinal).Count() == 1
            ? certificates[0].Delegate.Language
            : "en";
        var words = new PrintoutWords(language);
        return new ReportDocument
        {
            Title = certificates.Count == 1 ? words["CertificateOf", certificates[0].Delegate.FullName]
                : words["CertificatesOf", words.Text(of.Title)],
            Language = language,
            CreatedAt = asOf,
            Author = string.Join(", ", words.Entity(of)),
            Subject = words.Text(of.Title),
            HasCover = false,
            HasTitle = false,
            HasContents = false,
            Words = words.Furniture,
            Blocks = [.. certificates.Select(certificate => new Sheet([Card(of, certificate, language)]) { IsLandscape = true })],
        };
    }

    private static Card Card(PrintoutEvent of, PrintoutCertificate certificate, string language)
    {
        var words = new PrintoutWords(certificate.Delegate.Language);
        var (title, country, project) = (words.Run(of.Title), words.Run(certificate.Delegate.Country.Name), words.Run(of.ProjectTitle));
        var entity = words.Entity(of);
        var printed = ReadableCode.Print(certificate.Code);
        var foot = High - Inset - QrSize + 26;
        return new Card(Edge, Edge, Wide, High,
        [
            new CardDecoration(
            [
                new RectShape(0, 0, Wide, High, null, Tone.Accent, 1.5),
                new RectShape(6, 6, Wide - 12, High - 12, null, Tone.Line, 0.75),
                new RectShape((Wide / 2) - 28, 38, 56, 4, Tone.Accent),
                new LineShape((Wide / 2) - 130, 242, (Wide / 2) + 130, 242, Tone.Line, 0.75),
            ]),
            Line(50, 28, string.Join(" · ", entity), 10.5) with { Fill = Tone.Muted },
            Line(84, 40, words["CertificateTitle"], 27) with { Bold = true, IsHeading = true, Fill = Tone.Accent },
            Line(136, 20, words["CertificateThat"], 12) with { Fill = Tone.Muted },
            Line(160, 46, certificate.Delegate.FullName, 32) with { Bold = true },
            Line(210, 24, country.Text, 14) with { Lang = country.Lang, Fill = Tone.Muted },
            Line(254, 20, words[$"CertificateTook{of.Kind}"], 12) with { Fill = Tone.Muted },
            Line(276, 48, title.Text, 18) with { Bold = true, Lang = title.Lang },
            Line(326, 20, $"{words.Days(of)} · {words.Places(of)}", 12.5),
            Line(350, 30, words["CertificateProject", project.Text, string.Join(", ", of.ProjectCodes)], 9.5) with { Fill = Tone.Muted },
            new CardFigure(Inset - 12, foot, QrFigure.Draw(certificate.VerifyAddress, words["CertificateQr", certificate.VerifyAddress],
                QrSize)),
            new CardText(Inset + QrSize - 6, foot + 18, 260, 12, words["CertificateVerify"], 8.5) { Fill = Tone.Muted },
            new CardText(Inset + QrSize - 6, foot + 31, 290, 12, certificate.VerifyAddress, 8.5) { Href = certificate.VerifyAddress },
            new CardText(Inset + QrSize - 6, foot + 46, 260, 18, words["CertificateCode", printed], 10.5) { Bold = true },
            new CardDecoration([new LineShape(Wide - Inset - 210, foot + 46, Wide - Inset, foot + 46, Tone.Muted, 0.75)]),
            new CardText(Wide - Inset - 210, foot + 50, 210, 24, entity[^1], 8.5) { Align = CellAlign.Center, Upright = CellAlign.Start },
            new CardText(Wide - Inset - 210, foot + 74, 210, 12, words["CertificateIssued", words.Day(certificate.IssuedOn)],
                8.5) { Align = CellAlign.Center, Fill = Tone.Muted },
            .. of.SampleNote.IsBlank ? Array.Empty<CardPart>() : [SampleLine(of, words)],
        ])
        { Lang = certificate.Delegate.Language == language ? null : certificate.Delegate.Language };
    }

    private static CardText Line(double y, double height, string text, double size) =>
        new(Inset, y, Text, height, text, size) { Align = CellAlign.Center, Upright = CellAlign.Center };

    private static CardText SampleLine(PrintoutEvent of, PrintoutWords words)
    {
        var note = words.Run(of.SampleNote);
        return Line(High - 28, 18, note.Text, 7) with { Italic = true, Fill = Tone.Muted, Lang = note.Lang };
    }
}
