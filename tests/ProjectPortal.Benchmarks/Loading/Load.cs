using System.Diagnostics;

namespace ProjectPortal.Benchmarks.Loading;

/// <summary>How many answers in what time, and what the server's processor did for them.</summary>
internal sealed record Throughput(int Answers, TimeSpan Elapsed, TimeSpan Cpu)
{
    public double PerSecond => Answers / Elapsed.TotalSeconds;

    public double CpuMilliseconds => Cpu.TotalMilliseconds / Answers;
}

/// <summary>One page under load.</summary>
internal sealed class Load(ServerProcess server, Client client, string path, string cookies)
{
    /// <summary>All connections ask again and again until the time is over; what is under way is waited for.</summary>
    public async Task<Throughput> RunAsync(int connections, TimeSpan time)
    {
        var answers = 0;
        var cpu = server.Cpu;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            while (watch.Elapsed < time)
            {
                await client.AskAsync(path, cookies);
                Interlocked.Increment(ref answers);
            }
        }));
        return new Throughput(answers, watch.Elapsed, server.Cpu - cpu);
    }

    /// <summary>One after the other; the milliseconds of each, sorted.</summary>
    public async Task<List<double>> LatenciesAsync(int most, TimeSpan time)
    {
        var latencies = new List<double>();
        var all = Stopwatch.StartNew();
        while (latencies.Count < most && (latencies.Count == 0 || all.Elapsed < time))
        {
            var one = Stopwatch.StartNew();
            await client.AskAsync(path, cookies);
            latencies.Add(one.Elapsed.TotalMilliseconds);
        }

        latencies.Sort();
        return latencies;
    }
}
