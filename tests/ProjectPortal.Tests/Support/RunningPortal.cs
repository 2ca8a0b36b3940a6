using System.Reflection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProjectPortal.Web;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Sqlite;
using ProjectPortal.Web.Data.SqlServer;
using Serilog.Core;

namespace ProjectPortal.Tests.Support;

/// <summary>
/// The portal's program in this process. To start it costs more than most tests do, so that one which is shared serves test
/// after test: each is its tenant for a while, and what one leaves behind is taken away before the next moves in.
/// </summary>
internal sealed class RunningPortal(TestDatabase database, string environment) : WebApplicationFactory<Program>
{
    private static readonly Assembly Own = typeof(Portal).Assembly;
    private readonly TenantRequests _requests = new();
    private readonly List<Type> _kept = [];

    public TestDatabase Database => database;

    public string EnvironmentName => environment;

    /// <summary>Whose clock, log and keys it uses now.</summary>
    public PortalHost Tenant
    {
        get;
        set
        {
            field = value;
            _requests.Welcome();
        }
    } = null!;

    public bool IsShared { get; init; }

    /// <summary>Whether it makes its database itself at its start.</summary>
    public bool Fills { get; init; }

    public bool LoadsSample { get; init; }

    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>What the portal's own code keeps from its start to its end.</summary>
    public IReadOnlyList<object> Kept => [.. _kept.Select(Services.GetRequiredService).Where(s => s.GetType().Assembly == Own)];

    /// <summary>What makes another process the same installation.</summary>
    public Dictionary<string, string> OwnSettings => new(StringComparer.Ordinal)
    {
        ["Database:Provider"] = TestDatabase.OnSqlServer ? DatabaseSetup.SqlServer : DatabaseSetup.Sqlite,
        ["ConnectionStrings:Portal"] = database.ConnectionString,
        ["DataProtection:Folder"] = Path.Combine(database.Folder, "keys"),
        ["Files:Folder"] = Path.Combine(database.Folder, "files"),
        ["Mail:PickupDirectory"] = Path.Combine(database.Folder, "mail"),
        ["Mail:PortalAddress"] = "https://portal.example",
    };

    /// <summary>Does again what the start did for the first tenant.</summary>
    public async Task MoveInAsync()
    {
        await database.FillAsync(LoadsSample);
        if (!Fills)
            return;

        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStart>().RunAsync();
    }

    /// <summary>Waits until nothing is being done for the tenant any more; false where that takes too long.</summary>
    public Task<bool> IsQuietAsync(TimeSpan patience) => _requests.EndAsync(patience);

    /// <summary>Takes away what the tenant leaves behind.</summary>
    public async Task MoveOutAsync()
    {
        if (Services.GetService<IMemoryCache>() is MemoryCache cache)
            cache.Clear();
        Services.GetRequiredService<Pieces>().Forget();
        await database.ClearAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Database:MigrateAtStart", Fills ? "true" : "false");
        builder.UseSetting("Sample:Load", Fills && LoadsSample ? "true" : "false");
        // What is logged is kept for the test; the console would only drown the results.
        builder.UseSetting("Serilog:WriteTo:0:Args:configure:0:Args:restrictedToMinimumLevel", "Fatal");
        foreach (var (key, value) in OwnSettings.Concat(Settings))
            builder.UseSetting(key, value);

        builder.ConfigureTestServices(services =>
        {
            foreach (var worker in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Assembly == Own)
                .ToList())
                services.Remove(worker);
            _kept.AddRange(from service in services
                           where service.Lifetime == ServiceLifetime.Singleton && service.ServiceType.Assembly == Own
                           select service.ServiceType);
            services.AddSingleton<TimeProvider>(new TenantClock(this));
            services.AddSingleton<ILogEventSink>(new TenantLog(this));
            var stumbles = new TenantStumbles(this);
            services.ConfigureDbContext<SqlitePortalDb>(options => options.AddInterceptors(stumbles));
            services.ConfigureDbContext<SqlServerPortalDb>(options => options.AddInterceptors(stumbles));
            // One round: the tests are not about how slow a hash is.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
            if (!IsShared)
                return;

            services.AddSingleton<IStartupFilter>(_requests);
            services.AddSingleton<IDataProtectionProvider>(new TenantProtection(this));
        });
    }
}
