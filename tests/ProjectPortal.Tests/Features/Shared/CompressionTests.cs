using System.IO.Compression;
using System.Net;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>What is compressed behind a proxy that speaks TLS, and for whom: decision 12.</summary>
public sealed class CompressionTests
{
    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("none", true)]
    [InlineData("same-site", false)]
    [InlineData("cross-site", false)]
    [InlineData(null, false)]
    public async Task Behind_TLS_only_what_no_other_site_asked_for_is_compressed(string? askedBy, bool compressed)
    {
        await using var host = await PortalHost.StartAsync();
        using var answer = await AskAsync(host.Visit(), "/account/sign-in", secured: true, askedBy);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.ShouldBe(compressed ? ["gzip"] : []);
    }

    [Fact]
    public async Task Without_TLS_there_is_nothing_to_tell_and_all_is_compressed()
    {
        await using var host = await PortalHost.StartAsync();
        using var answer = await AskAsync(host.Visit(), "/account/sign-in", secured: false, askedBy: null);
        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
    }

    [Fact]
    public async Task A_list_as_a_file_is_compressed_and_a_report_is_not_twice()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var nominated = new Wanted("BT", NominationState.Submitted, world.Person("Pema", "Dorji"));
        await world.EventAsync(project, EventState.Selection, null, nominated);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        using var list = await AskAsync(staff, $"/projects/{project.Slug}/nominations.csv", secured: true, "same-origin");
        list.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        await using var unpacked = new GZipStream(await list.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        (await new StreamReader(unpacked).ReadToEndAsync()).ShouldContain("Dorji");

        using var report = await AskAsync(staff, $"/projects/{project.Slug}/final-report.pdf", secured: true, "same-origin");
        report.StatusCode.ShouldBe(HttpStatusCode.OK);
        report.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    /// <summary>A secret that is another text in every answer cannot be guessed letter by letter from the lengths of many.</summary>
    [Fact]
    public async Task The_token_of_a_form_is_never_sent_twice_alike()
    {
        await using var host = await PortalHost.StartAsync();
        var visitor = host.Visit();
        var first = (await visitor.GetAsync("/account/sign-in")).Form("/account/sign-in").Value("__RequestVerificationToken");
        var second = (await visitor.GetAsync("/account/sign-in")).Form("/account/sign-in").Value("__RequestVerificationToken");
        second.Length.ShouldBe(first.Length);
        second[16..].ShouldNotBe(first[16..]);
        Enumerable.Range(0, first.Length).Count(at => first[at] == second[at]).ShouldBeLessThan(first.Length / 4);
    }

    private static Task<HttpResponseMessage> AskAsync(Browser browser, string path, bool secured, string? askedBy)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "gzip");
        if (secured)
            request.Headers.Add("X-Forwarded-Proto", "https");
        if (askedBy is not null)
            request.Headers.Add("Sec-Fetch-Site", askedBy);
        return browser.AskAsync(request);
    }
}
