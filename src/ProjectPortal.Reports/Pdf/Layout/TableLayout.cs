using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>A table ready to be set: its widths, its cells with their lines, its place in the structure.</summary>
internal sealed class TableLayout
{
    /// <summary>A long heading over short figures is worth some lines, but not a wide column.</summary>
    private const int HeadLines = 3;

    private readonly BlockLayout _blocks;
    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly double[] _widths;

    public TableLayout(Table table, StructElement parent, BlockLayout blocks, bool landscape)
    {
        _blocks = blocks;
        _columns = table.Columns;
        IsGrid = table.IsGrid;
        var outer = blocks.Language;
        blocks.Language = outer is null ? null : table.Lang ?? outer;
        var element = parent.Add(new StructElement("Table") { Lang = table.Lang });
        var head = TableGrid.Place(table.Head, _columns.Count);
        var body = TableGrid.Place(table.BodyRows, _columns.Count);
        var foot = TableGrid.Place(table.FooterRows, _columns.Count);

        var needs = head.SelectMany(row => row.Select(cell => Need(cell, bold: true, lines: HeadLines)))
            .Concat(body.SelectMany(row => row.Select(cell => Need(cell, cell.Cell.IsHeader, lines: 1))))
            .Concat(foot.SelectMany(row => row.Select(cell => Need(cell, bold: true, lines: 1))))
            .Concat(_columns.Select((column, index) => new CellNeed(index, 1, column.LeastWidth, column.LeastWidth)));
        var share = new ColumnWidths(_columns, needs);
        IsLandscape = landscape || share.Least > PageFlow.WidthOf(landscape: false);
        Width = PageFlow.WidthOf(IsLandscape);
        _widths = share.Fill(Width);

        if (table.Caption.Length > 0)
        {
            Caption = TextStrip.Paragraph(
                [new Span(Span.Clean(table.Caption), Theme.Caption)], Theme.Caption, element.Add("Caption"), Width);
            foreach (var strip in Caption)
                strip.KeepWithNext = true;
            if (table.Id is { } id)
                Caption[0].Anchors.Add(id);
        }

        Head = Section(table.Head, head, "THead", element, "Column", heavy: true);
        var rows = Section(table.BodyRows, body, "TBody", element, "Row", heavy: false);
        FirstFootRow = rows.Count;
        Rows = [.. rows, .. Section(table.FooterRows, foot, "TFoot", element, "Row", heavy: true)];
        blocks.Language = outer;
    }

    public double Width { get; }

    /// <summary>Whether the table needs the long side of the page.</summary>
    public bool IsLandscape { get; }

    /// <summary>Whether cells are ruled on all sides.</summary>
    public bool IsGrid { get; }

    public IReadOnlyList<Strip> Caption { get; } = [];

    public IReadOnlyList<RowBox> Head { get; }

    /// <summary>The rows of the body and then of the foot.</summary>
    public IReadOnlyList<RowBox> Rows { get; }

    public int FirstFootRow { get; }

    private CellNeed Need(PlacedCell cell, bool bold, int lines)
    {
        var (min, max) = _blocks.Measure(cell.Cell.Blocks, Theme.Cell.With(bold, italic: false));
        // A hair more than measured, so that rounding never wraps a word that fits.
        return new CellNeed(cell.Column, cell.ColSpan, min + (2 * Theme.CellPadX) + 0.1, (max / lines) + (2 * Theme.CellPadX) + 0.1);
    }

    private List<RowBox> Section(
        IReadOnlyList<TableRow> rows, List<List<PlacedCell>> placed, string type, StructElement table, string scope, bool heavy)
    {
        if (rows.Count == 0)
            return [];
        var section = table.Add(type);
        var boxes = new List<RowBox>();
        for (var row = 0; row < rows.Count; row++)
        {
            var line = section.Add("TR");
            var group = rows[row].IsGroup;
            boxes.Add(new RowBox(group, type, rows[row].LeastHeight,
                [.. placed[row].Select(cell => Box(cell, line, group ? "Column" : scope, type, heavy || group))]));
        }

        return boxes;
    }

    private CellBox Box(PlacedCell cell, StructElement row, string scope, string type, bool heavy)
    {
        var heads = (type == "THead" || cell.Cell.IsHeader) && cell.Cell.Blocks.Count > 0;
        var element = row.Add(heads ? "TH" : "TD");
        element.Attributes = Attributes(cell, heads ? scope : null);
        var x = _widths.Take(cell.Column).Sum();
        var box = new CellBox(cell, element, x, _widths.Skip(cell.Column).Take(cell.ColSpan).Sum()) { AtBottom = type == "THead" };
        var style = heavy || heads ? Theme.Cell.With(bold: true, italic: false) : Theme.Cell;
        var align = cell.Cell.Align ?? (cell.ColSpan > 1 ? CellAlign.Start : _columns[cell.Column].Align);
        box.Strips = _blocks.Lay(cell.Cell.Blocks, box.InnerWidth, element, style, align);
        return box;
    }

    private static string? Attributes(PlacedCell cell, string? scope)
    {
        if (scope is null && cell.ColSpan == 1 && cell.RowSpan == 1)
            return null;
        return "<</O/Table" + (scope is null ? "" : "/Scope/" + scope)
            + (cell.ColSpan > 1 ? $"/ColSpan {cell.ColSpan}" : "") + (cell.RowSpan > 1 ? $"/RowSpan {cell.RowSpan}" : "") + ">>";
    }
}

/// <summary>A row with the cells that begin in it.</summary>
internal sealed record RowBox(bool IsGroup, string Section, double LeastHeight, IReadOnlyList<CellBox> Cells);
