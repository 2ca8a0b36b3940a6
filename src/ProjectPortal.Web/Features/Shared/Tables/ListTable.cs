using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>The rows of a list with their columns, ready to be shown by <c>&lt;list-table of="…" /&gt;</c>.</summary>
public abstract class ListTable
{
    /// <param name="view">Renders a partial view with its model, for cells that are one.</param>
    internal abstract Task<IHtmlContent> RenderAsync(Words words, Actor viewer, Func<string, object?, Task<IHtmlContent>> view);
}

public sealed class ListTable<TRow>(ColumnList<TRow> columns, IReadOnlyList<TRow> rows) : ListTable
{
    /// <summary>The rows that follow one another with the same key are one group under one heading.</summary>
    public Func<TRow, object>? GroupBy { get; init; }

    /// <summary>Asked of the first row of each group.</summary>
    public Func<TRow, object?> GroupHeading { get; init; } = _ => null;

    public Func<TRow, string?>? RowId { get; init; }

    public Func<TRow, string?>? RowCss { get; init; }

    internal override async Task<IHtmlContent> RenderAsync(Words words, Actor viewer, Func<string, object?, Task<IHtmlContent>> view)
    {
        var shown = columns.OnPage(viewer).Select((c, i) => new ShownColumn(c, words, i == 0)).ToArray();
        foreach (var column in shown)
        {
            if (column.Column.View is not { } name)
                continue;

            column.Views = new IHtmlContent[rows.Count];
            for (var i = 0; i < rows.Count; i++)
                column.Views[i] = await view(name, column.Column.Shown is { } model ? model(rows[i]) : rows[i]);
        }

        return new Rendered(this, rows, shown, words);
    }

    /// <summary>What all cells of a column have in common, said once.</summary>
    private sealed class ShownColumn(Column<TRow> column, Words words, bool isFirst)
    {
        public Column<TRow> Column { get; } = column;

        public string Heading { get; } = words[column.Heading];

        /// <summary>What stands beside the cell on a phone; the first cell is the title of its card.</summary>
        public string? Label { get; } = isFirst || column.IsDeeds ? null : words[column.Heading];

        public string? Css { get; } = column.CssOf(isMissing: false);

        public string? MissingCss { get; } = column.CssOf(isMissing: true);

        public IHtmlContent[]? Views { get; set; }
    }

    /// <summary>Written straight to the page: a list has hundreds of cells, so none of them is an object of its own.</summary>
    private sealed class Rendered(ListTable<TRow> table, IReadOnlyList<TRow> rows, ShownColumn[] columns, Words words) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var cells = new CellWriter(writer, encoder, words);
            WriteHead(cells);
            object? group = null;
            if (table.GroupBy is null)
                cells.Raw("<tbody role=\"rowgroup\">");
            for (var i = 0; i < rows.Count; i++)
            {
                if (table.GroupBy?.Invoke(rows[i]) is { } key && !key.Equals(group))
                {
                    cells.Raw(group is null ? "" : "</tbody>");
                    cells.Group(table.GroupHeading(rows[i]), columns.Length);
                    group = key;
                }

                WriteRow(cells, i);
            }

            if (table.GroupBy is null || group is not null)
                cells.Raw("</tbody>");
            if (columns.Length > 0 && columns[0].Column.Total is not null)
                WriteFoot(cells);
        }

        private void WriteHead(CellWriter cells)
        {
            cells.Raw("<thead role=\"rowgroup\"><tr role=\"row\">");
            foreach (var column in columns)
                cells.Heading(column.Heading, column.Column.IsNumber, column.Column.IsDeeds);
            cells.Raw("</tr></thead>");
        }

        private void WriteRow(CellWriter cells, int index)
        {
            var row = rows[index];
            cells.OpenRow(table.RowId?.Invoke(row), table.RowCss?.Invoke(row));
            foreach (var shown in columns)
            {
                var column = shown.Column;
                if (shown.Views is not null)
                {
                    cells.Viewed(shown.Css, shown.Label, shown.Views[index]);
                    continue;
                }

                var value = (column.Shown ?? column.Value)(row);
                var css = CellWriter.IsMissing(value) ? shown.MissingCss : shown.Css;
                cells.Cell(css, shown.Label, value, column.Link?.Invoke(row), column.Tone?.Invoke(row), column.Note?.Invoke(row));
            }

            cells.Raw("</tr>");
        }

        private void WriteFoot(CellWriter cells)
        {
            cells.Raw("<tfoot role=\"rowgroup\"><tr role=\"row\" class=\"total\">");
            cells.RowHeading(columns[0].Column.Total);
            foreach (var shown in columns.Skip(1))
            {
                if (shown.Column.Total is { } total)
                    cells.Cell(CellWriter.IsMissing(total) ? shown.MissingCss : shown.Css, shown.Label, total);
                else
                    cells.Raw("<td role=\"cell\"></td>");
            }

            cells.Raw("</tr></tfoot>");
        }
    }
}
