using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Support.SampleFiles;

namespace ProjectPortal.Tests.Features.Errors;

/// <summary>
/// What the request is to blame for, or what will be over in a moment, is said to be that, with what was typed still there.
/// </summary>
public sealed class RequestFaultTests
{
    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "Email=a")]
    [InlineData("application/x-www-form-urlencoded; charset=no-such-thing", "Email=a")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Email\"\r\n"
        + "Content-Type: text/plain; charset=utf-7\r\n\r\na\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Email\"\r\n\r\ncut")]
    [InlineData("multipart/form-data", "--x")]
    public async Task A_form_that_cannot_be_read_is_answered_with_a_page(string type, string body)
    {
        await using var host = await PortalHost.StartAsync();
        var browser = host.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await browser.AskAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, host.Log.Failures);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .ShouldContain(Say.En("Errors.BadRequestTitle"));
        host.Log.Failures.ShouldBeEmpty();
    }

    /// <summary>A real server refuses to send what a test's lets pass.</summary>
    [Theory]
    [InlineData("/é?b=ü", "/%C3%A9?b=%C3%BC")]
    [InlineData("~/é", "/%C3%A9")]
    [InlineData("/%2F", "/%2F")]
    [InlineData("/%2Fevil.example", "/%2Fevil.example")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/\uFFFEx", "/x")]
    public async Task Whoever_goes_back_goes_to_a_page_of_the_portal(string back, string to)
    {
        await using var host = await PortalHost.StartAsync(listening: true);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        var browser = new Browser(http, host, "en");
        var token = (await browser.GetAsync("/account/sign-in")).Token!;

        using var answer = await browser.AskAsync(new HttpRequestMessage(HttpMethod.Post, "/account/language")
        {
            Content = new FormUrlEncodedContent([new("language", "fr"), new("returnUrl", back), new(Page.TokenField, token)]),
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, host.Log.Failures);
        answer.Headers.Location!.OriginalString.ShouldBe(to);
        (await browser.GetAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(back)}")).ShouldBeOk();
    }

    [Theory]
    [InlineData("/verify/ABCD-2345-EFGH")]
    [InlineData("/account/sign-in")]
    [InlineData("/projects")]
    public async Task While_the_database_is_locked_pages_say_so_to_everybody(string path)
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "The failure is SQLite's.");
        await using var host = await PortalHost.StartAsync();
        foreach (var browser in new[] { host.Visit(), await host.SignedInAsync(TestAccounts.Staff) })
        {
            host.Stumbles.AtReads([.. Enumerable.Repeat(Stumbles.Busy, 40)]);
            var page = await browser.GetAsync(path);
            if (page.Status == HttpStatusCode.OK)
                page.Path.ShouldStartWith("/account/sign-in", customMessage: "only this page needs no database");
            else
                page.ShouldBe(HttpStatusCode.ServiceUnavailable).Heading.ShouldBe(Say.En("Errors.BusyTitle"));
            host.Stumbles.Clear();
        }
    }

    [Fact]
    public async Task Where_files_cannot_be_kept_the_form_comes_back_with_a_sentence()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        var draft = await world.NominationAsync(ofEvent, "BT", NominationState.Draft);
        var focalPoint = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var path = $"/projects/roa-900/nominations/{draft.Id}/documents";
        var form = (await focalPoint.GetAsync(path)).Form($"[data-upload]:has([value={DocumentKind.NominationLetter}])")
            .Attach("File", "letter.pdf", Pdf());
        var intake = (await focalPoint.GetAsync($"/projects/roa-900/events/{ofEvent.Slug}/intake")).Form("[enctype]")
            .Attach("File", "names.csv", Text("Given name;Family name\nPema;Dorji\n"));
        await System.IO.File.WriteAllTextAsync(Path.Combine(host.Folder, "files"), "", TestContext.Current.CancellationToken);

        foreach (var page in new[] { await form.SubmitAsync(), await intake.SubmitAsync() })
        {
            page.ShouldBe(HttpStatusCode.ServiceUnavailable).Text.ShouldContain(Say.En("Refusals.FilesAway"));
            page.Has("form[enctype]").ShouldBeTrue();
        }

        (await host.InDbAsync(db => db.Documents.CountAsync())).ShouldBe(0);
        System.IO.File.Delete(Path.Combine(host.Folder, "files"));
        (await form.SubmitAsync()).ShouldBeOk();
        var document = await host.InDbAsync(db => db.Documents.SingleAsync());
        Directory.Move(Path.Combine(host.Folder, "files"), Path.Combine(host.Folder, "elsewhere"));
        (await focalPoint.GetAsync($"{path}/{document.Id}")).ShouldBe(HttpStatusCode.ServiceUnavailable)
            .Heading.ShouldBe(Say.En("Errors.BusyTitle"));
    }

    [Fact]
    public async Task A_piece_that_cannot_be_kept_is_answered_so()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        var draft = await world.NominationAsync(ofEvent, "BT", NominationState.Draft);
        var focalPoint = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var path = $"/projects/roa-900/nominations/{draft.Id}/documents";
        var token = (await focalPoint.GetAsync(path)).Token!;
        await System.IO.File.WriteAllTextAsync(Path.Combine(host.Folder, "files"), "", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{path}/parts/a?offset=0") { Content = new ByteArrayContent([1, 2]) };
        request.Headers.Add("RequestVerificationToken", token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));

        using var answer = await focalPoint.AskAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, host.Log.Failures);
    }
}
