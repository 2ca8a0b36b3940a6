using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using ProjectPortal.Tests.Support;

namespace ProjectPortal.Tests.Features.Costs;

/// <summary>How SQLite goes about a statement, and what is wrong with that in a large archive.</summary>
internal static partial class Plan
{
    /// <summary>What the archive has many of.</summary>
    private static readonly HashSet<string> Large =
        ["Nominations", "Changes", "Outbox", "Documents", "Events", "EventCountries", "EventPlaces", "SearchWords", "Expenditures",
            "Challenges", "Lessons"];

    public static async Task<IReadOnlyList<string>> FaultsAsync(
        string connectionString, SentStatement statement, params IReadOnlyList<string> walked)
    {
        var tables = Named().Matches(statement.Sql)
            .ToDictionary(m => m.Groups["alias"].Value, m => m.Groups["table"].Value, StringComparer.Ordinal);
        var faults = new List<string>();
        // Nothing is looked for, and nothing read: a list of ids was empty.
        if (statement.Sql.Contains("WHERE 0\n", StringComparison.Ordinal) || statement.Sql.EndsWith("WHERE 0", StringComparison.Ordinal))
            return faults;
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var explain = connection.CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {statement.Sql}";
        foreach (var (name, value) in statement.Values)
            explain.Parameters.AddWithValue(name, value ?? DBNull.Value);
        await using var lines = await explain.ExecuteReaderAsync();
        while (await lines.ReadAsync())
        {
            var step = lines.GetString(3);
            var table = tables.GetValueOrDefault(step.Split(' ').ElementAtOrDefault(1) ?? "", "");
            if ((step.StartsWith("SCAN ", StringComparison.Ordinal) && Large.Contains(table) && !walked.Contains(table))
                || step.Contains("AUTOMATIC", StringComparison.Ordinal))
                faults.Add($"{step} ({table})");
        }

        return faults;
    }

    /// <summary>EF gives every table of a statement a name of its own.</summary>
    [GeneratedRegex("(?:FROM|JOIN) \"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex Named();
}
