using Microsoft.EntityFrameworkCore;
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

    /// <summary>Contexts are used again by one scope after another: what is dear about one is not made anew for each request.</summary>
    public static void AddContexts<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> options)
        where TContext : PortalDb
    {
        services.AddPooledDbContextFactory<TContext>(options);
        services.AddScoped(scope => scope.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext()
            .ActingFor(scope.GetRequiredService<Acting>()));
    }
}
