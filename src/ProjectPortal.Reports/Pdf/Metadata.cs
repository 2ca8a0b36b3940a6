using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ProjectPortal.Domain;
using ProjectPortal.Reports.Pdf.Objects;

namespace ProjectPortal.Reports.Pdf;

/// <summary>
/// The information dictionary and its XMP twin (ISO 16684-1), which says that the file is PDF/UA-1 (ISO 14289-1) and
/// PDF/A-2a (ISO 19005-2).
/// </summary>
internal static class Metadata
{
    private const string Producer = "Project Portal";

    private static readonly XNamespace X = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";

    public static int WriteInfo(PdfWriter writer, ReportDocument report)
    {
        var date = PdfText.Date(report.CreatedAt);
        var body = new StringBuilder($"<</Title {PdfText.Text(report.Title)}");
        Add("Author", report.Author);
        Add("Subject", report.Subject);
        Add("Keywords", string.Join(", ", report.Keywords));
        return writer.Add(
            body.Append($"/Creator {PdfText.Text(Producer)}/Producer {PdfText.Text(Producer)}/CreationDate {date}/ModDate {date}>>")
            .ToString());

        void Add(string key, string value)
        {
            if (value.Length > 0)
                body.Append('/').Append(key).Append(' ').Append(PdfText.Text(value));
        }
    }

    public static int WriteXmp(PdfWriter writer, ReportDocument report)
    {
        var date = report.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var description = new XElement(Rdf + "Description", new XAttribute(Rdf + "about", ""),
            new XAttribute(XNamespace.Xmlns + "dc", Dc.NamespaceName), new XAttribute(XNamespace.Xmlns + "pdf", Pdf.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xmp", Xmp.NamespaceName), new XAttribute(XNamespace.Xmlns + "pdfuaid", PdfUa.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "pdfaid", PdfA.NamespaceName),
            new XElement(PdfUa + "part", "1"),
            new XElement(PdfA + "part", "2"),
            new XElement(PdfA + "conformance", "A"),
            new XElement(Dc + "format", "application/pdf"),
            new XElement(Dc + "title", Words("Alt", report.Title)),
            new XElement(Dc + "language", Words("Bag", report.Language)),
            report.Author.Length > 0 ? new XElement(Dc + "creator", Words("Seq", report.Author)) : null,
            report.Subject.Length > 0 ? new XElement(Dc + "description", Words("Alt", report.Subject)) : null,
            report.Keywords.Count > 0 ? new XElement(Dc + "subject", Words("Bag", [.. report.Keywords])) : null,
            report.Keywords.Count > 0 ? new XElement(Pdf + "Keywords", Characters.Clean(string.Join(", ", report.Keywords))) : null,
            new XElement(Pdf + "Producer", Producer),
            new XElement(Xmp + "CreatorTool", Producer),
            new XElement(Xmp + "CreateDate", date),
            new XElement(Xmp + "ModifyDate", date),
            new XElement(Xmp + "MetadataDate", date));
        var meta = new XElement(X + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", X.NamespaceName),
            new XElement(Rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", Rdf.NamespaceName), description, AccessibilitySchema()));
        var packet = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + meta.ToString(SaveOptions.DisableFormatting)
            + "\n<?xpacket end=\"r\"?>";
        return writer.AddStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(packet), compress: false);
    }

    /// <summary>PDF/A knows PDF/UA's mark only where it is described.</summary>
    private static XElement AccessibilitySchema() => new(Rdf + "Description", new XAttribute(Rdf + "about", ""),
        new XAttribute(XNamespace.Xmlns + "pdfaExtension", Extension.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "pdfaSchema", Schema.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "pdfaProperty", Property.NamespaceName),
        new XElement(Extension + "schemas", new XElement(Rdf + "Bag", Resource(
            new XElement(Schema + "schema", "PDF/UA identification"),
            new XElement(Schema + "namespaceURI", PdfUa.NamespaceName),
            new XElement(Schema + "prefix", "pdfuaid"),
            new XElement(Schema + "property", new XElement(Rdf + "Seq", Resource(
                new XElement(Property + "name", "part"),
                new XElement(Property + "valueType", "Integer"),
                new XElement(Property + "category", "internal"),
                new XElement(Property + "description", "The part of ISO 14289 that the file conforms to"))))))));

    private static XElement Resource(params object[] properties) =>
        new(Rdf + "li", new XAttribute(Rdf + "parseType", "Resource"), properties);

    private static XElement Words(string kind, params string[] values) => new(Rdf + kind, values.Select(value => new XElement(Rdf + "li",
        kind == "Alt" ? new XAttribute(XNamespace.Xml + "lang", "x-default") : null, Characters.Clean(value))));
}
