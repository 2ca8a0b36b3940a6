using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using ProjectPortal.Web.Files.Sheets;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// A list as a CSV file, written row by row as it is read. Every text is quoted, and what a spreadsheet would take for a formula is
/// kept from being one: people of many countries type what staff then open.
/// </summary>
/// <param name="fileName">With its ending: "roa-206-events.csv".</param>
/// <param name="head">The titles of the columns, in the reader's language.</param>
/// <param name="rows">The cells of each row: text, numbers, or days and moments (UTC), which are written as ISO 8601.</param>
public sealed class CsvDownload(string fileName, IReadOnlyList<string> head, IAsyncEnumerable<IReadOnlyList<object?>> rows)
    : IActionResult, IExport
{
    public string FileName => fileName;

    public int Rows { get; private set; }

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
        // Spreadsheets read accents rightly only after the mark.
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture, leaveOpen: true);
        await WriteAsync(csv, head);
        await foreach (var row in rows.WithCancellation(context.HttpContext.RequestAborted))
        {
            await WriteAsync(csv, row);
            Rows++;
        }
    }

    private static async Task WriteAsync(CsvWriter csv, IReadOnlyList<object?> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(CellText(cell), shouldQuote: cell is not (null or DateOnly or DateTime or IFormattable));
        await csv.NextRecordAsync();
    }

    private static string CellText(object? cell) => cell switch
    {
        null => "",
        string text => FormulaText.Neutral(text),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => FormulaText.Neutral(cell.ToString() ?? ""),
    };
}
