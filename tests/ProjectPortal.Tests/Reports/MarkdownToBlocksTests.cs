using ProjectPortal.Reports;
using ProjectPortal.Reports.Markdown;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports;

public class MarkdownToBlocksTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("  \n ")]
    public void Nothing_gives_nothing(string? markdown) => MarkdownToBlocks.Convert(markdown).ShouldBeEmpty();

    [Fact]
    public void Headings_sink_below_their_section_and_stay_within_four_levels()
    {
        var blocks = MarkdownToBlocks.Convert("# One *two*\n\n#### Deep", headingShift: 2).Cast<Heading>().ToList();
        blocks[0].ShouldBe(new Heading(3, "One two"));
        blocks[1].Level.ShouldBe(4);
    }

    [Fact]
    public void Emphasis_links_and_breaks_become_runs()
    {
        Inlines("a **b *c*** d  \ne\nf").ShouldBe([
            new TextRun("a "), new TextRun("b ") { Bold = true }, new TextRun("c") { Bold = true, Italic = true }, new TextRun(" d"),
                new LineBreak(), new TextRun("e f")]);
        Inlines("[x](https://example.org/a) <mailto:a@example.org> [y](mailto:b@example.org) <c@example.org>").OfType<TextRun>()
            .Select(run => run.Href).OfType<string>()
            .ShouldBe(["https://example.org/a", "mailto:a@example.org", "mailto:b@example.org", "mailto:c@example.org"]);
        Inlines("`code` &eacute; ![alt text](https://example.org/p.png)").ShouldBe([new TextRun("code é alt text")]);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](#anchor)")]
    [InlineData("[x](/relative)")]
    [InlineData("[x]()")]
    public void Other_links_are_plain_text(string markdown) => Inlines(markdown).ShouldBe([new TextRun("x")]);

    [Fact]
    public void Html_is_text() => Inlines("a <b>c</b>").OfType<TextRun>().Single().Text.ShouldBe("a <b>c</b>");

    [Fact]
    public void Html_blocks_are_text_too() => MarkdownToBlocks.Convert("<script>alert(1)</script>").Single().ShouldBeOfType<Paragraph>()
        .Inlines.OfType<TextRun>().Single().Text.ShouldBe("<script>alert(1)</script>");

    [Fact]
    public void Lists_nest_and_keep_their_first_number()
    {
        var list = MarkdownToBlocks.Convert("3. a\n   - b\n   - c\n4. d").Single().ShouldBeOfType<ListBlock>();
        list.Ordered.ShouldBeTrue();
        list.Start.ShouldBe(3);
        list.Items.Count.ShouldBe(2);
        var inner = list.Items[0].Blocks[1].ShouldBeOfType<ListBlock>();
        inner.Ordered.ShouldBeFalse();
        inner.Start.ShouldBe(1);
        inner.Items.Count.ShouldBe(2);
    }

    [Fact]
    public void Quotes_rules_and_references()
    {
        var blocks = MarkdownToBlocks.Convert("> said\n\n---\n\nsee [it]\n\n[it]: https://example.org/");
        blocks.Count.ShouldBe(2);
        blocks[0].ShouldBeOfType<Quote>().Blocks.Single().ShouldBeOfType<Paragraph>();
        blocks[1].ShouldBeOfType<Paragraph>().Inlines.OfType<TextRun>().Last().Href.ShouldBe("https://example.org/");
    }

    [Fact]
    public void Code_is_plain_text_that_keeps_its_lines()
    {
        var inlines = MarkdownToBlocks.Convert("```\na\n  b\n```").Single().ShouldBeOfType<Paragraph>().Inlines;
        inlines.ShouldBe([new TextRun("a"), new LineBreak(), new TextRun("\u00A0\u00A0b")]);
    }

    [Fact]
    public void A_table_has_columns_and_full_rows()
    {
        var table = MarkdownToBlocks.Convert("| A | *B* | C |\n|:--|--:|:-:|\n| 1 | 2 | 3 |\n| 4 | 5 |").Single().ShouldBeOfType<Table>();
        table.Columns.ShouldBe([new("A"), new("B", 1, CellAlign.End), new("C", 1, CellAlign.Center)]);
        table.BodyRows.Count.ShouldBe(2);
        table.BodyRows.ShouldAllBe(row => row.Cells.Count == 3);
        table.BodyRows[0].Cells[1].Blocks.Single().ShouldBeOfType<Paragraph>().Inlines.ShouldBe([new TextRun("2")]);
    }

    private static IReadOnlyList<Inline> Inlines(string markdown) =>
        MarkdownToBlocks.Convert(markdown).Single().ShouldBeOfType<Paragraph>().Inlines;
}
