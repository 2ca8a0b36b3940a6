namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>
/// Sets a table on as many pages as it takes: repeats its head and the labels that go on, keeps together what is read together
/// (<see cref="TableBreaks"/>), and breaks a row only when it is long. A cell that spans rows flows through them.
/// </summary>
internal sealed class TableFlow
{
    private const double SpaceBefore = 12;
    private const double SpaceAfter = 10;
    private const double CaptionGap = 5;

    private readonly TableLayout _table;
    private readonly TableHead _head;
    private readonly TableBreaks _breaks;
    private readonly ContinuedLabels _labels;
    private bool _fresh;

    public TableFlow(TableLayout table)
    {
        _table = table;
        _head = new TableHead(table);
        _breaks = new TableBreaks(table, PageFlow.HeightOf(table.IsLandscape) - _head.Height - CaptionHeight - SpaceBefore);
        _labels = new ContinuedLabels(table);
    }

    public bool IsLandscape => _table.IsLandscape;

    private Color Rule => _table.IsGrid ? Theme.StrongRule : Theme.Rule;

    /// <summary>Caption, head and the first rows: what a heading above the table must have below it.</summary>
    public double LeastHeight => SpaceBefore + CaptionHeight + _head.Height + (_table.Rows.Count == 0 ? 0 : _breaks.Need(0));

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
            if (height + (_fresh ? 0 : _breaks.Follow(row)) <= flow.Remaining + 0.01)
            {
                Close(flow, row, flow.Y + height, pageEnds: false);
                flow.Y += height;
                _fresh = false;
                _labels.Forget();
                return;
            }

            // What goes over is worth reading on too, so the last lines of a row are not left alone.
            var limit = _fresh ? flow.Bottom : Math.Min(flow.Bottom, flow.Y + height - _breaks.LeastRest);
            var worthBreaking = _fresh || (height > _breaks.LongestWhole && limit - flow.Y >= _breaks.LeastPart);
            var part = worthBreaking ? Part(flow, row, limit) : null;
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
    private double? Part(PageFlow flow, int row, double limit)
    {
        var parts = _table.Active(row).Select(cell => (cell, Count: cell.Fit(limit - cell.Top!.Value, _fresh))).ToList();
        if (parts.TrueForAll(part => part.Count == 0))
            return null;
        return Math.Min(Math.Max(flow.Y, parts.Max(part => part.cell.Top!.Value + part.cell.HeightOf(part.Count))),
            Math.Max(flow.Bottom, flow.Y));
    }

    /// <summary>The row moves to the next page as a whole; cells from rows above end here for now.</summary>
    private void Abandon(PageFlow flow, int row)
    {
        foreach (var cell in _table.Active(row))
        {
            if (!_table.Rows[row].Cells.Contains(cell))
                Draw(flow, cell, cell.Fit(flow.Y - cell.Top!.Value, forced: false), flow.Y);
        }
    }

    private void Continue(PageFlow flow, int row)
    {
        flow.NewPage(IsLandscape);
        if (_head.Height < (flow.Bottom - Theme.Margin) * 0.4)
            _head.Place(flow, repeat: true);
        _labels.Place(flow, row);
        _fresh = true;
        foreach (var cell in _table.Active(row))
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

        foreach (var cell in pageEnds ? _table.Active(row) : Ending(row))
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
    private double Height(int row, double y) =>
        Ending(row).Select(cell => cell.Rest - (y - (cell.Top ?? y))).Append(_breaks.Least(row)).Append(_labels.Height).Max();

    private IEnumerable<CellBox> Ending(int row) => _table.Active(row).Where(cell => _table.EndOf(cell, row) == row);
}
