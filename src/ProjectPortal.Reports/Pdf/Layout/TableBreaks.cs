namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>
/// Says which rows of a table belong on one page: a group with what it heads, a label with the rows it names, the first rows
/// below the head and the last ones with the total, and a short table with itself.
/// </summary>
internal sealed class TableBreaks
{
    /// <summary>Lines of a row that is never split while a page can hold it.</summary>
    private const int WholeLines = 18;

    /// <summary>The least part of a split row, and what must be left of it, in lines.</summary>
    private const int PartLines = 6;
    private const int RestLines = 4;

    private const int FirstRows = 5;
    private const int LastRows = 3;

    /// <summary>A table up to this part of a page stands on one.</summary>
    private const double WholeTable = 0.45;

    /// <summary>Five rows of much text are more than a heading needs below it.</summary>
    private const double FirstHeight = 0.22;

    private readonly TableLayout _table;
    private readonly double[] _natural;
    private readonly bool[] _withNext;
    private readonly double _page;

    /// <param name="table">The table.</param>
    /// <param name="page">How high its rows may be on one page, in points.</param>
    public TableBreaks(TableLayout table, double page)
    {
        _table = table;
        _page = page;
        _natural = Natural();
        _withNext = new bool[table.Rows.Count];
        IsWhole = _natural.Sum() <= page * WholeTable;
        Array.Fill(_withNext, IsWhole);
        KeepGroups();
        KeepLabels();
        KeepBeginning();
        KeepEnd();
        if (_withNext.Length > 0)
            _withNext[^1] = false;
    }

    /// <summary>Whether the table is never broken while a page can hold it.</summary>
    public bool IsWhole { get; }

    public double LongestWhole => Lines(WholeLines);

    public double LeastPart => Lines(PartLines);

    public double LeastRest => RestLines * _table.Text.LineHeight;

    /// <summary>A row whose cells are all empty, or all span further, still shows as a row.</summary>
    public double Least(int row) => Math.Max(_table.PadY * 2 + 10, _table.Rows[row].LeastHeight);

    /// <summary>What a row and all that belongs to it need before it may begin.</summary>
    public double Need(int row)
    {
        var (need, next) = (0.0, row);
        for (; _withNext[next]; next++)
            need += _natural[next];
        var all = need + Begin(next);
        // More than a page cannot be kept together; the row begins where its own beginning fits.
        return all <= _page ? all : Begin(row);
    }

    /// <summary>What must stand on the same page below a row that begins what belongs together; nothing within it.</summary>
    public double Follow(int row)
    {
        if (!_withNext[row] || (row > 0 && _withNext[row - 1] && Need(row - 1) > Begin(row - 1)))
            return 0;
        var need = Need(row);
        return need > _natural[row] ? need - _natural[row] : 0;
    }

    private double Begin(int row) => IsWhole || _natural[row] <= LongestWhole ? _natural[row] : Math.Max(LeastPart, LabelOf(row));

    /// <summary>A label is read before what it labels, so it stands in the first part whole.</summary>
    private double LabelOf(int row) => Math.Min(_natural[row], _table.Rows[row].Cells
        .Where(cell => cell.Place is { Cell.IsHeader: true, RowSpan: 1 }).Select(cell => cell.Rest).DefaultIfEmpty(0).Max());

    private void KeepGroups()
    {
        for (var row = 0; row < _withNext.Length; row++)
            _withNext[row] |= _table.Rows[row].IsGroup;
    }

    private void KeepLabels()
    {
        for (var row = 0; row < _withNext.Length; row++)
        {
            foreach (var cell in _table.Rows[row].Cells.Where(cell => cell.Place.RowSpan > 1 && cell.Rest <= LongestWhole))
            {
                var (last, covered) = (_table.EndOf(cell, row), _natural[row]);
                for (var below = row; below < last && covered < cell.Rest - 0.01; covered += _natural[++below])
                    _withNext[below] = true;
            }
        }
    }

    private void KeepBeginning()
    {
        var (counted, height) = (0, 0.0);
        for (var row = 0; row < _withNext.Length - 1; row++)
        {
            counted += _table.Rows[row].IsGroup ? 0 : 1;
            height += _natural[row];
            if (counted >= FirstRows || (counted > 0 && height >= _page * FirstHeight))
                return;
            // A tall row that follows is begun, not kept whole.
            _withNext[row] = true;
            if (_natural[row + 1] > LongestWhole && !_table.Rows[row].IsGroup)
                return;
        }
    }

    private void KeepEnd()
    {
        var (kept, foot) = (0, _withNext.Length - _table.FirstFootRow);
        for (var row = _withNext.Length - 1; row > 0 && kept < LastRows + foot - 1; row--, kept++)
        {
            var isFoot = row >= _table.FirstFootRow;
            if (!isFoot && (_natural[row] > Lines(PartLines) || _natural[row - 1] > Lines(PartLines)))
                return;
            _withNext[row - 1] = true;
        }
    }

    /// <summary>The height of each row on one page; a cell that spans rows may stretch the last of them.</summary>
    private double[] Natural()
    {
        var heights = new double[_table.Rows.Count];
        for (var row = 0; row < heights.Length; row++)
        {
            heights[row] = _table.Rows[row].Cells.Where(cell => cell.Place.RowSpan == 1).Select(cell => cell.Rest).Append(Least(row)).Max();
            foreach (var cell in _table.Active(row).Where(cell => cell.Place.RowSpan > 1 && _table.EndOf(cell, row) == row))
                heights[row] = Math.Max(heights[row], cell.Rest - heights.AsSpan(row - cell.Place.RowSpan + 1, cell.Place.RowSpan - 1)
                    .ToArray().Sum());
        }

        return heights;
    }

    private double Lines(int count) => (count * _table.Text.LineHeight) + (2 * _table.PadY) + 0.5;
}
