using System.Net;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Accounts;

/// <summary>Accounts take the addresses that everything else takes, and no other.</summary>
public sealed class AccountAddressTests
{
    private const string New = "/administration/accounts/new";

    [Theory]
    [InlineData("Afi Mensah <afi@ministere.example>")]
    [InlineData("a b@c.example")]
    [InlineData("x@localhost")]
    [InlineData("péma@ministere.example")]
    public async Task What_nothing_can_be_sent_to_is_refused_where_it_is_typed(string typed)
    {
        await using var host = await PortalHost.StartAsync();
        var administrator = await host.SignedInAsync(TestAccounts.Administrator);

        var page = await InviteAsync(administrator, typed);

        page.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Email"].ShouldBe(Say.En("Forms.NotAnEmail"));
        page.Form("/administration/accounts").Value("Email").ShouldBe(typed, "what was typed is still there");
        (await host.Visit().GetAsync("/account/forgotten-password")).ShouldBeOk();
    }

    [Theory]
    [InlineData("o'brien@ministere.example", "O'BRIEN@ministere.example")]
    [InlineData("afi@ministère.example", "afi@xn--ministre-60a.example")]
    [InlineData("afi\u200B@ministere.example", "afi@ministere.example")]
    public async Task Who_is_invited_by_an_unusual_address_signs_in_however_it_is_written(string invited, string typed)
    {
        const string Password = "un mot de passe bien long";
        await using var host = await PortalHost.StartAsync();
        var administrator = await host.SignedInAsync(TestAccounts.Administrator);
        (await InviteAsync(administrator, invited)).ShouldBeOk();
        var link = host.PathsIn((await host.MailsAsync())[^1].Body).First();

        await (await host.Visit().GetAsync(link)).Form("/account/invitation").Fill("Password", Password).Fill("Again", Password)
            .SubmitAsync();

        await host.Visit().SignInAsAsync(typed, Password);
        (await InviteAsync(administrator, typed)).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Refusals.AccountExists"));
    }

    private static async Task<Page> InviteAsync(Browser administrator, string email) =>
        await (await administrator.GetAsync(New)).Form("/administration/accounts").Fill("Email", email).Fill("Name", "Afi Mensah")
            .Tick("Roles", "FocalPoint").Fill("Country", "TG").Fill("Language", "fr").SubmitAsync();
}
