using ProjectPortal.Reports;
using ProjectPortal.Reports.Html;
using ProjectPortal.Reports.Markdown;
using ProjectPortal.Reports.Pdf;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports;

/// <summary>Whatever a text holds and however it is nested, the report shows it, on screen and on paper.</summary>
public class HostileTextTests
{
    private const int Length = 15_000;

    public static TheoryData<string> Patterns =>
        ["[", "![", "](", "*", "_", "**_", "> ", "- ", "1. ", "`", "```\n", "<", "&", "|", "a|b\n", "\\", "#", "*a ", "[a](", "[a]: ",
            "\n>", "(", "<a>", "~~", "=\n", "* * ", "# a\n"];

    [Fact]
    public void Any_text_is_set_everywhere_in_a_document()
    {
        var wild = new WildText(seed: 2);
        var text = () => string.Join(' ', Enumerable.Range(0, 20).Select(_ => wild.Next()));
        var document = Documents.From(
            [.. Enumerable.Range(0, 60).SelectMany(_ => new Block[]
            {
                new Heading(2, text()), new Paragraph(
                    [new TextRun(text()) { Bold = true }, new TextRun(text()) { Href = "https://a.example/" + text() }]),
                new ListBlock(Ordered: true, [new ListItem(text())]), new Quote([new Paragraph(text())]),
                new Note(NoteKind.Missing, text(), text()), new Masthead([text()]),
                new Table(text(), [new TableColumn(text())], [new TableRow([new TableCell(text())])]),
            })]) with
        {
            Title = text(),
            Author = text(),
            Subject = text(),
            Keywords = [text()],
            RunningHeader = text(),
            HasCover = true,
            HasContents = true,
        };

        new PdfRenderer().Render(document).Length.ShouldBeGreaterThan(10_000);
        HtmlRenderer.Render(document).ShouldEndWith("</article>");
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Any_nesting_is_shown(string pattern)
    {
        var markdown = string.Concat(Enumerable.Repeat(pattern, Length / pattern.Length)) + "\n\nthe end";

        var blocks = MarkdownToBlocks.Convert(markdown);

        blocks.ShouldNotBeEmpty();
        HtmlRenderer.Render(Documents.From([.. blocks])).ShouldContain("the end");
        new PdfRenderer().Render(Documents.From([.. blocks])).ShouldNotBeEmpty();
    }

    [Fact]
    public void Lists_in_lists_beyond_the_deepest_are_drawn_up_and_lose_no_word()
    {
        var lists = string.Concat(Enumerable.Range(0, 30).Select(i => new string(' ', 2 * i) + "- item" + i + "\n"));

        MarkdownToBlocks.IsTooDeep(lists).ShouldBeTrue();
        var blocks = MarkdownToBlocks.Convert(lists);

        var html = HtmlRenderer.Render(Documents.From([.. blocks]));
        Enumerable.Range(0, 30).ShouldAllBe(i => html.Contains("item" + i, StringComparison.Ordinal));
        (html.Split("<ul").Length - 1).ShouldBe(MarkdownToBlocks.Deepest);
    }

    [Theory]
    [InlineData("- a\n  - b\n    - c\n      > d", false)]
    [InlineData("> > > > > > six", false)]
    [InlineData("> > > > > > > seven", true)]
    [InlineData("| a | b |\n|--|--|\n| 1 | 2 |", false)]
    public void What_is_too_deep_is_said_before_it_is_kept(string markdown, bool tooDeep) =>
        MarkdownToBlocks.IsTooDeep(markdown).ShouldBe(tooDeep);
}
