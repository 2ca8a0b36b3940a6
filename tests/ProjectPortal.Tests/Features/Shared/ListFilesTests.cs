using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Data;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Files.Sheets;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>
/// Every list is there as CSV and as XLSX, with the same columns and rows, for whoever may read its page and for nobody else.
/// </summary>
public sealed class ListFilesTests(FullDatabase full) : IClassFixture<FullDatabase>
{
    private const string Project = "/projects/roa-900";

    /// <summary>Pages with lists whose files are elsewhere.</summary>
    private static readonly string[] OtherPages = [$"{Project}/budget", $"{Project}/results", $"{Project}/lessons"];

    /// <summary>The page, and who may read it besides staff: E for evaluators, F for focal points, A for administrators alone.</summary>
    public static TheoryData<string, string> Lists { get; } = new()
    {
        { "/projects", "EF" },
        { $"{Project}/nominations", "EF" },
        { $"{Project}/events", "EF" },
        { $"{Project}/directory", "EF" },
        { $"{Project}/events/{{slug}}/delegates", "EF" },
        { $"{Project}/events/{{slug}}/certificates", "EF" },
        { $"{Project}/events/{{slug}}/concepts", "E" },
        { $"{Project}/events/{{slug}}/survey", "E" },
        { $"{Project}/events/{{slug}}/desk", "E" },
        { $"{Project}/events/{{slug}}/partners", "E" },
        { $"{Project}/requests", "E" },
        { $"{Project}/board", "E" },
        { $"{Project}/board/reminders", "E" },
        { $"{Project}/budget/expenditures", "E" },
        { $"{Project}/budget/revisions", "E" },
        { $"{Project}/budget/contributions", "E" },
        { $"{Project}/lessons/challenges", "E" },
        { $"{Project}/lessons/lessons", "E" },
        { $"{Project}/results/indicators", "E" },
        { $"{Project}/results/activities", "E" },
        { $"{Project}/results/indicators/{{id:int}}/measurements", "E" },
        { $"{Project}/final-report/editions", "E" },
        { $"{Project}/documents", "E" },
        { $"{Project}/partners", "" },
        { "/mails", "" },
        { "/administration/accounts", "A" },
        { "/administration/exports", "A" },
    };

