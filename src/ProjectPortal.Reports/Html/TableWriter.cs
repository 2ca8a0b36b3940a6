using System.Globalization;

namespace ProjectPortal.Reports.Html;

/// <summary>Writes a table in a box that scrolls sideways, each group of rows with a body of its own.</summary>
internal sealed class TableWriter(HtmlWriter html, BlockWriter blocks)
{
    public void Write(Table table, string? label)
    {
        html.Open("div", ("class", "table-scroll"), ("tabindex", "0"), ("role", label is null ? null : "region"), ("aria-label", label))
            .Open("table", ("class", "report-table"), ("id", table.Id), ("lang", table.Lang));
        if (table.Caption.Length > 0)
            html.Open("caption").Text(table.Caption).Close("caption");
        WritePart("thead", table, table.Head);
        var start = 0;
        for (var row = 1; row <= table.BodyRows.Count; row++)
        {
            if (row < table.BodyRows.Count && !table.BodyRows[row].IsGroup)
                continue;
            WritePart("tbody", table, [.. table.BodyRows.Skip(start).Take(row - start)]);
            start = row;
        }

        WritePart("tfoot", table, table.FooterRows);
        html.Close("table").Close("div");
    }

    private void WritePart(string part, Table table, IReadOnlyList<TableRow> rows)
    {
        if (rows.Count == 0)
            return;
        html.Open(part);
        var placed = TableGrid.Place(rows, table.Columns.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            html.Open("tr", ("class", rows[row].IsGroup ? "report-group" : null));
            foreach (var cell in placed[row])
                Write(part, rows[row].IsGroup, table.Columns[cell.Column].Align, cell);
            html.Close("tr");
        }

        html.Close(part);
    }

    private void Write(string part, bool group, CellAlign columnAlign, PlacedCell cell)
    {
        var heads = (part == "thead" || cell.Cell.IsHeader) && cell.Cell.Blocks.Count > 0;
        var scope = part == "thead" ? (cell.ColSpan > 1 ? "colgroup" : "col") : group ? "rowgroup" : "row";
        var tag = heads ? "th" : "td";
        var align = (cell.Cell.Align ?? (cell.ColSpan > 1 ? CellAlign.Start : columnAlign)) switch
        {
            CellAlign.Start => null,
            CellAlign.End => "report-end",
            CellAlign.Center => "report-center",
        };
        html.Open(tag, ("scope", heads ? scope : null), ("colspan", Span(cell.ColSpan)), ("rowspan", Span(cell.RowSpan)), ("class", align));
        if (cell.Cell.Blocks is [Paragraph { Lang: null } only])
            InlineWriter.Write(html, only.Inlines);
        else
            blocks.Write(cell.Cell.Blocks);
        html.Close(tag);
    }

    private static string? Span(int count) => count > 1 ? count.ToString(CultureInfo.InvariantCulture) : null;
}
