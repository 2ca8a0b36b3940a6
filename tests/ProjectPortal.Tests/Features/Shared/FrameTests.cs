using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

public class FrameTests
{
    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var host = await PortalHost.StartAsync();

        (await host.Visit().PostWithoutTokenAsync("/account/sign-in", ("Email", TestAccounts.Staff), ("Password", TestAccounts.Password)))
            .ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_visitor_reads_the_language_that_the_browser_asks_for()
    {
        await using var host = await PortalHost.StartAsync();

        (await host.Visit("fr-CH, en;q=0.5").GetAsync("/account/sign-in")).Language.ShouldBe("fr");
        (await host.Visit("pt, en;q=0.5").GetAsync("/account/sign-in")).Language.ShouldBe("en");
        (await host.Visit("pt").GetAsync("/account/sign-in")).Language.ShouldBe("en");
    }

    [Fact]
    public async Task A_visitor_can_choose_another_language_and_stays_on_the_page()
    {
        await using var host = await PortalHost.StartAsync();
        var browser = host.Visit();
        await browser.GetAsync("/account/sign-in?returnUrl=%2Fprojects");

        var french = await browser.ChooseLanguageAsync("fr");

        french.Language.ShouldBe("fr");
        french.Heading.ShouldBe(Say.Fr("Accounts.SignInTitle"));
        french.Path.ShouldBe("/account/sign-in?returnUrl=%2Fprojects");
        (await browser.GetAsync("/account/sign-in")).Language.ShouldBe("fr");
    }

    [Fact]
    public async Task Who_is_signed_in_keeps_the_choice_in_the_profile()
    {
        await using var host = await PortalHost.StartAsync();
        var browser = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));

        await browser.ChooseLanguageAsync("fr");

        (await host.InDbAsync(db => db.Users.Where(u => u.Email == TestAccounts.FocalPoint("BT")).Select(u => u.Language).SingleAsync()))
            .ShouldBe("fr");
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync("/nowhere")).Language.ShouldBe("fr");
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/nowhere")]
    [InlineData("/health/live")]
    [InlineData("/css/portal.css")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        await using var host = await PortalHost.StartAsync();

        using var answer = await host.Visit().AskAsync(path);

        var policy = string.Join("", answer.Headers.GetValues("Content-Security-Policy"));
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_and_gives_a_reference()
    {
        await using var host = await PortalHost.StartAsync();
        var browser = await host.SignedInAsync(TestAccounts.Staff);

        var page = await browser.GetAsync("/nowhere");

        page.ShouldBe(HttpStatusCode.NotFound).Heading.ShouldBe(Say.En("Errors.NotFoundTitle"));
        page.TextOf("code").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_cookies_of_a_person_are_kept_from_scripts()
    {
        await using var host = await PortalHost.StartAsync();
        var browser = host.Visit();
        var form = (await browser.GetAsync("/account/sign-in")).Form("/account/sign-in").Fill("Email", TestAccounts.Staff)
            .Fill("Password", TestAccounts.Password);

        using var answer = await browser.AskAsync(
            new HttpRequestMessage(HttpMethod.Post, "/account/sign-in") { Content = new FormUrlEncodedContent(form.Fields) });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        cookies.Select(c => c.Split('=')[0]).ShouldBe(["portal", "portal-device"], ignoreOrder: true);
        foreach (var cookie in cookies)
        {
            cookie.ShouldContain("httponly", Case.Insensitive);
            cookie.ShouldMatch("samesite=(lax|strict)");
        }
    }

    [Fact]
    public async Task The_log_has_a_line_for_a_request_and_no_person_in_it()
    {
        await using var host = await PortalHost.StartAsync();

        await host.Visit().GetAsync("/account/sign-in?email=somebody@ministry.example");

        host.Log.Lines.ShouldContain(l => l.Contains("/account/sign-in", StringComparison.Ordinal));
        host.Log.Lines.ShouldNotContain(l => l.Contains("somebody", StringComparison.Ordinal));
    }
}
