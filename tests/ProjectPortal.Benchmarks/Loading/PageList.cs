using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ProjectPortal.Benchmarks.Loading;

internal enum Reader
{
    Nobody,
    Staff,
    FocalPoint,
}

/// <summary>A page that is measured, and who opens it.</summary>
internal sealed record MeasuredPage(string Name, string Path, Reader Reader);

/// <summary>The pages that people open most, with the addresses that a database has: of an ordinary project, and of the largest.</summary>
internal sealed class PageList(string database)
{
    /// <summary>Fewer are nothing out of the ordinary.</summary>
    private const int Many = 500;

    public string FocalPoint() => Text("""
        SELECT u.Email FROM Users u JOIN Nominations n ON n.CountryCode = u.CountryCode
        GROUP BY u.Email ORDER BY COUNT(*) DESC, u.Email LIMIT 1
        """);

    public List<MeasuredPage> Pages()
    {
        var id = long.Parse(Text("SELECT Id FROM Projects WHERE Slug = 'roa-206'"), CultureInfo.InvariantCulture);
        var ordinary = Text($"""
            SELECT Slug || '|' || Id FROM Events WHERE ProjectId = {id} AND State = 'Completed' ORDER BY StartsOn DESC LIMIT 1
            """).Split('|');
        var nomination = Text($"SELECT MIN(Id) FROM Nominations WHERE EventId = {ordinary[1]} AND State = 'Attended'");
        var family = Text("SELECT Nominee_FamilyName FROM Nominations ORDER BY Id DESC LIMIT 1");
        const string Project = "/projects/roa-206";
        List<MeasuredPage> pages =
        [
            new("sign-in", PortalServer.SignInPath, Reader.Nobody),
            new("focal point's start page", "/start", Reader.FocalPoint),
            new("projects", "/projects", Reader.Staff),
            new("overview", Project, Reader.Staff),
            new("nominations", $"{Project}/nominations", Reader.Staff),
            new("nominations of one event", $"{Project}/nominations?event={ordinary[1]}", Reader.Staff),
            new("one nomination", $"{Project}/nominations/{nomination}", Reader.Staff),
            new("events", $"{Project}/events", Reader.Staff),
            new("one event", $"{Project}/events/{ordinary[0]}", Reader.Staff),
            new("desk", $"{Project}/events/{ordinary[0]}/desk", Reader.Staff),
            new("search", $"/search?q={Uri.EscapeDataString(family)}", Reader.Staff),
            new("history", $"{Project}/history", Reader.Staff),
            new("report, HTML", $"{Project}/final-report", Reader.Staff),
            new("report, PDF", $"{Project}/final-report.pdf", Reader.Staff),
        ];
        pages.AddRange(OfTheLargest());
        return pages;
    }

    private IEnumerable<MeasuredPage> OfTheLargest()
    {
        var project = Text("""
            SELECT p.Slug || '|' || COUNT(*) FROM Nominations n JOIN Projects p ON p.Id = n.ProjectId
            GROUP BY p.Id ORDER BY COUNT(*) DESC LIMIT 1
            """).Split('|');
        if (int.Parse(project[1], CultureInfo.InvariantCulture) < Many)
            yield break;

        yield return new("overview (large)", $"/projects/{project[0]}", Reader.Staff);
        yield return new("nominations (large)", $"/projects/{project[0]}/nominations", Reader.Staff);
        yield return new("events (large)", $"/projects/{project[0]}/events", Reader.Staff);
        yield return new("history (large)", $"/projects/{project[0]}/history", Reader.Staff);
        yield return new("report, HTML (large)", $"/projects/{project[0]}/final-report", Reader.Staff);
        var judged = Text("""
            SELECT p.Slug || '|' || e.Slug || '|' || MIN(n.Id)
            FROM Nominations n JOIN Events e ON e.Id = n.EventId JOIN Projects p ON p.Id = e.ProjectId
            WHERE n.State IN ('Submitted', 'Screening') GROUP BY e.Id ORDER BY COUNT(*) DESC LIMIT 1
            """).Split('|');
        yield return new("desk (large)", $"/projects/{judged[0]}/events/{judged[1]}/desk", Reader.Staff);
        yield return new("scoring (large)", $"/projects/{judged[0]}/nominations/{judged[2]}/scoring", Reader.Staff);
    }

    private string Text(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
