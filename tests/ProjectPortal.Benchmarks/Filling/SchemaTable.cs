namespace ProjectPortal.Benchmarks.Filling;

/// <summary>A column, and the table whose rows it names; null where it names none.</summary>
internal sealed record SchemaColumn(string Name, bool IsText, string? References);

/// <summary>A table as the file itself describes it, so that a new column needs no change here.</summary>
internal sealed record SchemaTable(string Name, IReadOnlyList<SchemaColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Unique)
{
    /// <summary>Most tables have a number of their own; the others are known by their keys.</summary>
    public bool HasId => Columns.Any(column => column is { Name: "Id", IsText: false });

    public static List<SchemaTable> AllOf(FillDb db) => db
        .Rows("SELECT name FROM sqlite_master WHERE type = 'table'", row => row.GetString(0))
        .FindAll(name => !name.StartsWith("sqlite", StringComparison.Ordinal) && !name.StartsWith("__", StringComparison.Ordinal))
        .ConvertAll(name => From(db, name));

    private static SchemaTable From(FillDb db, string name)
    {
        // A key to a text, such as a country's code, is kept by every copy.
        var keys = db
            .Rows(
                $"SELECT \"from\", \"table\" FROM pragma_foreign_key_list('{name}') WHERE \"to\" = 'Id'",
                row => (From: row.GetString(0), To: row.GetString(1)))
            .ToDictionary(key => key.From, key => key.To, StringComparer.Ordinal);
        var columns = db
            .Rows($"SELECT name, type FROM pragma_table_info('{name}')", row => (Name: row.GetString(0), Type: row.GetString(1)))
            .ConvertAll(column => new SchemaColumn(column.Name, column.Type == "TEXT", keys.GetValueOrDefault(column.Name)));
        var unique = db.Rows($"SELECT name FROM pragma_index_list('{name}') WHERE \"unique\" = 1", row => row.GetString(0))
            .ConvertAll<IReadOnlyList<string>>(index => db.Rows($"SELECT name FROM pragma_index_info('{index}')", row => row.GetString(0)));
        return new SchemaTable(name, columns, unique);
    }
}
