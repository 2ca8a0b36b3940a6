using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Files.Sheets;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Files;

/// <summary>
/// The same content as each of the usual programs writes it: with shared texts or texts in the cells, with places or in order, days by one
/// format or another, numbers with or without a type.
/// </summary>
public sealed class WorkbooksAlikeTests
{
    private static readonly string[] Content = [
        "1: Name|Born|Year|Amount", "2: Élodie N’Diaye|1980-04-15|1980|1250.5", "4: Karma||1979|-3"];

    public static TheoryData<string> Programs => [.. Made.Keys];

    private static Dictionary<string, Func<byte[]>> Made => new()
    {
        ["Excel"] = () => new SampleWorkbook
        {
            Strings = "<si><t>Name</t></si><si><t>Born</t></si><si><t>Year</t></si><si><t>Amount</t></si>"
                + "<si><r><t xml:space=\"preserve\">Élodie </t></r><r><rPr><b/></rPr><t>N’Diaye</t></r></si><si><t>Karma</t></si>",
            Sheets =
            [
                new("Sheet1",
                    "<row r=\"1\" spans=\"1:4\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                    + "<c r=\"C1\" t=\"s\"><v>2</v></c>"
                    + "<c r=\"D1\" t=\"s\"><v>3</v></c></row><row r=\"2\" spans=\"1:4\"><c r=\"A2\" t=\"s\"><v>4</v>"
                    + "</c><c r=\"B2\" s=\"1\">"
                    + "<v>29326</v></c><c r=\"C2\"><v>1980</v></c><c r=\"D2\"><v>1250.5</v></c></row><row r=\"4\" spans=\"1:4\">"
                    + "<c r=\"A4\" t=\"s\"><v>5</v></c><c r=\"C4\"><v>1979</v></c><c r=\"D4\"><v>-3</v></c></row>"),
            ],
        }.Bytes(),
        ["LibreOffice"] = () => new SampleWorkbook
        {
            Format = 164,
            FormatCode = "DD/MM/YYYY",
            Strings = "<si><t xml:space=\"preserve\">Name</t></si><si><t xml:space=\"preserve\">Born</t></si><si><t>Year</t></si>"
                + "<si><t>Amount</t></si><si><t xml:space=\"preserve\">Élodie N’Diaye</t></si><si><t>Karma</t></si>",
            Sheets =
            [
                new("Feuille1",
                    "<row r=\"1\" ht=\"12.8\" hidden=\"false\"><c r=\"A1\" s=\"0\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                    + "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>"
                    + "<row r=\"2\" hidden=\"false\"><c r=\"A2\" t=\"s\">"
                    + "<v>4</v></c><c r=\"B2\" s=\"1\" t=\"n\"><v>29326</v></c><c r=\"C2\" t=\"n\"><v>1980</v></c>"
                    + "<c r=\"D2\" t=\"n\"><v>1250.5</v>"
                    + "</c></row><row r=\"4\"><c r=\"A4\" t=\"s\"><v>5</v></c><c r=\"B4\" s=\"1\"/><c r=\"C4\" t=\"n\"><v>1979</v></c>"
                    + "<c r=\"D4\" t=\"n\"><v>-3</v></c></row>")
                {
                    Columns = "<cols><col collapsed=\"false\" customWidth=\"false\" hidden=\"false\" "
                        + "min=\"1\" max=\"1024\" width=\"11.53\"/></cols>",
                },
            ],
        }.Bytes(),
        ["Google Sheets"] = () => new SampleWorkbook
        {
            Format = 164,
            FormatCode = "yyyy\\-mm\\-dd",
            Strings = "<si><t>Name</t></si><si><t>Born</t></si><si><t>Year</t></si><si><t>Amount</t></si><si><t>Élodie N’Diaye</t></si>"
                + "<si><t>Karma</t></si>",
            Sheets =
            [
                new("Sheet1",
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
                    + "<c r=\"D1\" t=\"s\"><v>3</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>4</v></c>"
                    + "<c r=\"B2\" s=\"1\"><v>29326.0</v></c>"
                    + "<c r=\"C2\"><v>1980.0</v></c><c r=\"D2\"><v>1250.5</v></c></row><row r=\"3\"><c r=\"A3\"/></row><row r=\"4\">"
                    + "<c r=\"A4\" t=\"s\"><v>5</v></c><c r=\"C4\"><v>1979.0</v></c><c r=\"D4\"><v>-3.0</v></c></row>"),
            ],
        }.Bytes(),
        ["openpyxl"] = () => new SampleWorkbook
        {
            Format = 164,
            FormatCode = "yyyy-mm-dd h:mm:ss",
            Sheets =
            [
                new("Sheet",
                    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Born</t></is></c>"
                    + "<c r=\"C1\" t=\"inlineStr\"><is><t>Year</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>Amount</t></is></c></row>"
                    + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Élodie N’Diaye</t></is></c>"
                    + "<c r=\"B2\" s=\"1\" t=\"n\"><v>29326</v></c>"
                    + "<c r=\"C2\" t=\"n\"><v>1980</v></c><c r=\"D2\" t=\"n\"><v>1250.5</v></c></row><row r=\"4\">"
                    + "<c r=\"A4\" t=\"inlineStr\"><is>"
                    + "<t>Karma</t></is></c><c r=\"C4\" t=\"n\"><v>1979</v></c><c r=\"D4\" t=\"n\"><v>-3</v></c></row>"),
            ],
        }.Bytes(),
        ["openpyxl with ISO days"] = () => new SampleWorkbook
        {
            Sheets =
            [
                new("Sheet",
                    "<row><c t=\"inlineStr\"><is><t>Name</t></is></c><c t=\"inlineStr\"><is><t>Born</t></is></c>"
                    + "<c t=\"inlineStr\"><is><t>Year</t>"
                    + "</is></c><c t=\"inlineStr\"><is><t>Amount</t></is></c></row><row><c t=\"inlineStr\"><is>"
                    + "<t>Élodie N’Diaye</t></is></c>"
                    + "<c t=\"d\"><v>1980-04-15</v></c><c><v>1980</v></c><c><v>1.2505E3</v></c></row><row/><row>"
                    + "<c t=\"str\"><v>Karma</v></c><c/>"
                    + "<c><v>1979</v></c><c><v>-3</v></c></row>"),
            ],
        }.Bytes(),
        ["SpreadCheetah, which streams"] = () => SheetTests.WriteAsync(
            ["Name", "Born", "Year", "Amount"], ["Élodie N’Diaye", new DateOnly(1980, 4, 15), 1980, 1250.5m], [null, null, null, null],
            ["Karma", null, 1979, -3]).GetAwaiter().GetResult(),
        ["Open XML SDK"] = BySdk,
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void What_each_program_writes_is_read_alike(string program)
    {
        var (sheets, refusal) = SheetReader.Read(Made[program]());

        refusal.ShouldBeNull();
        var sheet = sheets.ShouldHaveSingleItem();
        sheet.Rows.Select(r => FormattableString.Invariant($"{r.Number}: {string.Join('|', r.Cells.Select(c => c.Text))}"))
            .ShouldBe(Content);
        sheet.Rows.ShouldAllBe(r => !r.IsHidden);
        sheet.HiddenColumns.ShouldBeEmpty();
    }

    private static byte[] BySdk()
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(
                new Row(Said("Name"), Said("Born"), Said("Year"), Said("Amount")),
                new Row(Said("Élodie N’Diaye"), Number("29326", 1), Number("1980"), Number("1250.5")),
                new Row(Said("Karma"), new Cell(), Number("1979"), Number("-3")) { RowIndex = 4 }));
            book.Workbook.AppendChild(new Sheets()).AppendChild(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "S" });
        }

        return file.ToArray();

        static Cell Said(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

        static Cell Number(string value, uint style = 0) => new() { CellValue = new CellValue(value), StyleIndex = style };
    }
}
