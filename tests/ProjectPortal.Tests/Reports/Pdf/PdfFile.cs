using System.Xml.Linq;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Pdf;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Tests.Reports.Pdf;

/// <summary>A rendered document on disk, as other programs see it.</summary>
internal sealed class PdfFile : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");

    public PdfFile(ReportDocument document)
    {
        Bytes = new PdfRenderer().Render(document);
        File.WriteAllBytes(_path, Bytes);
    }

    public byte[] Bytes { get; }

    /// <summary>All text, page by page, with runs of white space as one space.</summary>
    public string[] Pages => [.. Text().TrimEnd('\f').Split('\f').Select(Flat)];

    public string AllText => Flat(Text());

    /// <summary>All text in the order in which it was drawn.</summary>
    public string DrawnText => Flat(Tool.Run("pdftotext", "-raw", _path, "-"));

    public string Info => Tool.Run("pdfinfo", _path);

    public string PageSizes => Tool.Run("pdfinfo", "-f", "1", "-l", "99", _path);

    public string Fonts => Tool.Run("pdffonts", _path);

    public string Structure => Tool.Run("pdfinfo", "-struct-text", _path);

    public string Urls => Tool.Run("pdfinfo", "-url", _path);

    /// <summary>Every object in readable form.</summary>
    public string Objects => Tool.Run("qpdf", "--qdf", "--object-streams=disable", "--static-id", _path, "-");

    public string Outlines => Tool.Run("qpdf", "--json", "--json-key=outlines", _path);

    /// <summary>Each word with its left and right edge, in points from the left of its page.</summary>
    public IReadOnlyList<(string Word, double Left, double Right)> Words =>
        [.. XDocument.Parse(Tool.Run("pdftotext", "-bbox", _path, "-")).Descendants().Where(element => element.Name.LocalName == "word")
            .Select(element => (element.Value, (double)element.Attribute("xMin")!, (double)element.Attribute("xMax")!))];

    public string Check() => Tool.Run("qpdf", "--check", _path);

    public void Dispose() => File.Delete(_path);

    private string Text() => Tool.Run("pdftotext", "-layout", _path, "-");

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
