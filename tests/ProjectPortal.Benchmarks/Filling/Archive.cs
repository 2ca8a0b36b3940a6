using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ProjectPortal.Benchmarks.Filling;

/// <summary>
/// A portal after many years: some 300 projects, 319,000 nominations, 1,000,000 changes, one project with 20,000 nominations and
/// one event with 1,000 that wait to be judged. It is the sample that a portal loads when it starts on an empty file, copied.
/// </summary>
internal static class Archive
{
    private const int Projects = 300;
    private const int Nominations = 319_000;
    private const int OfOneProject = 20_000;
    private const int OfOneEvent = 1_000;

    private const string Done = "EventId IN (SELECT Id FROM Events WHERE State = 'Completed')";

    public static async Task FillAsync(Options options)
    {
        var database = Path.GetFullPath(options.Get("database"));
        if (File.Exists(database))
            throw new InvalidOperationException($"{database} is there already; it is not overwritten.");

        var watch = Stopwatch.StartNew();
        await SampleAsync(options.Portal(), database);
        Say(watch, "the sample is loaded");
        if (!options.Has("sample-only"))
            Copy(database, watch);
    }

    /// <summary>The portal itself makes the file, with its tables, its sample and its demo accounts as they are in this version.</summary>
    private static async Task SampleAsync(string portal, string database)
    {
        var folder = Directory.CreateTempSubdirectory("fill").FullName;
        await using var server = await PortalServer.StartAsync(portal, database, folder, "Development");
    }

    private static void Copy(string database, Stopwatch watch)
    {
        using var db = new FillDb(database);
        var copies = Projects - 2;
        var examples = copies / 10;
        Tree.From(db, "Projects", "Slug = 'example'").Copy(examples);
        var first = db.Number("SELECT MAX(Id) + 1 FROM Projects");
        Tree.From(db, "Projects", "Slug = 'roa-206'").Copy(copies - examples);
        Say(watch, "projects are copied");

        // People of one project: those of all its past events, again and again.
        var big = db.Number($"SELECT MIN(Id) FROM Projects WHERE Id >= {first}");
        TopUp($"ProjectId = {big} AND {Done}", OfOneProject - db.Number($"SELECT COUNT(*) FROM Nominations WHERE ProjectId = {big}"));
        Say(watch, "one project is large");

        var open = db.Number("SELECT MIN(Id) FROM Events WHERE State = 'NominationsOpen'");
        var judged = $"EventId = {open} AND State IN ('Submitted', 'Screening')";
        TopUp(judged, OfOneEvent - db.Number($"SELECT COUNT(*) FROM Nominations WHERE {judged}"));
        Acquaintances.Make(db, open);
        Say(watch, "one event has many nominations to judge");

        TopUp($"ProjectId > {big} AND {Done}", Nominations - db.Number("SELECT COUNT(*) FROM Nominations"));
        Say(watch, "the others have their share");
        // The words of the copies are not copied: the portal makes those of all records at its next start.
        db.Run("DELETE FROM SearchWords");
        db.Finish();
        foreach (var table in (string[])["Projects", "Events", "Nominations", "Assessments", "Changes"])
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{db.Number($"SELECT COUNT(*) FROM {table}"),10:N0} {table}"));
        Say(watch, "done");

        void TopUp(string which, long wanted)
        {
            var there = db.Number($"SELECT COUNT(*) FROM Nominations WHERE {which}");
            if (wanted / there is > 0 and var whole)
                Tree.From(db, "Nominations", which).Copy((int)whole);
            if (wanted % there is > 0 and var rest)
                Tree.From(db, "Nominations", $"Id IN (SELECT Id FROM Nominations WHERE {which} ORDER BY Id LIMIT {rest})").Copy(1);
        }
    }

    private static void Say(Stopwatch watch, string what) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,6:0.0} s  {what}"));
}
