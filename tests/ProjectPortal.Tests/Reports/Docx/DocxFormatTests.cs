using System.Globalization;
using System.Text.RegularExpressions;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Docx;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports.Docx;

public class DocxFormatTests
{
    [Fact]
    public void The_same_document_gives_the_same_bytes_in_any_culture()
    {
        var first = new DocxRenderer().Render(SampleReport.Create());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
            new DocxRenderer().Render(SampleReport.Create()).ShouldBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        var report = SampleReport.Create();
        new DocxRenderer().Render(report with { CreatedAt = report.CreatedAt.AddSeconds(1) }).SequenceEqual(first).ShouldBeFalse();
    }

    [Fact]
    public void Every_block_keeps_the_rules_of_Word()
    {
        WordEdit.Faults(new DocxRenderer().Render(SampleReport.Create())).ShouldBeEmpty();
        WordEdit.Faults(new DocxRenderer().Render(Whole())).ShouldBeEmpty();
        WordEdit.Faults(new DocxRenderer().Render(Documents.From())).ShouldBeEmpty();
    }

    [Fact]
    public void Says_what_it_writes()
    {
        IReportRenderer renderer = new DocxRenderer();
        renderer.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        renderer.FileExtension.ShouldBe(".docx");
        Should.Throw<ArgumentNullException>(() => renderer.Render(null!));
    }

    [Fact]
    public void Headings_lists_and_quotations_have_the_styles_that_Word_knows()
    {
        var body = Body(Whole());
        foreach (var style in new[] { "Title", "Heading1", "Heading3", "ListBullet", "ListNumber", "Quote", "Caption", "NoteMissing" })
            body.ShouldContain($"<w:pStyle w:val=\"{style}\"");
        var styles = WordEdit.Parts(new DocxRenderer().Render(Whole()))["word/styles.xml"];
        foreach (var style in Regex.Matches(body, "Style w:val=\"(\\w+)\"").Select(match => match.Groups[1].Value).Distinct())
            styles.ShouldContain($"w:styleId=\"{style}\"");
    }

