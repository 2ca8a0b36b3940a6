using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Html;
using ProjectPortal.Reports.Pdf;

namespace ProjectPortal.Benchmarks.Printing;

/// <summary>
/// The report without the portal around it: its composition and each of its forms, in time and memory. The database is named by
/// PORTAL_DATABASE: <c>PORTAL_DATABASE=sample.db dotnet run -c Release --project tests/ProjectPortal.Benchmarks -- --filter *</c>.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Here))]
public class ReportBenchmarks
{
    private FinalReport _facts = null!;
    private ReportDocument _document = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _facts = await KeptReport.ReadAsync(
            Environment.GetEnvironmentVariable("PORTAL_DATABASE")
                ?? throw new InvalidOperationException("PORTAL_DATABASE names no database."));
        _document = FinalReportComposer.Compose(_facts, "fr");
    }

    [Benchmark]
    public ReportDocument Compose() => FinalReportComposer.Compose(_facts, "fr");

    [Benchmark]
    public int Html() => HtmlRenderer.Render(_document).Length;

    [Benchmark]
    public int Pdf() => new PdfRenderer().Render(_document).Length;

    /// <summary>In this process: a second build of everything would take longer than the measurement.</summary>
    private sealed class Here : ManualConfig
    {
        public Here() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(12));
    }
}