    private static readonly (char Letter, string Account)[] Readers =
    [
        ('S', TestAccounts.Staff),
        ('E', TestAccounts.Evaluator),
        ('F', TestAccounts.FocalPoint("BT")),
        ('A', TestAccounts.Administrator),
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_is_the_same_in_both_formats_for_who_may_read_it(string list, string readers)
    {
        var path = await AddressAsync(list);
        foreach (var (letter, account) in Readers)
        {
            // Staff see all but accounts; administrators look after mails too.
            var may = letter switch
            {
                'S' => readers != "A",
                'A' => readers == "A" || list == "/mails",
                _ => readers.Contains(letter, StringComparison.Ordinal),
            };
            var browser = await full.Host.SignedInAsync(account);
            using var csv = await browser.AskAsync($"{path}.csv");
            using var xlsx = await browser.AskAsync($"{path}.xlsx");
            if (!may)
            {
                csv.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{path}.csv for {account}");
                xlsx.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{path}.xlsx for {account}");
                continue;
            }

            csv.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path}.csv for {account}");
            xlsx.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path}.xlsx for {account}");
            csv.Headers.CacheControl!.NoStore.ShouldBeTrue($"{path}.csv may be kept on the way");
            xlsx.Headers.CacheControl!.NoStore.ShouldBeTrue($"{path}.xlsx may be kept on the way");
            csv.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
            xlsx.Content.Headers.ContentType!.MediaType.ShouldBe(XlsxWriter.MediaType);
            csv.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldEndWith(".csv");
            xlsx.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldEndWith(".xlsx");
            var (text, sheet) = (await RowsAsync(csv), await RowsAsync(xlsx));
            Texts(text[0]).ShouldBe(Texts(sheet[0]));
            Texts(text[0]).Distinct().Count().ShouldBe(text[0].Cells.Count, $"{path} has two columns of one name");
            text.Count.ShouldBe(sheet.Count);
            if (letter == 'S')
                text.Count.ShouldBeGreaterThan(1, $"{path} has no row to look at");
        }
    }

    [Fact]
    public void Every_file_of_a_list_has_its_twin_and_is_looked_at()
    {
        FilesOf(".csv").ShouldBe(FilesOf(".xlsx"));
        var lists = Lists.Select(l => l.Data.Item1.Replace("roa-900", "{project}", StringComparison.Ordinal));
        FilesOf(".csv").ShouldBe(lists, ignoreOrder: true);
    }

    /// <summary>All but the form that a country fills in and sends back.</summary>
    private List<string> FilesOf(string format) =>
    [
        .. from endpoint in full.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
           let path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
           where path.EndsWith(format, StringComparison.Ordinal) && !path.Contains("/intake/", StringComparison.Ordinal)
           orderby path
           select path[..^format.Length],
    ];

    [Theory]
    [InlineData("staff@portal.example")]
    [InlineData("evaluator@portal.example")]
    [InlineData("focalpoint.bt@portal.example")]
    public async Task What_a_page_offers_can_be_had(string account)
    {
        var browser = await full.Host.SignedInAsync(account);
        var offered = 0;
        foreach (var list in Lists.Select(l => l.Data.Item1.Replace("/measurements", "", StringComparison.Ordinal)).Concat(OtherPages))
        {
            var page = await browser.GetAsync(await AddressAsync(list));
            if (page.Status != HttpStatusCode.OK)
                continue;

            foreach (var link in page.Document.QuerySelectorAll("main a[href*='.csv'], main a[href*='.xlsx']"))
            {
                offered++;
                using var file = await browser.AskAsync(link.GetAttribute("href")!);
                file.StatusCode.ShouldBe(HttpStatusCode.OK, link.GetAttribute("href"));
            }
        }

        offered.ShouldBeGreaterThan(5);
    }

    /// <summary>A nominee's number and age group stand for the name, and nothing leads back to it outside the portal.</summary>
    [Fact]
    public async Task The_files_of_an_evaluator_name_no_nominee()
    {
        var names = await full.Host.InDbAsync(async db =>
            (await db.Nominations.Select(n => new
            {
                n.Nominee,
                Sponsor = db.Concepts.Where(c => c.NominationId == n.Id)
                .Select(c => c.SponsorName).FirstOrDefault()
            }).ToListAsync())
            .SelectMany(n => new[]
            {
                n.Nominee.FullName, n.Nominee.FamilyName, n.Nominee.Email, n.Nominee.Phone, n.Nominee.Superior, n.Sponsor,
            })
            .OfType<string>().Where(t => t.Length > 0).ToHashSet());
        names.Count.ShouldBeGreaterThan(10);
        var numbers = 0;
        var browser = await full.Host.SignedInAsync(TestAccounts.Evaluator);
        foreach (var list in Lists.Where(l => l.Data.Item2.Contains('E', StringComparison.Ordinal)).Select(l => l.Data.Item1))
        {
            using var file = await browser.AskAsync($"{await AddressAsync(list)}.csv");
            var rows = await RowsAsync(file);
            var cells = rows.SelectMany(Texts).ToList();
            cells.Where(names.Contains).ShouldBeEmpty(list);
            cells.Where(c => names.Any(n => n.Contains(' ', StringComparison.Ordinal) && c.Contains(n, StringComparison.Ordinal)))
                .ShouldBeEmpty(list);
            numbers += Texts(rows[0]).Contains("Nomination no.") ? 1 : 0;
        }

        numbers.ShouldBe(6);
        using var nominations = await browser.AskAsync($"{Project}/nominations.csv");
        var head = Texts((await RowsAsync(nominations))[0]).ToList();
        head.ShouldContain("Age group");
        head.ShouldNotContain("Year of birth");
    }

    [Fact]
    public async Task A_file_of_mails_says_nothing_of_what_is_in_them()
    {
        using var file = await (await full.Host.SignedInAsync(TestAccounts.Staff)).AskAsync("/mails.csv");
        var text = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldContain("a@b.example");
        text.ShouldNotContain("Hello.");
        text.ShouldNotContain("http");
    }

    [Fact]
    public async Task A_file_of_the_directory_holds_nobodys_address()
    {
        using var file = await (await full.Host.SignedInAsync(TestAccounts.Staff)).AskAsync($"{Project}/directory.csv");
        (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("@");
    }

    /// <summary>The event that has most of what is listed: of each list one with a row.</summary>
    private async Task<string> AddressAsync(string list)
    {
        var indicator = await full.Host.InDbAsync(db => db.Indicators.Where(i => i.Measurements.Count > 0).Select(i => i.Id).FirstAsync());
        var slug = await full.Host.InDbAsync(db => list.Split('/')[^1] switch
        {
            "concepts" => db.Concepts.Select(c => c.Nomination!.Event!.Slug).FirstAsync(),
            "partners" => db.PartnerParts.Select(p => p.Event!.Slug).FirstAsync(),
            "survey" => db.SurveyAnswers.Select(a => a.Nomination!.Event!.Slug).FirstAsync(),
            "certificates" => db.Certificates.Select(c => c.Nomination!.Event!.Slug).FirstAsync(),
            _ => db.Nominations.Where(n => n.State == NominationState.Attended).Select(n => n.Event!.Slug).FirstAsync(),
        });
        return list.Replace("{slug}", slug, StringComparison.Ordinal)
            .Replace("{id:int}", indicator.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<SheetRow>> RowsAsync(HttpResponseMessage file)
    {
        var (sheets, refusal) = SheetReader.Read(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        refusal.ShouldBeNull();
        return sheets[0].Rows;
    }

    private static IEnumerable<string> Texts(SheetRow row) => row.Cells.Select(c => c.Text);
}
