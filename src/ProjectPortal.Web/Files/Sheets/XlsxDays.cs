using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ProjectPortal.Web.Files.Sheets;

/// <summary>A day in a workbook is a number that a cell's format shows as a day, counted from 1900 or from 1904.</summary>
internal sealed partial class XlsxDays
{
    private const int From1900To1904 = 1462;
    private const double LastDay = 2_958_466;

    private readonly HashSet<int> _styles = [];
    private readonly int _later;

    private XlsxDays(bool since1904) => _later = since1904 ? From1900To1904 : 0;

    public static XlsxDays From(WorkbookStylesPart? part, bool since1904)
    {
        var days = new XlsxDays(since1904);
        if (part is not null)
            days.Read(part);
        return days;
    }

    /// <summary>A number without local marks, or the day that it stands for.</summary>
    public string Written(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return value;
        if (_styles.Contains(style) && number + _later is > 0 and < LastDay)
            return Day(DateTime.FromOADate(number + _later));

        return decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact.ToString("0.############", CultureInfo.InvariantCulture)
            : value;
    }

    /// <summary>Some programs write days out.</summary>
    public static string Written(string value) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day) ? Day(day) : value;

    /// <summary>
    /// Whether a format shows a day: what it quotes, escapes or puts in brackets shows nothing of the number. Places for digits make it an
    /// amount, whatever letters a currency has; only seconds have them too.
    /// </summary>
    internal static bool IsDay(string format)
    {
        var shown = Aside().Replace(format, "").Split(';')[0].ToLowerInvariant();
        if (shown.AsSpan().ContainsAny('0', '#', '?') && !shown.Contains("s.", StringComparison.Ordinal))
            return false;

        return shown.AsSpan().ContainsAny('y', 'd')
            || (shown.Contains('m', StringComparison.Ordinal) && !shown.AsSpan().ContainsAny('h', 's'));
    }

    private static bool IsDay(int builtIn) =>
        builtIn is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Read(WorkbookStylesPart part)
    {
        var (own, isOfCells, index) = (new Dictionary<int, bool>(), false, 0);
        using var xml = OpenXmlReader.Create(part);
        while (xml.Read())
        {
            if (xml.ElementType == typeof(CellFormats))
                isOfCells = xml.IsStartElement;
            else if (!xml.IsStartElement)
                continue;
            else if (xml.ElementType == typeof(NumberingFormat) && xml.Number("numFmtId") is { } id)
                own[id] = IsDay(xml.Attribute("formatCode") ?? "");
            else if (xml.ElementType == typeof(CellFormat) && isOfCells)
                Note(index++, xml.Number("numFmtId") ?? 0);
        }

        void Note(int style, int format)
        {
            if (own.TryGetValue(format, out var isDay) ? isDay : IsDay(format))
                _styles.Add(style);
        }
    }

    [GeneratedRegex("""\[[^\]]*\]|"[^"]*"?|[\\_*].""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Aside();
}
