using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Files.Sheets;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Files;

/// <summary>Spreadsheets are written so that others read them, and read whoever wrote them, within limits.</summary>
public class SheetTests
{
    [Fact]
    public async Task A_written_workbook_is_valid_and_reads_back()
    {
        var content = await WriteAsync(
            ["Name", "Year", "Day", "Moment"],
            ["Élodie <b> & \"q\" \u0001", 1979, new DateOnly(2026, 3, 2), new DateTime(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc)],
            ["=1+1", 12.5m, null, null]);

        using (var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false))
            new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
                .Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var sheet = Read(content).ShouldHaveSingleItem();
        sheet.Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text)))
            .ShouldBe(["Name|Year|Day|Moment", "Élodie <b> & \"q\"|1979|2026-03-02|2026-03-02", "=1+1|12.5"]);
        sheet.Rows.SelectMany(r => r.Cells).ShouldAllBe(c => !c.IsFormula);
    }

    [Theory]
    [InlineData("Name;Year\r\nÉlodie;1979\r\n")]
    [InlineData("Name,Year\n\"Élodie\",1979\n")]
    [InlineData("Name\tYear\nÉlodie\t1979")]
    [InlineData("sep=;\r\nName;Year\r\nÉlodie;1979\r\n")]
    [InlineData("\uFEFFName;Year\nÉlodie;1979")]
    public void Tables_of_text_are_read_whatever_parts_their_cells(string text)
    {
        var sheet = Read(Encoding.UTF8.GetBytes(text)).ShouldHaveSingleItem();

        sheet.Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text))).ShouldBe(["Name|Year", "Élodie|1979"]);
        sheet.WasGuessed.ShouldBeFalse();
    }

    [Fact]
    public void An_old_encoding_is_read_and_told()
    {
        var sheet = Read([.. "Name;Year\n"u8, 0xC9, .. "lodie;1979"u8]).ShouldHaveSingleItem();

        sheet.Rows[1][0].Text.ShouldBe("Élodie");
        sheet.WasGuessed.ShouldBeTrue();
    }

    [Fact]
    public void Quoted_cells_hold_lines_and_marks_and_formulas_are_known()
    {
        var sheet = Read("A;B\n\"one;\ntwo \"\"x\"\"\";=1+1\n;'+975 2 1\n"u8.ToArray()).ShouldHaveSingleItem();

        sheet.Rows[1][0].Text.ShouldBe("one;\ntwo \"x\"");
        sheet.Rows[1][1].IsFormula.ShouldBeTrue();
        sheet.Rows[2][1].ShouldBe(new SheetCell("+975 2 1"));
        sheet.Rows[2].Number.ShouldBe(3);
    }

    [Fact]
    public void A_workbook_is_read_as_other_programs_write_it()
    {
        var content = Workbook(
            "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\"><v>97517123456</v></c><c r=\"D2\" s=\"1\"><v>29221</v></c><c "
                + "r=\"F2\" t=\"b\"><v>1</v></c></row>"
            + "<row r=\"5\"><c r=\"A5\"><f>HYPERLINK(\"x\")</f><v>1</v></c><c r=\"B5\" "
            + "t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r=\"C5\"><v>1.5E3</v></c></row>",
            "<si><r><t>Éle</t></r><r><t>na</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>");

        var sheet = Read(content).ShouldHaveSingleItem();

        sheet.Rows.Select(r => $"{r.Number}: {string.Join('|', r.Cells.Select(c => c.Text))}")
            .ShouldBe(["2: |Élena|97517123456|1980-01-01||1", "5: 1|inline|1500"]);
        sheet.Rows[1][0].IsFormula.ShouldBeTrue();
    }

    [Fact]
    public async Task Too_much_is_refused()
    {
        CodeOf(Workbook(string.Concat(Enumerable.Range(1, 1002).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\"><v>1</v></c></row>"))))
            .ShouldBe("SheetTooLong");
        CodeOf(Workbook("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")).ShouldBe("SheetTooWide");
        CodeOf(Workbook("<row r=\"1\"/>", string.Concat(Enumerable.Repeat("<si><t>x</t></si>", 50_001)))).ShouldBe("SheetBomb");
        CodeOf(Workbook("<row r=\"1\"/>", parts: ("xl/media/a.bin", new byte[90_000_000]))).ShouldBe("SheetBomb");
        CodeOf(new byte[SheetTable.MostBytes + 1]).ShouldBe("SheetTooLarge");
        CodeOf(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a;b\n", 1001)))).ShouldBe("SheetTooLong");
        CodeOf(Encoding.UTF8.GetBytes(new string(';', 200))).ShouldBe("SheetTooWide");
        CodeOf(Encoding.UTF8.GetBytes($"a;{new string('x', 40_000)}")).ShouldBe("SheetBroken");
        CodeOf((await WriteAsync(["A"]))[..^40]).ShouldBe("SheetBroken");
    }

    [Fact]
    public void What_is_no_sheet_is_refused()
    {
        CodeOf([]).ShouldBe("FileEmpty");
        CodeOf(SampleFiles.Docx()).ShouldBe("SheetBroken");
        CodeOf(SampleFiles.Pdf()).ShouldBe("SheetKindUnknown");
        CodeOf([0xD0, 0xCF, 0x11, 0xE0, 1]).ShouldBe("SheetOldOffice");
        CodeOf([1, 2, 3, 0]).ShouldBe("SheetKindUnknown");
        CodeOf(Workbook("<row r=\"1\"/>", parts: ("xl/vbaProject.bin", [1]))).ShouldBe("SheetMacros");
        CodeOf(Workbook("<row r=\"1\"/>", parts: ("xl/externalLinks/_rels/e.xml.rels",
            SampleFiles.Text($"<Relationships>{SampleFiles.Relation("externalLinkPath", "https://evil.example/a.xlsx")}</Relationships>"))))
            .ShouldBe("SheetRemote");
        CodeOf(Workbook("<!DOCTYPE x [<!ENTITY a \"b\">]>")).ShouldBe("SheetBroken");
        CodeOf(Workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")).ShouldBe("SheetBroken");
        CodeOf(Workbook("<row r=\"99999999999\"><c r=\"A1\"><v>1</v></c></row>")).ShouldBe("SheetBroken");
    }

    /// <summary>However a part is broken: the file is refused or read, and nothing else happens.</summary>
    [Fact]
    public void A_workbook_with_a_broken_part_is_no_fault_of_the_portals()
    {
        const string Rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>29221</v></c></row>";
        var parts = Parts(Workbook(Rows, "<si><t>x</t></si>"));
        parts.Count.ShouldBeGreaterThan(5);
        byte[][] broken = [[], [0], SampleFiles.Text("<"), SampleFiles.Text("<a/>"), SampleFiles.Text("<sst><si><t>x</si></sst>"),
            SampleFiles.Text("\uFEFFnot xml"), SampleFiles.Text("<!DOCTYPE a><a/>"), SampleFiles.Text("<a xmlns:x=\"y\"><x:b/>&z;</a>"),
            [0xFF, 0xFE, 0, 0xD8], SampleFiles.Text("<?xml version=\"1.0\" encoding=\"no-such-thing\"?><a/>")];
        foreach (var part in parts.Keys)
        {
            SheetReader.Read(SampleFiles.Zip([.. parts.Where(p => p.Key != part).Select(p => (p.Key, p.Value))]));
            foreach (var content in broken.Append(parts[part][..(parts[part].Length / 2)]))
            {
                var (_, refusal) = SheetReader.Read(
                    SampleFiles.Zip([.. parts.Select(p => (p.Key, p.Key == part ? content : p.Value))]));
                (refusal is null || refusal.Code.StartsWith("Sheet", StringComparison.Ordinal)).ShouldBeTrue($"{part}: {refusal?.Code}");
                if (part.EndsWith("sharedStrings.xml", StringComparison.Ordinal))
                    refusal.ShouldNotBeNull().Code.ShouldBe("SheetBroken");
            }
        }
    }

    private static Dictionary<string, byte[]> Parts(byte[] workbook)
    {
        using var package = new ZipArchive(new MemoryStream(workbook));
        return package.Entries.ToDictionary(e => e.FullName, e =>
        {
            var content = new MemoryStream();
            using var part = e.Open();
            part.CopyTo(content);
            return content.ToArray();
        });
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_are_named_as_people_name_them(int column, string letters) => XlsxColumn.Letters(column).ShouldBe(letters);

    internal static async Task<byte[]> WriteAsync(IReadOnlyList<string> head, params IReadOnlyList<object?>[] rows)
    {
        var file = new MemoryStream();
        await XlsxWriter.WriteAsync(
            file, [new XlsxSheet("Sheet", [.. head.Select(h => new XlsxColumn(h))], rows.ToAsyncEnumerable())],
            TestContext.Current.CancellationToken);
        return file.ToArray();
    }

    /// <summary>A workbook by hand, with whatever rows.</summary>
    internal static byte[] Workbook(string rows, string strings = "", params (string Name, byte[] Content)[] parts) =>
        new SampleWorkbook { Sheets = [new("S", rows)], Strings = strings }.Bytes(parts);

    private static IReadOnlyList<SheetTable> Read(byte[] content)
    {
        var (sheets, refusal) = SheetReader.Read(content);
        refusal.ShouldBeNull();
        return sheets;
    }

    private static string? CodeOf(byte[] content) => SheetReader.Read(content).Refusal?.Code;
}
