using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using ProjectPortal.Web.Files.Sheets;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// A list as an XLSX file, written row by row as it is read: the same arguments as <see cref="CsvDownload"/>. A cell of text can
/// be no formula; it is neutral all the same, since many a sheet is saved as CSV later.
/// </summary>
/// <param name="fileName">With its ending: "roa-206-events.xlsx".</param>
/// <param name="sheetName">In the reader's language.</param>
/// <param name="head">The titles of the columns, in the reader's language.</param>
/// <param name="rows">The cells of each row: text, numbers, days, and moments (UTC).</param>
public sealed class XlsxDownload(
    string fileName, string sheetName, IReadOnlyList<string> head, IAsyncEnumerable<IReadOnlyList<object?>> rows)
    : IActionResult, IExport
{
    public string FileName => fileName;

    public int Rows { get; private set; }

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = XlsxWriter.MediaType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
        var sheet = new XlsxSheet(
            sheetName, [.. head.Select(title => new XlsxColumn(title, Math.Clamp(title.Length + 4, 12, 40)))], Neutral());
        await XlsxWriter.WriteAsync(response.Body, [sheet], context.HttpContext.RequestAborted);
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> Neutral()
    {
        await foreach (var row in rows)
        {
            Rows++;
            yield return [.. row.Select(cell => cell is string text ? FormulaText.Neutral(text) : cell)];
        }
    }
}
