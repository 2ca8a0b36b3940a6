namespace ProjectPortal.Reports;

/// <summary>Turns a document into a file of one format. The same document gives the same bytes.</summary>
public interface IReportRenderer
{
    /// <summary>The media type of the file, such as "application/pdf".</summary>
    string MediaType { get; }

    /// <summary>The extension of the file with its dot, such as ".pdf".</summary>
    string FileExtension { get; }

    /// <summary>
    /// What makes the file, with its version: a change of what it makes of a document that was made before needs a new one.
    /// </summary>
    string Engine => FormattableString.Invariant($"{GetType().Name} {GetType().Assembly.GetName().Version}");

    /// <summary>The whole file.</summary>
    byte[] Render(ReportDocument document);
}
