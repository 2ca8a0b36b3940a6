using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace ProjectPortal.Reports.Docx;

/// <summary>
/// Renders a document for Word and its kin: real styles, a contents field, footnotes, figures as vectors, and the text that staff wrote
/// in controls by which <see cref="WordReturn"/> finds it again. The same document gives the same bytes.
/// </summary>
public sealed class DocxRenderer : IReportRenderer
{
    /// <inheritdoc />
    public string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc />
    public string FileExtension => ".docx";

    /// <inheritdoc />
    public byte[] Render(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>(MediaType + ".main+xml", "rIdMain");
            var file = new DocxFile(document, main);
            Properties.Write(package, document);
            main.Document = new BodyWriter(file).Write();
            file.Numbering.Write();
            file.Notes.Write();
            Styles.Write(file);
            Passages.Write(file);
        }

        return Archive.Settled(stream.ToArray());
    }
}
