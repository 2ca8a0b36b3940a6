using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ProjectPortal.Benchmarks.Filling;

/// <summary>The file while it is filled: one transaction, no waiting for the disk, keys looked at once at the end.</summary>
internal sealed class FillDb : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SchemaTable> _tables;

    public FillDb(string file)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = false, Pooling = false };
        _connection = new SqliteConnection(settings.ToString());
        _connection.Open();
        Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -800000;");
        _tables = SchemaTable.AllOf(this).ToDictionary(table => table.Name, StringComparer.Ordinal);
        Names.Write(this);
        Run("BEGIN");
    }

    public IReadOnlyDictionary<string, SchemaTable> Tables => _tables;

    public int Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 600;
        return command.ExecuteNonQuery();
    }

    public long Number(string sql) => Rows(sql, row => row.IsDBNull(0) ? 0 : row.GetInt64(0)).Single();

    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Every key leads somewhere, or the copying was wrong.</summary>
    public void Finish()
    {
        Run("COMMIT");
        var dangling = Rows("PRAGMA foreign_key_check", row => $"{row.GetString(0)} {row.GetValue(1)} > {row.GetString(2)}");
        if (dangling.Count > 0)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"{dangling.Count} keys lead nowhere; the first: {dangling[0]}."));
        }

        Run("PRAGMA journal_mode = WAL");
    }

    public void Dispose() => _connection.Dispose();
}
