using Microsoft.EntityFrameworkCore;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>One portal with the sample, for tests that only read.</summary>
public sealed class SamplePortal : IAsyncLifetime
{
    public PortalHost Host { get; private set; } = null!;

    public int Roa206 { get; private set; }

    public int Example { get; private set; }

    public Task<T> ReadAsync<T>(Func<PortalDb, Task<T>> read) => Host.InDbAsync(read);

    public async ValueTask InitializeAsync()
    {
        // Whoever presses every link asks for more certificates in a minute than one address may.
        Host = await PortalHost.StartAsync(sample: true, settings: new(StringComparer.Ordinal) { ["Verification:PerMinute"] = "1000" });
        Roa206 = await ReadAsync(db => db.Projects.Where(p => p.Slug == "roa-206").Select(p => p.Id).SingleAsync());
        Example = await ReadAsync(db => db.Projects.Where(p => p.Slug == "example").Select(p => p.Id).SingleAsync());
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();
}
