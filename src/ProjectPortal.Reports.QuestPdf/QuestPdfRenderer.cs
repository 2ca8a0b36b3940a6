using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace ProjectPortal.Reports.QuestPdf;

/// <summary>
/// The second engine: renders the same document with QuestPDF. Tagged where the series of the package knows tags. The package's Community
/// licence is declared; whoever runs it sees to it that the licence fits (decision 4).
/// </summary>
public sealed class QuestPdfRenderer : IReportRenderer
{
    static QuestPdfRenderer()
    {
        QuestPDF.Settings.License = LicenseType.Community;
        Look.RegisterTypeface();
    }

    /// <inheritdoc />
    public string MediaType => "application/pdf";

    /// <inheritdoc />
    public string FileExtension => ".pdf";

    /// <inheritdoc />
    public byte[] Render(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Document.Create(pages => new Pages(document).Compose(pages))
            .WithMetadata(new DocumentMetadata
            {
                Title = document.Title,
                Author = document.Author,
                Subject = document.Subject,
                Keywords = string.Join(", ", document.Keywords),
                Creator = "ProjectPortal",
                Producer = "QuestPDF",
                CreationDate = Moment(document.CreatedAt),
                ModifiedDate = Moment(document.CreatedAt),
#if QUESTPDF_TAGS
                Language = document.Language,
#endif
            })
            .WithSettings(new DocumentSettings
            {
#if QUESTPDF_TAGS
                PDFA_Conformance = PDFA_Conformance.PDFA_2A,
                PDFUA_Conformance = PDFUA_Conformance.PDFUA_1,
#endif
                ImageCompressionQuality = ImageCompressionQuality.High,
            })
            .GeneratePdf();
    }

#if QUESTPDF_TAGS
    private static DateTimeOffset Moment(DateTime utc) => new(utc, TimeSpan.Zero);
#else
    private static DateTime Moment(DateTime utc) => utc;
#endif
}
