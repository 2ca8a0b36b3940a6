using System.Text;
using ProjectPortal.Reports.Pdf.Layout;
using ProjectPortal.Reports.Pdf.Objects;

namespace ProjectPortal.Reports.Pdf.Structure;

/// <summary>Writes the structure tree and the parent tree that leads from marked content back to it.</summary>
internal sealed class StructTreeWriter(
    PdfWriter writer, IReadOnlyList<PageCanvas> pages, IReadOnlyList<int> pageNumbers, IReadOnlyList<int[]> annotationNumbers)
{
    private readonly Dictionary<StructElement, int> _numbers = [];

    /// <summary>The key of an annotation in the parent tree; pages take the first keys.</summary>
    public static int AnnotationKey(IReadOnlyList<PageCanvas> pages, int page, int annotation) =>
        pages.Count + pages.Take(page).Sum(before => before.Links.Count) + annotation;

    /// <summary>Writes everything; returns the number of the structure tree root.</summary>
    public int Write(StructElement document)
    {
        var root = writer.Reserve();
        Number(document);
        WriteElement(document, root);
        var parents = new StringBuilder("<</Nums[");
        for (var page = 0; page < pages.Count; page++)
            parents.Append(page).Append('[').AppendJoin(' ', pages[page].Marked.Select(Reference)).Append(']');
        for (var page = 0; page < pages.Count; page++)
        {
            for (var annotation = 0; annotation < pages[page].Links.Count; annotation++)
                parents.Append(AnnotationKey(pages, page, annotation)).Append(' ').Append(Reference(pages[page].Links[annotation].Element))
                    .Append(' ');
        }

        var tree = writer.Add(parents.Append("]>>").ToString());
        var next = pages.Count + pages.Sum(page => page.Links.Count);
        writer.Set(root,
            $"<</Type/StructTreeRoot/K {Reference(document)}/ParentTree {tree} 0 R/ParentTreeNextKey {next}/RoleMap<</Title/H1>>>>");
        return root;
    }

    private void Number(StructElement element)
    {
        _numbers[element] = writer.Reserve();
        foreach (var kid in element.Kids.OfType<ElementKid>())
            Number(kid.Element);
    }

    private void WriteElement(StructElement element, int parent)
    {
        var number = _numbers[element];
        var body = new StringBuilder($"<</Type/StructElem/S/{element.Type}/P {parent} 0 R");
        var home = element.Kids.OfType<ContentKid>().Select(kid => (int?)kid.Page).FirstOrDefault();
        if (home is { } page)
            body.Append($"/Pg {pageNumbers[page]} 0 R");
        if (element.Lang is not null)
            body.Append("/Lang").Append(PdfText.Ascii(element.Lang));
        if (element.Alt is not null)
            body.Append("/Alt").Append(PdfText.Text(element.Alt));
        if (element.Attributes is not null)
            body.Append("/A").Append(element.Attributes);
        if (element.Kids.Count > 0)
            body.Append("/K[").AppendJoin(' ', element.Kids.Select(kid => Kid(kid, home))).Append(']');
        writer.Set(number, body.Append(">>").ToString());
        foreach (var kid in element.Kids.OfType<ElementKid>())
            WriteElement(kid.Element, number);
    }

    private string Kid(StructKid kid, int? home) => kid switch
    {
        ElementKid child => Reference(child.Element),
        ContentKid content when content.Page == home => $"{content.Mcid}",
        ContentKid content => $"<</Type/MCR/Pg {pageNumbers[content.Page]} 0 R/MCID {content.Mcid}>>",
        AnnotationKid annotation =>
            $"<</Type/OBJR/Pg {pageNumbers[annotation.Page]} 0 R/Obj {annotationNumbers[annotation.Page][annotation.Annotation]} 0 R>>",
        _ => throw new InvalidOperationException($"{kid.GetType().Name} has no place in the structure."),
    };

    private string Reference(StructElement element) => $"{_numbers[element]} 0 R";
}
