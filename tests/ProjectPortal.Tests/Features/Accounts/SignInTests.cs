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

        locked.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldBe([Say.En("Accounts.SignInFailed")]);
        (await TryAsync(host.Visit(), TestAccounts.Evaluator, TestAccounts.Password)).Path.ShouldNotStartWith("/account");
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
