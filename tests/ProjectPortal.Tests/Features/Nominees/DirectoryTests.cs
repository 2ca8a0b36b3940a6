using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominees;

/// <summary>Who wishes can be found and written to; addresses stay with the portal.</summary>
public sealed class DirectoryTests : IAsyncLifetime
{
    private const string List = "/projects/roa-900/directory";

    private PortalHost _host = null!;
    private World _world = null!;
    private Event _event = null!;
    private Nomination _pema = null!;
    private Nomination _afi = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        _world = new World(_host);
        _event = await _world.EventAsync(await _world.ProjectAsync(), EventState.Confirmed, null,
            new Wanted("BT", NominationState.Confirmed, _world.Person("Pema", "Dorji")),
                new Wanted("TG", NominationState.Confirmed, _world.Person("Afi", "Mensah")));
        var all = await _world.NominationsOfAsync(_event);
        (_pema, _afi) = (all[0], all[1]);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Nobody_is_shown_who_did_not_agree_and_leaving_works_at_once()
    {
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        (await staff.GetAsync(List)).ShouldBeOk().ShouldSay(Say.En("Nominees.DirectoryNobody"));

        var path = await _host.LinkAsync(_pema.Id, LinkPurpose.Concept);
        var visitor = _host.Visit();
        var shown = await ShowAsync(visitor, path, "Guichets uniques");
        shown.Flash.ShouldBe(Say.En("Nominees.DirectoryShown"));
        var list = (await staff.GetAsync(List)).ShouldSay("Pema Dorji").ShouldSay("Guichets uniques").ShouldSay("Bhutan");
        list.ShouldNotSay(_pema.Nominee.Email).ShouldNotSay("Afi Mensah");

        (await shown.Form($"{path}/directory/leaving").SubmitAsync()).Flash.ShouldBe(Say.En("Nominees.DirectoryHidden"));
        (await staff.GetAsync(List)).ShouldNotSay("Pema Dorji");
        var entry = await _host.InDbAsync(db => db.DirectoryEntries.AsNoTracking().SingleAsync());
        (await _host.ChangesAsync("DirectoryEntry", entry.Id)).Select(c => (c.Action, c.ByName))
            .ShouldBe([("Shown", "Pema Dorji"), ("Hidden", "Pema Dorji")]);
    }

