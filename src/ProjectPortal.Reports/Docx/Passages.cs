using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using ProjectPortal.Reports.Docx.Reading;
using ProjectPortal.Reports.Markdown;

namespace ProjectPortal.Reports.Docx;

/// <summary>Notes in the file what it shows, read as it will be read when it comes back.</summary>
internal static class Passages
{
    /// <summary>Of the part: any that is not made up anew each time.</summary>
    private const string Store = "{5A0C1000-206A-4000-8000-0000000DA206}";

    private static readonly XNamespace Custom = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    public static void Write(DocxFile file)
    {
        var report = file.Report;
        if (report.Passages.Count == 0)
            return;

        var links = file.Main.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri.ToString(), StringComparer.Ordinal);
        var text = new WordText(
            new WordFile(Element(file.Main.Document!.OuterXml).Elements().Single())
            {
                Styles = Element(file.Main.StyleDefinitionsPart!),
                Numbering = file.Main.NumberingDefinitionsPart is { } numbering ? Element(numbering.Numbering!.OuterXml) : null,
                Links = links,
            },
            new Dictionary<string, string>());
        var notes = new WordNotes(report.Origin, report.Language, report.CreatedAt)
        {
            Passages = [.. report.Passages.Select(passage => new WordNotes.Kept(
                passage.Key, passage.Name, passage.Language, passage.Mark, passage.Markdown,
                PassageText.Paired(MarkdownToBlocks.Pieces(passage.Markdown), text.PassageOf(passage.Key, passage.Mark).Pieces)))],
            Facts = text.FactLines(),
        };
        var part = file.Main.AddCustomXmlPart(CustomXmlPartType.CustomXml, file.NextRelation());
        var written = notes.Write();
        Feed(part, written);
        Feed(part.AddNewPart<CustomXmlPropertiesPart>("rId1"), new XElement(Custom + "datastoreItem",
            new XAttribute(XNamespace.Xmlns + "ds", Custom), new XAttribute(Custom + "itemID", Store),
            new XElement(Custom + "schemaRefs",
                new XElement(Custom + "schemaRef", new XAttribute(Custom + "uri", written.Name.NamespaceName)))));
    }

    private static XElement Element(string xml) => XElement.Parse(xml, LoadOptions.PreserveWhitespace);

    private static XElement Element(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        return XElement.Load(stream);
    }

    private static void Feed(OpenXmlPart part, XElement content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content.ToString(SaveOptions.DisableFormatting)));
        part.FeedData(stream);
    }
}
