using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Docx;
using ProjectPortal.Reports.Markdown;
using ProjectPortal.Reports.Typography;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Tests.Reports.Docx;

/// <summary>A file that others have worked on, in Word or in LibreOffice.</summary>
public class WordReturnTests
{
    private const string Text =
        "The project *began* in **2012**.\n\n* awareness rose;\n* practices spread.\n\n# Reach\n\nIt reached 39 countries.";

    private static readonly byte[] File = new DocxRenderer().Render(Report());

    [Fact]
    public void What_nobody_touched_came_back_as_it_was()
    {
        var returned = WordReturn.Read(File).ShouldNotBeNull();
        returned.Origin.ShouldBe("roa-206");
        returned.Language.ShouldBe("en");
        returned.Lost.ShouldBeEmpty();
        returned.FactsNow.ShouldBe(returned.FactsThen);
        var passage = Summary(returned);
        passage.IsSame(Text).ShouldBeTrue();
        passage.Merged(Text, "en").ShouldBe(Text);
    }

    [Fact]
    public void What_LibreOffice_saved_came_back_as_it_was()
    {
        var returned = WordReturn.Read(OfficeProgram.Save(File, "docx")).ShouldNotBeNull();
        returned.Origin.ShouldBe("roa-206");
        returned.FactsNow.ShouldBe(returned.FactsThen);
        Summary(returned).Merged(Text, "en").ShouldBe(Text);
    }

    [Fact]
    public void A_changed_paragraph_is_new_and_the_rest_is_the_writers_own()
    {
        var edited = WordEdit.Replace(File, "practices spread.", "practices were adopted.");
        Summary(WordReturn.Read(edited)!).Merged(Text, "en").ShouldBe(
            "The project *began* in **2012**.\n\n- awareness rose;\n- practices were adopted.\n\n# Reach\n\nIt reached 39 countries.");
        Summary(WordReturn.Read(OfficeProgram.Save(WordEdit.Replace(File, "39 countries", "all countries"), "docx"))!).Merged(Text, "en")
            .ShouldBe(Text.Replace("39 countries", "all countries", StringComparison.Ordinal));
    }

    [Fact]
    public void New_paragraphs_items_and_headings_become_Markdown()
    {
        var edited = WordEdit.Change(File, body =>
        {
            var last = WordEdit.Find(body, "39 countries");
            last.InsertAfterSelf(Styled("Heading2", "What is next"));
            WordEdit.Find(body, "What is next").InsertAfterSelf(Styled("Quote", "Come back."));
            var item = (Paragraph)WordEdit.Find(body, "practices spread").CloneNode(true);
            item.Descendants<W.Text>().First().Text = "a third";
            WordEdit.Find(body, "practices spread").InsertAfterSelf(item);
        });
        Summary(WordReturn.Read(edited)!).Merged(Text, "en").ShouldBe("The project *began* in **2012**.\n\n- awareness rose;\n- practices "
            + "spread.\n- a third\n\n# Reach\n\nIt reached 39 countries.\n\n# What is next\n\n> Come back.");
    }

