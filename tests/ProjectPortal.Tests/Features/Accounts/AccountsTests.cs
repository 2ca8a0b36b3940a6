using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.People;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Security;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Accounts;

public class AccountsTests
{
    private const string List = "/administration/accounts";

    public static TheoryData<string> Others => [TestAccounts.Staff, TestAccounts.Evaluator, TestAccounts.FocalPoint("BT")];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Only_an_administrator_manages_accounts(string email)
    {
        await using var host = await PortalHost.StartAsync();
        var browser = await host.SignedInAsync(email);
        var id = await IdAsync(host, TestAccounts.Evaluator);

        foreach (var path in new[] { List, $"{List}/new", $"{List}/{id}" })
            (await browser.GetAsync(path)).ShouldBe(HttpStatusCode.NotFound);
        foreach (var path in new[] { List, $"{List}/{id}", $"{List}/{id}/closure", $"{List}/{id}/reopening", $"{List}/{id}/invitation" })
            (await browser.PostAsync(path)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_tells_who_may_do_what()
    {
        await using var host = await PortalHost.StartAsync();
        var browser = await host.SignedInAsync(TestAccounts.Administrator);

        var page = await browser.GetAsync(List);

        page.ShouldBeOk().ShouldSay(Say.En("Accounts.Found.other", 7));
        page.TextsOf("tbody tr")
            .ShouldContain(r => r.Contains("Focal point TG", StringComparison.Ordinal) && r.Contains("Togo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_can_be_filtered()
    {
        await using var host = await PortalHost.StartAsync();
        var browser = await host.SignedInAsync(TestAccounts.Administrator);

        var focalPoints = await (await browser.GetAsync(List)).Form("form.filters").Fill("role", nameof(Roles.FocalPoint)).SubmitAsync();
        focalPoints.TextsOf("tbody td a").ShouldBe(["Focal point BT", "Focal point NP", "Focal point SN", "Focal point TG"]);
        var eva = await (await browser.GetAsync(List)).Form("form.filters").Fill("q", "eva").SubmitAsync();
        eva.TextsOf("tbody td a").ShouldBe(["Eva Evaluator"]);
        (await browser.GetAsync($"{List}?q=100%25")).Has("table").ShouldBeFalse("a per cent sign is no wildcard");
        (await browser.GetAsync($"{List}?state=Closed")).ShouldSay(Say.En("Accounts.NothingMatches"));
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_that_leave_nobody_out()
    {
        await using var host = await PortalHost.StartAsync();
        await host.InDbAsync(async db =>
        {
            for (var i = 0; i < 60; i++)
                db.Users.Add(new PortalUser
                {
                    DisplayName = $"Person {i / 2:00}",
                    Roles = Roles.Staff,
                    UserName = $"p{i}@x.example",
                    NormalizedUserName = $"P{i}@X.EXAMPLE",
                    Email = $"p{i}@x.example",
                    NormalizedEmail = $"P{i}@X.EXAMPLE"
                });
            await db.SaveChangesAsync();
        });
        var browser = await host.SignedInAsync(TestAccounts.Administrator);

        var first = await browser.GetAsync($"{List}?q=person");
        var second = await first.FollowAsync("a[rel=next]");

        first.TextsOf("tbody td a").Count.ShouldBe(50);
        first.TextsOf("tbody tr").Concat(second.TextsOf("tbody tr")).Distinct().Count().ShouldBe(60);
        second.Has("a[rel=next]").ShouldBeFalse();
    }

    [Fact]
    public async Task An_edit_is_saved_with_its_history_and_ends_the_sessions_of_the_account()
    {
        await using var host = await PortalHost.StartAsync();
        var id = await IdAsync(host, TestAccounts.Evaluator);
        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        var administrator = await host.SignedInAsync(TestAccounts.Administrator);

        var done = await (await administrator.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Fill("Name", "Eva Maria Evaluator")
            .Tick("Roles", "Staff").SubmitAsync();

        done.ShouldBeOk().Flash.ShouldBe(Say.En("Accounts.Saved", "Eva Maria Evaluator"));
        done.TextOf(".history").ShouldContain("Adama Administrator");
        var change = (await host.ChangesAsync("Account", id)).ShouldHaveSingleItem();
        change.Fields.ShouldBe("""{"DisplayName":["Eva Evaluator","Eva Maria Evaluator"],"Roles":["Evaluator","Staff, Evaluator"]}""");
        (await evaluator.GetAsync("/account/profile")).Path.ShouldStartWith("/account/sign-in");
        (await administrator.GetAsync(List)).ShouldBeOk();
    }

    [Theory]
    [InlineData(new[] { "Staff", "FocalPoint" }, "BT", "FocalPointAlone", "Roles")]
    [InlineData(new[] { "FocalPoint" }, "", "FocalPointNeedsCountry", "Country")]
    [InlineData(new[] { "Staff" }, "BT", "CountryOnlyForFocalPoint", "Country")]
    [InlineData(new string[0], "", "RolesMissing", "Roles")]
    public async Task Roles_that_do_not_go_together_are_refused(string[] roles, string country, string code, string field)
    {
        await using var host = await PortalHost.StartAsync();
        var id = await IdAsync(host, TestAccounts.Evaluator);
        var browser = await host.SignedInAsync(TestAccounts.Administrator);

        var form = (await browser.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Untick("Roles", "Evaluator").Fill("Country", country);
        foreach (var role in roles)
            form.Tick("Roles", role);
        var page = await form.SubmitAsync();

        page.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors[field].ShouldBe(Say.En($"Refusals.{code}"));
        (await host.ChangesAsync("Account", id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Roles_that_nobody_offers_are_not_given()
    {
        await using var host = await PortalHost.StartAsync();
        var id = await IdAsync(host, TestAccounts.Evaluator);
        var browser = await host.SignedInAsync(TestAccounts.Administrator);
        var version = (await browser.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Value("Version");

        (await browser.PostAsync(
            $"{List}/{id}", ("Name", "Eva"), ("Roles", "Clock"), ("Roles", "63"), ("Language", "en"), ("Version", version)))
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.PostAsync($"{List}/{id}", ("Name", "Eva"), ("Roles", "Staff"), ("Language", "xx"), ("Version", version)))
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.PostAsync(
            $"{List}/{id}", ("Name", "Eva"), ("Roles", "FocalPoint"), ("Country", "ZZ"), ("Language", "en"), ("Version", version)))
            .Errors["Country"].ShouldBe(Say.En("Refusals.CountryUnknown"));
    }

    [Fact]
    public async Task Two_administrators_who_edit_the_same_account_see_both_versions()
    {
        await using var host = await PortalHost.StartAsync();
        var id = await IdAsync(host, TestAccounts.Evaluator);
        var browser = await host.SignedInAsync(TestAccounts.Administrator);
        var mine = (await browser.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Fill("Name", "Mine");
        await (await browser.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Fill("Name", "Theirs").SubmitAsync();

        var conflict = await mine.SubmitAsync();

        conflict.ShouldBe(HttpStatusCode.Conflict).TextsOf(".conflict tbody th, .conflict tbody td")
            .ShouldBe([Say.En("Accounts.Name"), "Mine", "Theirs"]);
        (await conflict.Form($"{List}/{id}").SubmitAsync()).ShouldBeOk().Heading.ShouldBe("Mine");
    }

    [Fact]
    public async Task A_closed_account_is_out_and_can_be_opened_again()
    {
        await using var host = await PortalHost.StartAsync();
        var id = await IdAsync(host, TestAccounts.Evaluator);
        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        var administrator = await host.SignedInAsync(TestAccounts.Administrator);

        var closed = await (await administrator.GetAsync($"{List}/{id}")).Form($"{List}/{id}/closure").SubmitAsync();

        closed.Flash.ShouldBe(Say.En("Accounts.ClosedNow", "Eva Evaluator"));
        closed.HasForm($"{List}/{id}/closure").ShouldBeFalse();
        (await evaluator.GetAsync("/account/profile")).Path.ShouldStartWith("/account/sign-in");
        (await SignInAsync(host, TestAccounts.Evaluator)).ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await closed.Form($"{List}/{id}/reopening").SubmitAsync()).Flash.ShouldBe(Say.En("Accounts.ReopenedNow", "Eva Evaluator"));
        await host.Visit().SignInAsAsync(TestAccounts.Evaluator);
        (await host.ChangesAsync("Account", id)).Select(c => c.Action).ShouldBe(["Closed", "Reopened"]);
    }

    [Fact]
    public async Task Nobody_closes_the_own_account_and_the_last_administrator_stays()
    {
        await using var host = await PortalHost.StartAsync();
        var id = await IdAsync(host, TestAccounts.Administrator);
        await host.InDbAsync(db => db.Users.Where(u => u.Id == id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.Roles, Roles.Administrator | Roles.Evaluator)));
        var browser = await host.SignedInAsync(TestAccounts.Administrator);
        var page = await browser.GetAsync($"{List}/{id}");

        page.HasForm($"{List}/{id}/closure").ShouldBeFalse();
        (await browser.PostAsync($"{List}/{id}/closure")).Flash.ShouldBe(Say.En("Refusals.OwnAccount"));
        var stripped = await page.Form($"{List}/{id}").Untick("Roles", "Administrator").SubmitAsync();
        stripped.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldBe([Say.En("Refusals.LastAdministrator")]);
        (await host.InDbAsync(db => db.Users.SingleAsync(u => u.Id == id))).Roles.ShouldBe(Roles.Administrator | Roles.Evaluator);
        (await host.ChangesAsync("Account", id)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_gives_a_role_to_themselves_unless_there_is_nobody_else(bool isAlone)
    {
        await using var host = await PortalHost.StartAsync();
        var id = await IdAsync(host, TestAccounts.Administrator);
        if (isAlone)
            await host.InDbAsync(db => db.Users.Where(u => u.Id != id)
                .ExecuteUpdateAsync(u => u.SetProperty(x => x.ClosedAt, host.Clock.Now)));
        var browser = await host.SignedInAsync(TestAccounts.Administrator);

        var page = await (await browser.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Tick("Roles", "Staff").SubmitAsync();

        var roles = (await host.InDbAsync(db => db.Users.SingleAsync(u => u.Id == id))).Roles;
        if (isAlone)
        {
            roles.ShouldBe(Roles.Administrator | Roles.Staff);
            (await host.ChangesAsync("Account", id)).ShouldHaveSingleItem().Action.ShouldBe("Edited");
        }
        else
        {
            page.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Roles"].ShouldBe(Say.En("Refusals.OwnRoleGranted"));
            roles.ShouldBe(Roles.Administrator);
        }
    }

    [Fact]
    public async Task An_administrator_without_a_password_does_not_count_as_one()
    {
        await using var host = await PortalHost.StartAsync();
        var browser = await host.SignedInAsync(TestAccounts.Administrator);
        await (await browser.GetAsync($"{List}/new")).Form(List).Fill("Email", "second@un.example").Fill("Name", "Second")
            .Tick("Roles", "Administrator").SubmitAsync();
        var id = await IdAsync(host, TestAccounts.Administrator);

        var stripped = await (await browser.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Untick("Roles", "Administrator")
            .Tick("Roles", "Staff").SubmitAsync();

        stripped.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static Task<int> IdAsync(PortalHost host, string email) =>
        host.InDbAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());

    private static async Task<Page> SignInAsync(PortalHost host, string email) =>
        await (await host.Visit().GetAsync("/account/sign-in")).Form("/account/sign-in").Fill("Email", email)
            .Fill("Password", TestAccounts.Password).SubmitAsync();
}
