using System.Diagnostics;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Html;
using ProjectPortal.Reports.Pdf;

namespace ProjectPortal.Benchmarks.Printing;

/// <summary>
/// Every engine that makes a PDF, in turns on the same documents: the report as it is, and the same sections over and over until it has the
/// length of a book. <c>--chromium PATH</c> lets a browser print the HTML form too; <c>--keep FOLDER</c> keeps what was made.
/// </summary>
internal static class PrintRun
{
    /// <summary>How often the sections of the sample fill about 300 pages.</summary>
    private const int Copies = 21;

    public static async Task RunAsync(Options options)
    {
        var report = FinalReportComposer.Compose(await KeptReport.ReadAsync(options.Get("database")), options.Find("language") ?? "en");
        var long_ = report with { Blocks = [.. Enumerable.Range(1, Copies).SelectMany(copy => Copy(report.Blocks, copy))] };
        var rounds = (int)options.Number("rounds", 20);
        Console.WriteLine("| document | engine | median ms | CPU ms | allocated MB | peak MB | KB |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|");
        foreach (var (name, document, times) in new[] { ("report", report, rounds), ("300 pages", long_, Math.Max(2, rounds / 10)) })
        {
            foreach (var (engine, print) in Engines(options))
                Measure(options, name, engine, times, () => print(document));
        }
    }

    private static IEnumerable<(string Name, Func<ReportDocument, byte[]> Print)> Engines(Options options)
    {
        yield return ("own", new PdfRenderer().Render);
#if QUESTPDF
        yield return ("QuestPDF", new ProjectPortal.Reports.QuestPdf.QuestPdfRenderer().Render);
#endif
        if (options.Find("chromium") is { Length: > 0 } browser)
            yield return ("Chromium, from HTML", document => Chromium(browser, document));
    }

    private static void Measure(Options options, string document, string engine, int times, Func<byte[]> print)
    {
        var made = print();
        for (var warm = 0; warm < times / 4; warm++)
            print();
        var (taken, memory, cpu) = (new List<double>(), GC.GetTotalAllocatedBytes(true), Process.GetCurrentProcess().TotalProcessorTime);
        for (var round = 0; round < times; round++)
        {
            var watch = Stopwatch.StartNew();
            made = print();
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        using var process = Process.GetCurrentProcess();
        taken.Sort();
        var allocated = (GC.GetTotalAllocatedBytes(true) - memory) / times / 1e6;
        var spent = (process.TotalProcessorTime - cpu).TotalMilliseconds / times;
        string[] cells =
        [
            document, engine, N(taken[taken.Count / 2]), N(spent), N(allocated), $"{process.PeakWorkingSet64 / 1_000_000}",
            $"{made.Length / 1_000}",
        ];
        Console.WriteLine($"| {string.Join(" | ", cells)} |");
        if (options.Find("keep") is not { Length: > 0 } folder)
            return;

        Directory.CreateDirectory(folder);
        var name = $"{document}-{engine}.pdf".Replace(' ', '-').Replace(",", "", StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(folder, name), made);
    }

    private static string N(double value) => value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Anchors are unique in a document.</summary>
    private static IEnumerable<Block> Copy(IEnumerable<Block> blocks, int copy) => blocks.Select(block => block switch
    {
        Heading { Id: { } id } heading => heading with { Id = $"{id}-{copy}" },
        Table { Id: { } id } table => table with { Id = $"{id}-{copy}" },
        Figure { Id: { } id } figure => figure with { Id = $"{id}-{copy}" },
        _ => block,
    });

    private static byte[] Chromium(string browser, ReportDocument document)
    {
        var folder = Directory.CreateTempSubdirectory("print-");
        var (page, printed) = (Path.Combine(folder.FullName, "report.html"), Path.Combine(folder.FullName, "report.pdf"));
        var head = $"<!doctype html><html lang=\"{document.Language}\"><meta charset=\"utf-8\">";
        File.WriteAllText(page, head + HtmlRenderer.Render(document));
        using (var run = Process.Start(new ProcessStartInfo(browser)
        {
            ArgumentList = { "--headless", "--no-sandbox", "--disable-gpu", $"--print-to-pdf={printed}", $"file://{page}" },
            RedirectStandardError = true,
            UseShellExecute = false,
        })!)
        {
            run.StandardError.ReadToEnd();
            run.WaitForExit();
        }

        var made = File.ReadAllBytes(printed);
        folder.Delete(true);
        return made;
    }
}
