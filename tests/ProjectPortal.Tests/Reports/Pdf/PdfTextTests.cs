using System.Text.RegularExpressions;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Pdf.Fonts;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports.Pdf;

public class PdfTextTests
{
    [Fact]
    public void Sets_every_French_letter_and_mark()
    {
        const string Letters = "àâäæçéèêëîïôœùûüÿ ÀÂÄÆÇÉÈÊËÎÏÔŒÙÛÜŸ « guillemets » – — … ’ “ ” • ≥ ≤ € ° n° №";
        using var file = new PdfFile(Documents.From(new Paragraph(Letters),
            new Paragraph([new TextRun(Letters) { Bold = true }, new LineBreak(), new TextRun(Letters) { Italic = true, Bold = true }])));
        file.DrawnText.Split(Letters).Length.ShouldBe(4);
    }

    [Theory]
    [InlineData('≥')]
    [InlineData('≤')]
    [InlineData('≠')]
    [InlineData('≈')]
    [InlineData('→')]
    [InlineData('←')]
    [InlineData('œ')]
    [InlineData('\u202F')]
    public void Every_face_has_the_signs_that_reports_use(char sign)
    {
        foreach (var face in new[] { FontFace.Regular, FontFace.Bold, FontFace.Italic, FontFace.BoldItalic })
        {
            face.GlyphOf(sign).ShouldNotBe(face.GlyphOf(0x4E00));
            face.Measure(sign.ToString(), 10).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Keeps_narrow_spaces_and_decomposed_or_stray_characters_readable()
    {
        using var file = new PdfFile(
            Documents.From(new Paragraph("12\u202F500\u00A0US$ e\u0301te\u0301 a\tb\u00ADc non\u2011breaking \u2212 5 \uD800 日本")));
        file.AllText.ShouldContain("12 500 US$ été a bc");
        file.AllText.ShouldContain("日本");
    }

    [Fact]
    public void Text_follows_the_order_of_the_document()
    {
        using var file = new PdfFile(SampleReport.Create());
        var text = file.DrawnText;
        string[] passages =
        [
            "Department of Economic", "Final report – ROA 206", "Project codes", "Contents", "I. Project title", "2. Summary of results",
            "What was achieved", "Table 1.",
            "Table 2.", "4. Challenges", "5.1 Human factors", "Figure 1.", "Table 4.", "Missing", "Table 5.", "338,777.10", "565,000",
        ];
        var position = 0;
        foreach (var passage in passages)
        {
            var found = text.IndexOf(passage, position, StringComparison.Ordinal);
            found.ShouldBeGreaterThan(-1, passage);
            position = found;
        }
    }

    [Fact]
    public void Numbers_the_pages_in_the_words_of_the_report()
    {
        using var file = new PdfFile(SampleReport.Create() with { Language = "fr", Words = ReportWords.French });
        var pages = file.Pages;
        pages[0].ShouldNotContain("Page 1");
        pages[1].ShouldContain("Table des matières");
        for (var page = 1; page < pages.Length; page++)
        {
            pages[page].ShouldStartWith("Final report – ROA 206");
            pages[page].ShouldEndWith($"Page {page + 1} sur {pages.Length}");
        }
    }

    [Fact]
    public void Contents_give_the_page_of_each_section()
    {
        using var file = new PdfFile(SampleReport.Create());
        var pages = file.Pages;
        foreach (var section in new[] { "6. Sustainability", "8. Supplementary funding", "10. Financial information" })
        {
            var page = Array.FindIndex(pages, 2, text => text.Contains(section, StringComparison.Ordinal)) + 1;
            pages[1].ShouldMatch(Regex.Escape(section) + $"[ .]+{page}( |$)");
        }
    }

    [Fact]
    public void Nothing_leaves_the_page()
    {
        var address = "https://www.example.org/" + string.Concat(Enumerable.Repeat("a-very/long_path?with=many&parts", 12));
        var word = new string('m', 300);
        using var file = new PdfFile(Documents.From(new Paragraph(address), new Paragraph(word),
            new Table("Narrow", [new("One"), new("Two"), new("Three")], [new([new(word), new(address), new("x")])])) with
        { RunningHeader = Documents.Words(60) });
        var words = file.Words;
        words.Count.ShouldBeGreaterThan(10);
        words.ShouldAllBe(box => box.Right <= 595.28 - 62 && box.Left >= 62);
        file.Pages[0].ShouldContain("…");
    }

    [Fact]
    public void A_short_document_has_its_title_above_the_text_and_no_contents()
    {
        using var file = new PdfFile(Documents.From(new Heading(1, "First"), new Paragraph("Text")) with
        {
            Organization = ["An office"],
            Subtitles = ["A subtitle"],
            CoverFacts = [new("Date", "1 December 2016")],
        });
        file.Pages.Length.ShouldBe(1);
        file.Pages[0].ShouldStartWith("An office A short report A subtitle Date 1 December 2016 First Text");
    }

    [Fact]
    public void A_page_break_begins_a_page_once()
    {
        using var file = new PdfFile(Documents.From(new Paragraph("Before"), new PageBreak(), new PageBreak(), new Paragraph("After")));
        file.Pages.Length.ShouldBe(2);
        file.Pages[1].ShouldStartWith("After");
    }

    [Fact]
    public void A_heading_never_stands_alone_at_the_foot_of_a_page()
    {
        for (var lines = 28; lines < 42; lines++)
        {
            var blocks = Enumerable.Range(1, lines).Select(number => (Block)new Paragraph($"line{number}"))
                .Append(new Heading(2, "Kept heading")).Append(new Paragraph("following text"));
            using var file = new PdfFile(Documents.From([.. blocks]));
            file.Pages.ShouldContain(page => page.Contains("Kept heading following text", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Contents_longer_than_a_page_go_on_overleaf()
    {
        var headings = Enumerable.Range(1, 60).Select(number => (Block)new Heading(1, $"Section{number}"));
        using var file = new PdfFile(Documents.From([.. headings]) with { HasContents = true, HasCover = true });
        file.Pages[1].ShouldContain("Section1 ");
        file.Pages[2].ShouldContain("Section60 ");
    }
}
