namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>Sets the head of a table, again on each page; where it repeats, readers that do not look are not told it again.</summary>
internal sealed class TableHead(TableLayout table)
{
    /// <summary>The height of all heading rows, in points.</summary>
    public double Height => Enumerable.Range(0, table.Head.Count).Sum(RowHeight);

    public void Place(PageFlow flow, bool repeat)
    {
        flow.Page.Decorate();
        if (table.Head.Count == 0)
        {
            flow.Page.Line(flow.Left, flow.Y, flow.Left + table.Width, flow.Y, 0.9, Theme.StrongRule);
            return;
        }

        flow.Page.FillRect(flow.Left, flow.Y, table.Width, Height, Theme.HeadTint);
        for (var row = 0; row < table.Head.Count; row++)
        {
            foreach (var cell in table.Head[row].Cells)
            {
                cell.Restart();
                cell.Top = flow.Y;
            }

            var bottom = flow.Y + RowHeight(row);
            foreach (var cell in Ending(row))
            {
                flow.Page.Repeating = repeat;
                cell.Draw(flow, cell.Strips.Count, bottom);
                flow.Page.Repeating = false;
                if (row == table.Head.Count - 1)
                    continue;
                flow.Page.Decorate();
                flow.Page.Line(flow.Left + cell.X + 2, bottom, flow.Left + cell.X + cell.Width - 2, bottom, 0.4, Theme.StrongRule);
            }

            flow.Y = bottom;
        }

        flow.Page.Decorate();
        flow.Page.Line(flow.Left, flow.Y, flow.Left + table.Width, flow.Y, 0.9, Theme.Accent);
    }

    private double RowHeight(int row) => Ending(row)
        .Select(cell => FullHeight(cell) - Enumerable.Range(cell.Place.Row, row - cell.Place.Row).Sum(RowHeight))
        .DefaultIfEmpty(0).Max();

    private IEnumerable<CellBox> Ending(int row) => table.Head.SelectMany(line => line.Cells).Where(cell => cell.LastRow == row);

    private double FullHeight(CellBox cell) =>
        (2 * table.PadY) + cell.Strips.Select((strip, index) => strip.Height + (index == 0 ? 0 : strip.SpaceBefore)).Sum();
}
