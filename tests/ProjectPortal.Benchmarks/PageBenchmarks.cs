using BenchmarkDotNet.Attributes;
using ProjectPortal.Tests.Support;

namespace ProjectPortal.Benchmarks;

/// <summary>
/// What people wait for most, on the sample projects: the overview with its figures, the list of nominations, the report on
/// screen and as PDF. <c>dotnet run -c Release --project tests/ProjectPortal.Benchmarks -- --filter *</c>.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 3, iterationCount: 10)]
public class PageBenchmarks
{
    private PortalHost _host = null!;
    private Browser _staff = null!;

    [Params("/projects", "/projects/roa-206", "/projects/roa-206/nominations", "/projects/roa-206/final-report", "/projects/roa-206/final-report.pdf?lang=fr")]
    public string Path { get; set; } = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _host = await PortalHost.StartAsync(sample: true);
        _staff = await _host.SignedInAsync(TestAccounts.Staff);
    }

    [Benchmark]
    public async Task<long> Answer()
    {
        using var answer = await _staff.AskAsync(Path);
        return (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).LongLength;
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _host.DisposeAsync();
}
