using System.Collections;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// The columns of one list, in their order. The table of the page, the CSV and the XLSX file are all made from it, so that whoever may
/// not see a column sees it nowhere.
/// </summary>
public sealed class ColumnList<TRow> : IEnumerable<Column<TRow>>
{
    private readonly List<Column<TRow>> _columns = [];

    public void Add(Column<TRow> column) => _columns.Add(column);

    public IReadOnlyList<Column<TRow>> OnPage(Actor viewer) => _columns.FindAll(c => c.IsOn(ColumnPlace.OnPage, viewer));

    public IReadOnlyList<Column<TRow>> InFile(Actor viewer) => _columns.FindAll(c => c.IsOn(ColumnPlace.InFile, viewer));

    public ListTable<TRow> Table(IReadOnlyList<TRow> rows) => new(this, rows);

    public IEnumerator<Column<TRow>> GetEnumerator() => _columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
