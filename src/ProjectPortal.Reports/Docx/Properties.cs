using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using ProjectPortal.Domain;
using E = DocumentFormat.OpenXml.ExtendedProperties;

namespace ProjectPortal.Reports.Docx;

/// <summary>What the file says of itself. The library's own way of writing it gives the part a name made up anew each time.</summary>
internal static class Properties
{
    private const string Program = "Project Portal";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Write(WordprocessingDocument package, ReportDocument report)
    {
        var core = new XElement(Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core), new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms), new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            Said(Dc + "title", report.Title), Said(Dc + "subject", report.Subject), Said(Dc + "creator", report.Author),
            Said(Core + "keywords", string.Join(", ", report.Keywords)), Said(Core + "contentStatus", report.Mark),
            Said(Dc + "language", Language.TagOf(report.Language)), Said(Core + "lastModifiedBy", Program),
            Moment(Terms + "created", report.CreatedAt), Moment(Terms + "modified", report.CreatedAt));
        using (var stream = new MemoryStream(Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + core.ToString(SaveOptions.DisableFormatting))))
        {
            package.AddNewPart<CoreFilePropertiesPart>("rIdCore").FeedData(stream);
        }

        package.AddNewPart<ExtendedFilePropertiesPart>("rIdApp").Properties =
            new E.Properties(new E.Application(Program));
    }

    private static XElement? Said(XName name, string value) => value.Length == 0 ? null : new XElement(name, Characters.Clean(value));

    private static XElement Moment(XName name, DateTime utc) => new(name, new XAttribute(Xsi + "type", "dcterms:W3CDTF"),
        utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
