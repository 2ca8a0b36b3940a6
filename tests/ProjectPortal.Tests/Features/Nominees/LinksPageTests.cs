using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominees;

/// <summary>Staff and the country see which links there are, send new ones and take them back.</summary>
public sealed class LinksPageTests : IAsyncLifetime
{
    private PortalHost _host = null!;
    private Nomination _nomination = null!;

    private string Links => $"/projects/roa-900/nominations/{_nomination.Id}/links";

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        var world = new World(_host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, p => p with { OfferDays = 30 }, new Wanted("TG", NominationState.Selected));
        _nomination = (await world.NominationsOfAsync(ofEvent))[0];
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_link_is_sent_after_its_mail_was_seen_and_the_older_one_closes()
    {
        var older = await _host.LinkAsync(_nomination.Id, LinkPurpose.Concept);
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        var preview = await (await staff.GetAsync(Links)).ShouldBeOk().FollowAsync($"a[href$='purpose={LinkPurpose.Concept}']");
        preview.ShouldBeOk().ShouldSay(_nomination.Nominee.Email).ShouldSay(Say.Fr("Mails.PersonalLink"))
            .ShouldSay(Say.En("Nominees.NewLinkClosesOlder"));
        (await _host.MailsAsync()).ShouldBeEmpty("a preview sends nothing");

        var done = await preview.Form(Links).SubmitAsync();
        done.ShouldBeOk().Flash.ShouldBe(Say.En("Nominees.LinkSent", Say.En("Enums.LinkPurpose.Concept"), _nomination.Nominee.FullName));
        (await _host.MailsAsync()).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(m => m.Language.ShouldBe("fr"), m => m.ChangeId.ShouldNotBeNull());
        (await _host.Visit().GetAsync(await _host.PersonalPathAsync(LinkPurpose.Concept))).ShouldBeOk();
        (await _host.Visit().GetAsync(older)).ShouldBe(HttpStatusCode.Gone).ShouldSay(Say.En("Shared.LinkSuperseded"));
    }

    [Fact]
    public async Task A_link_is_taken_back_with_a_reason()
    {
        var path = await _host.LinkAsync(_nomination.Id, LinkPurpose.Documents);
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        var page = await staff.GetAsync(Links);
        var revocation = page.One("form[action$='/revocation']").GetAttribute("action")!;

        (await page.Form(revocation).SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _host.Visit().GetAsync(path)).ShouldBeOk();
        (await page.Form(revocation).Fill("Revocation.Reason", "Sent to the wrong person.").SubmitAsync()).ShouldBeOk()
            .ShouldSay("Sent to the wrong person.");
        (await _host.Visit().GetAsync(path)).ShouldBe(HttpStatusCode.Gone);
        (await staff.PostAsync(revocation, ("Revocation.Reason", "Again."))).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_country_sends_what_its_own_people_need_and_nobody_elses()
    {
        var togo = await _host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        var page = (await togo.GetAsync(Links)).ShouldBeOk();
        foreach (var purpose in new[] { LinkPurpose.Answer, LinkPurpose.Documents, LinkPurpose.Concept })
            (await togo.PostAsync(Links, ("purpose", $"{purpose}"))).ShouldBeOk();
        (await togo.PostAsync(Links, ("purpose", $"{LinkPurpose.Directory}"))).ShouldBe(HttpStatusCode.NotFound);

        foreach (var other in new[] { TestAccounts.FocalPoint("BT"), TestAccounts.Evaluator, TestAccounts.Administrator })
        {
            var browser = await _host.SignedInAsync(other);
            (await browser.GetAsync(Links)).ShouldBe(HttpStatusCode.NotFound);
            (await browser.PostAsync(Links, ("purpose", $"{LinkPurpose.Answer}"))).ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_link_that_is_of_no_use_now_is_not_sent()
    {
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        await staff.GetAsync(Links);
        (await staff.PostAsync(Links, ("purpose", $"{LinkPurpose.Survey}"))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await staff.GetAsync($"{Links}/new?purpose=Survey")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await staff.PostAsync(Links, ("purpose", "99"))).ShouldBe(HttpStatusCode.NotFound);
        (await _host.InDbAsync(db => db.PersonalLinks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Staff_take_somebody_out_of_the_directory_with_a_reason()
    {
        await _host.InDbAsync(async (db, act) =>
        {
            var tracked = await db.Nominations.Include(n => n.Event).SingleAsync();
            tracked.Confirm(act).ShouldBeNull();
            return await db.SaveChangesAsync();
        }, TestAccounts.FocalPoint("TG"));
        var path = await _host.LinkAsync(_nomination.Id, LinkPurpose.Concept);
        await (await _host.Visit().GetAsync(path)).Form($"{path}/directory").Fill("Consent.Practice", "Counters").SubmitAsync();

        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        var removal = $"/projects/roa-900/nominations/{_nomination.Id}/directory/removal";
        (await (await staff.GetAsync(Links)).Form(removal).SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await (await staff.GetAsync(Links)).Form(removal).Fill("Removal.Reason", "Advertising.").SubmitAsync()).ShouldBeOk();
        (await staff.GetAsync("/projects/roa-900/directory")).ShouldNotSay(_nomination.Nominee.FullName);
    }
}
