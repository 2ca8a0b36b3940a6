using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Data.Sqlite;
using ProjectPortal.Web.Data.SqlServer;
using ProjectPortal.Web.Features.Events;
using ProjectPortal.Web.Features.Events.Life;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Hosting;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Tests.Support;

/// <summary>
/// The whole portal in this process, on a database of its own. No worker runs: a test moves the clock, the events and
/// the mails itself.
/// </summary>
public sealed class PortalHost : WebApplicationFactory<Program>
{
    private readonly TestDatabase _database;
    private readonly string _environment;
    private readonly bool _fills;
    private readonly Dictionary<string, string> _settings;

    internal PortalHost(TestDatabase database, string environment, bool fills, Dictionary<string, string>? settings = null)
    {
        (_database, _environment, _fills, _settings) = (database, environment, fills, settings ?? []);
    }

    private bool OwnsDatabase { get; init; } = true;

    public TestClock Clock { get; } = new();

    public CapturedLog Log { get; } = new();

    /// <summary>What this portal's database is made to fail at; nothing, until a test says so.</summary>
    public Stumbles Stumbles { get; } = new();

    /// <summary>Where this portal keeps its database, its keys and the mails it sent.</summary>
    public string Folder => _database.Folder;

    /// <summary>What makes another process the same installation.</summary>
    internal Dictionary<string, string> OwnSettings => new(StringComparer.Ordinal)
    {
        ["Database:Provider"] = TestDatabase.OnSqlServer ? DatabaseSetup.SqlServer : DatabaseSetup.Sqlite,
        ["ConnectionStrings:Portal"] = _database.ConnectionString,
        ["DataProtection:Folder"] = Path.Combine(Folder, "keys"),
        ["Files:Folder"] = Path.Combine(Folder, "files"),
        ["Mail:PickupDirectory"] = Path.Combine(Folder, "mail"),
        ["Mail:PortalAddress"] = "https://portal.example",
    };

    /// <summary>Where a listening portal is.</summary>
    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>A portal with the reference data and the accounts of <see cref="TestAccounts"/>, or with the sample project.</summary>
    /// <param name="listening">On a port of its own, for a real browser.</param>
    public static async Task<PortalHost> StartAsync(bool sample = false, Dictionary<string, string>? settings = null, bool listening = false)
    {
        var host = new PortalHost(await TestDatabase.CloneAsync(sample), sample ? Environments.Development : "Testing", TestDatabase.OnSqlServer, settings) { LoadsSample = sample };
        if (listening)
        {
            host.UseKestrel(0);
            host.StartServer();
        }

        await host.PrepareAsync();
        return host;
    }

    /// <summary>A portal that starts on an empty database, as on the first day of an installation.</summary>
    public static PortalHost OnFirstDay(string environment, Dictionary<string, string>? settings = null) =>
        new(TestDatabase.Empty(), environment, fills: true, settings) { LoadsSample = true };

    /// <summary>The same installation once more: a second machine, or the next start. It migrates and loads what is missing.</summary>
    public PortalHost Again() => new(_database, _environment, fills: true, _settings) { LoadsSample = LoadsSample, OwnsDatabase = false };

    internal bool LoadsSample { get; init; }

    /// <summary>Somebody at a browser who has not signed in.</summary>
    public Browser Visit(string language = "en") =>
        new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true }), this, language);

    /// <summary>Somebody who has signed in through the form.</summary>
    public async Task<Browser> SignedInAsync(string email)
    {
        var browser = Visit();
        await browser.SignInAsAsync(email);
        return browser;
    }

    /// <summary>Work with the database, done by an account (or the clock, where none is given).</summary>
    public async Task<T> InDbAsync<T>(Func<PortalDb, Act, Task<T>> work, string? asAccount = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var acting = scope.ServiceProvider.GetRequiredService<Acting>();
        if (asAccount is not null)
        {
            var user = await db.Users.AsNoTracking().SingleAsync(u => u.Email == asAccount);
            acting.By = new ProjectPortal.Domain.People.Actor(user.Id, user.DisplayName, user.Roles, user.CountryCode);
        }

        return await work(db, acting.Now);
    }

    public Task<T> InDbAsync<T>(Func<PortalDb, Task<T>> work) => InDbAsync((db, _) => work(db));

    public Task InDbAsync(Func<PortalDb, Task> work) => InDbAsync<int>(async (db, _) =>
    {
        await work(db);
        return 0;
    });

    /// <summary>Does what dates ask of events at the clock's time; how many moved.</summary>
    public async Task<int> AdvanceEventsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<EventClock>().AdvanceAsync(CancellationToken.None);
    }

    /// <summary>Sends what waits in the outbox; how many were sent.</summary>
    public async Task<int> SendMailsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxSender>().SendDueAsync(CancellationToken.None);
    }

    /// <summary>All mails that were written, the oldest first.</summary>
    public Task<List<OutboxMessage>> MailsAsync() => InDbAsync(db => db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    /// <summary>The address in the newest mail that waits and carries a personal link for this purpose.</summary>
    public async Task<string> PersonalPathAsync(LinkPurpose purpose)
    {
        await using var scope = Services.CreateAsyncScope();
        var links = scope.ServiceProvider.GetRequiredService<PersonalLinks>();
        var start = PersonalLinks.PathOf(purpose, "");
        return (await MailsAsync()).Where(m => m.SentAt is null).Reverse().Select(m => links.Open(m.Body))
            .SelectMany(body => body.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => Uri.TryCreate(word, UriKind.Absolute, out var address) && address.AbsolutePath.StartsWith(start, StringComparison.Ordinal))
            .Select(word => new Uri(word).AbsolutePath).First();
    }

    /// <summary>Everything that happened to records of a kind, the oldest first.</summary>
    public Task<List<Change>> ChangesAsync(string subject, int id) =>
        InDbAsync(db => db.Changes.AsNoTracking().Where(c => c.Subject == subject && c.SubjectId == id).OrderBy(c => c.Id).ToListAsync());

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (OwnsDatabase)
            await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal async Task PrepareAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        if (_fills)
            await TestAccounts.AddAsync(scope.ServiceProvider);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("Database:MigrateAtStart", _fills ? "true" : "false");
        builder.UseSetting("Sample:Load", _fills && LoadsSample ? "true" : "false");
        builder.UseSetting("Serilog:MinimumLevel", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        foreach (var (key, value) in OwnSettings.Concat(_settings))
            builder.UseSetting(key, value);

        builder.ConfigureTestServices(services =>
        {
            foreach (var worker in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Assembly == typeof(Portal).Assembly).ToList())
                services.Remove(worker);
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<ILoggerProvider>(Log);
            services.ConfigureDbContext<SqlitePortalDb>(options => options.AddInterceptors(Stumbles));
            services.ConfigureDbContext<SqlServerPortalDb>(options => options.AddInterceptors(Stumbles));
            // One round: the tests are not about how slow a hash is.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
        });
    }
}
