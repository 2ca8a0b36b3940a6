using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominations;

/// <summary>Before the freeze a country changes its delegates itself; from then on it asks, and staff answer.</summary>
public sealed class ChangeRequestPagesTests
{
    private const string Requests = "/projects/roa-900/requests";

    [Fact]
    public async Task A_delegate_is_corrected_at_once_before_the_freeze()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, id) = await ConfirmedAsync(host, freezesIn: 10);
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var stale = (await bhutan.GetAsync($"{path}/correction")).Form($"{path}/correction").Fill("Form.Person.Phone", "+975 1 111");

        var page = await (await bhutan.GetAsync(path)).ShouldNotSay(Say.En("Nominations.AskCorrectBegin"))
            .FollowAsync(Say.En("Nominations.CorrectBegin"));
        (await page.Form($"{path}/correction").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Refusals.NothingCorrected"));
        (await page.Form($"{path}/correction").Fill("Form.Person.GivenName", "").Fill("Form.Person.FamilyName", "").SubmitAsync())
            .ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldContain("Form.Person.GivenName");
        (await page.Form($"{path}/correction").Fill("Form.Person.GivenName", "Pema").Fill("Form.Person.FamilyName", "Dorje").SubmitAsync())
            .ShouldBeOk().Flash.ShouldBe(Say.En("Nominations.Corrected", "Pema Dorje"));

        (await stale.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict).TextsOf(".conflict tbody tr").ShouldContain(r => r.Contains("Dorje"));
        (await host.ChangesAsync("Nomination", id)).Count(c => c.Action == "Corrected" && c.Fields!.Contains("Dorje")).ShouldBe(1);
        (await bhutan.GetAsync($"{path}/correction-request")).Path.ShouldBe(path, "there is nothing to ask for yet");
        (await bhutan.PostAsync($"{path}/withdrawal-request", ("Form.Reason", "Ill."))).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Refusals.RequestNotNeeded"));
    }

    [Fact]
    public async Task A_frozen_list_changes_only_when_staff_accept()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, id) = await ConfirmedAsync(host, freezesIn: 0);
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        (await bhutan.PostAsync($"{path}/withdrawal", ("Withdrawal.Reason", "Ill."))).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Refusals.ListFrozen", "2 March 2026"));
        (await bhutan.GetAsync($"{path}/replacement")).Path.ShouldBe(path);
        (await bhutan.GetAsync($"{path}/correction")).Path.ShouldBe(path);
        (await StateAsync(host, id)).ShouldBe(NominationState.Confirmed);

        var ask = await (await bhutan.GetAsync(path)).ShouldSay(Say.En("Nominations.ListFrozenSince", "2 March 2026"))
            .FollowAsync(Say.En("Nominations.AskWithdrawBegin"));
        (await ask.Form($"{path}/withdrawal-request").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Errors.Keys.ShouldContain("Form.Reason");
        var asked = await ask.Form($"{path}/withdrawal-request").Fill("Form.Reason", "Needed at home.").SubmitAsync();
        asked.ShouldBeOk().ShouldSay("Needed at home.").ShouldNotSay(Say.En("Nominations.AskReplaceBegin"))
            .Flash.ShouldBe(Say.En("Nominations.RequestAsked", "Pema Dorji"));
        (await StateAsync(host, id)).ShouldBe(NominationState.Confirmed);
        (await bhutan.GetAsync("/start")).ShouldSay(Say.En("Enums.ChangeRequestKind.Withdraw"));

        (await staff.GetAsync("/projects/roa-900/nominations")).ShouldSay(Say.En("Nominations.RequestsWaitingShort.one", 1));
        var request = await (await staff.GetAsync(Requests)).ShouldSay(Say.En("Nominations.RequestsWaiting.one", 1))
            .FollowAsync("Pema Dorji");
        (await request.ShouldSay("Needed at home.").Form($"{request.Path}/acceptance").SubmitAsync())
            .Flash.ShouldBe(Say.En("Nominations.RequestDoneWithdraw", "Pema Dorji", ""));

        (await StateAsync(host, id)).ShouldBe(NominationState.Withdrawn);
        (await host.ChangesAsync("Nomination", id))[^1]
            .ByName.ShouldBe((await new World(host).ActorAsync(TestAccounts.FocalPoint("BT"))).Name);
        (await host.MailsAsync()).Select(m => (m.ToAddress, m.Subject)).ShouldBe(
        [
            (TestAccounts.Staff, Say.En("Mails.RequestAskedStaffSubject", "Pema Dorji", "Workshop 1", "", "Bhutan")),
            (TestAccounts.Staff, Say.En("Mails.NominationWithdrawnStaffSubject", "Pema Dorji", "Workshop 1", "", "Bhutan")),
            (TestAccounts.FocalPoint("BT"), Say.En("Mails.RequestAcceptedFocalPointSubject", "Pema Dorji", "Workshop 1")),
        ]);
        (await host.MailsAsync()).ShouldAllBe(m => m.ChangeId != null && !m.Body.Contains('{'));
        (await bhutan.GetAsync(path)).ShouldSay(Say.En("Enums.ChangeRequestState.Accepted"));
    }

    [Fact]
    public async Task A_refusal_says_why_and_changes_nothing()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, id) = await ConfirmedAsync(host, freezesIn: 0, country: "TG");
        var togo = await host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var form = (await togo.GetAsync($"{path}/correction-request")).Form($"{path}/correction-request");
        await form.Fill("Form.Person.Phone", "+228 90").Fill("Form.Reason", "Nouveau numéro.").SubmitAsync();
        var request = await (await staff.GetAsync(Requests)).FollowAsync("Pema Dorji");
        request.TextsOf("article tbody tr").ShouldBe([$"{Say.En("Nominations.Phone")}– +228 90"]);

        (await request.Form($"{request.Path}/refusal").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Errors.Keys.ShouldContain("Refusal.Reason");
        (await request.Form($"{request.Path}/refusal").Fill("Refusal.Reason", "The list is printed.").SubmitAsync())
            .Flash.ShouldBe(Say.En("Nominations.RequestDoneRefuse", "Pema Dorji"));

        var mail = (await host.MailsAsync())[^1];
        (mail.ToAddress, mail.Language, mail.Subject)
            .ShouldBe((TestAccounts.FocalPoint("TG"), "fr", Say.Fr("Mails.RequestRefusedFocalPointSubject", "Pema Dorji", "Atelier 1")));
        mail.Body.ShouldContain("The list is printed.");
        (await togo.GetAsync(path)).ShouldSay("The list is printed.").ShouldSay(Say.Fr("Nominations.AskCorrectBegin"));
        (await host.InDbAsync(db => db.Nominations.Where(n => n.Id == id).Select(n => n.Nominee.Phone).SingleAsync())).ShouldBe("");
        (await staff.PostAsync($"{request.Path}/acceptance")).ShouldBe(HttpStatusCode.Conflict)
            .ShouldSay(Say.En("Enums.ChangeRequestState.Refused"));
    }

    [Fact]
    public async Task An_accepted_replacement_brings_the_substitute_and_its_mails()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, id) = await ConfirmedAsync(host, freezesIn: 0);
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var ask = (await bhutan.GetAsync($"{path}/replacement-request")).Form($"{path}/replacement-request")
            .Fill("Form.Reason", "Another task.");
        (await ask.Fill("Form.Person.GivenName", "Sonam").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Errors.Keys.ShouldContain("Form.Person.BirthYear");
        await Substitute(ask).SubmitAsync();

        var request = await (await staff.GetAsync(Requests)).FollowAsync("Pema Dorji");
        await request.ShouldSay("Sonam Choden").Form($"{request.Path}/acceptance").SubmitAsync();

        var all = await host.InDbAsync(
            db => db.Nominations.OrderBy(n => n.Id).Select(n => new { n.State, n.ReplacesId, n.Nominee.GivenName }).ToListAsync());
        all.ShouldBe([new { State = NominationState.Replaced, ReplacesId = (int?)null, GivenName = "Pema" },
            new { State = NominationState.Submitted, ReplacesId = (int?)id, GivenName = "Sonam" }]);
        (await host.MailsAsync()).Select(m => m.ToAddress).ShouldBe(
            [TestAccounts.Staff, "pema@ministry.example", "sonam@ministry.example", TestAccounts.Staff, TestAccounts.FocalPoint("BT")],
                ignoreOrder: true);
    }

    [Fact]
    public async Task Two_members_of_staff_who_decide_at_once_decide_once()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, id) = await ConfirmedAsync(host, freezesIn: 0);
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        await bhutan.PostAsync($"{path}/withdrawal-request", ("Form.Reason", "Needed at home."));
        (await bhutan.PostAsync($"{path}/withdrawal-request", ("Form.Reason", "Once more."))).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Refusals.RequestWaits"));
        var request = $"{Requests}/{await host.InDbAsync(db => db.ChangeRequests.Select(r => r.Id).SingleAsync())}";
        var (one, other) = (await host.SignedInAsync(TestAccounts.Staff), await host.SignedInAsync(TestAccounts.Staff));
        var (yes, no) = ((await one.GetAsync(request)).Form($"{request}/acceptance"),
            (await other.GetAsync(request)).Form($"{request}/refusal").Fill("Refusal.Reason", "No."));

        var answers = await Task.WhenAll(yes.SubmitAsync(), no.SubmitAsync());

        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.Status == HttpStatusCode.Conflict).ShouldBe(1);
        var accepted = await host.InDbAsync(db => db.ChangeRequests.Select(r => r.State).SingleAsync()) == ChangeRequestState.Accepted;
        (await StateAsync(host, id)).ShouldBe(accepted ? NominationState.Withdrawn : NominationState.Confirmed);
    }

    [Fact]
    public async Task A_request_is_taken_back_by_its_country_alone()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, _) = await ConfirmedAsync(host, freezesIn: 0);
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var page = await bhutan.PostAsync($"{path}/withdrawal-request", ("Form.Reason", "Needed at home."));
        var request = $"{Requests}/{await host.InDbAsync(db => db.ChangeRequests.Select(r => r.Id).SingleAsync())}";

        (await (await host.SignedInAsync(TestAccounts.FocalPoint("NP"))).PostAsync($"{request}/retraction"))
            .ShouldBe(HttpStatusCode.NotFound);
        (await page.Form($"{request}/retraction").SubmitAsync()).Flash.ShouldBe(Say.En("Nominations.RequestTakenBack", "Pema Dorji"));
        (await bhutan.GetAsync(path)).ShouldSay(Say.En("Nominations.AskReplaceBegin"));
    }

    [Fact]
    public async Task Each_role_sees_and_does_its_part()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, _) = await ConfirmedAsync(host, freezesIn: 0);
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var correct = (await bhutan.GetAsync($"{path}/correction-request")).Form($"{path}/correction-request");
        await correct.Fill("Form.Person.Phone", "+975 17 123").Fill("Form.Person.Position", "Secretary").Fill("Form.Reason", "Promoted.")
            .SubmitAsync();
        var request = $"{Requests}/{await host.InDbAsync(db => db.ChangeRequests.Select(r => r.Id).SingleAsync())}";

        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        (await evaluator.GetAsync(request)).ShouldBeOk().ShouldSay("Secretary").ShouldNotSay("+975 17 123")
            .Has($"form[action='{request}/acceptance']").ShouldBeFalse();
        (await evaluator.PostAsync($"{request}/acceptance")).ShouldBe(HttpStatusCode.NotFound);
        (await bhutan.GetAsync(Requests)).ShouldBe(HttpStatusCode.NotFound);
        (await bhutan.PostAsync($"{request}/acceptance")).ShouldBe(HttpStatusCode.NotFound);
        var nepal = await host.SignedInAsync(TestAccounts.FocalPoint("NP"));
        foreach (var kind in new[] { "withdrawal", "replacement", "correction" })
            (await nepal.GetAsync($"{path}/{kind}-request")).ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync($"{Requests}?state=all&event=nowhere"))
            .ShouldSay(Say.En("Nominations.NoRequestMatches"));
        (await (await host.SignedInAsync(TestAccounts.Administrator)).GetAsync(Requests)).ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Pema Dorji, confirmed for an event whose list freezes so many days from now.</summary>
    private static async Task<(string Path, int Id)> ConfirmedAsync(PortalHost host, int freezesIn, string country = "BT")
    {
        var world = new World(host);
        var ev = await world.EventAsync(
            await world.ProjectAsync(), EventState.Confirmed, p => p with { FreezesOn = host.Clock.Today.AddDays(freezesIn) },
            new Wanted(country, NominationState.Confirmed,
                world.Person("Pema", "Dorji") with { Email = "pema@ministry.example", Phone = "" }));
        var id = (await world.NominationsOfAsync(ev)).Single().Id;
        return ($"/projects/roa-900/nominations/{id}", id);
    }

    private static Form Substitute(Form form) => form
        .Fill("Form.Person.GivenName", "Sonam").Fill("Form.Person.FamilyName", "Choden").Fill("Form.Person.Sex", "Female")
            .Fill("Form.Person.BirthYear", "1982")
        .Fill("Form.Person.Email", "sonam@ministry.example").Fill("Form.Person.Languages", "English")
            .Fill("Form.Person.Position", "Director")
        .Fill("Form.Person.Organisation", "Ministry").Fill("Form.Person.AreaOfWork", "Counters").Fill("Form.Person.Authority", "Decides")
        .Fill("Form.Person.WouldIntroduce", "A counter.").Fill("Form.Person.Superior", "The minister");

    private static Task<NominationState> StateAsync(PortalHost host, int id) =>
        host.InDbAsync(db => db.Nominations.Where(n => n.Id == id).Select(n => n.State).SingleAsync());
}
