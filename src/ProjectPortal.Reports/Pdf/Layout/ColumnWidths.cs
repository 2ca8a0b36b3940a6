namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>What one cell needs of its columns, in points: its widest word, and its text on one line.</summary>
internal sealed record CellNeed(int Column, int ColSpan, double Min, double Max);

/// <summary>Shares the width of a table among its columns by what they hold.</summary>
internal sealed class ColumnWidths
{
    /// <summary>Longer words than this are broken rather than given a column of their own.</summary>
    private const double LongestWord = 118;

    private readonly double[] _min;
    private readonly double[] _max;
    private readonly double[] _weights;

    public ColumnWidths(IReadOnlyList<TableColumn> columns, IEnumerable<CellNeed> needs)
    {
        _min = new double[columns.Count];
        _max = new double[columns.Count];
        _weights = [.. columns.Select(column => Math.Max(column.Weight, 0.01))];
        foreach (var need in needs.OrderBy(need => need.ColSpan))
        {
            Raise(_min, need, Math.Min(need.Min, LongestWord));
            Raise(_max, need, need.Max);
        }

        for (var column = 0; column < _min.Length; column++)
            _max[column] = Math.Max(_max[column], _min[column]);
    }

    /// <summary>The narrowest table that breaks no ordinary word.</summary>
    public double Least => _min.Sum();

    /// <summary>The width of each column; together they fill the table.</summary>
    public double[] Fill(double width)
    {
        if (Least >= width)
            return [.. _min.Select(min => min * width / Least)];
        var widths = (double[])_min.Clone();
        var spare = width - Least;
        var open = Enumerable.Range(0, widths.Length).Where(column => _max[column] > _min[column]).ToList();
        // The root damps the pull of one very long cell, so that a short column beside it stays readable.
        while (spare > 0.01 && open.Count > 0)
        {
            var pull = open.ToDictionary(
                column => column, column => _weights[column] * Math.Sqrt(Math.Min(_max[column] - _min[column], 3 * width)));
            var unit = spare / pull.Values.Sum();
            var sated = open.Where(column => widths[column] + (unit * pull[column]) >= _max[column]).ToList();
            foreach (var column in sated.Count > 0 ? sated : open)
            {
                var target = sated.Count > 0 ? _max[column] : widths[column] + (unit * pull[column]);
                spare -= target - widths[column];
                widths[column] = target;
            }

            open = sated.Count > 0 ? [.. open.Except(sated)] : [];
        }

        if (spare > 0.01)
        {
            var total = _weights.Sum();
            for (var column = 0; column < widths.Length; column++)
                widths[column] += spare * _weights[column] / total;
        }

        return widths;
    }

    private static void Raise(double[] sizes, CellNeed need, double size)
    {
        var missing = size - sizes.AsSpan(need.Column, need.ColSpan).ToArray().Sum();
        for (var column = need.Column; missing > 0 && column < need.Column + need.ColSpan; column++)
            sizes[column] += missing / need.ColSpan;
    }
}
