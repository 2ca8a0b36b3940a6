using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominations;

/// <summary>The whole way of a nomination, as the people on it go.</summary>
public sealed class WalkTests
{
    private static readonly string MissingPapers =
        $"{Say.Fr("Enums.DocumentKind.NominationLetter")}, {Say.Fr("Enums.DocumentKind.CurriculumVitae")}";

    private const string Home = "/projects/roa-900/nominations";

    [Fact]
    public async Task From_the_start_page_to_the_attendance_list()
    {
        await using var host = await PortalHost.StartAsync();
        await FormTests.OpenAsync(host);
        var togo = await host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var begin = await (await togo.GetAsync("/")).FollowAsync(Say.Fr("Start.GoNominate"));
        (begin.Language, begin.Path).ShouldBe(("fr", FormWalk.New));
        var submitted = await FormWalk.SubmitAsync(togo);
        submitted.Flash.ShouldBe(Page.Squeeze(
            Say.Fr("Nominations.DoneSubmitMissing", Say.Fr("Nominations.DoneSubmit", "Pema Dorji"), MissingPapers)));
        var path = submitted.Path;

        var page = await staff.GetAsync(path);
        await page.Form($"{path}/return").Fill("Return.Reason", "Which office would run it?").Fill("Return.DueOn", "2026-03-20")
            .SubmitAsync();
        var answer = await (await togo.GetAsync("/start")).ShouldSay("Which office would run it?").FollowAsync(Say.Fr("Start.GoAnswer"));
        var post = await answer.FollowAsync(Say.Fr("Nominations.StepPost"));
        await post.ShouldSay("Which office would run it?").Form($"{path}/edit/post").Fill("Unit", "Reform office").SubmitAsync("next");
        await (await togo.GetAsync($"{path}/edit/review")).Form($"{path}/submission").SubmitAsync();
        (await StateAsync(host)).ShouldBe(NominationState.Submitted);

        await (await staff.GetAsync(path)).Form($"{path}/screening").SubmitAsync();
        await (await staff.GetAsync($"{path}/scoring")).Form($"{path}/proposal").Fill("Proposal.Decision", "Select")
            .Fill("Proposal.Reason", "She decides alone.").SubmitAsync();
        (await togo.GetAsync(path)).ShouldSay(Say.Fr("Nominations.IsScreening")).ShouldNotSay("She decides alone.");

        var preview = await staff.GetAsync("/projects/roa-900/events/workshop-1/release");
        var released = await preview.ShouldSay("Pema Dorji").Form("/projects/roa-900/events/workshop-1/release").SubmitAsync();
        released.Flash.ShouldBe("Released: 1 selected, 0 on reserve, 0 declined. 2 messages are on their way.");

        var confirm = await (await togo.GetAsync("/start")).FollowAsync(Say.Fr("Start.GoConfirm"));
        confirm.TextsOf(".story > li > p")[0].ShouldContain("La place est réservée jusqu’au 16 mars 2026");
        var confirmed = await confirm.Form($"{path}/confirmation").SubmitAsync();
        confirmed.Flash.ShouldBe(Say.Fr("Nominations.DoneConfirm", "Pema Dorji"));
        confirmed.TextsOf(".story > li > p")[1].ShouldContain("La place était réservée jusqu’au 16 mars 2026");

        var lastDay = await host.InDbAsync(async (db, _) =>
        {
            var e = await db.Events.Include(x => x.InvitedCountries).Include(x => x.Waivers).SingleAsync();
            var by = await new World(host).ActorAsync(TestAccounts.Staff);
            e.CloseNominations(new(by, host.Clock.Now)).ShouldBeNull();
            e.ConfirmParticipants(new(by, host.Clock.Now)).ShouldBeNull();
            e.Start(new(by, e.StartsOn.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc))).ShouldBeNull();
            await db.SaveChangesAsync();
            return e.EndsOn;
        });
        host.Clock.Now = lastDay.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        staff = await host.SignedInAsync(TestAccounts.Staff);
        await staff.GetAsync("/projects/roa-900/events/workshop-1/attendance");
        (await staff.PostAsync("/projects/roa-900/events/workshop-1/attendance/marks", ("Day", $"{lastDay:yyyy-MM-dd}"),
            ("Present", path.Split('/')[^1]))).ShouldBeOk();
        (await (await staff.GetAsync("/projects/roa-900/events/workshop-1/attendance/closure"))
            .Form("/projects/roa-900/events/workshop-1/attendance/closure").SubmitAsync()).ShouldBeOk();
        (await StateAsync(host)).ShouldBe(NominationState.Attended);