    [Fact]
    public async Task Staff_evaluators_countries_of_the_project_and_delegates_search_it()
    {
        await ShowAsync(_host.Visit(), await _host.LinkAsync(_pema.Id, LinkPurpose.Concept), "Guichets uniques");
        await ShowAsync(_host.Visit(), await _host.LinkAsync(_afi.Id, LinkPurpose.Concept), "Open data");
        foreach (var account in new[] { TestAccounts.Staff, TestAccounts.Evaluator, TestAccounts.FocalPoint("NP") })
        {
            var reader = await _host.SignedInAsync(account);
            (await reader.GetAsync($"{List}?q=guichet")).ShouldBeOk().TextsOf("tbody tr").ShouldHaveSingleItem()
                .ShouldContain("Pema Dorji");
            (await reader.GetAsync($"{List}?country=TG")).TextsOf("tbody tr").ShouldHaveSingleItem().ShouldContain("Afi Mensah");
            (await reader.GetAsync($"{List}?q=nothing")).ShouldSay(Say.En("Nominees.LoosenSearch"));
        }

        var path = await DirectoryAsync(_afi.Id);
        (await _host.Visit().GetAsync($"{path}?q=guichet")).ShouldBeOk().ShouldSay("Pema Dorji").ShouldNotSay(_pema.Nominee.Email);
        (await _host.Visit().GetAsync(List)).Path.ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task Another_projects_delegates_are_not_found()
    {
        await ShowAsync(_host.Visit(), await _host.LinkAsync(_pema.Id, LinkPurpose.Concept), "Counters");
        await _world.ProjectAsync("roa-901", "NP", "SN");
        var entry = await _host.InDbAsync(db => db.DirectoryEntries.Select(e => e.Id).SingleAsync());

        var nepal = await _host.SignedInAsync(TestAccounts.FocalPoint("NP"));
        (await nepal.GetAsync("/projects/roa-901/directory")).ShouldBeOk().ShouldNotSay("Pema Dorji");
        (await nepal.GetAsync($"/projects/roa-901/directory/{entry}/message")).ShouldBe(HttpStatusCode.NotFound);
        (await (await _host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync("/projects/roa-901/directory"))
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_withdraws_is_found_no_longer()
    {
        await ShowAsync(_host.Visit(), await _host.LinkAsync(_pema.Id, LinkPurpose.Concept), "Counters");
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await focalPoint.PostAsync($"/projects/roa-900/nominations/{_pema.Id}/withdrawal", ("Withdrawal.Reason", "Ill."))).ShouldBeOk();

        (await focalPoint.GetAsync(List)).ShouldNotSay("Pema Dorji");
    }

    [Fact]
    public async Task A_message_arrives_without_addresses_unless_the_sender_agrees()
    {
        await ShowAsync(_host.Visit(), await _host.LinkAsync(_afi.Id, LinkPurpose.Concept), "Counters");
        var path = await DirectoryAsync(_pema.Id);
        var visitor = _host.Visit();
        var page = await (await visitor.GetAsync(path)).FollowAsync("Afi Mensah");
        page.ShouldBeOk().ShouldNotSay(_afi.Nominee.Email);
        (await page.Form("main form").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldBe(["Form.Text"]);

        (await page.Form("main form").Fill("Form.Text", "May we visit? {0} ⟦x⟧").SubmitAsync()).ShouldBeOk()
            .Flash.ShouldBe(Say.En("Nominees.MessageSent", "Afi Mensah"));
        var mail = (await _host.MailsAsync())[^1];
        mail.ToAddress.ShouldBe(_afi.Nominee.Email);
        mail.Language.ShouldBe("fr");
        mail.Body.ShouldContain("May we visit? {0} [x]");
        mail.Body.ShouldContain("Pema Dorji");
        mail.Body.ShouldNotContain(_pema.Nominee.Email);
        mail.Body.ShouldContain(Say.Fr("Mails.ReplyThroughPortal"));
        (await _host.PersonalPathAsync(LinkPurpose.Directory)).ShouldNotBe(path, "the recipient has a way out of its own");

        await page.Form("main form").Fill("Form.Text", "My address.").Tick("Form.SharesAddress").SubmitAsync();
        (await _host.MailsAsync())[^1].Body.ShouldContain(_pema.Nominee.Email);
    }

    [Fact]
    public async Task Evaluators_read_and_do_not_write()
    {
        await ShowAsync(_host.Visit(), await _host.LinkAsync(_afi.Id, LinkPurpose.Concept), "Counters");
        var entry = await _host.InDbAsync(db => db.DirectoryEntries.Select(e => e.Id).SingleAsync());
        var evaluator = await _host.SignedInAsync(TestAccounts.Evaluator);

        (await evaluator.GetAsync(List)).ShouldBeOk().Has($"a[href='{List}/{entry}/message']").ShouldBeFalse();
        (await evaluator.PostAsync($"{List}/{entry}/message", ("Form.Text", "x"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_flood_of_messages_is_refused_until_the_next_day()
    {
        await ShowAsync(_host.Visit(), await _host.LinkAsync(_afi.Id, LinkPurpose.Concept), "Counters");
        var entry = await _host.InDbAsync(db => db.DirectoryEntries.Select(e => e.Id).SingleAsync());
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        await focalPoint.GetAsync($"{List}/{entry}/message");

        // More at once than the day allows: the table numbers them, so that none slips through between.
        var answers = await Task.WhenAll(
            Enumerable.Range(0, DirectoryMessage.PerDay + 2)
            .Select(i => focalPoint.PostAsync($"{List}/{entry}/message", ("Form.Text", $"Message {i}"))));
        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBeLessThanOrEqualTo(DirectoryMessage.PerDay);
        while ((await SentAsync()) < DirectoryMessage.PerDay)
            (await focalPoint.PostAsync($"{List}/{entry}/message", ("Form.Text", "One more"))).ShouldBeOk();
        (await focalPoint.PostAsync($"{List}/{entry}/message", ("Form.Text", "Too many"))).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Refusals.MessagesOfTheDay", DirectoryMessage.PerDay));
        (await SentAsync()).ShouldBe(DirectoryMessage.PerDay);

        _host.Clock.Advance(TimeSpan.FromDays(1));
        focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await focalPoint.PostAsync($"{List}/{entry}/message", ("Form.Text", "A new day"))).ShouldBeOk();

        Task<int> SentAsync() => _host.InDbAsync(db => db.DirectoryMessages.CountAsync());
    }

    private static async Task<Page> ShowAsync(Browser visitor, string path, string practice) =>
        (await (await visitor.GetAsync(path)).Form($"{path}/directory").Fill("Consent.Practice", practice).SubmitAsync()).ShouldBeOk();

    private Task<string> DirectoryAsync(int nominationId) => _host.LinkAsync(nominationId, LinkPurpose.Directory);
}
