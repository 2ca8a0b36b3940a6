using System.Net;
using ProjectPortal.Tests.Reports.Pdf;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

/// <summary>The reports of both samples, in both languages, hold what they say of themselves.</summary>
public sealed class FinalReportConformanceTests
{
    [Theory]
    [InlineData("roa-206", "en")]
    [InlineData("roa-206", "fr")]
    [InlineData("example", "en")]
    [InlineData("example", "fr")]
    public async Task It_is_PDF_UA_and_PDF_A_as_far_as_a_program_can_tell(string project, string language)
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        using var answer = await (await host.SignedInAsync(TestAccounts.Evaluator))
            .AskAsync($"/projects/{project}/final-report.pdf?lang={language}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        try
        {
            await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
            PdfConformance.Check(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
