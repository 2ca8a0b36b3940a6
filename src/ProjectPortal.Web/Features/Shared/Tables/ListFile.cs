using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>A list as a file: the columns that the viewer may see, the rows as they are read.</summary>
internal static class ListFile
{
    public const string Csv = ".csv", Xlsx = ".xlsx";

    /// <param name="name">Without an ending.</param>
    /// <param name="title">Of the sheet, in the reader's language.</param>
    public static IActionResult Create<TRow>(
        Words words, Actor viewer, string format, string name, string title, ColumnList<TRow> columns, IAsyncEnumerable<TRow> rows)
    {
        var shown = columns.InFile(viewer);
        string[] head = [.. shown.Select(c => words[c.Heading])];
        return format == Xlsx
            ? new XlsxDownload(name + Xlsx, title, head, Cells(words, shown, rows))
            : new CsvDownload(name + Csv, head, Cells(words, shown, rows));
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Cells<TRow>(
        Words words, IReadOnlyList<Column<TRow>> columns, IAsyncEnumerable<TRow> rows)
    {
        await foreach (var row in rows)
        {
            var cells = new object?[columns.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = CellWords.InFile(words, columns[i].Value(row));
            yield return cells;
        }
    }
}
