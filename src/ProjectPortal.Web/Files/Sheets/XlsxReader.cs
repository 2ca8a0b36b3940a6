using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace ProjectPortal.Web.Files.Sheets;

/// <summary>Reads the cells of a workbook, and nothing that it could do. Whatever is too much is refused before it is kept.</summary>
internal static class XlsxReader
{
    private const string MainPart = "xl/workbook.xml";
    private const int MostSheets = 10;
    private const int MostStrings = 50_000;
    private const long MostXml = 30_000_000;
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelation = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public static IReadOnlyList<SheetTable> Read(byte[] content)
    {
        if (PackageCheck.WhyNot(content, MainPart, XlsxWriter.MediaType + ".main+xml", "SheetBroken") is { } refusal)
        {
            throw new SheetRefusedException(refusal.Code switch
            {
                "FileMacros" => "SheetMacros",
                "FileRemote" => "SheetRemote",
                "FileBomb" => "SheetBomb",
                _ => "SheetBroken",
            });
        }

        try
        {
            using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var strings = Strings(package);
            var dates = DateStyles(package);
            return [.. SheetParts(package).Take(MostSheets).Select(part => Sheet(part, strings, dates))];
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException or FormatException or OverflowException)
        {
            throw new SheetRefusedException("SheetBroken");
        }
    }

    private static SheetTable Sheet(ZipArchiveEntry part, List<string> strings, HashSet<int> dates)
    {
        var rows = new List<SheetRow>();
        using var xml = Open(part);
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
                continue;

            number = xml.GetAttribute("r") is { } said ? int.Parse(said, NumberStyles.None, CultureInfo.InvariantCulture) : number + 1;
            var row = new SheetRow(number, Cells(xml, strings, dates));
            if (row.IsBlank)
                continue;
            if (rows.Count == SheetTable.MostRows)
                throw new SheetRefusedException("SheetTooLong", SheetTable.MostRows);
            rows.Add(row);
        }

        return new SheetTable(rows);
    }

    private static List<SheetCell> Cells(XmlReader xml, List<string> strings, HashSet<int> dates)
    {
        var cells = new List<SheetCell>();
        if (xml.IsEmptyElement)
            return cells;

        using var row = xml.ReadSubtree();
        row.Read();
        while (row.Read())
        {
            if (row.NodeType != XmlNodeType.Element || row.LocalName != "c")
                continue;

            var column = row.GetAttribute("r") is { } at ? ColumnOf(at) : cells.Count;
            var cell = Cell(row, strings, dates);
            if (cell == SheetCell.Blank)
                continue;
            if (column is < 0 or >= SheetTable.MostColumns)
                throw new SheetRefusedException("SheetTooWide", SheetTable.MostColumns);

            while (cells.Count <= column)
                cells.Add(SheetCell.Blank);
            cells[column] = cell;
        }

        return cells;
    }

    private static SheetCell Cell(XmlReader xml, List<string> strings, HashSet<int> dates)
    {
        var type = xml.GetAttribute("t");
        var style = xml.GetAttribute("s") is { } said ? int.Parse(said, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var (value, inline, isFormula) = ("", "", false);
        if (!xml.IsEmptyElement)
        {
            using var cell = xml.ReadSubtree();
            cell.Read();
            for (var more = cell.Read(); more;)
            {
                if (cell.NodeType == XmlNodeType.Element && cell.LocalName is "v" or "t" or "f")
                {
                    var name = cell.LocalName;
                    var text = cell.ReadElementContentAsString();
                    (value, inline, isFormula) = name switch { "v" => (text, inline, isFormula), "t" => (value, inline + text, isFormula), _ => (value, inline, true) };
                    more = !cell.EOF;
                }
                else if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "rPh")
                {
                    // How a text is pronounced is no part of it.
                    cell.Skip();
                    more = !cell.EOF;
                }
                else
                {
                    more = cell.Read();
                }
            }
        }

        var shown = type switch
        {
            "s" => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) is var index && index < strings.Count ? strings[index] : throw new SheetRefusedException("SheetBroken"),
            "inlineStr" => inline,
            "str" or "e" or "d" => value,
            "b" => value == "1" ? "1" : "0",
            _ => NumberText(value, dates.Contains(style)),
        };
        if (shown.Length > SheetTable.LongestCell)
            throw new SheetRefusedException("SheetBroken");
        return shown.Length == 0 && !isFormula ? SheetCell.Blank : new SheetCell(shown.Trim(), isFormula);
    }

    private static string NumberText(string value, bool isDate)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return value;
        if (isDate && number is > 0 and < 2_958_466)
            return DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        return decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact.ToString("0.############", CultureInfo.InvariantCulture)
            : value;
    }

    private static List<string> Strings(ZipArchive package)
    {
        var strings = new List<string>();
        if (package.GetEntry("xl/sharedStrings.xml") is not { } part)
            return strings;

        using var xml = Open(part);
        var current = (System.Text.StringBuilder?)null;
        for (var more = xml.Read(); more;)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
                more = !xml.EOF;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t" && current is not null)
            {
                current.Append(xml.ReadElementContentAsString());
                more = !xml.EOF;
            }
            else
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                {
                    if (strings.Count == MostStrings)
                        throw new SheetRefusedException("SheetBomb");
                    current = new System.Text.StringBuilder();
                    if (xml.IsEmptyElement)
                        strings.Add("");
                }
                else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "si")
                {
                    strings.Add(current!.ToString());
                    current = null;
                }

                more = xml.Read();
            }
        }

        return strings;
    }

    /// <summary>The cell formats that show a number as a day.</summary>
    private static HashSet<int> DateStyles(ZipArchive package)
    {
        var styles = new HashSet<int>();
        if (package.GetEntry("xl/styles.xml") is not { } part)
            return styles;

        var custom = new HashSet<int>();
        using var xml = Open(part);
        var (within, index) = (false, 0);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                within = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element)
                continue;

            if (xml.LocalName == "numFmt" && int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id) && IsDate(xml.GetAttribute("formatCode") ?? ""))
                custom.Add(id);
            if (within && xml.LocalName == "xf")
            {
                if (int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var format) && (format is >= 14 and <= 22 || custom.Contains(format)))
                    styles.Add(index);
                index++;
            }
        }

        return styles;

        static bool IsDate(string code) => code.Contains('y', StringComparison.OrdinalIgnoreCase) && code.Contains('m', StringComparison.OrdinalIgnoreCase);
    }

    private static List<ZipArchiveEntry> SheetParts(ZipArchive package)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (package.GetEntry("xl/_rels/workbook.xml.rels") is { } relations)
        {
            using var xml = Open(relations);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                    targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        var parts = new List<ZipArchiveEntry>();
        using var workbook = Open(package.GetEntry(MainPart)!);
        while (workbook.Read())
        {
            if (workbook.NodeType == XmlNodeType.Element && workbook.LocalName == "sheet"
                && (workbook.GetAttribute("id", Relation) ?? workbook.GetAttribute("id", StrictRelation)) is { } id
                && targets.TryGetValue(id, out var name) && package.GetEntry(name) is { } part)
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    private static int ColumnOf(string at)
    {
        var column = 0;
        foreach (var c in at.TakeWhile(char.IsAsciiLetterUpper))
            column = Math.Min((column * 26) + c - 'A' + 1, SheetTable.MostColumns + 1);
        return column - 1;
    }

    private static XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(part.Open(), PackageCheck.Xml(MostXml));
}
