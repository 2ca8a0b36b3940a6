using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
using Serilog.Core;

namespace ProjectPortal.Tests.Support;

/// <summary>
/// The whole portal in this process, on a database of its own. No worker runs: a test moves the clock, the events and
/// the mails itself.
/// </summary>
public sealed class PortalHost : IAsyncDisposable
{
    private readonly RunningPortal _portal;
    private readonly Func<ValueTask> _leave;
    private bool _left;

    /// <param name="leave">What is done when nobody needs it any more.</param>
    internal PortalHost(RunningPortal portal, Func<ValueTask>? leave = null)
    {
        _portal = portal;
        _leave = leave ?? (async () =>
        {
            await portal.DisposeAsync();
            await portal.Database.DisposeAsync();
        });
        Protection = new Lazy<IDataProtectionProvider>(() => DataProtectionProvider.Create(
            new DirectoryInfo(OwnSettings["DataProtection:Folder"]), keys => keys.SetApplicationName("ProjectPortal")));
        portal.Tenant = this;
    }

    public TestClock Clock { get; } = new();

    public CapturedLog Log { get; } = new();

    /// <summary>What this portal's database is made to fail at; nothing, until a test says so.</summary>
    public Stumbles Stumbles { get; } = new();

    /// <summary>Where this portal keeps its database, its keys and the mails it sent.</summary>
    public string Folder => _portal.Database.Folder;

    public IServiceProvider Services => Running.Services;

    /// <summary>Where a listening portal is.</summary>
    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <inheritdoc cref="RunningPortal.OwnSettings"/>
    internal Dictionary<string, string> OwnSettings => _portal.OwnSettings;

    internal Lazy<IDataProtectionProvider> Protection { get; }

    /// <summary>Another test has it when this one is over.</summary>
    private RunningPortal Running => _left ? throw new ObjectDisposedException(nameof(PortalHost)) : _portal;

    /// <summary>A portal with the reference data and the accounts of <see cref="TestAccounts"/>, or with the sample project.</summary>
    /// <param name="settings">Where any are given, the portal is started for this test alone.</param>
    /// <param name="listening">On a port of its own, for a real browser.</param>
    public static async Task<PortalHost> StartAsync(
        bool sample = false, Dictionary<string, string>? settings = null, bool listening = false)
    {
        if (settings is null)
            return await PortalPool.OfAllTests.LeaseAsync(new PortalKind(sample, listening));

        var database = TestDatabase.Empty();
        await database.FillAsync(sample);
        var portal = new RunningPortal(database, PortalPool.EnvironmentOf(sample))
        {
            Fills = TestDatabase.OnSqlServer,
            LoadsSample = sample,
            Settings = settings,
        };
        var host = new PortalHost(portal);
        if (listening)
            portal.UseKestrel(0);
        portal.StartServer();
        await host.PrepareAsync();
        return host;
    }

    /// <summary>A portal that starts on an empty database, as on the first day of an installation.</summary>
    public static PortalHost OnFirstDay(string environment, Dictionary<string, string>? settings = null) =>
        new(new RunningPortal(TestDatabase.Empty(), environment) { Fills = true, LoadsSample = true, Settings = settings ?? [] });

    /// <summary>The same installation once more: a second machine, or the next start. It migrates and loads what is missing.</summary>
    public PortalHost Again()
    {
        var again = new RunningPortal(_portal.Database, _portal.EnvironmentName)
        {
            Fills = true,
            LoadsSample = _portal.LoadsSample,
            Settings = _portal.Settings,
        };
        return new PortalHost(again, again.DisposeAsync);
    }

    /// <summary>Somebody at a browser who has not signed in.</summary>
    public Browser Visit(string language = "en") =>
        new(Running.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true }), this, language);

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
        var start = PersonalLinks.PathOf(purpose, "");
        return (await MailsAsync()).Where(m => m.SentAt is null).Reverse().SelectMany(m => PathsIn(m.Body))
            .Select(path => path.Split('?')[0]).First(path => path.StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>Where the links in a mail that waits lead, for who gets it.</summary>
    public IEnumerable<string> PathsIn(string body) =>
        Services.GetRequiredService<LinkSeal>().Open(body).Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.StartsWith("https://portal.example/", StringComparison.Ordinal)).Select(word => new Uri(word).PathAndQuery);

    /// <summary>Everything that happened to records of a kind, the oldest first.</summary>
    public Task<List<Change>> ChangesAsync(string subject, int id) =>
        InDbAsync(db => db.Changes.AsNoTracking().Where(c => c.Subject == subject && c.SubjectId == id).OrderBy(c => c.Id).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        if (_left)
            return;

        _left = true;
        await _leave();
    }

    internal async Task PrepareAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        if (_portal.Fills)
            await TestAccounts.AddAsync(scope.ServiceProvider);
    }
}
