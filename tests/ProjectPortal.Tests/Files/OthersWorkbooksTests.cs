using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Files.Sheets;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Files;

/// <summary>Workbooks as they come from other programs than the one that everybody thinks of.</summary>
public sealed class OthersWorkbooksTests
{
    [Fact]
    public void Cells_that_do_not_say_where_they_are_follow_one_another()
    {
        const string Rows = "<row><c t=\"s\"/><c t=\"inlineStr\"><is><t>B</t></is></c><c/><c><v>4</v></c></row>"
            + "<row/><row><c/><c r=\"D3\"/><c><v>5</v></c></row>";

        Told(Read(Rows)).ShouldBe(["1: |B||4", "3: ||||5"]);
    }

    [Fact]
    public void A_hidden_sheet_is_named_and_not_read()
    {
        SampleSheet[] written = [new("Old", Cell("1"), "hidden"), new("New", Cell("2")), new("Secret", Cell("3"), "veryHidden")];

        Read(new SampleWorkbook { Sheets = written }).Select(s => (s.Name, s.IsHidden, string.Join(';', Told(s))))
            .ShouldBe([("Old", true, ""), ("New", false, "1: 2"), ("Secret", true, "")]);
    }

    [Fact]
    public void Parts_have_any_name_and_the_relations_say_which_is_which()
    {
        const string Rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>29221</v></c></row>";
        var book = new SampleWorkbook { Sheets = [new("S", Rows)], Strings = "<si><t>x</t></si>" };
        SampleWorkbook[] others =
        [
            book with { StringsPart = "xl/SharedStrings.xml" },
            book with { StringsPart = "texts/all.xml", MainPart = "book/main.xml" },
            book with { MainPart = "xl/workbook2.xml" },
            book with { IsStrict = true },
        ];

        foreach (var other in others)
            Told(Read(other).ShouldHaveSingleItem()).ShouldBe(["1: x|1980-01-01"], Case.Sensitive, other.ToString());
    }

    [Fact]
    public void What_XML_cannot_hold_is_read_as_it_was_meant()
    {
        const string Text = "a_x000D__x000A_b_x005F_x0041__x0007__xD83D__xD83D__xDE00_ _x12";
        const string Rows =
            $"<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>{Text}</t></is></c><c t=\"str\"><v>{Text}</v></c></row>";
        var book = new SampleWorkbook { Sheets = [new("S", Rows)], Strings = $"<si><t>{Text}</t></si>" };

        Read(book).ShouldHaveSingleItem().Rows.ShouldHaveSingleItem().Cells.ShouldAllBe(c => c.Text == "a\r\nb_x0041_😀 _x12");
    }

    [Fact]
    public void An_error_is_no_text()
    {
        const string Rows =
            "<row><c t=\"e\"><v>#N/A</v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c t=\"inlineStr\"><is><t>#N/A</t></is></c></row>";

        Read(Rows).Rows[0].Cells.ShouldBe(
            [new SheetCell("#N/A", IsError: true), new SheetCell("#DIV/0!", IsFormula: true, IsError: true), new SheetCell("#N/A")]);
    }

    [Theory]
    [InlineData(14, null, "1980-04-15")]
    [InlineData(22, null, "1980-04-15")]
    [InlineData(57, null, "1980-04-15")]
    [InlineData(164, "yyyy\\-mm\\-dd", "1980-04-15")]
    [InlineData(164, "[$-40C]d mmmm yyyy;@", "1980-04-15")]
    [InlineData(164, "DD/MM/YY", "1980-04-15")]
    [InlineData(164, "d-mmm", "1980-04-15")]
    [InlineData(164, "mmmm", "1980-04-15")]
    [InlineData(164, "[Red]yyyy", "1980-04-15")]
    [InlineData(164, "yyyy\\-mm\\-dd\\Thh:mm:ss", "1980-04-15")]
    [InlineData(0, null, "29326")]
    [InlineData(1, null, "29326")]
    [InlineData(20, null, "29326")]
    [InlineData(46, null, "29326")]
    [InlineData(164, "#,##0.00", "29326")]
    [InlineData(164, "0 \"days\"", "29326")]
    [InlineData(164, "0\\d", "29326")]
    [InlineData(164, "[Red]0;[Red]-0", "29326")]
    [InlineData(164, "[h]:mm:ss", "29326")]
    [InlineData(164, "0_d", "29326")]
    [InlineData(164, "0;yyyy", "29326")]
    public void A_number_is_a_day_where_its_format_shows_one(int format, string? code, string shown)
    {
        const string Rows = "<row><c s=\"1\"><v>29326</v></c></row>";

        Read(new SampleWorkbook { Sheets = [new("S", Rows)], Format = format, FormatCode = code })[0].Rows[0][0].Text.ShouldBe(shown);
    }

    [Fact]
    public void Days_may_be_counted_from_1904_or_written_out()
    {
        const string Rows = "<row><c s=\"1\"><v>27864</v></c><c t=\"d\"><v>1980-04-15T00:00:00</v></c>"
            + "<c t=\"d\"><v>1980-04-15</v></c><c><v>27864</v></c></row>";

        Told(Read(new SampleWorkbook { Sheets = [new("S", Rows)], Since1904 = true })[0])
            .ShouldBe(["1: 1980-04-15|1980-04-15|1980-04-15|27864"]);
    }

    private static string Cell(string value) => $"<row><c><v>{value}</v></c></row>";

    private static IEnumerable<string> Told(SheetTable sheet) =>
        sheet.Rows.Select(r => FormattableString.Invariant($"{r.Number}: {string.Join('|', r.Cells.Select(c => c.Text))}"));

    private static SheetTable Read(string rows) => Read(new SampleWorkbook { Sheets = [new("S", rows)] }).ShouldHaveSingleItem();

    private static IReadOnlyList<SheetTable> Read(SampleWorkbook book)
    {
        var (sheets, refusal) = SheetReader.Read(book.Bytes());
        refusal.ShouldBeNull();
        return sheets;
    }
}