    [Fact]
    public void A_text_that_nobody_had_written_is_written_in_Word()
    {
        var edited = WordEdit.Change(File, body => body.Descendants<SdtBlock>()
            .Single(control => control.InnerXml.Contains("Portal_text_6_en", StringComparison.Ordinal)).Descendants<Paragraph>().First()
            .Append(new Run(new W.Text("At last."))));
        var passage = WordReturn.Read(edited)!.Passages.Single(p => p.Key == "6-en");
        passage.IsSame("").ShouldBeFalse();
        passage.Merged("", "en").ShouldBe("At last.");
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted_and_counted()
    {
        var edited = WordEdit.Change(File, body =>
        {
            var paragraph = WordEdit.Find(body, "39 countries");
            paragraph.Append(
                new InsertedRun(new Run(new W.Text(" More came.") { Space = SpaceProcessingModeValues.Preserve }))
                { Author = "A", Id = "901", Date = DateTime.UnixEpoch },
                new DeletedRun(new Run(new DeletedText("Gone."))) { Author = "A", Id = "902", Date = DateTime.UnixEpoch });
        });
        var returned = WordReturn.Read(edited)!;
        returned.Tracked.ShouldBe(2);
        Summary(returned).Merged(Text, "en").ShouldEndWith("It reached 39 countries. More came.");
    }

    [Fact]
    public void Comments_are_told_with_what_they_are_about()
    {
        var edited = WordEdit.Edit(File, package =>
        {
            var main = package.MainDocumentPart!;
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(new Comment(Styled("Normal", "Is that so?"))
            { Id = "7", Author = "Pema Dorji", Date = new DateTime(2016, 5, 4, 0, 0, 0, DateTimeKind.Utc) });
            var paragraph = WordEdit.Find(main.Document!.Body!, "39 countries");
            paragraph.InsertAfter(new CommentRangeStart { Id = "7" }, paragraph.ParagraphProperties);
            paragraph.Append(new CommentRangeEnd { Id = "7" }, new Run(new CommentReference { Id = "7" }));
        });
        var comment = WordReturn.Read(edited)!.Comments.ShouldHaveSingleItem();
        (comment.Author, comment.Text, comment.About).ShouldBe(("Pema Dorji", "Is that so?", "It reached 39 countries."));
        comment.At.ShouldBe(new DateTime(2016, 5, 4, 0, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public void A_change_of_what_is_computed_is_seen_and_is_none_of_the_text()
    {
        var returned = WordReturn.Read(WordEdit.Replace(File, "12,500", "99,999"))!;
        returned.FactsThen.Except(returned.FactsNow).ShouldHaveSingleItem().Text.ShouldBe("602 | 12,500");
        returned.FactsNow.Except(returned.FactsThen).ShouldHaveSingleItem().Text.ShouldBe("602 | 99,999");
        Summary(returned).IsSame(Text).ShouldBeTrue();
    }

    [Fact]
    public void A_text_is_found_by_its_bookmarks_or_by_what_is_around_it_where_its_control_is_gone()
    {
        byte[] Without(bool bookmarks) => WordEdit.Change(File, body =>
        {
            foreach (var control in body.Descendants<SdtBlock>().ToList())
            {
                foreach (var child in control.SdtContentBlock!.ChildElements.ToList())
                {
                    child.Remove();
                    control.InsertBeforeSelf(child);
                }

                control.Remove();
            }

            if (!bookmarks)
                return;
            // The first paragraph is written anew, and its bookmark went with it; another is written before the facts.
            WordEdit.Find(body, "It reached").InsertAfterSelf(Styled("Normal", "And on."));
        });

        Summary(WordReturn.Read(Without(bookmarks: false))!).IsSame(Text).ShouldBeTrue();
        Summary(WordReturn.Read(Without(bookmarks: true))!).Merged(Text, "en").ShouldBe(Text + "\n\nAnd on.");
    }

    [Fact]
    public void Where_the_notes_of_the_portal_are_lost_the_text_is_compared_with_what_is_kept_now()
    {
        var returned = WordReturn.Read(WordEdit.Edit(WordEdit.Replace(File, "39 countries", "40 countries"),
            package => package.MainDocumentPart!.DeleteParts(package.MainDocumentPart.CustomXmlParts)))!;
        returned.Origin.ShouldBeNull();
        var passage = Summary(returned);
        passage.Text.ShouldBeNull();
        passage.IsSame(Text).ShouldBeFalse();
        passage.Merged(Text, "en").ShouldBe(Text.Replace("39", "40", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fr", "Elle est terminée : voir « Bilan » (25 %).\n\nFin.", "terminée", "achevée")]
    [InlineData("en", "Almost 70 per cent came on 25 February, US$ 12,500 later.\n\nEnd.", "Almost", "Until 3 March")]
    public void Blanks_that_the_report_binds_by_itself_are_not_kept_in_the_text(string language, string text, string word, string other)
    {
        var report = Report() with { Language = language, Passages = [new Passage("2-" + language, "Text", language, text)] };
        report = report with
        {
            Blocks = [.. MarkdownToBlocks.Convert(Typographer.Bind(text, language))
                .Select(block => block with { Passage = "2-" + language })],
        };
        var file = new DocxRenderer().Render(report);
        WordReturn.Read(file)!.Passages.Single().Merged(text, language).ShouldBe(text);
        WordReturn.Read(WordEdit.Replace(file, word, other))!.Passages.Single().Merged(text, language)
            .ShouldBe(text.Replace(word, other, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_report_is_none()
    {
        WordReturn.Read([]).ShouldBeNull();
        WordReturn.Read("PK not an archive"u8.ToArray()).ShouldBeNull();
        WordReturn.Read(new DocxRenderer().Render(SampleReport.Create())).ShouldBeNull("it has no text of anybody's");
    }

    private static ReturnedPassage Summary(WordReturn returned) => returned.Passages.Single(passage => passage.Key == "2-en");

    private static Paragraph Styled(string style, string text) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new W.Text(text)));

    private static ReportDocument Report() => Documents.From(
        [
            new Heading(1, "Summary", "2."),
            .. MarkdownToBlocks.Convert(Text).Select(block => block with { Passage = "2-en" }),
            new Heading(1, "Money", "3."),
            new ProjectPortal.Reports.Table("Table 1. Money", [new("Class"), new("Spent")], [new([new("602"), new("12,500")])]),
            new Heading(1, "Sustainability", "6."),
            new Note(NoteKind.Missing, "Missing", "Not written yet.") { Awaits = "6-en" },
        ]) with
    {
        Origin = "roa-206",
        Passages = [new Passage("2-en", "Text of section 2", "en", Text), new Passage("6-en", "Text of section 6", "en", "")],
    };
}
