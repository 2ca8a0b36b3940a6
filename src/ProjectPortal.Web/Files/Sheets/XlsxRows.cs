using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WrittenText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace ProjectPortal.Web.Files.Sheets;

/// <summary>One pass over a sheet. Rows and cells need not say where they are: those that do not follow the one before them.</summary>
internal sealed class XlsxRows(XlsxTexts texts, XlsxDays days)
{
    private readonly List<SheetRow> _rows = [];
    private readonly StringBuilder _inline = new();
    private List<SheetCell> _cells = [];
    private int _row;
    private int _column;
    private string? _type;
    private int _style;
    private string _value = "";
    private bool _isFormula;
    private bool _isPronunciation;
    private bool _isHidden;

    /// <summary>Known when the rows were read: the sheet says it first.</summary>
    public HashSet<int> HiddenColumns { get; } = [];

    public IReadOnlyList<SheetRow> Read(WorksheetPart sheet)
    {
        using var xml = OpenXmlReader.Create(sheet);
        while (xml.Read())
        {
            if (xml.IsStartElement)
                Begin(xml);
            else if (xml.IsEndElement)
                End(xml);
        }

        return _rows;
    }

    private void Begin(OpenXmlReader xml)
    {
        if (xml.ElementType == typeof(Row))
            BeginRow(xml);
        else if (xml.ElementType == typeof(Column) && IsHidden(xml, "width"))
            HiddenColumns.UnionWith(Enumerable.Range(xml.Number("min") ?? 1, SheetTable.MostColumns).Select(c => c - 1)
                .TakeWhile(c => c < (xml.Number("max") ?? 0)));
        else if (xml.ElementType == typeof(Cell))
            BeginCell(xml);
        else if (xml.ElementType == typeof(CellFormula))
            _isFormula = true;
        else if (xml.ElementType == typeof(CellValue))
            _value = xml.GetText();
        else if (xml.ElementType == typeof(PhoneticRun))
            _isPronunciation = true;
        else if (xml.ElementType == typeof(WrittenText) && !_isPronunciation)
            _inline.Append(xml.GetText());
    }

    private void End(OpenXmlReader xml)
    {
        if (xml.ElementType == typeof(PhoneticRun))
            _isPronunciation = false;
        else if (xml.ElementType == typeof(Cell))
            Keep(Cell());
        else if (xml.ElementType == typeof(Row))
            Keep(new SheetRow(_row, _cells) { IsHidden = _isHidden });
    }

    private void BeginRow(OpenXmlReader xml) =>
        (_row, _column, _cells, _isHidden) = (xml.Number("r") ?? _row + 1, -1, [], IsHidden(xml, "ht"));

    /// <summary>Said so, or of no size at all.</summary>
    private static bool IsHidden(OpenXmlReader xml, string size) =>
        xml.Attribute("hidden") is "1" or "true"
        || (double.TryParse(xml.Attribute(size), NumberStyles.Float, CultureInfo.InvariantCulture, out var said) && said == 0);

    private void BeginCell(OpenXmlReader xml)
    {
        _column = xml.Attribute("r") is { } at ? ColumnOf(at) : _column + 1;
        (_type, _style, _value, _isFormula) = (xml.Attribute("t"), xml.Number("s") ?? 0, "", false);
        _inline.Clear();
    }

    private SheetCell Cell()
    {
        var shown = _type switch
        {
            "s" when _value.Length == 0 => "",
            "s" => texts[int.Parse(_value, NumberStyles.None, CultureInfo.InvariantCulture)],
            "inlineStr" => XlsxTexts.Unescaped(_inline.ToString()),
            "str" => XlsxTexts.Unescaped(_value),
            "e" => _value,
            "b" => _value is "1" or "true" ? "1" : "0",
            "d" => XlsxDays.Written(_value),
            _ => days.Written(_value, _style),
        };
        return shown.Length > SheetTable.LongestCell ? throw new SheetRefusedException("SheetBroken")
            : shown.Length == 0 && !_isFormula ? SheetCell.Blank
            : new SheetCell(
                _type is "s" or "inlineStr" ? FormulaText.Undone(shown.Trim()) : shown.Trim(), _isFormula, IsError: _type == "e");
    }

    private void Keep(SheetCell cell)
    {
        if (cell == SheetCell.Blank)
            return;
        if (_column is < 0 or >= SheetTable.MostColumns)
            throw new SheetRefusedException("SheetTooWide", SheetTable.MostColumns);

        while (_cells.Count <= _column)
            _cells.Add(SheetCell.Blank);
        _cells[_column] = cell;
    }

    private void Keep(SheetRow row)
    {
        if (row.IsBlank)
            return;
        if (_rows.Count == SheetTable.MostRows)
            throw new SheetRefusedException("SheetTooLong", SheetTable.MostRows);
        _rows.Add(row);
    }

    private static int ColumnOf(string at)
    {
        var column = 0;
        foreach (var c in at.TakeWhile(char.IsAsciiLetter))
            column = Math.Min((column * 26) + char.ToUpperInvariant(c) - 'A' + 1, SheetTable.MostColumns + 1);
        return column - 1;
    }
}
