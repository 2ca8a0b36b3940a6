using System.Globalization;
using System.Text.RegularExpressions;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Pdf;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports.Pdf;

/// <summary>Where pages end, on documents that nobody made up by hand: each word says which row, group or heading it belongs to.</summary>
public sealed class PdfPageTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 24)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_row_of_some_lines_stands_on_one_page(int seed)
    {
        using var file = new PdfFile(new RandomDocument(seed).Report);
        var pages = PagesOf(file, @"\bs(\d+)x");
        pages.ShouldNotBeEmpty();
        foreach (var row in pages)
            row.Value.Count.ShouldBe(1, $"row {row.Key} of seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_row_that_goes_on_overleaf_says_its_label_again(int seed)
    {
        using var file = new PdfFile(new RandomDocument(seed).Report);
        foreach (var (row, pages) in PagesOf(file, @"\bt(\d+)x"))
        {
            foreach (var page in pages.Skip(1))
                file.Pages[page].ShouldMatch($@"\bl{row}x\b.*\((continued|…)\)", $"row {row} of seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_page_of_a_group_names_it_and_no_page_only_names_it(int seed)
    {
        var document = new RandomDocument(seed);
        using var file = new PdfFile(document.Report);
        var pages = file.Pages;
        foreach (var (group, rows) in document.RowsOfGroups)
        {
            var named = Containing(pages, $@"\bg{group}x");
            var told = rows.SelectMany(row => Containing(pages, $@"\b[st]{row}x")).ToHashSet();
            string.Join(",", named).ShouldBe(string.Join(",", told.Order()), $"group {group} of seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_heading_stands_with_its_introduction_and_the_first_rows_of_its_table(int seed)
    {
        var document = new RandomDocument(seed);
        using var file = new PdfFile(document.Report);
        var pages = file.Pages;
        foreach (var (heading, rows) in document.FirstRows)
        {
            var page = Containing(pages, $@"\bh{heading}x").ShouldHaveSingleItem();
            pages[page].ShouldMatch($@"\bi{heading}x", $"introduction {heading} of seed {seed}");
            foreach (var row in rows)
                pages[page].ShouldMatch($@"\b[st]{row}x", $"row {row} below heading {heading} of seed {seed}");
        }
    }

    [Fact]
    public void The_same_random_document_gives_the_same_bytes_in_two_cultures()
    {
        var renderer = new PdfRenderer();
        var first = renderer.Render(new RandomDocument(7).Report);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            renderer.Render(new RandomDocument(7).Report).ShouldBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_cell_that_names_several_rows_names_them_again_overleaf()
    {
        var rows = Enumerable.Range(1, 70).Select(number => number == 1
            ? new TableRow([new("Many rows") { RowSpan = 70, IsHeader = true, ShortLabel = "Many" }, new("row1")])
            : new TableRow([new($"row{number}")])).ToList();
        using var file = new PdfFile(Documents.From(new Table("Long", [new("A"), new("B")], rows)));
        file.Pages.Length.ShouldBeGreaterThan(2);
        file.Pages.Skip(1).ShouldAllBe(page => page.Contains("Many (continued)", StringComparison.Ordinal));
        Regex.Count(file.Structure, "Many").ShouldBe(1);
    }

    [Fact]
    public void A_short_table_is_not_torn_and_the_last_rows_of_a_long_one_go_together()
    {
        for (var before = 20; before < 40; before++)
        {
            var lines = Enumerable.Range(1, before).Select(number => (Block)new Paragraph($"line{number}"));
            using var file = new PdfFile(Documents.From([.. lines, Rows(6, "few"), Rows(44, "many")]));
            Containing(file.Pages, @"\bfew\d").Count.ShouldBe(1, $"after {before} lines");
            var last = Containing(file.Pages, @"\bmany44\b").ShouldHaveSingleItem();
            file.Pages[last].ShouldContain("many42 ");
        }

        static Table Rows(int count, string stem) => new(stem, [new("A"), new("B")],
            [.. Enumerable.Range(1, count).Select(number => new TableRow([new($"{stem}{number}"), new("x")]))]);
    }

    private static Dictionary<int, List<int>> PagesOf(PdfFile file, string pattern) => file.Pages
        .SelectMany((text, page) => Regex.Matches(text, pattern).Select(match =>
            (Row: int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), page)))
        .Distinct().GroupBy(found => found.Row).ToDictionary(row => row.Key, row => row.Select(found => found.page).Order().ToList());

    private static List<int> Containing(string[] pages, string pattern) =>
        [.. Enumerable.Range(0, pages.Length).Where(page => Regex.IsMatch(pages[page], pattern))];
}

/// <summary>Headings, introductions and tables of every kind. "s4x" is a word of row 4, a short one; "t5x" of row 5, a tall one.</summary>
internal sealed class RandomDocument
{
    private const int ShortWords = 45;

    private readonly Random _random;
    private int _rows;
    private int _groups;

    public RandomDocument(int seed)
    {
        _random = new Random(seed);
        var blocks = new List<Block>();
        for (var heading = 1; heading <= 6; heading++)
        {
            blocks.Add(new Paragraph(Words("p", _random.Next(10, 400))));
            blocks.Add(new Heading(_random.Next(1, 4), $"h{heading}x"));
            blocks.Add(new Paragraph(Words($"i{heading}x", _random.Next(3, 30))));
            blocks.Add(Table(heading));
        }

        Report = Documents.From([.. blocks]);
    }

    public ReportDocument Report { get; }

    public Dictionary<int, List<int>> RowsOfGroups { get; } = [];

    /// <summary>What must stand below each heading: its first rows, as long as they are of one line.</summary>
    public Dictionary<int, List<int>> FirstRows { get; } = [];

    private Table Table(int heading)
    {
        var columns = _random.Next(2, 4);
        var lines = _random.Next(2) == 0;
        var (rows, first, group) = (new List<TableRow>(), new List<int>(), 0);
        for (var count = _random.Next(5, 30); count > 0; count--)
        {
            if (_random.Next(6) == 0)
            {
                RowsOfGroups.Add(group = ++_groups, []);
                rows.Add(TableRow.Group($"g{group}x", columns));
            }

            var row = ++_rows;
            if (group > 0)
                RowsOfGroups[group].Add(row);
            if (first.Count < (lines ? 5 : 1))
                first.Add(row);
            rows.Add(lines ? Row(row, "s", 1, columns)
                : _random.Next(7) == 0 ? Row(row, "t", _random.Next(150, 900), columns)
                : Row(row, "s", _random.Next(1, ShortWords), columns));
        }

        FirstRows.Add(heading, first);
        return new Table($"c{heading}x", [.. Enumerable.Range(0, columns).Select(_ => new TableColumn("Head"))], rows);
    }

    private static TableRow Row(int row, string stem, int words, int columns) => new(
        [new TableCell($"l{row}x") { IsHeader = true }, .. Enumerable.Range(1, columns - 1)
            .Select(_ => new TableCell(Words($"{stem}{row}x", words)))]);

    private static string Words(string word, int count) => string.Join(' ', Enumerable.Repeat(word, count));
}
