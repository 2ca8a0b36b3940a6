using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Tests.Support;

/// <summary>Works on a document of Word as its readers do.</summary>
internal static class WordEdit
{
    /// <summary>Replaces words that stand in one run, in the last place where they are.</summary>
    public static byte[] Replace(byte[] content, string words, string by) => Change(content, body =>
    {
        var found = body.Descendants<Text>().Last(text => text.Text.Contains(words, StringComparison.Ordinal));
        found.Text = found.Text.Replace(words, by, StringComparison.Ordinal);
    });

    public static byte[] Change(byte[] content, Action<Body> change) =>
        Edit(content, package => change(package.MainDocumentPart!.Document!.Body!));

    public static byte[] Edit(byte[] content, Action<WordprocessingDocument> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        using (var package = WordprocessingDocument.Open(stream, isEditable: true))
            edit(package);
        return stream.ToArray();
    }

    /// <summary>The paragraph with these words in it.</summary>
    public static Paragraph Find(Body body, string words) =>
        body.Descendants<Paragraph>().First(paragraph => paragraph.InnerText.Contains(words, StringComparison.Ordinal));

    /// <summary>What Word's own rules find wrong.</summary>
    public static IReadOnlyList<string> Faults(byte[] content) =>
    [
        .. from version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }
           from fault in Validate(content, version)
           select $"{version} {fault}",
    ];

    public static IReadOnlyDictionary<string, string> Parts(byte[] content)
    {
        using var package = new ZipArchive(new MemoryStream(content));
        return package.Entries.Where(e => Path.GetExtension(e.FullName) is ".xml" or ".rels")
            .ToDictionary(e => e.FullName, e =>
            {
                using var reader = new StreamReader(e.Open());
                return reader.ReadToEnd();
            });
    }

    private static List<string> Validate(byte[] content, FileFormatVersions version)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
        return [.. new OpenXmlValidator(version).Validate(package)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }
}
