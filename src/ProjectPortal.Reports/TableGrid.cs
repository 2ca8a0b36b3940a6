namespace ProjectPortal.Reports;

/// <summary>A cell at its place in the grid, counted from 0 within its part of the table.</summary>
internal sealed record PlacedCell(TableCell Cell, int Row, int Column, int RowSpan, int ColSpan);

/// <summary>Finds the place of every cell as HTML does, and fills rows that are too short with empty cells.</summary>
internal static class TableGrid
{
    /// <summary>The cells of one part of a table (head, body or foot), row by row.</summary>
    public static List<List<PlacedCell>> Place(IReadOnlyList<TableRow> rows, int columns)
    {
        var placed = new List<List<PlacedCell>>();
        var taken = new int[columns];
        for (var row = 0; row < rows.Count; row++)
        {
            var cells = new List<PlacedCell>();
            var column = 0;
            foreach (var cell in rows[row].Cells)
            {
                while (column < columns && taken[column] > row)
                    column++;
                if (column >= columns)
                    break;
                var width = 1;
                while (width < cell.ColSpan && column + width < columns && taken[column + width] <= row)
                    width++;
                column = Take(cell, column, width);
            }

            for (; column < columns; column++)
            {
                if (taken[column] <= row)
                    Take(new TableCell(""), column, 1);
            }

            placed.Add(cells);

            int Take(TableCell cell, int first, int width)
            {
                var height = Math.Clamp(cell.RowSpan, 1, RowsLeft(rows, row));
                cells.Add(new PlacedCell(cell, row, first, height, width));
                Array.Fill(taken, row + height, first, width);
                return first + width;
            }
        }

        return placed;
    }

    // A group row goes across all columns, so nothing from above may reach into it.
    private static int RowsLeft(IReadOnlyList<TableRow> rows, int row)
    {
        var end = row + 1;
        while (end < rows.Count && !rows[end].IsGroup)
            end++;
        return end - row;
    }
}
