using ProjectPortal.Web.Data.Sqlite;
using ProjectPortal.Web.Data.SqlServer;

namespace ProjectPortal.Web.Data;

/// <summary>Optional settings that tune how statements are sent.</summary>
internal sealed record DatabaseTuning(int? MaxBatchSize, int? CommandTimeout);

/// <summary>Chooses the database by <c>Database:Provider</c> and the connection string <c>Portal</c>.</summary>
internal static class DatabaseSetup
{
    public const string Sqlite = "Sqlite";
    public const string SqlServer = "SqlServer";

    public static void AddPortalDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Acting>();
        var provider = configuration["Database:Provider"] ?? Sqlite;
        var connection = configuration.GetConnectionString("Portal")
            ?? throw new InvalidOperationException("The connection string 'Portal' is not set.");
        var tuning = new DatabaseTuning(
            configuration.GetValue<int?>("Database:MaxBatchSize"), configuration.GetValue<int?>("Database:CommandTimeout"));
        switch (provider)
        {
            case Sqlite:
                SqliteSetup.Add(services, connection, tuning);
                break;
            case SqlServer:
                SqlServerSetup.Add(services, connection, tuning);
                break;
            default:
                throw new InvalidOperationException($"Database:Provider is '{provider}'; it must be '{Sqlite}' or '{SqlServer}'.");
        }
    }
}
