using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data.Reference;
using ProjectPortal.Web.Data.Sample;
using ProjectPortal.Web.Data.Search;

namespace ProjectPortal.Web.Data;

/// <summary>Brings the database to what this version needs: tables, reference data and, on a new installation, the sample.</summary>
internal sealed class DatabaseStart(PortalDb db, IServiceProvider services, IConfiguration configuration, IHostEnvironment environment, ILogger<DatabaseStart> log)
{
    public async Task RunAsync()
    {
        // A farm that migrates in its deployment switches this off.
        if (configuration.GetValue("Database:MigrateAtStart", true))
            await MigrateAsync();
        if (configuration.GetValue("Sample:Load", true) && !await db.Projects.AnyAsync())
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
        await StopAtUnknownAsync();
        await db.Database.MigrateAsync();
        await ReferenceData.EnsureAsync(db);
        await SearchFill.EnsureAsync(db);
    }

    /// <summary>Tables that another version made are not touched: what this one would do to them nobody has tried.</summary>
    private async Task StopAtUnknownAsync()
    {
        var unknown = (await db.Database.GetAppliedMigrationsAsync()).Except(db.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
            throw new UnknownDatabaseException(unknown);
    }
}

/// <summary>The database was made by a version that this one cannot judge.</summary>
internal sealed class UnknownDatabaseException(IEnumerable<string> migrations) : Exception(
    $"The database holds changes that this version does not know ({string.Join(", ", migrations)}): it was made by a newer version, "
    + "or by one from before the first release. Start that version, or name another database.");
