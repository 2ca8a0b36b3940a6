namespace ProjectPortal.Reports;

/// <summary>Turns a document into a file of one format. The same document gives the same bytes.</summary>
public interface IReportRenderer
{
    /// <summary>The media type of the file, such as "application/pdf".</summary>
    string MediaType { get; }

    /// <summary>The extension of the file with its dot, such as ".pdf".</summary>
    string FileExtension { get; }

    /// <summary>The whole file.</summary>
    byte[] Render(ReportDocument document);
}
