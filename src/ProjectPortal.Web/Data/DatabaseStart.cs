using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data.Reference;
using ProjectPortal.Web.Data.Sample;

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
    }

    public async Task MigrateAsync()
    {
        // To migrate is to compare the whole model with its last snapshot first, which takes as long as a good part of a start.
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await db.Database.MigrateAsync();
            await EarlierRows.CompleteAsync(db);
        }

        await ReferenceData.EnsureAsync(db);
    }
}
