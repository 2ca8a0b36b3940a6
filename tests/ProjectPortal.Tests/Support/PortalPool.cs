using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;

namespace ProjectPortal.Tests.Support;

/// <summary>What portals that can stand in for each other have in common.</summary>
internal sealed record PortalKind(bool Sample, bool Listening);

/// <summary>Portals that run and wait for a tenant: as many of each kind as were ever needed at once.</summary>
/// <param name="patience">How long a test that is over may leave a request unanswered; its portal is given up then.</param>
internal sealed class PortalPool(TimeSpan patience) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<PortalKind, ConcurrentBag<RunningPortal>> _waiting = new();

    /// <summary>That of the tests of this process. Nobody stops its portals: they end with it.</summary>
    public static PortalPool OfAllTests { get; } = new(TimeSpan.FromSeconds(10));

    public async Task<PortalHost> LeaseAsync(PortalKind kind)
    {
        var runs = Waiting(kind).TryTake(out var portal);
        portal ??= new RunningPortal(TestDatabase.Empty(), EnvironmentOf(kind.Sample))
        {
            IsShared = true,
            Fills = TestDatabase.OnSqlServer,
            LoadsSample = kind.Sample,
        };
        var host = new PortalHost(portal, () => ReturnAsync(kind, portal));
        if (runs)
            await portal.MoveInAsync();
        else
            await StartAsync(portal, kind);
        await host.PrepareAsync();
        return host;
    }

    public static string EnvironmentOf(bool sample) => sample ? Environments.Development : "Testing";

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in _waiting.Values.SelectMany(w => w))
            await portal.DisposeAsync();
    }

    private static async Task StartAsync(RunningPortal portal, PortalKind kind)
    {
        await portal.Database.FillAsync(kind.Sample);
        if (kind.Listening)
            portal.UseKestrel(0);
        portal.StartServer();
    }

    private async ValueTask ReturnAsync(PortalKind kind, RunningPortal portal)
    {
        if (await portal.IsQuietAsync(patience))
        {
            await portal.MoveOutAsync();
            Waiting(kind).Add(portal);
        }
        else
        {
            await portal.DisposeAsync();
            await portal.Database.DisposeAsync();
        }
    }

    private ConcurrentBag<RunningPortal> Waiting(PortalKind kind) => _waiting.GetOrAdd(kind, _ => []);
}
