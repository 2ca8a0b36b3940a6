using System.Globalization;
using System.Text;
using ProjectPortal.Reports.Pdf.Layout;
using ProjectPortal.Reports.Pdf.Objects;
using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf;

/// <summary>
/// Renders a document as tagged PDF 1.7 on A4, after PDF/UA-1 and PDF/A-2a: cover, contents, bookmarks, running header, embedded fonts.
/// The same document gives the same bytes. Safe to call from several threads.
/// </summary>
public sealed class PdfRenderer : IReportRenderer
{
    /// <inheritdoc />
    public string MediaType => "application/pdf";

    /// <inheritdoc />
    public string FileExtension => ".pdf";

    /// <inheritdoc />
    public string Engine => "ProjectPortal PDF 1";

    /// <inheritdoc />
    public byte[] Render(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Write(document, new Composition(document));
    }

    private static byte[] Write(ReportDocument report, Composition composition)
    {
        var writer = new PdfWriter();
        var catalog = writer.Reserve();
        var tree = writer.Reserve();
        var pages = composition.Pages;
        var numbers = pages.Select(_ => writer.Reserve()).ToArray();
        var annotations = pages.Select(page => WriteLinks(writer, composition, page, numbers)).ToArray();
        var contents = pages.Select(page => writer.AddStream("", page.Finish())).ToArray();
        var fonts = string.Concat(
            composition.Fonts.Used.Select(font => $"/{font.Face.Key} {font.Write(writer)} 0 R"));
        var resources = writer.Add($"<</Font<<{fonts}>>>>");
        for (var index = 0; index < pages.Count; index++)
        {
            var links = annotations[index].Length == 0 ? "" : $"/Annots[{References(annotations[index])}]";
            writer.Set(numbers[index],
                $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {PdfText.Number(pages[index].Width)} {PdfText.Number(pages[index].Height)}]"
                + $"/Resources {resources} 0 R/Contents {contents[index]} 0 R/StructParents {index}/Tabs/S{links}>>");
        }

        writer.Set(tree, $"<</Type/Pages/Count {pages.Count}/Kids[{References(numbers)}]>>");
        var structure = new StructTreeWriter(writer, pages, numbers, annotations).Write(composition.Document);
        var outline = OutlineWriter.Write(writer, composition.Entries, anchor => Destination(composition, anchor, numbers));
        var colours = writer.AddStream("/N 3", SrgbProfile.Bytes);
        writer.Set(catalog,
            $"<</Type/Catalog/Pages {tree} 0 R/Lang{PdfText.Ascii(report.Language)}/MarkInfo<</Marked true>>/StructTreeRoot {structure} 0 R"
            + $"/Metadata {Metadata.WriteXmp(writer, report)} 0 R/ViewerPreferences<</DisplayDocTitle true>>"
            + $"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)"
            + $"/DestOutputProfile {colours} 0 R>>]"
            + (outline is { } bookmarks ? $"/Outlines {bookmarks} 0 R/PageMode/UseOutlines" : "") + ">>");
        return writer.Finish(catalog, Metadata.WriteInfo(writer, report));
    }

    private static int[] WriteLinks(PdfWriter writer, Composition composition, PageCanvas page, int[] numbers)
    {
        var written = new int[page.Links.Count];
        for (var index = 0; index < written.Length; index++)
        {
            var link = page.Links[index];
            var key = StructTreeWriter.AnnotationKey(composition.Pages, page.Index, index);
            var target = link.Href.StartsWith('#')
                ? "/Dest " + Destination(composition, link.Href[1..], numbers)
                : $"/A<</Type/Action/S/URI/URI{PdfText.Ascii(new Uri(link.Href).AbsoluteUri)}>>";
            written[index] = writer.Add(
                $"<</Type/Annot/Subtype/Link/Rect{link.Rect}/Border[0 0 0]/F 4/StructParent {key}/P {numbers[page.Index]} 0 R/Contents "
                    + $"{PdfText.Text(link.Description)}{target}>>");
        }

        return written;
    }

    private static string Destination(Composition composition, string anchor, int[] numbers)
    {
        var place = composition.Anchors[anchor];
        return $"[{numbers[place.Page]} 0 R/XYZ null {place.Top} null]";
    }

    private static string References(IEnumerable<int> numbers) =>
        new StringBuilder().AppendJoin(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture) + " 0 R")).ToString();
}
