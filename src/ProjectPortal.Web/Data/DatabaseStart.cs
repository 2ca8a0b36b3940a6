using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data.Reference;
using ProjectPortal.Web.Data.Sample;
using ProjectPortal.Web.Data.Search;

namespace ProjectPortal.Web.Data;

/// <summary>Brings the database to what this version needs: tables, reference data and, on a new installation, the sample.</summary>
internal sealed class DatabaseStart(
    PortalDb db, IServiceProvider services, IConfiguration configuration, IHostEnvironment environment, TimeProvider clock,
    ILogger<DatabaseStart> log)
{
    public async Task RunAsync()
    {
        // A farm that migrates in its deployment switches this off.
        if (configuration.GetValue("Database:MigrateAtStart", true))
            await MigrateAsync();
        if (SampleData.IsWanted(configuration, environment) && !await db.Projects.AnyAsync())
        {
            log.LogInformation("Loading the sample project");
            await ActivatorUtilities.CreateInstance<SampleData>(services).LoadAsync();
        }

        if (DemoAccounts.AreWanted(environment))
            await ActivatorUtilities.CreateInstance<DemoAccounts>(services).EnsureAsync();
        await db.KeepStatisticsAsync();
    }

    public async Task MigrateAsync()
    {
        var made = (await db.Database.GetAppliedMigrationsAsync()).ToList();
        var known = db.Database.GetMigrations().ToList();
        // Tables that another version made are not touched: what this one would do to them nobody has tried.
        if (made.Except(known).ToList() is { Count: > 0 } unknown)
            throw new UnknownDatabaseException(unknown);

        // To migrate is to compare the whole model with its last snapshot first, which takes as long as a good part of a start.
        if (known.Count > made.Count)
            await db.Database.MigrateAsync();
        await Installation.EnsureAsync(db, clock.GetUtcNow().UtcDateTime);
        await ReferenceData.EnsureAsync(db);
        foreach (var nomination in await SearchFill.EnsureAsync(db))
            log.LogWarning("Nomination {Id} names a person whom its country nominated for the same event before", nomination);
    }
}

/// <summary>The database was made by a version that this one cannot judge.</summary>
internal sealed class UnknownDatabaseException(IEnumerable<string> migrations) : Exception(
    $"The database holds changes that this version does not know ({string.Join(", ", migrations)}): it was made by a newer version, "
    + "or by one from before the first release. Start that version, or name another database.");
