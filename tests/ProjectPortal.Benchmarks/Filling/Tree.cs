using System.Globalization;

namespace ProjectPortal.Benchmarks.Filling;

/// <summary>
/// Some rows of one table with all that belongs to them: what names them by a key, what names that, and so on, and the history of
/// it all. A copy has all ids moved by one distance, which keeps every key within the tree right.
/// </summary>
internal sealed class Tree
{
    private readonly FillDb _db;
    private readonly string _root;
    private readonly List<string> _tables;

    private Tree(FillDb db, string root, List<string> tables) => (_db, _root, _tables) = (db, root, tables);

    public static Tree From(FillDb db, string root, string which)
    {
        Start(db, root);
        db.Run($"INSERT INTO temp.\"in_{root}\" SELECT rowid FROM \"{root}\" WHERE {which}");
        var tables = new List<string> { root };
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var table in db.Tables.Values.Where(table => table.Name != root))
            {
                foreach (var key in table.Columns.Where(column => column.References is { } to && to != table.Name && tables.Contains(to)))
                {
                    if (!tables.Contains(table.Name))
                    {
                        Start(db, table.Name);
                        tables.Add(table.Name);
                        grew = true;
                    }

                    grew |= db.Run($"""
                        INSERT OR IGNORE INTO temp."in_{table.Name}"
                        SELECT rowid FROM "{table.Name}" WHERE "{key.Name}" IN (SELECT id FROM temp."in_{key.References}")
                        """) > 0;
                }
            }
        }

        return new Tree(db, root, tables);
    }

    public void Copy(int times)
    {
        var numbered = _db.Tables.Values.Where(table => table.HasId).Select(table => table.Name).ToList();
        var start = numbered.Max(table => _db.Number($"SELECT MAX(Id) FROM \"{table}\""));
        var span = Math.Max(
            _tables.Where(numbered.Contains).Max(table => _db.Number($"SELECT MAX(id) FROM temp.\"in_{table}\"")),
            _db.Number($"SELECT MAX(Id) FROM Changes WHERE {Told}"));
        var distance = string.Create(CultureInfo.InvariantCulture, $"({start} + (n.n - 1) * {span})");
        var numbers = string.Create(
            CultureInfo.InvariantCulture,
            $"(WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < {times}) SELECT n FROM k)");
        foreach (var table in _tables.Select(name => _db.Tables[name]))
        {
            var values = string.Join(", ", table.Columns.Select(column => ValueOf(table, column, distance)));
            _db.Run($"""
                INSERT INTO "{table.Name}" ({Columns(table)})
                SELECT {values} FROM {numbers} n CROSS JOIN temp."in_{table.Name}" i JOIN "{table.Name}" t ON t.rowid = i.id
                """);
        }

        CopyHistory(distance, numbers);
    }

    /// <summary>
    /// Of the history of nominations that are copied alone some lines are enough: the whole is as large as it is meant to be.
    /// </summary>
    private string Told => _root == "Projects"
        ? "ProjectId IN (SELECT id FROM temp.\"in_Projects\")"
        : "Subject = 'Nomination' AND Action IN ('Submit', 'Release', 'Attend') AND SubjectId IN (SELECT id FROM temp.\"in_Nominations\")";

    private void CopyHistory(string distance, string numbers)
    {
        var changes = _db.Tables["Changes"];
        var values = changes.Columns.Select(column => column.Name switch
        {
            "Id" or "SubjectId" => $"t.\"{column.Name}\" + {distance}",
            "ProjectId" when _root == "Projects" => $"t.\"ProjectId\" + {distance}",
            _ => $"t.\"{column.Name}\"",
        });
        _db.Run($"""
            INSERT INTO Changes ({Columns(changes)})
            SELECT {string.Join(", ", values)} FROM {numbers} n CROSS JOIN Changes t WHERE {Told}
            """);
    }

    private string ValueOf(SchemaTable table, SchemaColumn column, string distance)
    {
        var own = $"t.\"{column.Name}\"";
        if (column is { Name: "Id", IsText: false })
            return $"{own} + {distance}";
        if (column.References is { } to && _tables.Contains(to))
            return $"CASE WHEN {own} IN (SELECT id FROM temp.\"in_{to}\") THEN {own} + {distance} ELSE {own} END";
        if (Names.Changed(table.Name, column.Name, _root, $"(t.Id + {distance})") is { } named)
            return named;
        return IsToldApartBy(table, column) ? $"{own} || ' ' || (t.rowid + {distance})" : own;
    }

    /// <summary>
    /// Whether copies would be the same to a unique index without this column: it is the last text of an index that no moved id is part of.
    /// </summary>
    private bool IsToldApartBy(SchemaTable table, SchemaColumn column) => table.Unique.Any(index =>
        table.Columns.LastOrDefault(c => c.IsText && index.Contains(c.Name)) == column
        && !table.Columns.Any(c => index.Contains(c.Name) && Moves(table, c)));

    private bool Moves(SchemaTable table, SchemaColumn column) =>
        column is { Name: "Id", IsText: false } || (column.References is { } to && to != table.Name && _tables.Contains(to));

    private static void Start(FillDb db, string table) =>
        db.Run($"DROP TABLE IF EXISTS temp.\"in_{table}\"; CREATE TEMP TABLE \"in_{table}\" (id INTEGER PRIMARY KEY)");

    private static string Columns(SchemaTable table) => string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
}
