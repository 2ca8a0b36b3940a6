using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Errors;

/// <summary>A page that tells of an error is guarded as every other page is.</summary>
public sealed class ErrorHeaderTests : IAsyncLifetime
{
    private static readonly string[] Guards =
        ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy", "X-Frame-Options"];

    private PortalHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await PortalHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Every_error_page_carries_what_an_ordinary_page_does(int status)
    {
        var browser = await _host.SignedInAsync(TestAccounts.Staff);
        using var ordinary = await browser.AskAsync("/projects");
        ordinary.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var answer = await FailingAsync(browser, status);

        ((int)answer.StatusCode).ShouldBe(status, _host.Log.Failures);
        foreach (var guard in Guards)
            answer.Headers.GetValues(guard).ShouldBe(ordinary.Headers.GetValues(guard), guard);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<h1>");
    }

    [Fact]
    public async Task So_do_files_of_the_portals_own_and_what_is_sent_elsewhere()
    {
        var browser = _host.Visit();
        using var ordinary = await browser.AskAsync("/account/sign-in");
        foreach (var path in new[] { "/favicon.svg", "/projects", "/health/live", "/nothing-of-the-kind.css" })
        {
            using var answer = await browser.AskAsync(path);
            foreach (var guard in Guards)
                answer.Headers.GetValues(guard).ShouldBe(ordinary.Headers.GetValues(guard), $"{path}: {guard}");
        }
    }

    private async Task<HttpResponseMessage> FailingAsync(Browser browser, int status)
    {
        switch (status)
        {
            case 400:
                return await browser.AskAsync(Post("/account/language", new FormUrlEncodedContent([new("language", "en")])));
            case 404:
                return await browser.AskAsync("/projects/nowhere");
            case 405:
                return await browser.AskAsync(new HttpRequestMessage(HttpMethod.Delete, "/projects"));
            case 413:
                var world = new World(_host);
                var ofEvent = await world.EventAsync(
                    await world.ProjectAsync(), ProjectPortal.Domain.Events.EventState.NominationsOpen);
                var letter = new ByteArrayContent(new byte[20 * 1024 * 1024]);
                letter.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
                var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
                return await focalPoint.AskAsync(Post($"/projects/roa-900/events/{ofEvent.Slug}/intake", letter));
            case 429:
                for (var asked = 0; asked < 200; asked++)
                {
                    var answer = await browser.AskAsync("/verify/ABCD-2345-EFGH");
                    if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                        return answer;
                    answer.Dispose();
                }

                throw new ShouldAssertException("Nobody was told to wait.");
            case 500:
                _host.Stumbles.AtReads(new InvalidOperationException("Broken."));
                return await browser.AskAsync("/projects");
            default:
                _host.Stumbles.AtReads([.. Enumerable.Repeat(Stumbles.Busy, 30)]);
                return await browser.AskAsync("/projects");
        }
    }

    private static HttpRequestMessage Post(string path, HttpContent content) => new(HttpMethod.Post, path) { Content = content };
}
