using System.Text.Json.Nodes;
using Shouldly;

namespace ProjectPortal.Tests.Reports.Pdf;

/// <summary>What each passage is: types, tables, lists, pictures, headings, links.</summary>
internal sealed partial class PdfConformance
{
    private static readonly string[] Standard =
    [
        "Document", "Part", "Sect", "Div", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody",
        "TFoot", "TR", "TH", "TD", "Caption", "Figure", "TOC", "TOCI", "Link", "BlockQuote", "Span", "Note", "Reference",
    ];

    /// <summary>For each type where it may stand.</summary>
    private static readonly Dictionary<string, string[]> Parents = new(StringComparer.Ordinal)
    {
        ["LI"] = ["L"],
        ["Lbl"] = ["LI", "Note"],
        ["LBody"] = ["LI"],
        ["TOCI"] = ["TOC"],
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
        ["TFoot"] = ["Table"],
        ["TR"] = ["Table", "THead", "TBody", "TFoot"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["Caption"] = ["Table", "TOC", "L", "Figure", "Div"],
    };

    /// <summary>02, 09, 13 to 16, 19.</summary>
    private void TheStructureIsWhole()
    {
        var roles = file.Follow(file.Catalog["/StructTreeRoot"])!["/RoleMap"]!.AsObject();
        var level = 0;
        foreach (var element in file.Elements)
        {
            Standard.ShouldContain(roles["/" + element.Type] is { } role ? ((string)role!)[1..] : element.Type);
            if (Parents.TryGetValue(element.Type, out var may))
                may.ShouldContain(element.Parent!.Type, element.Type);
            if (element.Says["/Lang"] is { } language)
                PdfObjects.Text(language).ShouldMatch("^[a-z]{2,3}(-[A-Za-z]+)*$");
            if (element.Type == "Figure")
                ShouldBePictured(element);
            if (element.Type == "TH")
                ((string)Attributes(element)["/Scope"]!).ShouldBeOneOf("/Row", "/Column", "/Both");
            if (element.Type == "Note")
                file.Elements.Count(found => (string?)found.Says["/ID"] == (string?)element.Says["/ID"])
                    .ShouldBe(1, "each note has its own name");
            if (element.Type == "L")
                ((string)Attributes(element)["/ListNumbering"]!).ShouldBeOneOf("/Disc", "/Decimal");
            if (element.Type is ['H', var digit])
            {
                (digit - '0').ShouldBeLessThanOrEqualTo(level + 1, "a level of headings is skipped");
                level = digit - '0';
            }
        }

        foreach (var table in file.Elements.Where(found => found.Type == "Table"))
            IsRegular(table);
    }

    private void ShouldBePictured(PdfElement figure)
    {
        PdfObjects.Text(figure.Says["/Alt"]).ShouldNotBeNullOrWhiteSpace();
        Attributes(figure)["/BBox"]!.AsArray().Count.ShouldBe(4);
    }

    private JsonObject Attributes(PdfElement element) => file.Follow(element.Says["/A"])!.AsObject();

    /// <summary>15: every row of a part has the same number of columns, with what reaches into it from above.</summary>
    private void IsRegular(PdfElement table)
    {
        foreach (var part in file.Elements.Where(found => found.Parent == table && found.Type is "THead" or "TBody" or "TFoot"))
        {
            var rows = file.Elements.Where(found => found.Parent == part).ToList();
            var counts = new int[rows.Count];
            for (var row = 0; row < rows.Count; row++)
            {
                foreach (var cell in file.Elements.Where(found => found.Parent == rows[row]))
                {
                    var says = cell.Says["/A"] is null ? [] : Attributes(cell);
                    var (wide, high) = ((int?)says["/ColSpan"] ?? 1, (int?)says["/RowSpan"] ?? 1);
                    for (var reached = row; reached < row + high; reached++)
                        counts[reached] += wide;
                }
            }

            counts.Distinct().Count().ShouldBe(1, "rows of one table have as many columns");
        }
    }

    /// <summary>28.</summary>
    private void LinksAreTold()
    {
        var parents = ParentTree();
        foreach (var page in file.Pages)
        {
            foreach (var reference in page["/Annots"]?.AsArray() ?? [])
            {
                var link = file.Follow(reference)!;
                ((string)link["/Subtype"]!).ShouldBe("/Link");
                ((int)link["/F"]!).ShouldBe(4, "it is printed, and never hidden");
                PdfObjects.Text(link["/Contents"]).ShouldNotBeNullOrWhiteSpace();
                var element = file.Elements.Single(found => found.Reference == (string)parents[(int)link["/StructParent"]!]!);
                element.Type.ShouldBeOneOf("Link", "Reference");
                element.Kids.OfType<JsonObject>().ShouldContain(kid => (string?)kid["/Obj"] == (string?)reference);
            }
        }
    }
}
