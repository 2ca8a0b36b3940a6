using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ProjectPortal.Web.Files.Sheets;

/// <summary>One column of a sheet that is written.</summary>
/// <param name="Width">In characters.</param>
/// <param name="Choices">What a cell may hold, offered as a list; no commas in them.</param>
/// <param name="Numbers">Between which whole numbers a cell must be.</param>
public sealed record XlsxColumn(string Title, int Width = 18, IReadOnlyList<string>? Choices = null, (int Least, int Most)? Numbers = null);

/// <param name="Rows">The cells of each row: text, numbers, days, and moments (UTC).</param>
public sealed record XlsxSheet(string Name, IReadOnlyList<XlsxColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>Says what is wrong where a cell is not what its column allows.</summary>
    public string Mistake { get; init; } = "";

    /// <summary>Up to which row the columns' choices are offered.</summary>
    public int LastRow { get; init; } = 500;
}

/// <summary>
/// Writes a workbook row by row to a stream that can only be written. Text is typed as text, so that no cell can become a formula.
/// </summary>
public static class XlsxWriter
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const int LongestText = 32_000;

    /// <summary>Of the cell formats below: head, day, moment, wrapped text.</summary>
    private const string HeadStyle = "1", DayStyle = "2", MomentStyle = "3", TextStyle = "4";

    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task WriteAsync(Stream to, IReadOnlyList<XlsxSheet> sheets, CancellationToken cancellationToken)
    {
        await using var spool = new SpooledWrites(to);
        await using (var package = await ZipArchive.CreateAsync(spool, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
            await WriteAsync(package, spool, sheets, cancellationToken);
        await spool.SendAsync(cancellationToken);
    }

    private static async Task WriteAsync(ZipArchive package, SpooledWrites spool, IReadOnlyList<XlsxSheet> sheets, CancellationToken cancellationToken)
    {
        await PartAsync(package, "[Content_Types].xml", Contents(sheets.Count), cancellationToken);
        await PartAsync(package, "_rels/.rels", $"<Relationships xmlns=\"{Packages}/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>", cancellationToken);
        await PartAsync(package, "xl/workbook.xml", Workbook(sheets), cancellationToken);
        await PartAsync(package, "xl/_rels/workbook.xml.rels", Relations(sheets.Count), cancellationToken);
        await PartAsync(package, "xl/styles.xml", Styles, cancellationToken);
        for (var i = 0; i < sheets.Count; i++)
            await SheetAsync(package, FormattableString.Invariant($"xl/worksheets/sheet{i + 1}.xml"), sheets[i], spool, cancellationToken);
    }

    /// <summary>"A", "B" … "AA", as people name columns.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private static async Task SheetAsync(ZipArchive package, string name, XlsxSheet sheet, SpooledWrites spool, CancellationToken cancellationToken)
    {
        await using var part = await OpenAsync(package, name, cancellationToken);
        await using var xml = XmlWriter.Create(part, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false), CheckCharacters = false });
        await xml.WriteStartDocumentAsync(standalone: true);
        await xml.WriteStartElementAsync(null, "worksheet", Main);
        await xml.WriteRawAsync("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var i = 0; i < sheet.Columns.Count; i++)
            await xml.WriteRawAsync(FormattableString.Invariant($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{sheet.Columns[i].Width}\" customWidth=\"1\"/>"));
        await xml.WriteRawAsync("</cols><sheetData>");

        var number = 1;
        await RowAsync(xml, number++, sheet.Columns.Select(c => (object?)c.Title), HeadStyle);
        await foreach (var row in sheet.Rows.WithCancellation(cancellationToken))
        {
            await RowAsync(xml, number++, row, TextStyle);
            await spool.SendAsync(cancellationToken);
        }

        await xml.WriteRawAsync("</sheetData>");
        await xml.WriteRawAsync(Validations(sheet));
        await xml.WriteEndElementAsync();
        await xml.FlushAsync();
    }

    private static async Task RowAsync(XmlWriter xml, int number, IEnumerable<object?> cells, string textStyle)
    {
        await xml.WriteRawAsync(FormattableString.Invariant($"<row r=\"{number}\">"));
        var column = 0;
        foreach (var cell in cells)
        {
            var at = FormattableString.Invariant($"{Letters(column++)}{number}");
            var written = cell switch
            {
                null or "" => "",
                DateOnly day => Number(at, DayStyle, (day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - Epoch).TotalDays.ToString(CultureInfo.InvariantCulture)),
                DateTime moment => Number(at, MomentStyle, (moment - Epoch).TotalDays.ToString("0.########", CultureInfo.InvariantCulture)),
                sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal => Number(at, null, ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture)),
                _ => $"<c r=\"{at}\" s=\"{textStyle}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(cell.ToString() ?? "")}</t></is></c>",
            };
            await xml.WriteRawAsync(written);
        }

        await xml.WriteRawAsync("</row>");
    }

    private static string Number(string at, string? style, string value) => $"<c r=\"{at}\"{(style is null ? "" : $" s=\"{style}\"")}><v>{value}</v></c>";

    private static string Validations(XlsxSheet sheet)
    {
        var rules = new StringBuilder();
        var count = 0;
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var column = sheet.Columns[i];
            var range = FormattableString.Invariant($"{Letters(i)}2:{Letters(i)}{sheet.LastRow}");
            var mistake = $"allowBlank=\"1\" showErrorMessage=\"1\" error=\"{Escape(sheet.Mistake)}\" sqref=\"{range}\"";
            if (column.Choices is { } choices)
                rules.Append(CultureInfo.InvariantCulture, $"<dataValidation type=\"list\" {mistake}><formula1>\"{Escape(string.Join(',', choices))}\"</formula1></dataValidation>");
            else if (column.Numbers is { } numbers)
                rules.Append(CultureInfo.InvariantCulture, $"<dataValidation type=\"whole\" operator=\"between\" {mistake}><formula1>{numbers.Least}</formula1><formula2>{numbers.Most}</formula2></dataValidation>");
            else
                continue;
            count++;
        }

        return count == 0 ? "" : FormattableString.Invariant($"<dataValidations count=\"{count}\">{rules}</dataValidations>");
    }

    private static string Contents(int sheets) =>
        $"<Types xmlns=\"{Packages}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{MediaType}.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
        + string.Concat(Enumerable.Range(1, sheets).Select(i => FormattableString.Invariant($"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")))
        + "</Types>";

    private static string Workbook(IReadOnlyList<XlsxSheet> sheets) =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
        + string.Concat(sheets.Select((s, i) => FormattableString.Invariant($"<sheet name=\"{Escape(SheetName(s.Name))}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>")))
        + "</sheets></workbook>";

    private static string Relations(int sheets) =>
        $"<Relationships xmlns=\"{Packages}/relationships\">"
        + string.Concat(Enumerable.Range(1, sheets).Select(i => FormattableString.Invariant($"<Relationship Id=\"r{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")))
        + $"<Relationship Id=\"styles\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>";

    private const string Styles =
        $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"5\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs></styleSheet>";

    /// <summary>Programs allow 31 characters and not all of them.</summary>
    private static string SheetName(string name) => new([.. name.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)).Take(31)]);

    /// <summary>What XML cannot hold is left out.</summary>
    private static string Escape(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in (text.Length > LongestText ? text[..LongestText] : text).EnumerateRunes())
        {
            clean.Append(rune.Value switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\t' or '\n' or (>= 0x20 and not (0xFFFE or 0xFFFF or 0xFFFD)) => rune.ToString(),
                _ => "",
            });
        }

        return clean.ToString();
    }

    private static async Task PartAsync(ZipArchive package, string name, string content, CancellationToken cancellationToken)
    {
        await using var part = await OpenAsync(package, name, cancellationToken);
        await part.WriteAsync(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content), cancellationToken);
    }

    private static Task<Stream> OpenAsync(ZipArchive package, string name, CancellationToken cancellationToken)
    {
        var entry = package.CreateEntry(name);
        entry.LastWriteTime = Stamp;
        return entry.OpenAsync(cancellationToken);
    }
}
