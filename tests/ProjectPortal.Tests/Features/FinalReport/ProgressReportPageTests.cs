using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

/// <summary>The annual progress reports at their addresses, and the report at any day.</summary>
public sealed class ProgressReportPageTests
{
    private const string Sample = "/projects/roa-206";

    [Fact]
    public async Task The_sample_has_a_report_of_each_of_its_years_in_both_languages_and_formats()
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        var page = (await evaluator.GetAsync($"{Sample}/progress-reports")).ShouldBeOk();
        page.Document.QuerySelectorAll("dl.facts dt").Select(y => y.TextContent).ShouldBe(["2016", "2015", "2014", "2013", "2012"]);
        page.Document.QuerySelector("dl.facts dd")!.TextContent.ShouldContain("31 January 2017");

        var english = await TextAsync(host, evaluator, $"{Sample}/progress-reports/2014.pdf?lang=en");
        english.ShouldContain("Annual progress report 2014 – ROA 206");
        english.ShouldContain("Workshop 2 – Addis Ababa, Ethiopia, March 2014");
        english.ShouldContain("Study tour 1 – Manama, Bahrain, January 2014");
        english.ShouldNotContain("Study tour 2 –");
        (await TextAsync(host, evaluator, $"{Sample}/progress-reports/2015.pdf?lang=fr")).ShouldContain("Rapport annuel d’activité 2015");
        using var word = await evaluator.AskAsync($"{Sample}/progress-reports/2014.docx?lang=fr");
        word.Content.Headers.ContentDisposition!.FileName.ShouldBe("roa-206-progress-report-2014-fr.docx");
    }

    [Theory]
    [InlineData("2011.pdf")]
    [InlineData("2017.pdf")]
    [InlineData("2011.docx")]
    [InlineData("0.pdf")]
    [InlineData("99999.pdf")]
    [InlineData("2014.pdf?lang=es")]
    public async Task A_year_that_the_project_has_not_is_not_found(string file)
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        (await staff.GetAsync($"{Sample}/progress-reports/{file}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("progress-reports")]
    [InlineData("progress-reports/2014.pdf")]
    [InlineData("progress-reports/2014.docx")]
    [InlineData("final-report.pdf?on=2014-06-30")]
    public async Task A_focal_point_reads_none_of_them(string path)
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        using var answer = await bhutan.AskAsync($"{Sample}/{path}");
        answer.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Money_and_measurements_are_of_the_year_up_to_its_last_day()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var year = project.StartsOn.Year;
        var (_, indicator, _) = await world.FrameworkAsync(project);
        var code = await AnyClassAsync(host, project.BudgetSchemeId);
        await world.AllotmentAsync(project, code, 1000);
        await world.ExpenditureAsync(project, code, 100, on: new DateOnly(year, 12, 31));
        await world.ExpenditureAsync(project, code, 50, on: new DateOnly(year + 1, 1, 1));
        await world.MeasurementAsync(indicator, MeasurementState.Approved, Found(new DateOnly(year, 12, 31), 7, indicator));
        await world.MeasurementAsync(indicator, MeasurementState.Approved, Found(new DateOnly(year + 1, 1, 1), 9, indicator));
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var first = await TextAsync(host, staff, $"/projects/{project.Slug}/progress-reports/{year}.pdf?lang=en");
        first.ShouldContain($"In {year}, US$ 100 was spent of the US$ 1,000 allotted at 31 December {year}: an implementation rate of 10 ");
        first.ShouldContain($"to 31 December {year}, US$ 100 was spent: 10 per cent");
        first.ShouldContain("Survey of 7");
        first.ShouldNotContain("Survey of 9");
        var next = await TextAsync(host, staff, $"/projects/{project.Slug}/progress-reports/{year + 1}.pdf?lang=en");
        next.ShouldContain($"In {year + 1}, US$ 50 was spent of the US$ 1,000");
        next.ShouldContain($"to 31 December {year + 1}, US$ 150 was spent: 15 per cent");
        next.ShouldContain("Survey of 9");
        var on = await TextAsync(host, staff, $"/projects/{project.Slug}/final-report.pdf?lang=en&on={year}-12-31");
        on.ShouldContain("Survey of 7");
        on.ShouldNotContain("150.00");
    }

    [Fact]
    public async Task The_report_at_a_day_has_what_was_up_to_it_on_the_page_and_in_both_files()
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        var page = (await evaluator.GetAsync($"{Sample}/final-report?lang=en&on=2014-02-28")).ShouldBeOk();
        page.One("h1").TextContent.ShouldBe("Report as at 28 February 2014");
        var table = page.One("#table-2").TextContent;
        table.ShouldContain("Study tour 1");
        table.ShouldNotContain("Workshop 2");
        (await TextAsync(host, evaluator, $"{Sample}/final-report.pdf?lang=en&on=2014-02-28")).ShouldContain("as at 28 February 2014");
        using var word = await evaluator.AskAsync($"{Sample}/final-report.docx?lang=en&on=2014-02-28");
        word.Content.Headers.ContentDisposition!.FileName.ShouldBe("roa-206-final-report-on-2014-02-28-en.docx");
    }

    [Theory]
    [InlineData("2012-11-30", "The project had not begun on that day. The first day that can be reported on is 1 December 2012.")]
    [InlineData("2999-01-01", "That day is still to come. A report can be made of any day up to today.")]
    [InlineData("2014-02-29", "That is no day. Give it as year, month and day, such as 2014-06-30.")]
    public async Task A_day_of_which_there_is_no_report_is_refused_beside_its_field(string on, string sentence)
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        foreach (var address in new[] { "final-report", "final-report.pdf", "final-report.docx" })
        {
            var page = (await staff.GetAsync($"{Sample}/{address}?lang=en&on={on}")).ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.One("#On-error").TextContent.ShouldBe(sentence);
            page.One("#On").GetAttribute("value").ShouldBe(on);
        }
    }

    [Fact]
    public async Task A_copy_that_is_still_good_is_not_sent_again()
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        using var first = await staff.AskAsync($"{Sample}/progress-reports/2014.pdf?lang=en");
        using var other = await staff.AskAsync($"{Sample}/progress-reports/2013.pdf?lang=en");
        other.Headers.ETag!.Tag.ShouldNotBe(first.Headers.ETag!.Tag);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Sample}/progress-reports/2014.pdf?lang=en");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await staff.AskAsync(request);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private static Finding Found(DateOnly on, int value, Indicator indicator) => new()
    {
        MeasuredOn = on,
        Unit = indicator.Unit,
        Value = value,
        Source = new Wording($"Survey of {value}"),
    };

    private static Task<string> AnyClassAsync(PortalHost host, int scheme) =>
        host.InDbAsync(db => Task.FromResult(db.ObjectClasses.Where(c => c.SchemeId == scheme).OrderBy(c => c.Order)
            .Select(c => c.Code).First()));

    private static async Task<string> TextAsync(PortalHost host, Browser browser, string address)
    {
        using var answer = await browser.AskAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var path = Path.Combine(host.Folder, string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}.pdf"));
        await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return Regex.Replace(Tool.Run("pdftotext", "-raw", path, "-"), "[ \u00A0\n\f\r]+", " ");
    }
}
