using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Accounts;

public class SignInTests
{
    public static TheoryData<string> Everybody =>
        [TestAccounts.Staff, TestAccounts.Administrator, TestAccounts.Evaluator, TestAccounts.FocalPoint("BT"),
        TestAccounts.FocalPoint("TG")];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Everybody_with_an_account_gets_in_and_out(string email)
    {
        await using var host = await PortalHost.StartAsync();
        var browser = host.Visit();

        await browser.SignInAsAsync(email);
        var left = await browser.PostAsync("/account/sign-out");

        left.Path.ShouldBe("/account/sign-in");
        (await browser.GetAsync("/account/profile")).Path.ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task What_is_wrong_is_told_in_one_sentence_whoever_asks()
    {
        await using var host = await PortalHost.StartAsync();

        var known = await TryAsync(host.Visit(), TestAccounts.Staff, "not the password");
        var unknown = await TryAsync(host.Visit(), "nobody@portal.example", "not the password");

        known.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldBe([Say.En("Accounts.SignInFailed")]);
        unknown.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldBe(known.Problems);
    }

    [Fact]
    public async Task After_five_wrong_tries_even_the_right_password_must_wait()
    {
        await using var host = await PortalHost.StartAsync();
        for (var i = 0; i < 5; i++)
            await TryAsync(host.Visit(), TestAccounts.Staff, "not the password");

        var locked = await TryAsync(host.Visit(), TestAccounts.Staff, TestAccounts.Password);

        locked.ShouldBe(HttpStatusCode.TooManyRequests).Problems.ShouldBe([Say.En("Accounts.MustWait", "1 second")]);
        (await TryAsync(host.Visit(), TestAccounts.Evaluator, TestAccounts.Password)).Path.ShouldNotStartWith("/account");
        host.Clock.Advance(TimeSpan.FromSeconds(1.5));
        await host.Visit().SignInAsAsync(TestAccounts.Staff);
    }

    [Fact]
    public async Task Each_wrong_try_more_makes_the_pause_longer_up_to_a_quarter_of_an_hour_and_a_day_forgets_them()
    {
        await using var host = await PortalHost.StartAsync();
        for (var i = 0; i < 5; i++)
            await TryAsync(host.Visit(), TestAccounts.Staff, "not the password");
        foreach (var pause in new[] { 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900 })
        {
            host.Clock.Advance(TimeSpan.FromSeconds(pause - 0.5));
            (await TryAsync(host.Visit(), TestAccounts.Staff, "not the password")).Status
                .ShouldBe(HttpStatusCode.TooManyRequests, $"{pause}");
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            (await TryAsync(host.Visit(), TestAccounts.Staff, "not the password")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        host.Clock.Advance(TimeSpan.FromDays(1.1));
        (await TryAsync(host.Visit(), TestAccounts.Staff, "not the password")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await host.Visit().SignInAsAsync(TestAccounts.Staff);
    }

    [Fact]
    public async Task Nobody_shuts_out_somebody_who_signed_in_with_this_browser_before()
    {
        await using var host = await PortalHost.StartAsync();
        var own = await host.SignedInAsync(TestAccounts.Administrator);
        await own.PostAsync("/account/sign-out");
        for (var i = 0; i < 8; i++)
            await TryAsync(host.Visit(), TestAccounts.Administrator, "not the password");
        (await TryAsync(host.Visit(), TestAccounts.Administrator, TestAccounts.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);

        await own.SignInAsAsync(TestAccounts.Administrator);

        // For another account it is a browser like any other.
        for (var i = 0; i < 5; i++)
            await TryAsync(host.Visit(), TestAccounts.Staff, "not the password");
        await own.PostAsync("/account/sign-out");
        (await TryAsync(own, TestAccounts.Staff, TestAccounts.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_browser_that_is_known_tries_no_passwords_without_end_either()
    {
        await using var host = await PortalHost.StartAsync();
        var own = await host.SignedInAsync(TestAccounts.Staff);
        await own.PostAsync("/account/sign-out");
        for (var i = 0; i < 10; i++)
            await TryAsync(own, TestAccounts.Staff, "not the password");

        (await TryAsync(own, TestAccounts.Staff, TestAccounts.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task An_address_without_an_account_waits_like_any_other()
    {
        await using var host = await PortalHost.StartAsync();
        for (var i = 0; i < 5; i++)
            await TryAsync(host.Visit(), "nobody@portal.example", "not the password");

        (await TryAsync(host.Visit(), "Nobody@portal.example", "not the password")).ShouldBe(HttpStatusCode.TooManyRequests)
            .Problems.ShouldBe([Say.En("Accounts.MustWait", "1 second")]);
    }

    [Fact]
    public async Task Of_forty_tries_at_once_no_more_are_judged_than_of_forty_in_turn()
    {
        await using var host = await PortalHost.StartAsync();

        var tries = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() =>
            TryAsync(host.Visit(), TestAccounts.Staff, "not the password"))));

        tries.Count(t => t.Status == HttpStatusCode.UnprocessableEntity).ShouldBe(5);
        tries.Count(t => t.Status == HttpStatusCode.TooManyRequests).ShouldBe(35);
    }

    [Fact]
    public async Task Four_wrong_tries_lock_nobody_out()
    {
        await using var host = await PortalHost.StartAsync();
        for (var i = 0; i < 4; i++)
            await TryAsync(host.Visit(), TestAccounts.Staff, "not the password");

        await host.Visit().SignInAsAsync(TestAccounts.Staff);
    }

    [Fact]
    public async Task A_closed_account_is_told_the_same_sentence()
    {
        await using var host = await PortalHost.StartAsync();
        await host.InDbAsync(db => db.Users.Where(u => u.Email == TestAccounts.Staff)
            .ExecuteUpdateAsync(u => u.SetProperty(p => p.ClosedAt, host.Clock.Now)));

        (await TryAsync(host.Visit(), TestAccounts.Staff, TestAccounts.Password)).Problems.ShouldBe([Say.En("Accounts.SignInFailed")]);
    }

    [Fact]
    public async Task Who_came_from_a_page_goes_back_to_it_after_sign_in()
    {
        await using var host = await PortalHost.StartAsync();
        var browser = host.Visit();

        var asked = await browser.GetAsync("/account/profile?from=here");
        asked.Path.ShouldBe("/account/sign-in?returnUrl=%2Faccount%2Fprofile%3Ffrom%3Dhere");
        var back = await asked.Form("/account/sign-in").Fill("Email", TestAccounts.Staff).Fill("Password", TestAccounts.Password)
            .SubmitAsync();

        back.Path.ShouldBe("/account/profile?from=here");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task Nobody_is_sent_elsewhere_after_sign_in(string returnUrl)
    {
        await using var host = await PortalHost.StartAsync();
        var page = await host.Visit().GetAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        var landed = await page.Form("/account/sign-in").Fill("Email", TestAccounts.Staff).Fill("Password", TestAccounts.Password)
            .SubmitAsync();

        landed.Redirects.ShouldNotBeEmpty();
        landed.Redirects[0].ShouldBe("/");
    }

    [Fact]
    public async Task Blank_fields_are_told_beside_them()
    {
        await using var host = await PortalHost.StartAsync();

        var page = await TryAsync(host.Visit(), "", "");

        page.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldBe(["Email", "Password"]);
    }

    private static async Task<Page> TryAsync(Browser browser, string email, string password) =>
        await (await browser.GetAsync("/account/sign-in")).Form("/account/sign-in").Fill("Email", email).Fill("Password", password)
            .SubmitAsync();
}
