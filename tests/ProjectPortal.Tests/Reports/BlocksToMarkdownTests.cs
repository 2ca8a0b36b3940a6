using FsCheck;
using FsCheck.Fluent;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Markdown;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports;

public class BlocksToMarkdownTests
{
    [Theory]
    [InlineData("Plain words, 3 < 4, and 5 > 4; a_b_c and 50 \\* 2.")]
    [InlineData("**Bold**, *italic* and ***both***, and [a **link**](https://example.org/a?b=c).")]
    [InlineData("# Heading\n\n## Lower\n\n### Lowest")]
    [InlineData("- one\n- two\n  - inner\n  - inner too\n- three")]
    [InlineData("3. three\n4. four\n   - bullet\n     1. deep")]
    [InlineData("> Quoted.\n> \n> - in a list")]
    [InlineData("| a | b |\n| --- | ---: |\n| one | 2 |\n| \\| | *i* |")]
    [InlineData("A line\\\nand the next.")]
    [InlineData("- item\n\n  second paragraph\n- other")]
    [InlineData("\\# no heading\n\n1\\. no item\n\n\\- none either")]
    public void A_text_comes_back_as_it_was(string markdown) => Again(markdown).ShouldBe(markdown);

    [Theory]
    [InlineData("* star\n* list", "- star\n- list")]
    [InlineData("__Bold__ and _italic_", "**Bold** and *italic*")]
    [InlineData("soft\nbreak", "soft break")]
    [InlineData("<b>no html</b>", "\\<b>no html\\</b>")]
    [InlineData("**Half**word", "**Half**word")]
    public void Other_ways_to_say_it_become_one(string markdown, string written) => Again(markdown).ShouldBe(written);

    [Fact]
    public void Whatever_words_there_are_they_come_back() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(), any =>
        {
            var text = string.Join(' ', any.Get.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign))
                .Aggregate("", (said, sign) => said + sign).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var written = BlocksToMarkdown.Join(BlocksToMarkdown.Pieces([new Paragraph(text)]));
            return text.Length == 0 ? written.Length == 0 : MarkdownToBlocks.Convert(written) is [Paragraph only]
                && string.Concat(only.Inlines.OfType<TextRun>().Select(run => run.Text)) == text;
        }));

    [Theory]
    [InlineData("One.\n\nTwo.\n\n- a\n- b", 3)]
    [InlineData("One.\n\n---\n\nTwo.", 2)]
    [InlineData("See [it][ref].\n\n[ref]: https://example.org", 0)]
    public void Pieces_are_as_they_were_written(string markdown, int count)
    {
        var pieces = MarkdownToBlocks.Pieces(markdown);
        pieces.Count.ShouldBe(count);
        pieces.ShouldAllBe(piece => markdown.Contains(piece, StringComparison.Ordinal));
    }

    private static string Again(string markdown) => BlocksToMarkdown.Join(BlocksToMarkdown.Pieces(MarkdownToBlocks.Convert(markdown)));
}
