using System.Globalization;

namespace ProjectPortal.Benchmarks.Loading;

/// <summary>The table of a run, in Markdown, row by row as it is measured.</summary>
internal static class Report
{
    public static void Head()
    {
        Console.WriteLine("| page | CPU ms a request | requests a second | of the floor | median ms | 95 % ms | bytes |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
    }

    public static void Floor(Throughput floor) => Row(
        "(floor)", Number(floor.CpuMilliseconds, "0.00"), Number(floor.PerSecond, "0"), "100 %", "", "", "");

    public static void Page(string name, Throughput floor, Throughput page, List<double> milliseconds, long size) => Row(
        name,
        Number(page.CpuMilliseconds, "0.0"),
        Number(page.PerSecond, "0"),
        Number(100 * page.PerSecond / floor.PerSecond, "0.0") + " %",
        Number(milliseconds[milliseconds.Count / 2], "0.0"),
        Number(milliseconds[(int)(0.95 * (milliseconds.Count - 1))], "0.0"),
        Number(size, "#,0"));

    public static void Slow(string name, TimeSpan took, long size) =>
        Row(name, "", "", "", Number(took.TotalMilliseconds, "#,0") + " (one)", "", Number(size, "#,0"));

    private static void Row(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
