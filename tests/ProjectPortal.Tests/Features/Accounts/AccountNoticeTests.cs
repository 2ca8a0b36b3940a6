using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data.Outbox;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Accounts;

/// <summary>Whoever has an account is told by mail what others did to it, and what somebody did in their name.</summary>
public sealed class AccountNoticeTests : IAsyncLifetime
{
    private const string List = "/administration/accounts";
    private const string Now = "2 March 2026, 09:00 UTC";
    private const string NewPassword = "another long password";

    private PortalHost _host = null!;
    private Browser _administrator = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        _administrator = await _host.SignedInAsync(TestAccounts.Administrator);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Other_roles_are_told_with_who_gave_them_and_what_was_before()
    {
        var id = await IdAsync(TestAccounts.Evaluator);

        await (await _administrator.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Tick("Roles", "Staff").SubmitAsync();

        var mail = await OnlyMailAsync(TestAccounts.Evaluator, Say.En("Mails.AccountRightsSubject"));
        Text(mail).ShouldStartWith(Page.Squeeze(Say.En("Mails.AccountRightsBody", "Eva Evaluator", "Adama Administrator", Now,
            Say.En("Enums.Roles.Evaluator"), $"{Say.En("Enums.Roles.Staff")}, {Say.En("Enums.Roles.Evaluator")}")));
        (await _host.ChangesAsync("Account", id)).Select(c => (long?)c.Id).ShouldContain(mail.ChangeId);
    }

    [Fact]
    public async Task Another_country_is_told_in_the_language_and_by_the_clocks_of_who_reads_it()
    {
        var id = await IdAsync(TestAccounts.FocalPoint("TG"));

        await (await _administrator.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Fill("Country", "SN").SubmitAsync();

        var mail = await OnlyMailAsync(TestAccounts.FocalPoint("TG"), Say.Fr("Mails.AccountRightsSubject"));
        var body = Text(mail);
        body.ShouldStartWith("Madame, Monsieur, Adama Administrator a modifié le ");
        body.ShouldContain("(heure de Dakar)");
        body.ShouldContain(Page.Squeeze($"Avant : {Say.Fr("Enums.Roles.FocalPoint")} (Togo) "
            + $"Désormais : {Say.Fr("Enums.Roles.FocalPoint")} (Sénégal)"));
    }

    [Fact]
    public async Task Another_name_or_language_and_what_is_refused_are_told_to_nobody()
    {
        var id = await IdAsync(TestAccounts.Evaluator);
        await (await _administrator.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Fill("Name", "Eva Maria").Fill("Language", "fr")
            .SubmitAsync();
        (await (await _administrator.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Tick("Roles", "FocalPoint").SubmitAsync())
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        var own = await IdAsync(TestAccounts.Administrator);
        (await (await _administrator.GetAsync($"{List}/{own}")).Form($"{List}/{own}").Untick("Roles", "Administrator")
            .Tick("Roles", "Evaluator").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await _host.MailsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_administrators_who_change_the_same_roles_at_once_are_told_of_once()
    {
        var id = await IdAsync(TestAccounts.Evaluator);
        var late = (await _administrator.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Tick("Roles", "Administrator");
        await (await _administrator.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Tick("Roles", "Staff").SubmitAsync();

        (await late.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict);

        await OnlyMailAsync(TestAccounts.Evaluator, Say.En("Mails.AccountRightsSubject"));
    }

    [Fact]
    public async Task A_new_password_is_told_with_what_to_do_if_it_was_somebody_else()
    {
        var staff = await _host.SignedInAsync(TestAccounts.Staff);

        await (await staff.GetAsync("/account/password")).Form("/account/password").Fill("Current", TestAccounts.Password)
            .Fill("Password", NewPassword).Fill("Again", NewPassword).SubmitAsync();

        var mail = await OnlyMailAsync(TestAccounts.Staff, Say.En("Mails.AccountPasswordSubject"));
        Text(mail).ShouldStartWith(Page.Squeeze(
            Say.En("Mails.AccountPasswordBody", "Sabine Staff", "", Now, Say.En("Mails.PasswordInSession"))));
    }

    [Fact]
    public async Task A_wrong_current_password_changes_nothing_and_tells_nobody()
    {
        var staff = await _host.SignedInAsync(TestAccounts.Staff);

        (await (await staff.GetAsync("/account/password")).Form("/account/password").Fill("Current", "not this one")
            .Fill("Password", NewPassword).Fill("Again", NewPassword).SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await _host.MailsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_password_that_is_set_by_a_link_is_told_as_such()
    {
        await (await _host.Visit().GetAsync("/account/forgotten-password")).Form("/account/forgotten-password")
            .Fill("Email", TestAccounts.FocalPoint("SN")).SubmitAsync();
        var link = _host.PathsIn((await _host.MailsAsync()).Single().Body).First();

        await (await _host.Visit().GetAsync(link)).Form("/account/password-reset").Fill("Password", NewPassword).Fill("Again", NewPassword)
            .SubmitAsync();

        var mail = (await _host.MailsAsync())[^1];
        (mail.ToAddress, mail.Subject).ShouldBe((TestAccounts.FocalPoint("SN"), Say.Fr("Mails.AccountPasswordSubject")));
        Text(mail).ShouldContain(Page.Squeeze(Say.Fr("Mails.PasswordByLink")));
        LetsNobodyIn(mail);
    }

    [Fact]
    public async Task An_account_that_is_closed_or_opened_again_is_told_so()
    {
        var id = await IdAsync(TestAccounts.Evaluator);
        var closed = await (await _administrator.GetAsync($"{List}/{id}")).Form($"{List}/{id}/closure").SubmitAsync();
        var mail = await OnlyMailAsync(TestAccounts.Evaluator, Say.En("Mails.AccountClosedSubject"));
        Text(mail).ShouldStartWith(Page.Squeeze(Say.En("Mails.AccountClosedBody", "Eva Evaluator", "Adama Administrator", Now)));

        await closed.Form($"{List}/{id}/reopening").SubmitAsync();
        (await _host.MailsAsync())[^1].Subject.ShouldBe(Say.En("Mails.AccountReopenedSubject"));
        (await _administrator.PostAsync($"{List}/{id}/reopening")).ShouldBeOk();
        (await _host.MailsAsync()).Count.ShouldBe(2, "what is open is not opened again");
    }

    private static string Text(OutboxMessage mail) => Page.Squeeze(mail.Body);

    private async Task<OutboxMessage> OnlyMailAsync(string address, string subject)
    {
        var mail = (await _host.MailsAsync()).ShouldHaveSingleItem();
        (mail.ToAddress, mail.Subject).ShouldBe((address, subject));
        LetsNobodyIn(mail);
        return mail;
    }

    private void LetsNobodyIn(OutboxMessage mail)
    {
        mail.Body.ShouldNotContain("⟦");
        _host.PathsIn(mail.Body).ShouldBe(["/"], "its only address is that of the portal");
    }

    private Task<int> IdAsync(string email) =>
        _host.InDbAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());
}
