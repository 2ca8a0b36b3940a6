using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>How it looks, from <c>styles.xml</c>, and what it asks of the program that opens it.</summary>
internal static class Styles
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static void Write(DocxFile file)
    {
        using var template = typeof(Styles).Assembly.GetManifestResourceStream("Docx.styles.xml")
            ?? throw new InvalidOperationException("The assembly has no styles for Word.");
        var styles = XDocument.Load(template);
        styles.Root!.Descendants(W + "lang").Single().SetAttributeValue(W + "val", Language.TagOf(file.Report.Language));
        using var stream = new MemoryStream();
        styles.Save(stream);
        stream.Position = 0;
        file.Main.AddNewPart<StyleDefinitionsPart>(file.NextRelation()).FeedData(stream);

        file.Main.AddNewPart<DocumentSettingsPart>(file.NextRelation()).Settings = new Settings(
            new Zoom { Percent = "100" },
            new AutoHyphenation(),
            new DoNotHyphenateCaps(),
            new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
            file.Main.FootnotesPart is null ? null! : new FootnoteDocumentWideProperties(
                new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }),
            new ThemeFontLanguages { Val = Language.TagOf(file.Report.Language), Bidi = "ar-SA" },
            new DecimalSymbol { Val = "." },
            new ListSeparator { Val = "," });
    }
}
