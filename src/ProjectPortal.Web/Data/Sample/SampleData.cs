using ProjectPortal.Web.Data.Sample.Example;
using ProjectPortal.Web.Data.Sample.Roa206;

namespace ProjectPortal.Web.Data.Sample;

/// <summary>What a new installation shows: the real project ROA 206 and a small invented one.</summary>
internal sealed class SampleData(PortalDb db, Acting acting, TimeProvider clock)
{
    /// <summary>Real work begins with an empty portal, unless somebody asks for the sample.</summary>
    public static bool IsWanted(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetValue("Sample:Load", !environment.IsProduction());

    /// <summary>All or nothing: half a sample would pass for a project.</summary>
    public async Task LoadAsync()
    {
        var before = acting.By;
        acting.By = Stage.Staff;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var stage = await Stage.SetAsync(db, clock.GetUtcNow().UtcDateTime);
            await Roa206Project.LoadAsync(stage);
            await ExampleProject.LoadAsync(stage);
            await TimeOrder.RestoreAsync(db);
            await transaction.CommitAsync();
        }
        finally
        {
            acting.By = before;
            db.ChangeTracker.Clear();
        }
    }
}
