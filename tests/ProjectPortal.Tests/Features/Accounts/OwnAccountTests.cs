using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.People;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Accounts;

/// <summary>What people do about their own account: profile, password, forgotten password.</summary>
public class OwnAccountTests
{
    private const string NewPassword = "another long password";

    [Fact]
    public async Task Name_and_language_are_everybodys_own()
    {
        await using var host = await PortalHost.StartAsync();
        var browser = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));

        var saved = await (await browser.GetAsync("/account/profile")).Form("/account/profile").Fill("Name", "Pema Dorji")
            .Fill("Language", "fr").SubmitAsync();

        saved.ShouldBeOk().Language.ShouldBe("fr");
        saved.Document.QuerySelector(".topbar")!.TextContent.ShouldContain("Pema Dorji");
        var user = await host.InDbAsync(db => db.Users.SingleAsync(u => u.Email == TestAccounts.FocalPoint("BT")));
        user.DisplayName.ShouldBe("Pema Dorji");
        (await host.ChangesAsync("Account", user.Id)).ShouldHaveSingleItem().Action.ShouldBe("Edited");
    }

    [Fact]
    public async Task Nobody_gives_themselves_a_role()
    {
        await using var host = await PortalHost.StartAsync();
        var browser = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));

        await browser.PostAsync("/account/profile", ("Name", "Pema"), ("Language", "en"), ("Roles", "Administrator"), ("Country", "NP"));

        var user = await host.InDbAsync(db => db.Users.SingleAsync(u => u.Email == TestAccounts.FocalPoint("BT")));
        user.Roles.ShouldBe(Roles.FocalPoint);
        user.CountryCode.ShouldBe("BT");
    }

    [Fact]
    public async Task A_new_password_needs_the_current_one_and_ends_other_sessions()
    {
        await using var host = await PortalHost.StartAsync();
        var elsewhere = await host.SignedInAsync(TestAccounts.Staff);
        var here = await host.SignedInAsync(TestAccounts.Staff);

        var wrong = await ChangeAsync(here, "not the password");
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Current"].ShouldBe(Say.En("Accounts.CurrentPasswordWrong"));
        var changed = await ChangeAsync(here, TestAccounts.Password);

        changed.ShouldBeOk().Flash.ShouldBe(Say.En("Accounts.PasswordChanged"));
        (await here.GetAsync("/account/profile")).Path.ShouldBe("/account/profile");
        (await elsewhere.GetAsync("/account/profile")).Path.ShouldStartWith("/account/sign-in");
        await host.Visit().SignInAsAsync(TestAccounts.Staff, NewPassword);
    }

    [Fact]
    public async Task A_machine_left_alone_is_no_place_to_try_passwords()
    {
        await using var host = await PortalHost.StartAsync();
        var browser = await host.SignedInAsync(TestAccounts.Staff);
        for (var i = 0; i < 5; i++)
            await ChangeAsync(browser, "not the password");

        (await ChangeAsync(browser, TestAccounts.Password)).ShouldBe(HttpStatusCode.TooManyRequests)
            .Errors["Current"].ShouldBe(Say.En("Accounts.MustWait", "1 second"));
        host.Clock.Advance(TimeSpan.FromSeconds(1.5));
        (await ChangeAsync(browser, TestAccounts.Password)).Flash.ShouldBe(Say.En("Accounts.PasswordChanged"));
    }

    [Fact]
    public async Task Who_forgot_the_password_gets_a_link_that_works_once_within_two_hours()
    {
        await using var host = await PortalHost.StartAsync();
        await ForgetAsync(host, TestAccounts.FocalPoint("TG"));
        var mail = (await host.MailsAsync()).ShouldHaveSingleItem();
        mail.Subject.ShouldBe(Say.Fr("Mails.AccountResetSubject"));
        var link = host.PathsIn(mail.Body).First();

        var inside = await (await host.Visit().GetAsync(link)).Form("/account/password-reset").Fill("Password", NewPassword)
            .Fill("Again", NewPassword).SubmitAsync();

        inside.Path.ShouldNotStartWith("/account");
        await host.Visit().SignInAsAsync(TestAccounts.FocalPoint("TG"), NewPassword);
        (await host.Visit().GetAsync(link)).ShouldBe(HttpStatusCode.Gone);

        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await ForgetAsync(host, TestAccounts.FocalPoint("TG"));
        var late = host.PathsIn((await host.MailsAsync())[^1].Body).First();
        host.Clock.Advance(TimeSpan.FromHours(2.1));
        (await host.Visit().GetAsync(late)).ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Asking_answers_the_same_whether_there_is_an_account_or_not()
    {
        await using var host = await PortalHost.StartAsync();

        var known = await ForgetAsync(host, TestAccounts.Staff);
        var unknown = await ForgetAsync(host, "nobody@portal.example");

        unknown.Flash.ShouldBe(Say.En("Accounts.ResetOnItsWay"));
        unknown.Path.ShouldBe(known.Path);
        unknown.Text.ShouldBe(known.Text);
        (await host.MailsAsync()).ShouldHaveSingleItem().ToAddress.ShouldBe(TestAccounts.Staff);
    }

    [Fact]
    public async Task Asking_again_and_again_fills_no_mailbox()
    {
        await using var host = await PortalHost.StartAsync();
        for (var i = 0; i < 3; i++)
            await ForgetAsync(host, TestAccounts.Staff);
        (await host.MailsAsync()).Count.ShouldBe(1);

        host.Clock.Advance(TimeSpan.FromMinutes(6));
        await ForgetAsync(host, TestAccounts.Staff);
        (await host.MailsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_new_password_by_link_ends_the_waiting()
    {
        await using var host = await PortalHost.StartAsync();
        for (var i = 0; i < 5; i++)
            await (await host.Visit().GetAsync("/account/sign-in")).Form("/account/sign-in").Fill("Email", TestAccounts.Staff)
                .Fill("Password", "wrong").SubmitAsync();
        await ForgetAsync(host, TestAccounts.Staff);
        var link = host.PathsIn((await host.MailsAsync())[^1].Body).First();

        await (await host.Visit().GetAsync(link)).Form("/account/password-reset").Fill("Password", NewPassword).Fill("Again", NewPassword)
            .SubmitAsync();

        await host.Visit().SignInAsAsync(TestAccounts.Staff, NewPassword);
    }

    private static async Task<Page> ChangeAsync(Browser browser, string current) =>
        await (await browser.GetAsync("/account/password")).Form("/account/password").Fill("Current", current).Fill("Password", NewPassword)
            .Fill("Again", NewPassword).SubmitAsync();

    private static async Task<Page> ForgetAsync(PortalHost host, string email)
    {
        var signIn = await host.Visit().GetAsync("/account/sign-in");
        return await (await signIn.FollowAsync(Say.En("Accounts.Forgotten"))).Form("/account/forgotten-password").Fill("Email", email)
            .SubmitAsync();
    }
}
