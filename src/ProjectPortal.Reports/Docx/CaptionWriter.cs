using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>
/// Captions whose numbers are fields, so that Word's own lists of tables and figures find them and its references follow them.
/// </summary>
internal static partial class CaptionWriter
{
    /// <param name="kind">By which Word counts: "Table" or "Figure".</param>
    public static W.Paragraph Write(DocxFile file, string caption, string kind, string? anchor, Place place)
    {
        var mark = file.AnchorAt(anchor);
        var words = Numbered().Match(caption) is { Success: true } said ? Number(said, kind, place) : RunWriter.Plain(caption, place.Lang);
        return BlockWriter.Set(mark.Length == 0 ? words : [mark[0], .. words, mark[1]], place with { Style = "Caption" });
    }

    private static IEnumerable<OpenXmlElement> Number(Match said, string kind, Place place)
    {
        var number = said.Groups["number"].Value;
        // The number is that of the document, whatever stands before it.
        return
        [
            .. RunWriter.Plain(said.Groups["name"].Value, place.Lang),
            .. Fields.Of(string.Create(CultureInfo.InvariantCulture, $"SEQ {kind} \\* ARABIC \\r {number}"), number),
            .. RunWriter.Plain(said.Groups["rest"].Value, place.Lang),
        ];
    }

    [GeneratedRegex(
        @"^(?<name>\p{L}+[ \u00A0])(?<number>\d{1,4})(?<rest>\b.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Numbered();
}
