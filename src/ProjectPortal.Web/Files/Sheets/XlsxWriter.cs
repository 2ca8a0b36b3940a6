using System.Globalization;
using System.Text;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace ProjectPortal.Web.Files.Sheets;

/// <summary>
/// Writes a workbook row by row to a stream that can only be written. Text is typed as text, so that no cell can become a formula.
/// </summary>
public sealed class XlsxWriter
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestText = 32_000;

    private static readonly SpreadCheetahOptions Options = new()
    {
        // Many a reader does not count cells that do not say where they are.
        WriteCellReferenceAttributes = true,
        DocumentProperties = null,
        DefaultDateTimeFormat = NumberFormat.Custom("yyyy\\-mm\\-dd\\ hh:mm"),
    };

    private readonly Spreadsheet _book;
    private readonly SpooledWrites _spool;
    private readonly StyleId _head;
    private readonly StyleId _day;
    private readonly StyleId _text;

    private XlsxWriter(Spreadsheet book, SpooledWrites spool)
    {
        (_book, _spool) = (book, spool);
        var asText = NumberFormat.Standard(StandardNumberFormat.Text);
        _head = book.AddStyle(new Style { Font = { Bold = true }, Format = asText });
        _day = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy\\-mm\\-dd") });
        _text = book.AddStyle(new Style { Format = asText, Alignment = { Vertical = VerticalAlignment.Top, WrapText = true } });
    }

    public static async Task WriteAsync(Stream to, IReadOnlyList<XlsxSheet> sheets, CancellationToken cancellationToken)
    {
        await using var spool = new SpooledWrites(to);
        await using (var book = await Spreadsheet.CreateNewAsync(spool, Options, cancellationToken))
        {
            var writer = new XlsxWriter(book, spool);
            foreach (var sheet in sheets)
                await writer.WriteAsync(sheet, cancellationToken);
            await book.FinishAsync(cancellationToken);
        }

        await spool.SendAsync(cancellationToken);
    }

    private async Task WriteAsync(XlsxSheet sheet, CancellationToken cancellationToken)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < sheet.Columns.Count; i++)
            options.Column(i + 1).Width = sheet.Columns[i].Width;
        await _book.StartWorksheetAsync(SheetName(sheet.Name), options, cancellationToken);
        Validate(sheet);

        await _book.AddRowAsync([.. sheet.Columns.Select(c => new Cell(Clean(c.Title), _head))], cancellationToken);
        await foreach (var row in sheet.Rows.WithCancellation(cancellationToken))
        {
            await _book.AddRowAsync([.. row.Select(CellOf)], cancellationToken);
            await _spool.SendAsync(cancellationToken);
        }
    }

    private Cell CellOf(object? value) => value switch
    {
        null or "" => new Cell((string?)null),
        DateOnly day => new Cell(day.ToDateTime(TimeOnly.MinValue), _day),
        DateTime moment => new Cell(moment),
        sbyte or byte or short or ushort or int or uint or long => new Cell(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ulong or decimal => new Cell(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        float or double => new Cell(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => new Cell(Clean(value.ToString() ?? ""), _text),
    };

    private void Validate(XlsxSheet sheet)
    {
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var column = sheet.Columns[i];
            var validation = column.Choices is { } choices ? DataValidation.ListValues(choices)
                : column.Numbers is { } numbers ? DataValidation.IntegerBetween(numbers.Least, numbers.Most)
                : null;
            if (validation is null)
                continue;

            validation.ErrorMessage = sheet.Mistake;
            var letters = XlsxColumn.Letters(i);
            _book.AddDataValidation(FormattableString.Invariant($"{letters}2:{letters}{sheet.LastRow}"), validation);
        }
    }

    /// <summary>Programs allow 31 characters and not all of them.</summary>
    private static string SheetName(string name) =>
        Clean(new([.. name.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)).Take(31)]));

    /// <summary>What XML cannot hold, and what a cell cannot, is left out.</summary>
    private static string Clean(string text) => string.Concat(
        (text.Length > LongestText ? text[..LongestText] : text).EnumerateRunes()
            .Where(r => r.Value is '\t' or '\n' or (>= 0x20 and not (0xFFFE or 0xFFFF or 0xFFFD))));
}
