using System.Security;

namespace ProjectPortal.Tests.Support;

/// <param name="State">"visible", "hidden" or "veryHidden".</param>
internal sealed record SampleSheet(string Name, string Rows, string State = "visible")
{
    /// <summary>What the sheet says of its columns, before its rows.</summary>
    public string Columns { get; init; } = "";
}

/// <summary>A workbook written by hand, so that it can be what any other program writes.</summary>
internal sealed record SampleWorkbook
{
    private const string Kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Usual = "http://schemas.openxmlformats.org";
    private const string Strict = "http://purl.oclc.org/ooxml";

    public IReadOnlyList<SampleSheet> Sheets { get; init; } = [];

    public string Strings { get; init; } = "";

    /// <summary>Where the texts are: the relations say it, so any name will do.</summary>
    public string StringsPart { get; init; } = "xl/sharedStrings.xml";

    public string MainPart { get; init; } = "xl/workbook.xml";

    /// <summary>The second of the cells' formats, the first being none.</summary>
    public int Format { get; init; } = 14;

    /// <summary>What stands under the number of <see cref="Format"/>, where it is none of those that every program knows.</summary>
    public string? FormatCode { get; init; }

    public bool Since1904 { get; init; }

    /// <summary>Written in the strict variant of the standard.</summary>
    public bool IsStrict { get; init; }

    private string Main => IsStrict ? $"{Strict}/spreadsheetml/main" : $"{Usual}/spreadsheetml/2006/main";

    private string Office => IsStrict ? $"{Strict}/officeDocument/relationships" : $"{Usual}/officeDocument/2006/relationships";

    public byte[] Bytes(params (string Name, byte[] Content)[] parts)
    {
        var at = MainPart.LastIndexOf('/');
        return SampleFiles.Zip([
            ("[Content_Types].xml", Contents()),
            ("_rels/.rels", Relations(Relation("r1", "officeDocument", MainPart))),
            (MainPart, Workbook()),
            ($"{MainPart[..at]}/_rels{MainPart[at..]}.rels", Relations(
                Each(i => Relation($"r{i}", "worksheet", "/" + SheetPart(i)))
                + Relation("styles", "styles", "/xl/styles.xml") + Relation("texts", "sharedStrings", "/" + StringsPart))),
            ("xl/styles.xml", Styles()),
            (StringsPart, SampleFiles.Text($"<sst xmlns=\"{Main}\">{Strings}</sst>")),
            .. Sheets.Select((s, i) => (SheetPart(i), Sheet(s))),
            .. parts,
        ]);
    }

    private static string SheetPart(int index) => FormattableString.Invariant($"xl/worksheets/sheet{index + 1}.xml");

    private static string Kind(string part, string kind) => $"<Override PartName=\"/{part}\" ContentType=\"{Kinds}.{kind}+xml\"/>";

    private static byte[] Relations(string relations) =>
        SampleFiles.Text($"<Relationships xmlns=\"{Packages}/relationships\">{relations}</Relationships>");

    private string Relation(string id, string type, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"{Office}/{type}\" Target=\"{target}\"/>";

    private byte[] Contents() => SampleFiles.Text(
        $"<Types xmlns=\"{Packages}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
        + Kind(MainPart, "sheet.main") + Kind("xl/styles.xml", "styles") + Kind(StringsPart, "sharedStrings")
        + Each(i => Kind(SheetPart(i), "worksheet")) + "</Types>");

    private byte[] Workbook() => SampleFiles.Text(
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr{(Since1904 ? " date1904=\"1\"" : "")}/><sheets>"
        + Each(i => FormattableString.Invariant(
            $"<sheet name=\"{Sheets[i].Name}\" sheetId=\"{i + 1}\" state=\"{Sheets[i].State}\" r:id=\"r{i}\"/>"))
        + "</sheets></workbook>");

    private byte[] Styles()
    {
        var own = FormatCode is null ? ""
            : $"<numFmts><numFmt numFmtId=\"{Format}\" formatCode=\"{SecurityElement.Escape(FormatCode)}\"/></numFmts>";
        return SampleFiles.Text(
            $"<styleSheet xmlns=\"{Main}\">{own}<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + $"<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{Format}\"/></cellXfs></styleSheet>");
    }

    private byte[] Sheet(SampleSheet sheet) =>
        SampleFiles.Text($"<worksheet xmlns=\"{Main}\">{sheet.Columns}<sheetData>{sheet.Rows}</sheetData></worksheet>");

    private string Each(Func<int, string> written) => string.Concat(Sheets.Select((_, i) => written(i)));
}
