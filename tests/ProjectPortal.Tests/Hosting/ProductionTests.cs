using System.Net;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Hosting;

/// <summary>What can be tried from outside against a portal in Production.</summary>
public sealed class ProductionTests(ProductionPortal portal) : IClassFixture<ProductionPortal>
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    [Fact]
    public async Task Over_a_plain_line_it_says_that_it_wants_tls_and_nothing_else()
    {
        using var plain = new Outsider(portal.Address, secured: false);

        using var answer = await plain.GetAsync("/account/sign-in");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("HTTPS");
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        plain.Cookies.ShouldBeEmpty();
        using var health = await plain.GetAsync("/health/live");
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Behind_its_proxy_every_cookie_is_for_tls_alone_and_browsers_are_told_to_stay_there()
    {
        using var somebody = new Outsider(portal.Address);

        using var page = await somebody.GetAsync("/account/sign-in");
        using var inside = await somebody.SignInAsync(ProductionPortal.Administrator, ProductionPortal.Password);

        inside.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        inside.Headers.GetValues("Set-Cookie").Concat(page.Headers.GetValues("Set-Cookie")).ShouldAllBe(c => c.Contains("secure"));
        page.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
    }

    [Theory]
    [InlineData("Proxy__Addresses", "10.9.9.9", HttpStatusCode.BadRequest)]
    [InlineData("Proxy__Networks", "127.0.0.0/8", HttpStatusCode.OK)]
    public async Task Only_a_proxy_that_is_named_is_believed(string setting, string value, HttpStatusCode status)
    {
        using var somebody = new Outsider(await portal.ServeAsync(new() { [setting] = value }));

        using var page = await somebody.GetAsync("/account/sign-in");

        page.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task By_another_name_it_does_not_answer()
    {
        using var somebody = new Outsider(portal.Address, host: "elsewhere.example");

        (await somebody.GetAsync("/account/sign-in")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task One_address_that_asks_too_often_keeps_no_other_waiting()
    {
        using var pest = new Outsider(portal.Address, from: "203.0.113.66");
        for (var i = 0; i < 5; i++)
            (await ForgetAsync(pest)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await ForgetAsync(pest)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        using var other = new Outsider(portal.Address, from: "203.0.113.67");
        (await ForgetAsync(other)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        static Task<HttpResponseMessage> ForgetAsync(Outsider somebody) => somebody.FillAsync(
            "/account/forgotten-password", "/account/forgotten-password", ("Email", "nobody@un.example"));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task What_it_keeps_is_its_own_users_alone()
    {
        using var somebody = new Outsider(portal.Address, from: "203.0.113.70");
        using var asked = await somebody.FillAsync(
            "/account/forgotten-password", "/account/forgotten-password", ("Email", ProductionPortal.Administrator));
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var mails = Path.Combine(portal.Folder, "mail");
        while (!Directory.Exists(mails) || Directory.GetFiles(mails, "*.eml").Length == 0)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        var kept = Directory.GetFiles(portal.Folder, "*", SearchOption.AllDirectories);
        foreach (var part in new[] { "portal.db", "portal.db-wal", "keys/key-", "mail/", "files/owner" })
            kept.ShouldContain(f => f.StartsWith(Path.Combine(portal.Folder, part), StringComparison.Ordinal), part);
        kept.Concat(Directory.GetDirectories(portal.Folder, "*", SearchOption.AllDirectories))
            .ShouldAllBe(f => (File.GetUnixFileMode(f) & Others) == UnixFileMode.None);
    }

    [Fact]
    public async Task The_administrator_is_let_in_while_somebody_else_tries_passwords()
    {
        using var own = new Outsider(portal.Address);
        await own.SignInAsync(ProductionPortal.Administrator, ProductionPortal.Password);
        using var attacker = new Outsider(portal.Address, from: "203.0.113.99");
        for (var i = 0; i < 7; i++)
            await attacker.SignInAsync(ProductionPortal.Administrator, "a wrong one");

        own.Cookies.Remove("portal");
        (await own.SignInAsync(ProductionPortal.Administrator, ProductionPortal.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out()
    {
        using var own = new Outsider(portal.Address);
        await own.SignInAsync(ProductionPortal.Administrator, ProductionPortal.Password);
        using var thief = new Outsider(portal.Address, from: "203.0.113.50");
        foreach (var (name, value) in own.Cookies)
            thief.Cookies[name] = value;
        (await thief.GetAsync("/administration/accounts")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await own.FillAsync("/administration/accounts", "/account/sign-out")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await thief.GetAsync("/administration/accounts")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public void Real_work_begins_without_a_sample()
    {
        using var file = new SqliteConnection($"Data Source={Path.Combine(portal.Folder, "portal.db")};Mode=ReadOnly;Pooling=False");
        file.Open();
        using var command = file.CreateCommand();
        command.CommandText = "SELECT (SELECT COUNT(*) FROM Projects) + 100 * (SELECT COUNT(*) FROM Countries)";
        ((long)command.ExecuteScalar()!).ShouldSatisfyAllConditions(n => (n % 100).ShouldBe(0), n => n.ShouldBeGreaterThan(4000));
    }
}
