using System.Text.RegularExpressions;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Html;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports.Pdf;

public class PdfTableTests
{
    [Fact]
    public void A_table_on_several_pages_repeats_its_head_and_tells_it_once()
    {
        using var file = new PdfFile(Documents.From(
            new Table("Long", [new("Headword"), new("Other")],
                [.. Enumerable.Range(1, 120).Select(number => new TableRow([new($"row{number}"), new("text")]))])
            {
                FooterRows = [new([new("Sum") { IsHeader = true }, new("120")])],
            }));
        var pages = file.Pages;
        pages.Length.ShouldBeGreaterThan(3);
        pages.ShouldAllBe(page => page.Contains("Headword", StringComparison.Ordinal));
        Regex.Count(file.Structure, "Headword").ShouldBe(1);
        var words = file.AllText.Split(' ');
        Enumerable.Range(1, 120).ShouldAllBe(number => words.Count(word => word == $"row{number}") == 1);
        words.Count(word => word == "Sum").ShouldBe(1);
    }

    [Fact]
    public void A_row_taller_than_a_page_goes_on_overleaf_without_loss()
    {
        using var file = new PdfFile(Documents.From(new Table("Tall", [new("Left"), new("Right")],
            [new([new("before"), new("before")]), new([new(Documents.Words(900, "left")), new(Documents.Words(1500, "right"))]),
                new([new("after"), new("after")])])));
        var words = file.AllText.Split(' ').ToHashSet(StringComparer.Ordinal);
        Enumerable.Range(1, 900).ShouldAllBe(number => words.Contains($"left{number}"));
        Enumerable.Range(1, 1500).ShouldAllBe(number => words.Contains($"right{number}"));
        file.Pages.Length.ShouldBeGreaterThan(2);
        file.Pages.ShouldAllBe(page => page.Contains("Left", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cell_over_many_rows_flows_through_them_and_over_pages()
    {
        var rows = Enumerable.Range(1, 60).Select(number => number == 1
            ? new TableRow([new(Documents.Words(700, "span")) { RowSpan = 60, IsHeader = true }, new("row1")])
            : new TableRow([new($"row{number}")])).ToList();
        using var file = new PdfFile(Documents.From(new Table("Spans", [new("A"), new("B")], rows)));
        var words = file.AllText.Split(' ').ToLookup(word => word, StringComparer.Ordinal);
        Enumerable.Range(1, 700).ShouldAllBe(number => words[$"span{number}"].Count() == 1);
        Enumerable.Range(1, 60).ShouldAllBe(number => words[$"row{number}"].Count() == 1);
        file.Structure.ShouldContain("/RowSpan 60");
    }

    [Fact]
    public void A_cell_taller_than_its_rows_stretches_the_last_of_them()
    {
        using var file = new PdfFile(Documents.From(new Table("Spans", [new("A"), new("B")],
            [new([new(Documents.Words(1600, "span")) { RowSpan = 2 }, new("first")]), new([new("second")]),
                new([new("third"), new("end")])])));
        var words = file.AllText.Split(' ').ToHashSet(StringComparer.Ordinal);
        Enumerable.Range(1, 1600).ShouldAllBe(number => words.Contains($"span{number}"));
        words.ShouldContain("third");
    }

    [Fact]
    public void A_group_row_stands_with_what_it_heads()
    {
        for (var before = 28; before < 38; before++)
        {
            var rows = Enumerable.Range(1, before).Select(number => new TableRow([new($"row{number}"), new("x")]))
                .Append(TableRow.Group("Group words", 2)).Append(new TableRow([new("grouped"), new("y")]));
            using var file = new PdfFile(Documents.From(new Table("", [new("A"), new("B")], [.. rows])));
            file.Pages.ShouldContain(page => page.Contains("Group words grouped", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_cell_that_heads_several_rows_begins_on_the_page_of_the_first()
    {
        for (var before = 28; before < 38; before++)
        {
            var rows = Enumerable.Range(1, before).Select(number => new TableRow([new($"row{number}"), new("x")]))
                .Append(TableRow.Group("Group words", 2))
                .Append(new TableRow([new([new Paragraph("Heading"), new Paragraph("of"), new Paragraph("several")]) { IsHeader = true,
                    RowSpan = 2 }, new("first")]))
                .Append(new TableRow([new("second")]));
            using var file = new PdfFile(Documents.From(new Table("", [new("A"), new("B")], [.. rows])));
            var page = file.Pages.Single(p => p.Contains("first", StringComparison.Ordinal));
            new[] { "Group words", "Heading", "of", "several" }.ShouldAllBe(word => page.Contains(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_table_with_very_many_columns_turns_the_page_and_the_text_after_it_turns_back()
    {
        TableColumn[] columns = [.. Enumerable.Range(1, 11).Select(number => new TableColumn($"Quarterly{number}", 1, CellAlign.End))];
        var rows = Enumerable.Range(1, 30).Select(row => new TableRow([.. columns.Select((_, column) => new TableCell($"{row}.{column}"))]))
            .ToList();
        using var file = new PdfFile(
            Documents.From(new Paragraph("before"), new Heading(1, "Wide"), new Table("Wide table", columns, rows),
            new Paragraph("afterwards")));
        var sizes = Regex.Matches(file.PageSizes, @"(?<=size:\s+)[\d.]+(?= x)").Select(match => match.Value).ToList();
        sizes.ShouldBe(["595.28", "841.89", "841.89", "595.28"]);
        file.Pages[1].ShouldStartWith("Wide Wide table");
        file.Pages[3].ShouldStartWith("afterwards");
    }

    [Fact]
    public void Numbers_stand_at_the_right_and_marks_in_the_middle()
    {
        using var file = new PdfFile(
            Documents.From(new Table("", [new("Text"), new("Number", 1, CellAlign.End), new("Mark", 1, CellAlign.Center)],
            [new([new("a"), new("1,000"), new("yes")]), new([new("b"), new("7"), new("maybe")])])));
        var words = file.Words.ToLookup(word => word.Word, StringComparer.Ordinal);
        Edge("7").ShouldBe(Edge("1,000"), 0.1);
        Edge("Number").ShouldBe(Edge("1,000"), 0.1);
        Middle("yes").ShouldBe(Middle("maybe"), 0.1);

        double Edge(string word) => words[word].First().Right;
        double Middle(string word) => (words[word].First().Left + words[word].First().Right) / 2;
    }

    [Fact]
    public void No_table_of_whatever_shape_loses_or_repeats_a_word()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var document = Documents.From(
                new Paragraph(Documents.Words(10 * seed, "p")), new Heading(1, "Head"), RandomTable(new Random(seed)),
                new Paragraph("end"));
            using var file = new PdfFile(document);
            var expected = Regex.Matches(HtmlRenderer.Render(document), @"\bw\d+z").Select(match => match.Value)
                .Order(StringComparer.Ordinal);
            // A label that is said again overleaf is told once.
            var found = Regex.Matches(file.Structure, @"\bw\d+z").Select(match => match.Value).Order(StringComparer.Ordinal);
            found.SequenceEqual(expected, StringComparer.Ordinal).ShouldBeTrue($"seed {seed}");
        }
    }

    [Fact]
    public void Odd_tables_are_set_all_the_same()
    {
        var picture = new Figure(
            "", "A bar", 900, 700, [new RectShape(0, 0, 900, 700, Tone.Good, Tone.Ink), new PolylineShape([], Tone.Bad),
            new PolylineShape([new(0, 0), new(9, 9), new(0, 9)], Tone.Bad, Fill: Tone.Warn, Closed: true),
                new PolylineShape([new(0, 0), new(9, 9), new(0, 9)], null, Fill: Tone.Warn),
                new TextShape(50, 50, "mid", Anchor: TextAnchor.Middle)])
        { Id = "bar" };
        var inner = new Table("", [new("K"), new("V")], [new([new("inner1"), new("inner2")])]);
        using var file = new PdfFile(Documents.From(
            new Table("No rows", [new("Only"), new("Heads")], []),
            new Table("", [new(""), new("")], [new([new("short row")]), new([new("a"), new("b"), new("dropped")]), new([])]),
            new Table("Blocks", [new("Cell")], [
                new([new([picture])]),
                new([new([inner])]),
                new([new([new Note(NoteKind.Warning, "Careful", "noted"), new Quote([new Paragraph("quoted")]), new Heading(3, "headed"),
                    new ListBlock(Ordered: true, [new ListItem([])]) { Start = 4 }])]),
            ])));
        file.Check().ShouldContain("No syntax");
        var text = file.AllText;
        text.ShouldContain("short row");
        text.ShouldNotContain("dropped");
        text.ShouldContain("inner1 – inner2");
        text.ShouldContain("Careful noted quoted headed 4.");
    }

    [Fact]
    public void Nested_lists_are_numbered_and_told_as_lists()
    {
        using var file = new PdfFile(Documents.From(new ListBlock(Ordered: true, [
            new ListItem("first"),
            new ListItem([new Paragraph("second"), new ListBlock(
                Ordered: false, [new ListItem("inner"), new ListItem(
                [new Paragraph("inner two"), new ListBlock(Ordered: true, [new ListItem("deep")])])])]),
        ])));
        file.AllText.ShouldContain("1. first 2. second • inner • inner two 1. deep");
        Regex.Count(file.Structure, "/ListNumbering /Decimal").ShouldBe(2);
        Regex.Count(file.Structure, "/ListNumbering /Disc").ShouldBe(1);
    }

    private static Table RandomTable(Random random)
    {
        var word = 0;
        var columns = random.Next(1, 6);
        return new Table("Random", [.. Enumerable.Range(1, columns)
            .Select(column => new TableColumn($"H{column}", random.Next(1, 4), (CellAlign)random.Next(3)))],
            [.. Enumerable.Range(1, random.Next(1, 25)).Select(_ => random.Next(6) == 0 ? TableRow.Group(Text(4), columns) : Row())])
        { FooterRows = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Row())] };

        TableRow Row() => new([.. Enumerable.Range(1, random.Next(1, columns + 1))
            .Select(_ => new TableCell(Text(random.Next(10) == 0 ? random.Next(900) : random.Next(40)))
        {
            ColSpan = random.Next(4) == 0 ? 2 : 1,
            RowSpan = random.Next(5) == 0 ? random.Next(1, 8) : 1,
            IsHeader = random.Next(5) == 0,
        })]);

        string Text(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{++word}z"));
    }
}
