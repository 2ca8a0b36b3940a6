namespace ProjectPortal.Reports;

/// <summary>
/// A table. The grid follows HTML: a cell takes the next free place of its row, and a row span takes places of later rows.
/// </summary>
/// <param name="Caption">
/// The title as printed, such as "Table 5. Financial information"; empty when the heading above already says it.
/// </param>
/// <param name="Columns">The columns, from the first.</param>
/// <param name="BodyRows">The rows, group rows among them.</param>
public sealed record Table(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> BodyRows) : Block
{
    /// <summary>The anchor for links, unique in the document, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Heading rows that replace the one made from the columns' own headers, for headings of more than one row.</summary>
    public IReadOnlyList<TableRow> HeaderRows { get; init; } = [];

    /// <summary>Total rows, printed once at the end.</summary>
    public IReadOnlyList<TableRow> FooterRows { get; init; } = [];

    /// <summary>Whether its cells are ruled on all sides, as a form to be filled in by hand.</summary>
    public bool IsGrid { get; init; }

    /// <summary>Whether it is set tight, as a long list of figures.</summary>
    public bool IsCompact { get; init; }

    /// <summary>The heading rows as printed: the explicit ones, else one row of the columns' headers, else none.</summary>
    public IReadOnlyList<TableRow> Head =>
        HeaderRows.Count > 0 ? HeaderRows
        : Columns.All(column => column.Header.Length == 0) ? []
        : [new TableRow([.. Columns.Select(column => new TableCell(column.Header) { IsHeader = true })])];

    /// <summary>A table of labels and values: no heading row, each label heads its row.</summary>
    public static Table KeyValue(string caption, IEnumerable<(string Label, IReadOnlyList<Block> Value)> rows) =>
        new(caption, [new("", 2), new("", 3)],
            [.. rows.Select(row => new TableRow([new TableCell(row.Label) { IsHeader = true }, new TableCell(row.Value)]))]);
}

/// <summary>One column.</summary>
/// <param name="Header">Its heading; empty for a column without one.</param>
/// <param name="Weight">Its share of the width relative to the others, a hint; above zero.</param>
/// <param name="Align">How its cells are set.</param>
public sealed record TableColumn(string Header, double Weight = 1, CellAlign Align = CellAlign.Start)
{
    /// <summary>The least width in points, where a hand needs room to write; 0 where the text decides.</summary>
    public double LeastWidth { get; init; }
}

/// <summary>How the text of a cell is set.</summary>
public enum CellAlign
{
    /// <summary>Text: at the beginning of the line.</summary>
    Start,

    /// <summary>Figures: at the end of the line.</summary>
    End,

    /// <summary>Marks: in the middle.</summary>
    Center,
}

/// <summary>One row.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>Whether this row heads the rows below it, across all columns.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The least height in points, where a hand needs room to write; 0 where the text decides.</summary>
    public double LeastHeight { get; init; }

    /// <summary>A row across all columns that heads the rows below it.</summary>
    public static TableRow Group(string text, int columns) =>
        new([new TableCell(text) { IsHeader = true, ColSpan = columns }]) { IsGroup = true };
}

/// <summary>One cell.</summary>
public sealed record TableCell(IReadOnlyList<Block> Blocks)
{
    /// <summary>A cell of plain text; empty text gives an empty cell.</summary>
    public TableCell(string text) : this(text.Length == 0 ? [] : [new Paragraph(text)])
    {
    }

    /// <summary>How many columns it takes, from 1.</summary>
    public int ColSpan { get; init; } = 1;

    /// <summary>
    /// How many rows it takes, from 1; it never reaches past its part of the table (head, body or foot) nor into a group row.
    /// </summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Whether it heads its column (in a heading row), its group (in a group row) or its row (elsewhere).</summary>
    public bool IsHeader { get; init; }

    /// <summary>What a label says again where its rows go on overleaf, such as "A2.1"; null for its own first words.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>How it is set where that differs from its column.</summary>
    public CellAlign? Align { get; init; }
}
