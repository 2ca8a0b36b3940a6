namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>
/// The labels that are said again where a table goes on overleaf: the group that goes on, and the cells that name several rows
/// or a split one. Readers that do not look are not told them again.
/// </summary>
internal sealed class ContinuedLabels(TableLayout table)
{
    private const int GroupLines = 2;
    private const int CellLines = 4;

    /// <summary>The least height of the first row on the page, so that the labels beside it have room.</summary>
    public double Height { get; private set; }

    public void Forget() => Height = 0;

    /// <param name="flow">The page that has just begun.</param>
    /// <param name="row">The row that comes first on it.</param>
    public void Place(PageFlow flow, int row)
    {
        Height = 0;
        if (table.GroupOf(row) is { } group)
            PlaceGroup(flow, group);
        foreach (var cell in table.Active(row))
        {
            // What is not yet said to its end goes on by itself, and what has not begun says itself.
            if (!cell.HasBegun || !cell.IsDone || cell.Strips.Count == 0 || !(cell.Place.Cell.IsHeader || cell.Place.RowSpan > 1))
                continue;
            var strips = table.Continued(cell, CellLines);
            Draw(flow, strips, cell.X, flow.Y);
            Height = Math.Max(Height, HeightOf(strips));
        }
    }

    private void PlaceGroup(PageFlow flow, CellBox group)
    {
        var strips = table.Continued(group, GroupLines);
        var height = HeightOf(strips);
        flow.Page.Decorate();
        flow.Page.FillRect(flow.Left, flow.Y, table.Width, height, Theme.GroupTint);
        Draw(flow, strips, group.X, flow.Y);
        flow.Y += height;
        flow.Page.Decorate();
        flow.Page.Line(flow.Left, flow.Y, flow.Left + table.Width, flow.Y, 0.5, Theme.Rule);
    }

    private void Draw(PageFlow flow, List<Strip> strips, double x, double top)
    {
        flow.Page.Repeating = true;
        var y = top + table.PadY;
        foreach (var strip in strips)
        {
            flow.Draw(strip, flow.Left + x + Theme.CellPadX, y);
            y += strip.Height;
        }

        flow.Page.Repeating = false;
    }

    private double HeightOf(List<Strip> strips) => strips.Sum(strip => strip.Height) + (2 * table.PadY);
}
