using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ProjectPortal.Web.Files.Sheets;

/// <summary>Reads the cells of a workbook, and nothing that it could do. Whatever is too much is refused before it is kept.</summary>
internal static class XlsxReader
{
    private const int MostSheets = 10;
    private const long MostXml = 30_000_000;

    public static IReadOnlyList<SheetTable> Read(byte[] content)
    {
        if (PackageCheck.WhyNot(content, "xl/workbook.xml", XlsxWriter.MediaType + ".main+xml", "SheetBroken") is { } refusal)
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
            var settings = new OpenSettings { MaxCharactersInPart = MostXml };
            using var document = SpreadsheetDocument.Open(new MemoryStream(content, writable: false), isEditable: false, settings);
            return Read(document.WorkbookPart ?? throw new SheetRefusedException("SheetBroken"));
        }
        // Parts that contradict each other make the library throw whatever it comes upon first.
        catch (Exception failure) when (failure is not (SheetRefusedException or OutOfMemoryException))
        {
            throw new SheetRefusedException("SheetBroken");
        }
    }

    private static List<SheetTable> Read(WorkbookPart workbook)
    {
        var (sheets, since1904) = (new List<(string Name, string Id, bool IsHidden)>(), false);
        using (var xml = OpenXmlReader.Create(workbook))
        {
            while (xml.Read() && sheets.Count < MostSheets)
            {
                if (xml.IsStartElement && xml.ElementType == typeof(WorkbookProperties))
                    since1904 = xml.Attribute("date1904") is "1" or "true";
                else if (xml.IsStartElement && xml.ElementType == typeof(Sheet))
                    sheets.Add((xml.Attribute("name") ?? "", xml.Attribute("id") ?? "",
                        xml.Attribute("state") is "hidden" or "veryHidden"));
            }
        }

        var texts = XlsxTexts.From(workbook.SharedStringTablePart);
        var days = XlsxDays.From(workbook.WorkbookStylesPart, since1904);
        var tables = new List<SheetTable>();
        foreach (var (name, id, isHidden) in sheets)
        {
            if (!workbook.TryGetPartById(id, out var part) || part is not WorksheetPart sheet)
                continue;

            var rows = new XlsxRows(texts, days);
            tables.Add(new SheetTable(isHidden ? [] : rows.Read(sheet))
            {
                Name = name,
                IsHidden = isHidden,
                HiddenColumns = rows.HiddenColumns,
            });
        }

        return tables;
    }

    public static string? Attribute(this OpenXmlReader xml, string name)
    {
        foreach (var attribute in xml.Attributes)
        {
            if (attribute.LocalName == name)
                return attribute.Value;
        }

        return null;
    }

    public static int? Number(this OpenXmlReader xml, string name) =>
        xml.Attribute(name) is { } said ? int.Parse(said, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
