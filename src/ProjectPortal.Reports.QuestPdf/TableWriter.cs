using QuestPDF.Elements.Table;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ProjectPortal.Reports.QuestPdf;

/// <summary>Writes a table: its head on every page, rows whole where they are not very tall, groups with the row below them.</summary>
internal sealed class TableWriter(BlockWriter blocks, InlineWriter inlines)
{
    /// <summary>A cell of so many characters fits a page: its row is not split.</summary>
    private const int Whole = 700;

    public void Write(ColumnDescriptor column, Table table)
    {
        var place = column.Item().In(table.Lang);
        if (table.Id is { } name)
            place = place.Section(name);
        place.Column(parts =>
        {
            if (table.Caption.Length > 0)
            {
                parts.Item().EnsureSpace(110).PaddingTop(4).PaddingBottom(4).AsCaption()
                    .Text(text => inlines.Write(text, [new TextRun(table.Caption)], Look.Caption));
            }

            parts.Item().AsTable().Table(grid => Write(grid, table));
        });
    }

    private void Write(TableDescriptor grid, Table table)
    {
        grid.ColumnsDefinition(columns =>
        {
            foreach (var column in table.Columns)
                columns.RelativeColumn((float)column.Weight);
        });

        if (table.Head.Count > 0)
        {
            grid.Header(head =>
            {
                foreach (var cell in TableCells.Place(table.Head, table.Columns.Count))
                    Write(head.Cell(), cell, table, Look.HeadTint);
            });
        }

        foreach (var cell in TableCells.Place([.. table.BodyRows, .. table.FooterRows], table.Columns.Count))
        {
            var row = cell.Row < table.BodyRows.Count ? table.BodyRows[cell.Row] : table.FooterRows[cell.Row - table.BodyRows.Count];
            Write(grid.Cell(), cell, table, row.IsGroup ? Look.GroupTint : null, row, cell.Row >= table.BodyRows.Count);
        }
    }

    private void Write(ITableCellContainer place, PlacedCell placed, Table table, string? tint, TableRow? row = null, bool bold = false)
    {
        var cell = place.Row((uint)placed.Row + 1).Column((uint)placed.Column + 1).RowSpan((uint)placed.RowSpan)
            .ColumnSpan((uint)placed.ColSpan);
        if (placed.Cell.IsHeader && tint is null)
            cell = cell.AsRowHead();
        IContainer inner = table.IsGrid ? cell.Border(0.5f).BorderColor(Look.Rule) : cell.BorderBottom(0.5f).BorderColor(Look.Rule);
        if (tint is not null)
            inner = inner.Background(tint);
        if (row?.IsGroup == true)
            inner = inner.EnsureSpace(70);
        if (row?.LeastHeight > 0)
            inner = inner.MinHeight((float)row.LeastHeight);
        if (PlainText.From(placed.Cell).Length < Whole)
            inner = inner.ShowEntire();
        blocks.WriteCell(inner.PaddingHorizontal(6).PaddingVertical(4), placed.Cell.Blocks,
            placed.Cell.Align ?? (placed.Cell.ColSpan == 1 ? table.Columns[placed.Column].Align : CellAlign.Start),
            bold || placed.Cell.IsHeader);
    }
}

/// <summary>The cells of a part of a table, each at its place.</summary>
internal static class TableCells
{
    public static IEnumerable<PlacedCell> Place(IReadOnlyList<TableRow> rows, int columns) =>
        TableGrid.Place(rows, columns).SelectMany(row => row);
}
