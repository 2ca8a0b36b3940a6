using BenchmarkDotNet.Running;
using ProjectPortal.Benchmarks;
using ProjectPortal.Benchmarks.Filling;
using ProjectPortal.Benchmarks.Floor;
using ProjectPortal.Benchmarks.Loading;
using ProjectPortal.Benchmarks.Printing;

switch (args.FirstOrDefault())
{
    case "fill":
        await Archive.FillAsync(new Options(args[1..]));
        break;
    case "load":
        await LoadRun.RunAsync(new Options(args[1..]));
        break;
    case "print":
        await PrintRun.RunAsync(new Options(args[1..]));
        break;
    case "floor":
        await FloorApp.RunAsync(new Options(args[1..]));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ReportBenchmarks).Assembly).Run(args);
        break;
}