    [Fact]
    public void The_contents_show_their_entries_and_each_leads_to_its_heading()
    {
        var body = Body(Whole());
        body.ShouldContain("TOC \\o \"1-2\" \\h \\z \\u");
        var entries = Regex.Matches(body, "<w:hyperlink[^>]*w:anchor=\"(_Toc\\d+)\"").Select(match => match.Groups[1].Value).ToList();
        entries.Count.ShouldBe(2);
        entries.ShouldAllBe(name => body.Contains($"<w:bookmarkStart w:name=\"{name}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_note_is_a_footnote_and_the_same_words_are_one_note_of_their_section()
    {
        var parts = WordEdit.Parts(new DocxRenderer().Render(Documents.From(
            new Heading(1, "One"), new Paragraph([new TextRun("Said."), new Footnote([new TextRun("Survey 2014")])]),
            new Paragraph([new TextRun("And again."), new Footnote([new TextRun("Survey 2014")])]),
            new Heading(1, "Two"), new Paragraph([new TextRun("Once more."), new Footnote([new TextRun("Survey 2014")])]))));
        Regex.Count(parts["word/footnotes.xml"], "Survey 2014").ShouldBe(2);
        Regex.Count(parts["word/document.xml"], "<w:footnoteReference ").ShouldBe(2);
        parts["word/document.xml"].ShouldContain("NOTEREF _RefNote0001");
    }

    [Fact]
    public void Foreign_words_say_their_language_and_Arabic_runs_from_the_right()
    {
        var body = Body(Documents.From(new Paragraph([new TextRun("The "), new TextRun("note du Gouvernement") { Lang = "fr" },
            new TextRun(" of عائشة بنت محمد in 2014")]), new Paragraph("عائشة بنت محمد")));
        body.ShouldMatch("<w:lang w:val=\"fr-FR\" ?/></w:rPr><w:t[^>]*>note du Gouvernement");
        body.ShouldMatch("<w:rtl ?/></w:rPr><w:t[^>]*>عائشة بنت محمد</w:t>");
        Regex.Count(body, "<w:bidi ?/>").ShouldBe(1, "one paragraph is Arabic as a whole");
        WordEdit.Parts(new DocxRenderer().Render(Documents.From() with { Language = "fr" }))["word/styles.xml"]
            .ShouldContain("w:val=\"fr-FR\"");
    }

    [Fact]
    public void Pages_say_what_the_report_is_and_that_it_is_a_draft()
    {
        var parts = WordEdit.Parts(new DocxRenderer().Render(Whole()));
        var heads = parts.Where(part => part.Key.StartsWith("word/header", StringComparison.Ordinal)).Select(part => part.Value).ToList();
        heads.ShouldAllBe(head => head.Contains(">DRAFT<", StringComparison.Ordinal), "the cover too");
        heads.ShouldContain(head => head.Contains("Final report – ROA 206", StringComparison.Ordinal));
        parts["word/footer1.xml"].ShouldContain(" NUMPAGES ");
        parts["docProps/core.xml"].ShouldContain("<dc:title>");
    }

    [Fact]
    public void Heads_of_tables_come_again_and_a_wide_table_turns_its_pages()
    {
        var wide = new Table("Table 1. Wide", [.. Enumerable.Range(1, 14).Select(n => new TableColumn($"Heading{n}"))],
            [new([.. Enumerable.Range(1, 14).Select(n => new TableCell("implementation"))])]);
        var body = Body(Documents.From(new Paragraph("Before."), new Heading(2, "Wide"), wide, new Paragraph("After.")));
        body.ShouldContain("<w:tblHeader");
        var order = new[] { "Before.", "w:pgSz", ">Wide<", "Heading14", "w:orient=\"landscape\"", "After." }
            .Select(said => body.IndexOf(said, StringComparison.Ordinal)).ToList();
        order.ShouldAllBe(place => place >= 0);
        order.ShouldBeInOrder();
    }

    [Fact]
    public void Captions_are_counted_by_Word_and_figures_say_what_they_show()
    {
        var body = Body(Whole());
        body.ShouldContain("SEQ Table \\* ARABIC \\r 1");
        body.ShouldContain("SEQ Figure \\* ARABIC \\r 1");
        body.ShouldContain("descr=\"Bar chart: 31, 44 and 62 participants attended the three study tours.\"");
    }

    [Fact]
    public void LibreOffice_prints_every_word()
    {
        var report = SampleReport.Create();
        var printed = OfficeProgram.PrintedWords(new DocxRenderer().Render(report));
        foreach (var said in new[] { report.Title, "Timor-Leste", "Strengthened capacities", "95,110.00", "Study tour 3", "555,248.50",
            "12. ", "Page 2 of" })
            printed.ShouldContain(said.Replace(" ", "", StringComparison.Ordinal).Replace("12.", "1.", StringComparison.Ordinal));
    }

    private static ReportDocument Whole() => SampleReport.Create() with
    {
        Mark = "DRAFT",
        Blocks =
        [
            .. SampleReport.Create().Blocks.Where(block => block is not Heading { Level: 1 or 2 }),
            new Heading(1, "First", "1.", "first"), new Heading(2, "Second"), new Note(NoteKind.Missing, "Missing", "Nothing yet."),
            new Masthead(["Department", "Division"]), new Space(40), new PageBreak(),
            new Sheet([new Card(0, 0, 100, 100, [new CardText(0, 0, 100, 20, "On a card", 10) { IsHeading = true }])]),
            new Quote([new ListBlock(Ordered: false, [new ListItem([new Paragraph("In a list"), new Quote([new Paragraph("quoted")])])])]),
        ],
    };

    private static string Body(ReportDocument document) => WordEdit.Parts(new DocxRenderer().Render(document))["word/document.xml"];
}
