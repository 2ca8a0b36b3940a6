using System.Net;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

/// <summary>The report for Word, of both sample projects in both languages.</summary>
public sealed class FinalReportDocxTests
{
    [Theory]
    [InlineData("roa-206", "en", "1213B, ROA 206", "a. Original: 12/15", "b. Actual: 06/16", "Lao People's Democratic Republic",
        "Timor-Leste", "13 of the 24 countries that responded, out of 39", "Study tour 3 – Beijing and Shanghai, China, 9–18 January 2016",
        "Table 1 – Review of performance indicators", "Table 3 – Challenges and actions", "The Government of Ethiopia",
        "Fellowships, grants and contributions", "10. Financial information")]
    [InlineData("roa-206", "fr", "1213B, ROA 206", "a. Initiale : 12/15", "République démocratique populaire lao", "Éthiopie",
        "13 des 24 pays ayant répondu, sur un total de 39",
        "Réunion de groupe d’experts – New York, États-Unis d’Amérique, du 25 au 26 février 2013", "Tableau 5 –")]
    [InlineData("example", "en", "Contents", "1. Key project features", "10. Financial information")]
    [InlineData("example", "fr", "Table des matières", "1. Principales caractéristiques")]
    public async Task The_file_keeps_the_rules_of_Word_and_LibreOffice_prints_every_fact(
        string project, string language, params string[] facts)
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var file = await FileAsync(await host.SignedInAsync(TestAccounts.Evaluator), project, language);

        WordEdit.Faults(file).ShouldBeEmpty();
        var printed = OfficeProgram.PrintedWords(file);
        facts.Where(fact => !printed.Contains(Dense(fact), StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_file_has_a_name_and_is_not_sent_twice_while_the_facts_stand()
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        const string path = "/projects/roa-206/final-report.docx?lang=fr";
        using var first = await staff.AskAsync(path);
        first.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        first.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=roa-206-final-report-fr.docx");
        host.Clock.Advance(TimeSpan.FromHours(3));
        using var again = await staff.AskAsync(
            new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } });
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var unknown = await staff.AskAsync(path);
        (await unknown.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))
            .ShouldBe(await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        (await staff.GetAsync("/projects/roa-206/final-report.docx?lang=xx")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_of_the_report_leads_to_it_and_the_way_back_is_for_staff()
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var evaluator = await (await host.SignedInAsync(TestAccounts.Evaluator)).GetAsync("/projects/roa-206/final-report");
        evaluator.LinksOf(".page-actions a").ShouldContain("/projects/roa-206/final-report.docx?lang=en");
        evaluator.LinksOf(".page-actions a").ShouldNotContain("/projects/roa-206/final-report/word");
        var staff = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync("/projects/roa-206/final-report");
        staff.LinksOf(".page-actions a").ShouldContain("/projects/roa-206/final-report/word");
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync("/projects/roa-206/final-report.docx"))
            .ShouldBe(HttpStatusCode.NotFound);
    }

    internal static async Task<byte[]> FileAsync(Browser browser, string project, string language)
    {
        using var answer = await browser.AskAsync($"/projects/{project}/final-report.docx?lang={language}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static string Dense(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
}
