using System.Net;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

/// <summary>What is asked for besides the ten sections, on the page and in the file, from the sample that holds all of it.</summary>
public sealed class FinalReportAnnexTests
{
    private const string Report = "/projects/example/final-report";

    [Fact]
    public async Task Annexes_are_shown_where_an_address_asks_for_them_and_the_file_has_the_same()
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        var plain = (await evaluator.GetAsync(Report)).ShouldBeOk();
        plain.Document.QuerySelector("#annex-survey").ShouldBeNull();

        var shown = (await evaluator.GetAsync(Report + "?lang=en&annexes=participants,programmes&annexes=survey")).ShouldBeOk();
        shown.One("#annex-participants");
        shown.One("#annex-table-programmes");
        shown.One("#annex-table-survey");
        shown.Document.QuerySelector("#annex-budget").ShouldBeNull();
        shown.One(".page-actions a.button-primary").GetAttribute("href")
            .ShouldBe("/projects/example/final-report.pdf?lang=en&annexes=participants,programmes,survey");
        using var file = await evaluator.AskAsync(Report + ".pdf?lang=en&annexes=budget");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_annex_that_there_is_not_is_not_found()
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        (await evaluator.GetAsync(Report + "?annexes=names")).ShouldBe(HttpStatusCode.NotFound);
        (await evaluator.GetAsync(Report + ".pdf?annexes=None")).ShouldBe(HttpStatusCode.NotFound);
    }
}
