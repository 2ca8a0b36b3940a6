using System.Net;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Mail;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Mail;

/// <summary>Who sees which mails, and what can be done about those that did not go out.</summary>
public sealed class MailPagesTests
{
    [Fact]
    public async Task Staff_see_the_mails_of_the_work_and_administrators_those_of_accounts()
    {
        await using var host = await PortalHost.StartAsync();
        var (nomination, account) = await TwoMailsAsync(host);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var administrator = await host.SignedInAsync(TestAccounts.Administrator);

        (await staff.GetAsync("/mails")).ShouldBeOk().TextsOf("tbody a").ShouldBe([nomination.Subject]);
        (await administrator.GetAsync("/mails")).ShouldBeOk().TextsOf("tbody a").ShouldBe([account.Subject]);
        (await staff.GetAsync($"/mails/{account.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetAsync($"/mails/{nomination.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await administrator.PostAsync($"/mails/{nomination.Id}/settlement", ("Settlement.Reason", "x"))).ShouldBe(HttpStatusCode.NotFound);
        foreach (var other in new[] { TestAccounts.Evaluator, TestAccounts.FocalPoint("BT") })
        {
            var browser = await host.SignedInAsync(other);
            (await browser.GetAsync("/mails")).ShouldBe(HttpStatusCode.NotFound);
            (await browser.GetAsync($"/mails/{nomination.Id}")).ShouldBe(HttpStatusCode.NotFound);
            (await browser.GetAsync("/mails/templates")).ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_mail_is_shown_whole_with_its_cause_and_without_its_tokens()
    {
        await using var host = await PortalHost.StartAsync();
        var (nomination, account) = await TwoMailsAsync(host);
        var page = (await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync($"/mails/{nomination.Id}")).ShouldBeOk();
        page.TextOf(".mail-text").ShouldContain("[personal link]");
        page.Document.Source.Text.ShouldNotContain("⟦");
        page.Has("a[href*='/nominations/'][href$='#history']").ShouldBeTrue();

        var token = host.PathsIn(account.Body).First().Split("token=")[1];
        var reset = (await (await host.SignedInAsync(TestAccounts.Administrator)).GetAsync($"/mails/{account.Id}")).ShouldBeOk();
        reset.Document.Source.Text.ShouldNotContain(token);
        reset.Document.Source.Text.ShouldNotContain("⟦");
        reset.TextOf(".mail-text").ShouldContain("[personal link]");
    }

    [Fact]
    public async Task What_did_not_go_out_is_told_on_the_start_pages_and_can_be_dealt_with()
    {
        await using var host = await PortalHost.StartAsync(settings: MailServer.SettingsOf(MailServer.FreePort()));
        var (nomination, _) = await TwoMailsAsync(host);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        (await staff.GetAsync("/projects")).ShouldNotSay(Say.En("Shared.MailsDidNotGoOut.one", 1));
        await host.SendMailsAsync();

        (await staff.GetAsync("/projects")).ShouldSay(Say.En("Shared.MailsDidNotGoOut.one", 1));
        var page = await staff.GetAsync($"/mails/{nomination.Id}");
        page.ShouldSay(Say.En("Outbox.TroubleUnreachable")).ShouldSay("Connection refused");
        (await page.Form($"/mails/{nomination.Id}/attempt").SubmitAsync()).Flash.ShouldBe(Say.En("Outbox.DoneAskAgain", nomination.ToName));
        (await host.MailsAsync()).Single(m => m.Id == nomination.Id).NextAttemptAt.ShouldBe(host.Clock.Now);

        (await page.Form($"/mails/{nomination.Id}/settlement").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Errors.Keys.ShouldContain("Settlement.Reason");
        var settled = await page.Form($"/mails/{nomination.Id}/settlement").Fill("Settlement.Reason", "Telephoned.").SubmitAsync();
        settled.ShouldBeOk().ShouldSay("Telephoned.");
        (await host.MailsAsync()).Single(m => m.Id == nomination.Id).State.ShouldBe(MailState.Settled);
        (await host.ChangesAsync("Mail", (int)nomination.Id)).Select(c => c.Action).ShouldBe(["AskAgain", "Settle"]);
        (await staff.PostAsync($"/mails/{nomination.Id}/attempt")).ShouldBe(HttpStatusCode.Conflict)
            .ShouldSay(Say.En("Refusals.MailStateForbids", Say.En("Enums.MailState.Settled")));
        (await staff.GetAsync("/projects")).ShouldNotSay(Say.En("Shared.MailsDidNotGoOut.one", 1));
    }

    [Fact]
    public async Task All_that_failed_can_be_tried_again_at_once()
    {
        await using var server = await MailServer.StartAsync();
        await using var host = await PortalHost.StartAsync(settings: server.Settings);
        await MailServerTests.WriteAsync(
            host, ("refused.a@ministry.example", "A", "One", "1"), ("refused.b@ministry.example", "B", "Two", "2"));
        await host.SendMailsAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var done = await (await staff.GetAsync("/mails?state=GivenUp")).Form("/mails/attempts").SubmitAsync();

        done.Flash.ShouldBe(Say.En("Outbox.DoneTryAll.other", 2));
        (await host.MailsAsync()).ShouldAllBe(m => m.GivenUpAt == null && m.Attempts == 0 && m.NextAttemptAt == host.Clock.Now);
        // What is uncertain is looked at one by one.
        (await staff.PostAsync("/mails/attempts", ("state", "Uncertain"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_can_be_narrowed()
    {
        await using var host = await PortalHost.StartAsync();
        var (nomination, _) = await TwoMailsAsync(host);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var ofEvent = (await host.InDbAsync(db => Task.FromResult(db.Events.Single().Slug)));

        foreach (var filter in new[] { "state=Waiting", "project=roa-900", $"project=roa-900&event={ofEvent}",
            $"q={nomination.ToAddress}" })
            (await staff.GetAsync($"/mails?{filter}")).TextsOf("tbody a").Count.ShouldBe(1, filter);
        foreach (var filter in new[] { "state=Sent", "state=Attention", "project=other", $"project=roa-900&event=other", "q=nobody" })
            (await staff.GetAsync($"/mails?{filter}")).ShouldSay(Say.En("Outbox.NothingMatches"));
    }

    /// <summary>An offer to a nominee, with personal links, and a mail for a new password.</summary>
    private static async Task<(OutboxMessage Nomination, OutboxMessage Account)> TwoMailsAsync(PortalHost host)
    {
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, p => p with { Capacity = 1, SeatsPerCountry = 1 },
            new Wanted("BT", NominationState.Reserve, world.Person("Pema", "Dorji")));
        var id = (await world.NominationsOfAsync(ofEvent)).Single().Id;
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        (await staff.PostAsync($"/projects/roa-900/nominations/{id}/promotion", ("Promotion.Reason", "First in line."))).ShouldBeOk();
        var visitor = host.Visit();
        await (await visitor.GetAsync("/account/forgotten-password")).Form("/account/forgotten-password")
            .Fill("Email", TestAccounts.Evaluator).SubmitAsync();
        var mails = await host.MailsAsync();
        // The offer went to the focal point as well; one is enough here.
        await host.InDbAsync(async db =>
        {
            db.Outbox.Remove(db.Outbox.Single(m => m.ToAddress == TestAccounts.FocalPoint("BT")));
            await db.SaveChangesAsync();
        });
        return (mails.Single(m => m.ToName == "Pema Dorji"), mails.Single(m => m.ToAddress == TestAccounts.Evaluator));
    }
}
