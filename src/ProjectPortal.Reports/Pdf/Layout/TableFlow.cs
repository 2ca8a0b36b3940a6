namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>
/// Sets a table on as many pages as it takes: repeats its head, keeps group rows with what they head, and breaks a row only
/// when it is long. A cell that spans rows flows through them.
/// </summary>
internal sealed class TableFlow
{
    private const double SpaceBefore = 12;
    private const double SpaceAfter = 8;
    private const double CaptionGap = 5;

    /// <summary>The least part of a long row that is worth beginning at the foot of a page.</summary>
    private const double LeastPart = 64;

    /// <summary>A row up to this height is never broken while a page can hold it.</summary>
    private const double ShortRow = 130;

    /// <summary>A row whose cells are all empty, or all span further, still shows as a row.</summary>
    private const double EmptyRow = (2 * Theme.CellPadY) + 10;

    private readonly TableLayout _table;
    private readonly TableHead _head;
    private readonly int[] _offsets;
    private bool _fresh;

    public TableFlow(TableLayout table)
    {
        _table = table;
        _head = new TableHead(table);
        // Cells count their rows within body or foot; here both stand in one list.
        _offsets = [.. Enumerable.Range(0, table.Rows.Count).Select(row => row < table.FirstFootRow ? 0 : table.FirstFootRow)];
    }

    public bool IsLandscape => _table.IsLandscape;

    private Color Rule => _table.IsGrid ? Theme.StrongRule : Theme.Rule;

    /// <summary>Caption, head and the beginning of the first row: what a heading above the table must have below it.</summary>
    public double LeastHeight => SpaceBefore + CaptionHeight + _head.Height + (_table.Rows.Count == 0 ? 0 : Begin(0));

    private double CaptionHeight => _table.Caption.Sum(strip => strip.Height) + (_table.Caption.Count > 0 ? CaptionGap : 0);

    public void Place(PageFlow flow)
    {
        flow.Y += flow.IsAtTop ? 0 : SpaceBefore;
        foreach (var strip in _table.Caption)
            flow.Place(strip);
        flow.Y += _table.Caption.Count > 0 ? CaptionGap : 0;
        _head.Place(flow, repeat: false);
        _fresh = true;
        for (var row = 0; row < _table.Rows.Count; row++)
            PlaceRow(flow, row);
        flow.Y += SpaceAfter;
    }

    private void PlaceRow(PageFlow flow, int row)
    {
        while (true)
        {
            foreach (var cell in _table.Rows[row].Cells)
                cell.Top ??= flow.Y;
            var height = Height(row, flow.Y);
            if (height + (_fresh ? 0 : Follow(row)) <= flow.Remaining)
            {
                Close(flow, row, flow.Y + height, pageEnds: false);
                flow.Y += height;
                _fresh = false;
                return;
            }

            var worthBreaking = _fresh || (height > ShortRow && flow.Remaining >= LeastPart);
            var part = worthBreaking ? Part(flow, row) : null;
            if (part is { } bottom)
                Close(flow, row, bottom, pageEnds: true);
            else
                Abandon(flow, row);
            Continue(flow, row);
            if (part is not null && Ending(row).All(cell => cell.IsDone))
                return;
        }
    }

    /// <summary>Where the part of a row that fits ends; null when nothing fits.</summary>
    private double? Part(PageFlow flow, int row)
    {
        var parts = Active(row).Select(cell => (cell, Count: cell.Fit(flow.Bottom - cell.Top!.Value, _fresh))).ToList();
        if (parts.TrueForAll(part => part.Count == 0))
            return null;
        return Math.Min(Math.Max(flow.Y, parts.Max(part => part.cell.Top!.Value + part.cell.HeightOf(part.Count))),
            Math.Max(flow.Bottom, flow.Y));
    }

