using System.Net;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Selection;

public sealed class BlindScoringTests
{
    private static readonly Wanted Bhutan = new("BT", NominationState.Screening);
    private static readonly Wanted Nepal = new("NP", NominationState.Screening);

    [Fact]
    public async Task What_others_say_is_kept_until_the_own_answer_is_in_on_every_page_and_in_the_file()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, Bhutan, Nepal);
        await desk.World.AnswerAsync(desk.All[0], desk.Colleague, 5, 1);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        // Three quarters of five and a quarter of one: 80 per cent.
        foreach (var path in new[] { desk.Scoring(0), $"{desk.Path}/desk", $"{desk.Path}/desk?sort=score", $"{desk.Path}/reserve",
            $"{desk.Path}/release" })
            (await staff.GetAsync(path)).ShouldBeOk().ShouldNotSay("80%");
        (await staff.GetAsync(desk.Scoring(0))).ShouldSay(Say.En("Selection.KeptUntilYours")).ShouldNotSay("Carla Colleague");
        (await CsvAsync(staff, desk)).ShouldNotContain("80");
        (await staff.GetAsync($"{desk.Path}/desk")).ShouldSay(Say.En("Selection.Counts", 1));
        (await staff.GetAsync("/projects/roa-900/history")).ShouldNotSay("Relevance: 5");

        var done = await (await staff.GetAsync(desk.Scoring(0))).Form($"{Desk.Nominations}/{desk.All[0].Id}/scores")
            .Fill($"Scores.Marks[{await IdAsync(host, "Relevance")}]", "5").Fill($"Scores.Marks[{await IdAsync(host, "Backing")}]", "1")
                .SubmitAsync();
        done.ShouldBeOk().Flash.ShouldBe(Say.En("Selection.DoneScored", desk.All[0].Nominee.FullName));
        done.ShouldSay("80%").ShouldSay("Carla Colleague");
        (await staff.GetAsync($"{desk.Path}/desk")).ShouldSay("80%");
        (await CsvAsync(staff, desk)).ShouldContain(",80,2,");
    }

    [Fact]
    public async Task An_abstention_opens_the_others_and_stands()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, Bhutan);
        await desk.World.AnswerAsync(desk.All[0], desk.Colleague, 5, 1);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var page = await (await staff.GetAsync(desk.Scoring(0))).Form($"{Desk.Nominations}/{desk.All[0].Id}/abstention")
            .Fill("Abstention.Comment", "Not my field.").SubmitAsync();
        page.ShouldBeOk().ShouldSay("80%").ShouldSay(Say.En("Selection.AbstentionStandsHere"));
        (await staff.GetAsync($"{desk.Path}/desk")).ShouldSay(Say.En("Selection.Abstained.one", 1));

        (await staff.PostAsync($"{Desk.Nominations}/{desk.All[0].Id}/scores", await MarksAsync(host, 5, 5)))
            .ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldContain(Say.En("Refusals.AbstentionStands"));
    }

    [Fact]
    public async Task A_conflict_of_interest_hides_what_others_say_and_ends_scoring_and_proposing()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, Bhutan);
        await desk.World.AnswerAsync(desk.All[0], desk.Colleague, 5, 1);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var self = $"{Desk.Nominations}/{desk.All[0].Id}";
        var form = (await staff.GetAsync(desk.Scoring(0))).Form($"{self}/conflict");
        (await form.SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldContain("Conflict.Reason");
        var page = await form.Fill("Conflict.Reason", "She is my cousin.").SubmitAsync();
        page.ShouldBeOk().ShouldNotSay("80%").ShouldSay(Say.En("Selection.KeptFromConflict")).ShouldSay("She is my cousin.");
        page.HasForm($"{self}/scores").ShouldBeFalse();
        page.HasForm($"{self}/proposal").ShouldBeFalse();
        (await staff.PostAsync($"{self}/scores", await MarksAsync(host, 5, 5))).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Problems.ShouldContain(Say.En("Refusals.ConflictDeclared"));
        (await staff.PostAsync($"{self}/proposal", ("Proposal.Decision", "Decline"))).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Problems.ShouldContain(Say.En("Refusals.ConflictDeclared"));
        (await staff.GetAsync($"{desk.Path}/desk")).ShouldSay(Say.En("Selection.YourConflict"))
            .ShouldSay(Say.En("Selection.Conflicts.one", 1));

        page = await (await staff.GetAsync(desk.Scoring(0))).Form($"{self}/conflict/withdrawal")
            .Fill("Conflict.Reason", "The wrong person.").SubmitAsync();
        page.ShouldBeOk().ShouldNotSay("80%").HasForm($"{self}/scores").ShouldBeTrue();
    }

    [Fact]
    public async Task A_proposal_to_select_asks_for_the_own_answer_the_marks_and_below_the_threshold_a_reason()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, Bhutan);
        await desk.World.AnswerAsync(desk.All[0], desk.Colleague, 1, 1);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var self = $"{Desk.Nominations}/{desk.All[0].Id}";
        async Task<Page> SelectAsync(string reason) =>
            await (await staff.GetAsync(desk.Scoring(0))).Form($"{self}/proposal").Fill("Proposal.Decision", "Select")
            .Fill("Proposal.Reason", reason).SubmitAsync();

        (await SelectAsync("")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldNotSay("20%")
            .Problems.ShouldBe([Say.En("Refusals.AnswerFirst")]);
        await desk.World.AnswerAsync(desk.All[0], TestAccounts.Staff);
        (await SelectAsync("")).ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Proposal.Reason"]
            .ShouldBe(Say.En("Refusals.BelowThreshold", "20", 60));
        (await SelectAsync("The only one from the east.")).ShouldBeOk().ShouldSay(Say.En("Selection.BelowThreshold"));

        var release = await staff.GetAsync($"{desk.Path}/release");
        release.ShouldSay(Say.En("Selection.BelowThreshold")).ShouldSay("The only one from the east.");
        (await desk.NowAsync(0)).BelowThreshold.ShouldBeTrue();
        (await host.ChangesAsync("Nomination", desk.All[0].Id))[^1].Reason.ShouldBe("The only one from the east.");
    }

    [Fact]
    public async Task A_proposal_whose_marks_have_changed_is_not_released()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, Bhutan);
        await desk.World.AnswerAsync(desk.All[0], TestAccounts.Staff, 4, 4);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await (await desk.PreviewAsync(staff, "Select", "", 0)).Form($"{desk.Path}/desk/deeds").SubmitAsync();
        var release = (await staff.GetAsync($"{desk.Path}/release")).Form($"{desk.Path}/release");
        await desk.World.AnswerAsync(desk.All[0], TestAccounts.Staff, 1, 1);

        (await release.SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Refusals.ProposalOutdated", desk.All[0].Nominee.FullName));
        (await staff.GetAsync($"{desk.Path}/release")).ShouldSay(Say.En("Selection.LookAgain")).HasForm($"{desk.Path}/release")
            .ShouldBeFalse();
        (await desk.NowAsync(0)).State.ShouldBe(NominationState.Screening);
    }

    [Fact]
    public async Task Marks_are_revised_with_their_history_until_the_release_and_then_all_are_open()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, Bhutan);
        var answer = await desk.World.AnswerAsync(desk.All[0], desk.Colleague, 4, 4);
        await desk.World.AnswerAsync(desk.All[0], TestAccounts.Staff, 4, 4);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var self = $"{Desk.Nominations}/{desk.All[0].Id}";
        (await staff.PostAsync($"{self}/scores", await MarksAsync(host, 5, 4))).ShouldBeOk();
        var mine = await host.InDbAsync(db => Task.FromResult(db.Assessments.Single(a => a.Id != answer.Id).Id));
        (await host.ChangesAsync("Assessment", mine))[^1].Fields!.ShouldContain("Relevance: 5");
        (await staff.PostAsync($"{self}/scores", ("Scores.Comment", "No marks"))).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Problems.Count.ShouldBe(2);

        await (await desk.PreviewAsync(staff, "Decline", "", 0)).Form($"{desk.Path}/desk/deeds").SubmitAsync();
        (await (await staff.GetAsync($"{desk.Path}/release")).Form($"{desk.Path}/release").SubmitAsync()).ShouldBeOk();
        (await staff.PostAsync($"{self}/scores", await MarksAsync(host, 1, 1))).ShouldBe(HttpStatusCode.Conflict);
        var third = await host.SignedInAsync(await desk.World.ColleagueAsync("Tarek Third"));
        (await third.GetAsync(desk.Scoring(0))).ShouldSay("Carla Colleague");
    }

    private static async Task<string> CsvAsync(Browser browser, Desk desk)
    {
        using var file = await browser.AskAsync($"{desk.Path}/desk.csv");
        return await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static Task<int> IdAsync(PortalHost host, string title) =>
        host.InDbAsync(db => Task.FromResult(db.Criteria.Single(c => c.Title.En == title).Id));

    private static async Task<(string, string)[]> MarksAsync(PortalHost host, int relevance, int backing) =>
        [($"Scores.Marks[{await IdAsync(host, "Relevance")}]", $"{relevance}"),
            ($"Scores.Marks[{await IdAsync(host, "Backing")}]", $"{backing}")];
}
