using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace ProjectPortal.Tests.Support;

/// <summary>
/// A database for one test. On SQLite it is a copy of a file that was migrated once in this run. Where
/// <c>PORTAL_TEST_SQLSERVER</c> holds a connection string it is a fresh database on that server, made by the migrations.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string? SqlServer =
        Environment.GetEnvironmentVariable("PORTAL_TEST_SQLSERVER") is { Length: > 0 } server ? server : null;

    private static readonly string Root = MakeRoot();
    private static readonly Lazy<Task<string>> Reference = new(() => MakeTemplateAsync(sample: false));
    private static readonly Lazy<Task<string>> Sample = new(() => MakeTemplateAsync(sample: true));

    private TestDatabase()
    {
        Name = $"portal_test_{Guid.NewGuid():N}";
        Folder = Path.Combine(Root, Name);
        ConnectionString = OnSqlServer
            ? new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = Name, Pooling = false }.ToString()
            : new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString();
    }

    public static bool OnSqlServer => SqlServer is not null;

    public string Name { get; }

    public string Folder { get; }

    public string ConnectionString { get; }

    private string File => Path.Combine(Folder, "portal.db");

    public static TestDatabase Empty()
    {
        var database = new TestDatabase();
        Directory.CreateDirectory(database.Folder);
        return database;
    }

    /// <summary>With what a test starts from. On SQL Server the portal makes that itself.</summary>
    public async Task FillAsync(bool sample)
    {
        Directory.CreateDirectory(Folder);
        if (!OnSqlServer)
            System.IO.File.Copy(await (sample ? Sample : Reference).Value, File);
    }

    /// <summary>As it was before: no rows, no tables, no files beside it. Another one may then be where it was.</summary>
    public async Task ClearAsync()
    {
        if (OnSqlServer)
            await DropAsync();
        for (var tries = 1; ; tries++)
        {
            try
            {
                Directory.Delete(Folder, recursive: true);
                return;
            }
            // A browser that closes says so with one more request, which may write while the folder goes.
            catch (IOException) when (tries < 40)
            {
                await Task.Delay(50);
            }
        }
    }

    public async ValueTask DisposeAsync() => await ClearAsync();

    private static string MakeRoot()
    {
        var root = Directory.CreateTempSubdirectory("portal-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    }

    /// <summary>The portal itself makes the template, as it would at its first start.</summary>
    private static async Task<string> MakeTemplateAsync(bool sample)
    {
        var database = Empty();
        var template = Path.Combine(Root, sample ? "sample.db" : "reference.db");
        var portal = new RunningPortal(database, PortalPool.EnvironmentOf(sample)) { Fills = true, LoadsSample = sample };
        await using (var host = new PortalHost(portal))
        {
            await host.PrepareAsync();
            // One whole file, whatever the write-ahead log still holds.
            await using var connection = new SqliteConnection(database.ConnectionString);
            await connection.OpenAsync();
            await using var vacuum = connection.CreateCommand();
            vacuum.CommandText = "VACUUM INTO $file";
            vacuum.Parameters.AddWithValue("$file", template);
            await vacuum.ExecuteNonQueryAsync();
        }

        return template;
    }

    private async Task DropAsync()
    {
        var master = new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = "master", Pooling = false };
        await using var connection = new SqlConnection(master.ToString());
        await connection.OpenAsync();
        await using var drop = connection.CreateCommand();
        drop.CommandText =
            $"IF DB_ID('{Name}') IS NOT NULL BEGIN ALTER DATABASE [{Name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE "
                + $"[{Name}] END";
        await drop.ExecuteNonQueryAsync();
    }
}
