using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>A table ready to be set: its widths, its cells with their lines, its place in the structure.</summary>
internal sealed class TableLayout
{
    /// <summary>A long heading over short figures is worth some lines, but not a wide column.</summary>
    private const int HeadLines = 3;

    /// <summary>More than this no heading may claim, in points.</summary>
    private const double LongestHead = 74;

    private readonly BlockLayout _blocks;
    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly double[] _widths;
    private readonly List<CellBox>[] _active;

    public TableLayout(Table table, StructElement parent, BlockLayout blocks, bool landscape)
    {
        _blocks = blocks;
        _columns = table.Columns;
        IsGrid = table.IsGrid;
        var outer = blocks.Language;
        blocks.Language = outer is null ? null : table.Lang ?? outer;
        Text = table.IsCompact ? Theme.CompactCell : Theme.Cell;
        PadY = table.IsCompact ? Theme.CompactPadY : Theme.CellPadY;
        var element = parent.Add(new StructElement("Table") { Lang = table.Lang });
        var head = TableGrid.Place(table.Head, _columns.Count);
        var body = TableGrid.Place(table.BodyRows, _columns.Count);
        var foot = TableGrid.Place(table.FooterRows, _columns.Count);

        var needs = head.SelectMany(row => row.Select(HeadNeed))
            .Concat(body.SelectMany(row => row.Select(cell => Need(cell, cell.Cell.IsHeader))))
            .Concat(foot.SelectMany(row => row.Select(cell => Need(cell, bold: true))))
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
        _active = [.. Rows.Select(_ => new List<CellBox>())];
        for (var row = 0; row < Rows.Count; row++)
        {
            foreach (var cell in Rows[row].Cells)
            {
                for (var reached = row; reached <= EndOf(cell, row); reached++)
                    _active[reached].Add(cell);
            }
        }
    }

    /// <summary>How the text of plain cells is set.</summary>
    public TextStyle Text { get; }

    /// <summary>Above and below the text of a cell, in points.</summary>
    public double PadY { get; }

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

    /// <summary>The cells that stand in a row: those that begin in it and, before them, those that reach into it from above.</summary>
    public IReadOnlyList<CellBox> Active(int row) => _active[row];

    /// <summary>The last row of a cell that stands in a row of the same part: body and foot stand in one list, and count apart.</summary>
    public int EndOf(CellBox cell, int row) => cell.LastRow + (row < FirstFootRow ? 0 : FirstFootRow);

    /// <summary>The label of the group that a row belongs to, where it does not begin in that row.</summary>
    public CellBox? GroupOf(int row)
    {
        if (row >= FirstFootRow || Rows[row].IsGroup)
            return null;
        while (row >= 0 && !Rows[row].IsGroup)
            row--;
        return row < 0 || Rows[row].Cells.Count == 0 ? null : Rows[row].Cells[0];
    }

    /// <summary>What a cell says again overleaf: its short label or its first words, and that it goes on.</summary>
    public List<Strip> Continued(CellBox cell, int most)
    {
        var style = Text.With(bold: true, italic: false);
        var words = Span.Clean(cell.Place.Cell.ShortLabel ?? PlainText.From(cell.Place.Cell)).Split(' ');
        // A column of short codes has no room for the word.
        var goesOn = style.Measure(_blocks.Words.Continued) <= cell.InnerWidth ? _blocks.Words.Continued : "(…)";
        for (var kept = words.Length; ; kept--)
        {
            var said = $"{string.Join(' ', words[..kept])}{(kept < words.Length ? " …" : "")} {goesOn}";
            if (kept == 1 || LineBreaker.Break([new Span(said, style)], cell.InnerWidth).Count <= most)
                return TextStrip.Paragraph([new Span(said, style)], style, cell.Element, cell.InnerWidth);
        }
    }

    private CellNeed Need(PlacedCell cell, bool bold)
    {
        var (min, max) = _blocks.Measure(cell.Cell.Blocks, Text.With(bold, italic: false));
        // A hair more than measured, so that rounding never wraps a word that fits.
        return new CellNeed(cell.Column, cell.ColSpan, min + (2 * Theme.CellPadX) + 0.1, max + (2 * Theme.CellPadX) + 0.1);
    }

    /// <summary>A heading asks for the width at which it takes three lines, and for no more.</summary>
    private CellNeed HeadNeed(PlacedCell cell)
    {
        var need = Need(cell, bold: true);
        var spans = new[] { new Span(Span.Clean(PlainText.From(cell.Cell)), Text.With(bold: true, italic: false)) };
        var (least, most) = (need.Min, need.Max);
        while (most - least > 2)
        {
            var middle = (least + most) / 2;
            var fits = LineBreaker.Break(spans, middle - (2 * Theme.CellPadX)).Count <= HeadLines;
            (least, most) = fits ? (least, middle) : (middle, most);
        }

        return need with { Min = Math.Max(need.Min, Math.Min(most, LongestHead)), Max = most };
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
        var box = new CellBox(cell, element, x, _widths.Skip(cell.Column).Take(cell.ColSpan).Sum(), PadY)
        {
            AtBottom = type == "THead"
        };
        var style = heavy || (heads && !SaysWhatIsBold(cell)) ? Text.With(bold: true, italic: false) : Text;
        var align = cell.Cell.Align ?? (cell.ColSpan > 1 ? CellAlign.Start : _columns[cell.Column].Align);
        box.Strips = _blocks.Lay(cell.Cell.Blocks, box.InnerWidth, element, style, align);
        return box;
    }

    /// <summary>A label of some length marks its own first words.</summary>
    private static bool SaysWhatIsBold(PlacedCell cell) => cell.Cell.Blocks.OfType<Paragraph>()
        .Any(paragraph => paragraph.Inlines.OfType<TextRun>().Any(run => run.Bold));

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