    /// <summary>The row moves to the next page as a whole; cells from rows above end here for now.</summary>
    private void Abandon(PageFlow flow, int row)
    {
        foreach (var cell in Active(row))
        {
            if (cell.Place.Row + _offsets[row] < row)
                Draw(flow, cell, cell.Fit(flow.Y - cell.Top!.Value, forced: false), flow.Y);
        }
    }

    private void Continue(PageFlow flow, int row)
    {
        flow.NewPage(IsLandscape);
        if (_head.Height < (flow.Bottom - Theme.Margin) * 0.4)
            _head.Place(flow, repeat: true);
        _fresh = true;
        foreach (var cell in Active(row))
            cell.Top = flow.Y;
    }

    private void Close(PageFlow flow, int row, double bottom, bool pageEnds)
    {
        var box = _table.Rows[row];
        if (box.IsGroup || box.Section == "TFoot")
        {
            flow.Page.Decorate();
            flow.Page.FillRect(flow.Left, flow.Y, _table.Width, bottom - flow.Y, Theme.GroupTint);
            if (row == _table.FirstFootRow)
                flow.Page.Line(flow.Left, flow.Y, flow.Left + _table.Width, flow.Y, 0.9, Theme.StrongRule);
        }

        foreach (var cell in pageEnds ? Active(row) : Ending(row))
            Draw(flow, cell, cell.Fit(bottom - cell.Top!.Value, forced: pageEnds && _fresh), bottom);
    }

    private void Draw(PageFlow flow, CellBox cell, int count, double bottom)
    {
        cell.Draw(flow, count, bottom);
        flow.Page.Decorate();
        flow.Page.Line(flow.Left + cell.X, bottom, flow.Left + cell.X + cell.Width, bottom, 0.5, Rule);
        if (!_table.IsGrid)
            return;
        foreach (var edge in new[] { cell.X, cell.X + cell.Width })
            flow.Page.Line(flow.Left + edge, cell.Top!.Value, flow.Left + edge, bottom, 0.5, Rule);
    }

    /// <summary>What a row still needs from y downwards.</summary>
    private double Height(int row, double y) => Ending(row).Select(cell => cell.Rest - (y - (cell.Top ?? y))).Append(Least(row)).Max();

    /// <summary>What a row that is not yet begun needs, but for the rest of cells from above.</summary>
    private double Fresh(int row) =>
        _table.Rows[row].Cells.Where(cell => cell.Place.RowSpan == 1).Select(cell => cell.Rest).Append(Least(row)).Max();

    private double Least(int row) => Math.Max(EmptyRow, _table.Rows[row].LeastHeight);

    /// <summary>What must stand on the same page below a row.</summary>
    private double Follow(int row)
    {
        if (row + 1 >= _table.Rows.Count)
            return 0;
        if (NeedsNext(row))
            return Begin(row + 1);
        return row + 1 == _table.FirstFootRow ? Enumerable.Range(row + 1, _table.Rows.Count - row - 1).Sum(Fresh) : 0;
    }

    /// <summary>
    /// A group row stands with what it heads; a cell over several rows is cut off where only the first, shorter than it, is on the page.
    /// </summary>
    private bool NeedsNext(int row) =>
        _table.Rows[row].IsGroup || _table.Rows[row].Cells.Any(cell => cell.Place.RowSpan > 1 && cell.Rest > Fresh(row));

    private double Begin(int row) => NeedsNext(row)
        ? Fresh(row) + (row + 1 < _table.Rows.Count ? Begin(row + 1) : 0)
        : Fresh(row) <= ShortRow ? Fresh(row) : LeastPart;

    private IEnumerable<CellBox> Ending(int row) => Active(row).Where(cell => cell.LastRow + _offsets[row] == row);

    private IEnumerable<CellBox> Active(int row)
    {
        for (var above = _offsets[row]; above <= row; above++)
        {
            foreach (var cell in _table.Rows[above].Cells)
            {
                if (cell.LastRow + _offsets[row] >= row)
                    yield return cell;
            }
        }
    }
}
