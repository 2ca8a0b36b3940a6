using System.Text.Json;
using System.Text.RegularExpressions;
using ProjectPortal.Reports;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports.Pdf;

public class PdfStructureTests
{
    [Fact]
    public void Names_headings_lists_tables_figures_and_contents()
    {
        using var file = new PdfFile(SampleReport.Create());
        var structure = file.Structure;
        string[] types =
        [
            "Document", "Sect", "H1", "H2", "H3", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TFoot", "TR", "TH", "TD",
            "Caption", "Figure", "TOC", "TOCI", "Link",
            "BlockQuote", "Span",
        ];
        foreach (var type in types)
            Regex.IsMatch(structure, $@"^\s*{type}\b", RegexOptions.Multiline).ShouldBeTrue(type);
        structure.ShouldContain("/Scope /Row");
        structure.ShouldContain("/Scope /Column");
        structure.ShouldContain("/ColSpan 2");
        structure.ShouldContain("/RowSpan 3");
        structure.ShouldContain("62");
        structure.ShouldNotContain("Page 2 of");
    }

    [Fact]
    public void Levels_of_headings_are_never_skipped()
    {
        using var file = new PdfFile(
            Documents.From(new Heading(3, "Deep"), new Paragraph("a"), new Heading(1, "Top"), new Heading(4, "Deeper"),
                new Paragraph("b")));
        var levels = Regex.Matches(file.Structure, @"^\s*H\d", RegexOptions.Multiline).Select(match => match.Value.Trim());
        // The title above the text is one too.
        levels.ShouldBe(["H1", "H1", "H1", "H2"]);
    }

    [Fact]
    public void Each_text_can_have_its_language()
    {
        using var file = new PdfFile(Documents.From(
            new Paragraph([new TextRun("Un fait: "), new TextRun("an English fact") { Lang = "en-GB" }]),
            new Paragraph("A whole passage") { Lang = "es" }) with
        { Language = "fr" });
        var objects = file.Objects;
        objects.ShouldContain("/Lang (fr)");
        objects.ShouldContain("/Lang (en-GB)");
        objects.ShouldContain("/Lang (es)");
    }

    [Fact]
    public void Links_lead_to_addresses_and_into_the_document()
    {
        using var file = new PdfFile(Documents.From(
            new Heading(1, "Target", "1.", "target"),
            new Paragraph([
                new TextRun("outside") { Href = "https://example.org/a(b)?c=é" }, " ", new TextRun("inside") { Href = "#target" }, " ",
                new TextRun("nowhere") { Href = "#gone" }, " ", new TextRun("danger") { Href = "javascript:alert(1)" }])));
        file.Urls.ShouldContain("https://example.org/a(b)?c=%C3%A9");
        var objects = file.Objects;
        objects.ShouldNotContain("javascript");
        Regex.Count(objects, "/Subtype /Link").ShouldBe(2);
        Regex.Count(objects, "/Type /OBJR").ShouldBe(2);
        objects.ShouldMatch(@"/XYZ\s+null");
    }

    [Fact]
    public void A_link_that_wraps_has_an_area_on_each_line()
    {
        using var file = new PdfFile(
            Documents.From(new Paragraph([new TextRun(Documents.Words(40)) { Href = "https://example.org/", Lang = "fr" }])));
        Regex.Count(file.Objects, "/Subtype /Link").ShouldBeGreaterThan(1);
        Regex.Count(file.Structure, @"^\s*Link", RegexOptions.Multiline).ShouldBe(1);
    }

    [Fact]
    public void Bookmarks_are_nested_as_the_headings_are()
    {
        using var file = new PdfFile(SampleReport.Create());
        using var json = JsonDocument.Parse(file.Outlines);
        var sections = json.RootElement.GetProperty("outlines").EnumerateArray().ToList();
        sections.Count.ShouldBe(10);
        sections[4].GetProperty("title").GetString().ShouldBe("5. Good practices and key lessons learned");
        var themes = sections[4].GetProperty("kids").EnumerateArray().ToList();
        themes.Select(theme => theme.GetProperty("title").GetString()).ShouldBe(["5.1 Human factors", "5.2 Process and activities"]);
        themes[1].GetProperty("kids").GetArrayLength().ShouldBe(2);
        sections[9].GetProperty("destpageposfrom1").GetInt32().ShouldBe(file.Pages.Length);
    }

    [Fact]
    public void A_document_without_headings_has_neither_bookmarks_nor_contents()
    {
        using var file = new PdfFile(Documents.From(new Paragraph("Text")) with { HasContents = true });
        file.Objects.ShouldNotContain("/Outlines");
        file.Pages.Length.ShouldBe(1);
    }

    [Fact]
    public void An_element_on_two_pages_has_content_on_both()
    {
        using var file = new PdfFile(Documents.From(new Paragraph(Documents.Words(800))));
        file.Pages.Length.ShouldBe(2);
        file.Objects.ShouldContain("/Type /MCR");
        Regex.Count(file.Structure, @"^\s*P \(block\)", RegexOptions.Multiline).ShouldBe(1);
    }

    [Fact]
    public void All_content_is_either_told_or_marked_as_decoration()
    {
        using var file = new PdfFile(SampleReport.Create());
        var streams = Regex.Matches(file.Objects, @"(?<=stream\n)/\w+ <<.*?(?=endstream)", RegexOptions.Singleline)
            .Select(match => match.Value).ToList();
        streams.Count.ShouldBe(file.Pages.Length);
        foreach (var stream in streams)
        {
            var depth = 0;
            foreach (var line in stream.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.EndsWith(" BDC", StringComparison.Ordinal))
                    (++depth).ShouldBe(1);
                else if (line == "EMC")
                    depth--;
                else
                    depth.ShouldBe(1, line);
            }

            depth.ShouldBe(0);
        }
    }
}
