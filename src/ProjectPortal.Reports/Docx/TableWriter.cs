using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ProjectPortal.Reports.Pdf.Layout;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>Writes tables: heading rows that come again on each page, cells over several columns and rows, totals.</summary>
internal sealed class TableWriter(DocxFile file, BlockWriter blocks)
{
    /// <summary>A row of more signs than this may go over to the next page.</summary>
    private const int MostKept = 1000;

    /// <summary>A table of so few signs and rows stays on one page.</summary>
    private const int MostTogether = 1800;
    private const int MostRowsTogether = 14;

    private const string GroupTint = "F1F4F7";

    /// <summary>The narrowest that a table can be without breaking ordinary words, in points.</summary>
    public static double LeastWidth(Table table) => WidthsOf(table).Least;

    public IEnumerable<OpenXmlElement> Write(Table table, Place place)
    {
        var widths = WidthsOf(table).Fill(place.Width).Select(width => (int)Math.Round(width * 20)).ToArray();
        if (table.Caption.Length > 0)
            yield return CaptionWriter.Write(file, table.Caption, "Table", table.Id, place with { KeepsWithNext = true });

        var written = new W.Table(FormOf(table, widths.Sum()),
            new W.TableGrid(widths.Select(width => new GridColumn { Width = Number(width) })));
        var all = table.BodyRows.Concat(table.FooterRows).ToList();
        var frame = new Frame(table, widths, place, all.Count <= MostRowsTogether
            && all.Sum(row => row.Cells.Sum(cell => PlainText.From(cell).Length)) <= MostTogether ? all.LastOrDefault() : null);
        foreach (var (rows, part) in new[] { (table.Head, Part.Head), (table.BodyRows, Part.Body), (table.FooterRows, Part.Foot) })
            written.Append(Rows(rows, part, frame));
        if (table is { Caption.Length: 0, Id: not null } && written.Descendants<W.Paragraph>().FirstOrDefault() is { } first)
            first.Append(file.AnchorAt(table.Id));
        yield return written;
        // What comes next does not touch the table, and two tables in a row stay two.
        yield return BlockWriter.Set([], new Place(place.Width), space: 4);
    }

    private static ColumnWidths WidthsOf(Table table)
    {
        var measure = new BlockLayout(ReportWords.English, _ => true);
        var needs = new[] { (table.Head, 3), (table.BodyRows, 1), (table.FooterRows, 1) }
            .SelectMany(part => ProjectPortal.Reports.TableGrid.Place(part.Item1, table.Columns.Count).SelectMany(row => row).Select(cell =>
            {
                var (min, max) = measure.Measure(cell.Cell.Blocks, Theme.Cell);
                return new CellNeed(cell.Column, cell.ColSpan, min + (2 * Theme.CellPadX), (max / part.Item2) + (2 * Theme.CellPadX));
            }))
            .Concat(table.Columns.Select((column, index) => new CellNeed(index, 1, column.LeastWidth, column.LeastWidth)));
        return new ColumnWidths(table.Columns, needs);
    }

    private static TableProperties FormOf(Table table, int width) => new()
    {
        TableStyle = new TableStyle { Val = table.IsGrid ? "FormTable" : "ReportTable" },
        TableWidth = new TableWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa },
        TableLayout = new W.TableLayout { Type = TableLayoutValues.Fixed },
        TableLook = new TableLook
        {
            Val = (table.Head.Count > 0, table.FooterRows.Count > 0) switch
            {
                (true, true) => "0660",
                (true, false) => "0620",
                (false, true) => "0640",
                _ => "0600",
            },
            FirstRow = table.Head.Count > 0,
            LastRow = table.FooterRows.Count > 0,
            FirstColumn = false,
            LastColumn = false,
            NoHorizontalBand = true,
            NoVerticalBand = true,
        },
        TableCaption = table.Caption.Length > 0 ? new TableCaption { Val = RunWriter.Words(table.Caption).Text } : null,
    };

    private IEnumerable<W.TableRow> Rows(IReadOnlyList<TableRow> rows, Part part, Frame frame)
    {
        var placed = ProjectPortal.Reports.TableGrid.Place(rows, frame.Widths.Length);
        for (var row = 0; row < rows.Count; row++)
        {
            var form = new TableRowProperties();
            var begins = placed[row].ToDictionary(cell => cell.Column);
            if (part == Part.Head || rows[row].IsGroup || placed[row].Sum(cell => PlainText.From(cell.Cell).Length) < MostKept)
                form.Append(new CantSplit());
            if (rows[row].LeastHeight > 0)
                form.Append(new TableRowHeight { Val = (uint)(rows[row].LeastHeight * 20), HeightType = HeightRuleValues.AtLeast });
            if (part == Part.Head)
                form.Append(new TableHeader());
            var written = new W.TableRow(form);
            for (var column = 0; column < frame.Widths.Length;)
            {
                var cell = begins.GetValueOrDefault(column) ?? Above(placed, row, column);
                written.Append(Write(cell, part, rows[row], isBelow: cell.Row < row, frame));
                column += cell.ColSpan;
            }

            yield return written;
        }
    }

    private static PlacedCell Above(List<List<PlacedCell>> placed, int row, int column) => placed.Take(row).SelectMany(cells => cells)
        .Single(cell => cell.Column <= column && column < cell.Column + cell.ColSpan && cell.Row < row && row < cell.Row + cell.RowSpan);

    private W.TableCell Write(PlacedCell cell, Part part, TableRow row, bool isBelow, Frame frame)
    {
        var isGroup = row.IsGroup;
        var width = frame.Widths.Skip(cell.Column).Take(cell.ColSpan).Sum();
        var form = new TableCellProperties
        {
            TableCellWidth = new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa },
            GridSpan = cell.ColSpan > 1 ? new GridSpan { Val = cell.ColSpan } : null,
            VerticalMerge = cell.RowSpan == 1 ? null : isBelow ? new VerticalMerge() : new VerticalMerge { Val = MergedCellValues.Restart },
            Shading = isGroup ? new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = GroupTint } : null,
        };
        var place = new Place((width / 20.0) - 10)
        {
            IsInCell = true,
            IsBold = part != Part.Body || isGroup || cell.Cell.IsHeader,
            KeepsWithNext = part == Part.Head || isGroup || (frame.Last is not null && !ReferenceEquals(row, frame.Last)),
            Align = cell.Cell.Align ?? (cell.ColSpan > 1 ? CellAlign.Start : frame.Table.Columns[cell.Column].Align),
            Lang = frame.Place.Lang,
        };
        var content = isBelow ? [] : blocks.Write(cell.Cell.Blocks, place);
        // A cell ends with a paragraph.
        if (content.Count == 0 || content[^1] is not W.Paragraph)
            content.Add(BlockWriter.Set([], place));
        return new W.TableCell([form, .. content]);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private enum Part
    {
        Head,
        Body,
        Foot,
    }

    /// <param name="Last">The last row of a table that stays together; null for one that may go over the page.</param>
    private sealed record Frame(Table Table, int[] Widths, Place Place, TableRow? Last);
}