        (await host.MailsAsync()).Select(m => (m.ToAddress, m.Language, m.Subject)).ShouldBe(
        [
            (TestAccounts.FocalPoint("TG"), "fr", Say.Fr("Mails.NominationSubmittedFocalPointSubject", "Pema Dorji", "Atelier 1")),
            (TestAccounts.FocalPoint("TG"), "fr",
                Say.Fr("Mails.NominationReturnedFocalPointSubject", "Pema Dorji", "", "", "", "", "", "", "", "", "", "", "",
                "20\u00a0mars\u00a02026")),
            (TestAccounts.FocalPoint("TG"), "fr", Say.Fr("Mails.NominationSubmittedFocalPointSubject", "Pema Dorji", "Atelier 1")),
            ("pema@ministry.example", "fr",
                Say.Fr("Mails.NominationSelectedNomineeSubject", "", "Atelier 1", "", "", "", "", "", "", "", "", "", "",
                "16\u00a0mars\u00a02026")),
            (TestAccounts.FocalPoint("TG"), "fr",
                Say.Fr("Mails.NominationSelectedFocalPointSubject", "Pema Dorji", "", "", "", "", "", "", "", "", "", "", "",
                "16\u00a0mars\u00a02026")),
            (TestAccounts.Staff, "en", Say.En("Mails.NominationConfirmedStaffSubject", "Pema Dorji", "Workshop 1", "", "Togo")),
            ("pema@ministry.example", "fr", Say.Fr("Mails.NominationAttendedNomineeSubject", "", "Atelier 1")),
        ]);
        (await host.MailsAsync())[1].Body.ShouldContain($"https://portal.example{path}");
        (await host.MailsAsync()).ShouldAllBe(m => m.ChangeId != null && !m.Body.Contains("{"));
        (await host.ChangesAsync("Nomination", 1)).Select(c => c.Action).ShouldBe(
            ["Created", "Submit", "Return", "Edited", "Submit", "Screen", "Propose", "Release", "Confirm", "Attend"]);
    }

    [Fact]
    public async Task A_country_is_told_nothing_of_proposals_not_even_afterwards()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, staff) = await ScreenedAsync(host);
        await (await staff.GetAsync($"{path}/scoring")).Form($"{path}/proposal").Fill("Proposal.Decision", "Decline")
            .Fill("Proposal.Reason", "Only liaises.").SubmitAsync();
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await bhutan.GetAsync(path)).ShouldNotSay("liaises.").ShouldNotSay(Say.En("History.Propose"));

        await (await staff.GetAsync(path)).Form($"{path}/return").Fill("Return.Reason", "Who stands behind it?")
            .Fill("Return.DueOn", "2026-03-20").SubmitAsync();
        var after = await bhutan.GetAsync(path);
        after.ShouldSay("Who stands behind it?").ShouldNotSay("liaises.").ShouldNotSay(Say.En("Fields.Proposal"))
            .ShouldNotSay(Say.En("Fields.ProposalReason"));
        (await staff.GetAsync(path)).ShouldSay("Only liaises.").ShouldSay(Say.En("History.Propose"));
        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        (await evaluator.GetAsync(path)).ShouldNotSay("Only liaises.");
    }

    [Fact]
    public async Task An_evaluator_finds_no_address_and_no_telephone_anywhere()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var path = (await FormWalk.SubmitAsync(bhutan)).Path;
        await (await staff.GetAsync(path)).Form($"{path}/return").Fill("Return.Reason", "Another address?")
            .Fill("Return.DueOn", "2026-03-20").SubmitAsync();
        await (await bhutan.GetAsync($"{path}/edit/person")).Form($"{path}/edit/person").Fill("Email", "pema.dorji@home.example")
            .Fill("Phone", "+975 17 555 666").SubmitAsync("next");
        await (await bhutan.GetAsync($"{path}/edit/review")).Form($"{path}/submission").SubmitAsync();
        (await staff.GetAsync(path)).ShouldSay("pema.dorji@home.example").ShouldSay("pema@ministry.example");

        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        foreach (var page in new[] { path, Home, $"{Home}?q=pema" })
            NoContact(await (await evaluator.AskAsync(page)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var file = await (await evaluator.AskAsync($"{Home}.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        file.ShouldContain("Director");
        NoContact(file);
        (await evaluator.GetAsync($"{Home}?q=pema.dorji@home.example")).ShouldSay(Say.En("Nominations.NothingMatches"));
        (await staff.GetAsync($"{Home}?q=pema.dorji@home.example")).ShouldSay("Pema Dorji");
        (await (await staff.AskAsync($"{Home}.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .ShouldContain("pema.dorji@home.example");

        static void NoContact(string text)
        {
            text.ShouldNotContain("@home.example");
            text.ShouldNotContain("@ministry.example");
            text.ShouldNotContain("555 666");
            text.ShouldNotContain("111 222");
        }
    }

    [Fact]
    public async Task A_refused_decision_keeps_what_was_typed()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, staff) = await ScreenedAsync(host);
        var page = await (await staff.GetAsync(path)).Form($"{path}/return").Fill("Return.Reason", "Which office?")
            .Fill("Return.DueOn", "2026-03-02").SubmitAsync();
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Return.DueOn"].ShouldBe(Say.En("Refusals.DueDatePast"));
        page.Form($"{path}/return").Value("Return.Reason").ShouldBe("Which office?");

        page = await (await staff.GetAsync($"{path}/scoring")).Form($"{path}/proposal").Fill("Proposal.Decision", "Reserve")
            .Fill("Proposal.ReserveRank", "0").Fill("Proposal.Reason", "Second.").SubmitAsync();
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldContain("Proposal.ReserveRank");
        (page.Form($"{path}/proposal").Value("Proposal.Decision"), page.Form($"{path}/proposal").Value("Proposal.Reason"))
            .ShouldBe(("Reserve", "Second."));

        var stale = await staff.GetAsync($"{path}/scoring");
        await (await staff.GetAsync(path)).Form($"{path}/return").Fill("Return.Reason", "Which office?").Fill("Return.DueOn", "2026-03-20")
            .SubmitAsync();
        (await stale.Form($"{path}/proposal").Fill("Proposal.Decision", "Select").SubmitAsync()).ShouldBe(HttpStatusCode.Conflict)
            .ShouldSay(Say.En("Refusals.NominationStateForbids", "", Say.En("Enums.NominationState.Returned")));
    }

    [Fact]
    public async Task A_substitute_takes_the_place_in_the_line_and_not_the_seat()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null,
            new Wanted("TG", NominationState.Confirmed, world.Person("Afi", "Mensah")));
        var togo = await host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        var path = $"{Home}/{(await world.NominationsOfAsync(ofEvent))[0].Id}";
        var form = (await (await togo.GetAsync(path)).FollowAsync(Say.Fr("Nominations.ReplaceBegin"))).Form($"{path}/replacement");
        var wrong = await form.Fill("Form.Person.GivenName", "Pema").SubmitAsync();
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldContain("Form.Reason");
        wrong.Errors.Keys.ShouldContain("Form.Person.Email");

        var full = wrong.Form($"{path}/replacement");
        foreach (var (name, value) in new[] { ("FamilyName", "Dorji"), ("Sex", "Female"), ("BirthYear", "1980"),
            ("Email", "pema@ministry.example"), ("Languages", "fr"), ("Position", "Directrice"), ("Organisation", "Ministère"),
            ("AreaOfWork", "Guichets"), ("Authority", "Decides"), ("WouldIntroduce", "Un guichet"), ("Superior", "Ministre") })
            full.Fill($"Form.Person.{name}", value);
        var done = await full.Fill("Form.Reason", "En mission.").SubmitAsync();
        done.Flash.ShouldBe(Page.Squeeze(Say.Fr("Nominations.DoneReplace", "Afi Mensah", "Pema Dorji", MissingPapers)));
        (await world.NominationsOfAsync(ofEvent)).Select(n => (n.State, n.HoldsSeat))
            .ShouldBe([(NominationState.Replaced, false), (NominationState.Submitted, false)]);
        done.ShouldSay("Afi Mensah");
        (await host.MailsAsync()).Select(m => (m.ToName, m.Language))
            .ShouldBe([("Afi Mensah", "fr"), ("Pema Dorji", "fr"), ("Sabine Staff", "en")]);
        var substitute = (await world.NominationsOfAsync(ofEvent))[1].Id;
        (await host.MailsAsync())[^1].Body.ShouldContain($"/projects/roa-900/nominations/{substitute}\n", Case.Sensitive, "whom to screen");
    }

    [Fact]
    public async Task Who_came_before_is_remembered_within_the_country()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var person = world.Person("Pema", "Dorji");
        await world.EventAsync(project, EventState.Completed, null, new Wanted("BT", NominationState.NoShow, person),
            new Wanted("NP", NominationState.Attended, person with { Organisation = "Elsewhere" }));
        var now = await world.EventAsync(
            project, EventState.Selection, null,
            new Wanted("BT", NominationState.Submitted, person with { Email = "new@ministry.example", GivenName = "PÉMA" }));
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var page = await staff.GetAsync($"{Home}/{(await world.NominationsOfAsync(now))[0].Id}");
        page.TextsOf(".plain-list li")
            .ShouldContain(l => l.StartsWith("Workshop 1", StringComparison.Ordinal)
            && l.EndsWith(Say.En("Enums.NominationState.NoShow"), StringComparison.Ordinal));
        page.TextsOf(".plain-list li")
            .ShouldNotContain(l => l.EndsWith(Say.En("Enums.NominationState.Attended"), StringComparison.Ordinal));
    }

    private static async Task<(string Path, Browser Staff)> ScreenedAsync(PortalHost host)
    {
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null,
            new Wanted("BT", NominationState.Screening, world.Person("Pema", "Dorji")));
        return ($"{Home}/{(await world.NominationsOfAsync(ofEvent))[0].Id}", await host.SignedInAsync(TestAccounts.Staff));
    }

    private static async Task<NominationState> StateAsync(PortalHost host) =>
        (await host.InDbAsync(db => db.Nominations.AsNoTracking().SingleAsync())).State;
}
