using System.Net;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using ProjectPortal.Domain.People;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data.Outbox;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Accounts;

public class InvitationTests
{
    private const string List = "/administration/accounts";
    private const string Email = "afi@ministere.example";
    private const string NewPassword = "un mot de passe bien long";

    [Fact]
    public async Task Who_is_invited_sets_a_password_and_is_in()
    {
        await using var host = await PortalHost.StartAsync();
        var administrator = await host.SignedInAsync(TestAccounts.Administrator);

        var invited = await InviteAsync(administrator);

        invited.ShouldBeOk().Flash.ShouldBe(Say.En("Accounts.InvitationSent", "Afi Mensah", Email));
        (await TryAsync(host, NewPassword)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        var mail = (await host.MailsAsync()).ShouldHaveSingleItem();
        mail.Language.ShouldBe("fr");
        mail.Subject.ShouldBe(Say.Fr("Mails.AccountInvitationSubject"));
        mail.ChangeId.ShouldNotBeNull();

        var visitor = host.Visit();
        var page = await visitor.GetAsync(LinkIn(host, mail.Body));
        page.ShouldBeOk().Text.ShouldContain(Email);
        var inside = await page.Form("/account/invitation").Fill("Password", NewPassword).Fill("Again", NewPassword).SubmitAsync();

        inside.Path.ShouldNotStartWith("/account");
        (await TryAsync(host, NewPassword)).Path.ShouldNotStartWith("/account");
        var user = await host.InDbAsync(db => db.Users.SingleAsync(u => u.Email == Email));
        user.Roles.ShouldBe(Roles.FocalPoint);
        user.CountryCode.ShouldBe("TG");
        (await host.ChangesAsync("Account", user.Id)).Select(c => $"{c.Action} {c.ByName}")
            .ShouldBe(["Invited Adama Administrator", "Accepted Afi Mensah"]);
    }

    /// <summary>Whoever reads the database, or a copy of it, does not get in.</summary>
    [Fact]
    public async Task A_link_stands_in_clear_in_the_mail_that_leaves_and_nowhere_else()
    {
        await using var host = await PortalHost.StartAsync();
        await InviteAsync(await host.SignedInAsync(TestAccounts.Administrator));
        await (await host.Visit().GetAsync("/account/forgotten-password")).Form("/account/forgotten-password")
            .Fill("Email", TestAccounts.Staff).SubmitAsync();
        var mails = await host.MailsAsync();

        mails.Count.ShouldBe(2);
        foreach (var mail in mails)
        {
            var link = host.PathsIn(mail.Body).First();
            link.ShouldContain("?token=");
            mail.Body.ShouldNotContain("token=");
            mail.Body.ShouldNotContain(link.Split("token=")[1]);
        }

        var links = mails.ConvertAll(m => host.PathsIn(m.Body).First());
        (await host.SendMailsAsync()).ShouldBe(2);
        var sent = Directory.GetFiles(Path.Combine(host.Folder, "mail")).Order(StringComparer.Ordinal).Select(f => MimeMessage.Load(f))
            .Select(m => m.TextBody!).ToList();
        sent[0].ShouldContain($"https://portal.example{links[0]}");
        sent[1].ShouldContain($"https://portal.example{links[1]}");
        (await host.MailsAsync()).ShouldAllBe(m => m.SentAt != null && m.Body.Contains(LinkMarks.Hidden, StringComparison.Ordinal)
            && LinkMarks.Hide(m.Body, LinkMarks.Hidden) == m.Body);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        await using var host = await PortalHost.StartAsync();
        await InviteAsync(await host.SignedInAsync(TestAccounts.Administrator));
        var link = LinkIn(host, (await host.MailsAsync())[^1].Body);
        await (await host.Visit().GetAsync(link)).Form("/account/invitation").Fill("Password", NewPassword).Fill("Again", NewPassword)
            .SubmitAsync();

        (await host.Visit().GetAsync(link)).ShouldBe(HttpStatusCode.Gone).Heading.ShouldBe(Say.En("Accounts.SpentTitle"));
    }

    [Fact]
    public async Task A_link_expires_and_a_new_invitation_makes_the_old_one_worthless()
    {
        await using var host = await PortalHost.StartAsync();
        var administrator = await host.SignedInAsync(TestAccounts.Administrator);
        var page = await InviteAsync(administrator);
        var first = LinkIn(host, (await host.MailsAsync())[^1].Body);

        await page.Form(".callout form").SubmitAsync();
        var second = LinkIn(host, (await host.MailsAsync())[^1].Body);

        (await host.Visit().GetAsync(first)).ShouldBe(HttpStatusCode.Gone);
        (await host.Visit().GetAsync(second)).ShouldBeOk();
        host.Clock.Advance(TimeSpan.FromDays(7.01));
        (await host.Visit().GetAsync(second)).ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_link_opens_nothing_else()
    {
        await using var host = await PortalHost.StartAsync();
        await InviteAsync(await host.SignedInAsync(TestAccounts.Administrator));
        var link = LinkIn(host, (await host.MailsAsync())[^1].Body);

        (await host.Visit().GetAsync(link.Replace("invitation", "password-reset", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.Gone);
        (await host.Visit().GetAsync(link + "x")).ShouldBe(HttpStatusCode.Gone);
        (await host.Visit().GetAsync("/account/invitation?token=made-up")).ShouldBe(HttpStatusCode.Gone);
        (await host.Visit().GetAsync("/account/invitation")).ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task The_link_of_a_closed_account_is_dead()
    {
        await using var host = await PortalHost.StartAsync();
        var administrator = await host.SignedInAsync(TestAccounts.Administrator);
        var page = await InviteAsync(administrator);
        var link = LinkIn(host, (await host.MailsAsync())[^1].Body);
        await page.Form(".danger-zone form").SubmitAsync();

        (await host.Visit().GetAsync(link)).ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("short", "short", "Password")]
    [InlineData("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "Password")]
    [InlineData("un mot de passe bien long", "un autre mot de passe", "Again")]
    public async Task A_poor_password_is_refused_beside_its_field(string password, string again, string field)
    {
        await using var host = await PortalHost.StartAsync();
        await InviteAsync(await host.SignedInAsync(TestAccounts.Administrator));
        var page = await host.Visit().GetAsync(LinkIn(host, (await host.MailsAsync())[^1].Body));

        var refused = await page.Form("/account/invitation").Fill("Password", password).Fill("Again", again).SubmitAsync();

        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldBe([field]);
        refused.Document.DocumentElement.OuterHtml.ShouldNotContain($"value=\"{password}\"");
    }

    [Fact]
    public async Task Nobody_is_invited_twice()
    {
        await using var host = await PortalHost.StartAsync();
        var administrator = await host.SignedInAsync(TestAccounts.Administrator);
        await InviteAsync(administrator);

        var again = await (await administrator.GetAsync($"{List}/new")).Form(List).Fill("Email", Email.ToUpperInvariant())
            .Fill("Name", "Afi").Tick("Roles", "Staff").SubmitAsync();

        again.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Email"].ShouldBe(Say.En("Refusals.AccountExists"));
        (await host.MailsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_in_needs_no_invitation()
    {
        await using var host = await PortalHost.StartAsync();
        var administrator = await host.SignedInAsync(TestAccounts.Administrator);
        var id = await host.InDbAsync(db => db.Users.Where(u => u.Email == TestAccounts.Staff).Select(u => u.Id).SingleAsync());

        (await administrator.PostAsync($"{List}/{id}/invitation")).Flash.ShouldBe(Say.En("Accounts.InvitationNotNeeded", "Sabine Staff"));
        (await host.MailsAsync()).ShouldBeEmpty();
    }

    private static async Task<Page> InviteAsync(Browser administrator) =>
        await (await administrator.GetAsync($"{List}/new")).Form(List)
            .Fill("Email", Email).Fill("Name", "Afi Mensah").Tick("Roles", "FocalPoint").Fill("Country", "TG").Fill("Language", "fr")
                .SubmitAsync();

    private static string LinkIn(PortalHost host, string body) => host.PathsIn(body).First();

    private static async Task<Page> TryAsync(PortalHost host, string password) =>
        await (await host.Visit().GetAsync("/account/sign-in")).Form("/account/sign-in").Fill("Email", Email).Fill("Password", password)
            .SubmitAsync();
}
