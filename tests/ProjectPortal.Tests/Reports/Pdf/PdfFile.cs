using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Pdf;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Tests.Reports.Pdf;

/// <summary>A rendered document on disk, as other programs see it.</summary>
internal sealed partial class PdfFile : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + ".pdf");

    public PdfFile(ReportDocument document)
    {
        Bytes = new PdfRenderer().Render(document);
        File.WriteAllBytes(Path, Bytes);
    }

    public byte[] Bytes { get; }

    /// <summary>All text, page by page, with runs of white space as one space.</summary>
    public string[] Pages => [.. Text().TrimEnd('\f').Split('\f').Select(Flat)];

    /// <summary>The lines of text, as they are set.</summary>
    public string[] Lines => [.. Text().Split('\n', '\f').Select(line => line.Trim()).Where(line => line.Length > 0)];

    public string AllText => Flat(Text());

    /// <summary>All text in the order in which it was drawn.</summary>
    public string DrawnText => Flat(Tool.Run("pdftotext", "-raw", Path, "-"));

    public string Info => Tool.Run("pdfinfo", Path);

    public string PageSizes => Tool.Run("pdfinfo", "-f", "1", "-l", "99", Path);

    public string Fonts => Tool.Run("pdffonts", Path);

    public string Structure => Tool.Run("pdfinfo", "-struct-text", Path);

    public string Urls => Tool.Run("pdfinfo", "-url", Path);

    /// <summary>Every object in readable form.</summary>
    public string Objects => Tool.Run("qpdf", "--qdf", "--object-streams=disable", "--static-id", Path, "-");

    public string Outlines => Tool.Run("qpdf", "--json", "--json-key=outlines", Path);

    /// <summary>Each word with its left and right edge, in points from the left of its page.</summary>
    public IReadOnlyList<(string Word, double Left, double Right)> Words =>
        [.. XDocument.Parse(Tool.Run("pdftotext", "-bbox", Path, "-")).Descendants().Where(element => element.Name.LocalName == "word")
            .Select(element => (element.Value, (double)element.Attribute("xMin")!, (double)element.Attribute("xMax")!))];

    public string Check() => Tool.Run("qpdf", "--check", Path);

    public void Dispose() => File.Delete(Path);

    private string Text() => Tool.Run("pdftotext", "-layout", Path, "-");

    /// <summary>Words that a line parts are whole again.</summary>
    private static string Flat(string text) => string.Join(' ',
        Parted().Replace(text, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\u00AD\s*")]
    private static partial Regex Parted();
}
