using System.Globalization;
using System.Text.RegularExpressions;
using ProjectPortal.Tests.Reports.Printouts;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports.Pdf;

/// <summary>
/// The files say that they are PDF/UA-1 (ISO 14289-1): what of it a program can check, after the Matterhorn protocol, is checked here on
/// the report and on every paper.
/// </summary>
public sealed class PdfUaTests
{
    /// <summary>For each type where it may stand.</summary>
    private static readonly Dictionary<string, string[]> Parents = new(StringComparer.Ordinal)
    {
        ["LI"] = ["L"],
        ["Lbl"] = ["LI"],
        ["LBody"] = ["LI"],
        ["TOCI"] = ["TOC"],
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
        ["TFoot"] = ["Table"],
        ["TR"] = ["Table", "THead", "TBody", "TFoot"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["Caption"] = ["Table", "TOC", "L", "Figure"],
    };

    private static readonly string[] Standard =
    [
        "Document", "Sect", "Div", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TFoot",
        "TR", "TH", "TD", "Caption", "Figure", "TOC", "TOCI", "Link", "BlockQuote", "Span", "Note", "Title",
    ];

    private const string Report = "report";

    public static TheoryData<string> Names => [Report, .. PrintoutTests.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_what_it_says_it_is(string name)
    {
        using var file = new PdfFile(name == Report ? SampleReport.Create() : PrintoutTests.All[name]);
        var objects = file.Objects;

        objects.ShouldContain("<pdfuaid:part>1</pdfuaid:part>");
        objects.ShouldMatch("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">[^<]+</rdf:li>");
        objects.ShouldContain("/DisplayDocTitle true");
        objects.ShouldContain("/Marked true");
        objects.ShouldNotContain("/Suspects true");
        var all = Regex.Matches(
            objects, @"^(?<id>\d+) 0 obj\n(?<says><<.*?)(?=\nendobj|\nstream)", RegexOptions.Multiline | RegexOptions.Singleline)
            .ToDictionary(m => m.Groups["id"].Value, m => m.Groups["says"].Value);
        all.Values.Single(o => o.Contains("/Type /Catalog", StringComparison.Ordinal)).ShouldMatch(@"/Lang \(\w+");
        foreach (var page in all.Values.Where(o => o.Contains("/Type /Page\n", StringComparison.Ordinal)))
        {
            page.ShouldContain("/StructParents ");
            if (page.Contains("/Annots", StringComparison.Ordinal))
                page.ShouldContain("/Tabs /S");
        }

        foreach (var link in all.Values.Where(o => o.Contains("/Subtype /Link", StringComparison.Ordinal)))
            link.ShouldSatisfyAllConditions(l => l.ShouldMatch(@"/Contents [(<](?!\)|>)"), l => l.ShouldContain("/StructParent "));
        foreach (var font in all.Values.Where(o => o.Contains("/Subtype /Type0", StringComparison.Ordinal)))
            font.ShouldContain("/ToUnicode ");
        all.Values.Count(o => o.Contains("/Type /FontDescriptor", StringComparison.Ordinal))
            .ShouldBe(all.Values.Count(o => o.Contains("/FontFile2 ", StringComparison.Ordinal)));
        Regex.Matches(objects, "<([0-9A-F]+)> Tj").SelectMany(m => m.Groups[1].Value.Chunk(4))
            .ShouldNotContain(glyph => glyph.All(c => c == '0'));
        StructureIsSound(all);
    }

    private static void StructureIsSound(Dictionary<string, string> all)
    {
        var elements = all.Where(o => o.Value.Contains("/Type /StructElem", StringComparison.Ordinal))
            .ToDictionary(o => o.Key, o => (Type: Regex.Match(o.Value, @"/S /(\w+)").Groups[1].Value,
                Parent: Regex.Match(o.Value, @"/P (\d+) 0 R").Groups[1].Value, o.Value));
        elements.ShouldNotBeEmpty();
        foreach (var (type, parent, text) in elements.Values)
        {
            Standard.ShouldContain(type);
            if (Parents.TryGetValue(type, out var may))
                may.ShouldContain(elements[parent].Type, type);
            if (type == "Figure")
                text.ShouldSatisfyAllConditions(t => t.ShouldMatch(@"/Alt [(<](?!\)|>)"), t => t.ShouldContain("/BBox "));
            if (type == "TH")
                text.ShouldMatch("/Scope /(Row|Column)");
            if (type == "Link")
                text.ShouldContain("/OBJR");
        }

        var above = 0;
        foreach (var level in elements.OrderBy(e => int.Parse(e.Key, CultureInfo.InvariantCulture)).Select(e => e.Value.Type)
            .Where(t => Regex.IsMatch(t, @"^H\d$")).Select(t => t[1] - '0'))
        {
            level.ShouldBeLessThanOrEqualTo(above + 1, "a level is skipped");
            above = level;
        }
    }
}
