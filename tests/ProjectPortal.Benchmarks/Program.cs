using BenchmarkDotNet.Running;
using ProjectPortal.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(PageBenchmarks).Assembly).Run(args);
