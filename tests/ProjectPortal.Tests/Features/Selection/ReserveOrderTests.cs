using System.Net;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Selection;

public sealed class ReserveOrderTests
{
    [Fact]
    public async Task The_order_is_by_score_in_one_step_or_by_hand_and_no_place_is_taken_twice()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(
            host, null, new Wanted("BT", NominationState.Screening), new("NP", NominationState.Screening),
            new("TG", NominationState.Screening));
        foreach (var (index, mark) in new[] { (0, 2), (1, 5), (2, 4) })
            await desk.World.AnswerAsync(desk.All[index], TestAccounts.Staff, mark, mark);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        foreach (var index in new[] { 0, 1, 2 })
            await (await staff.GetAsync(desk.Scoring(index))).Form($"{Desk.Nominations}/{desk.All[index].Id}/proposal")
                .Fill("Proposal.Decision", "Reserve").SubmitAsync();
        (await RanksAsync()).ShouldBe([1, 2, 3]);

        (await (await staff.GetAsync($"{desk.Path}/reserve")).Form($"{desk.Path}/reserve/ranking").SubmitAsync())
            .Flash.ShouldBe(Say.En("Selection.Ranked"));
        (await RanksAsync()).ShouldBe([3, 1, 2]);
        await staff.PostAsync($"{desk.Path}/reserve/{desk.All[0].Id}/place", ("up", "true"));
        (await RanksAsync()).ShouldBe([2, 1, 3]);
        await staff.PostAsync($"{desk.Path}/reserve/{desk.All[1].Id}/place", ("up", "true"));
        (await RanksAsync()).ShouldBe([2, 1, 3], "the first stays first");

        // At a place that somebody has, the others move down.
        await (await staff.GetAsync(desk.Scoring(2))).Form($"{Desk.Nominations}/{desk.All[2].Id}/proposal")
            .Fill("Proposal.Decision", "Reserve").Fill("Proposal.ReserveRank", "1").SubmitAsync();
        (await RanksAsync()).ShouldBe([3, 2, 1]);

        async Task<int[]> RanksAsync() => [.. (await desk.World.NominationsOfAsync(desk.Event)).Select(n => n.ReserveRank!.Value)];
    }

    [Fact]
    public async Task An_order_by_score_is_refused_where_it_would_tell_a_score_that_is_kept()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, new Wanted("BT", NominationState.Screening), new("NP", NominationState.Screening));
        await desk.World.AnswerAsync(desk.All[1], desk.Colleague, 5, 5);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await (await desk.PreviewAsync(staff, "Reserve", "", 0, 1)).Form($"{desk.Path}/desk/deeds").SubmitAsync();
        ((await desk.NowAsync(0)).ReserveRank, (await desk.NowAsync(1)).ReserveRank)
            .ShouldBe((1, 2), "a score that is kept orders nothing");
        (await staff.PostAsync($"{desk.Path}/reserve/ranking")).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Refusals.RankingNeedsAnswers"));
        ((await desk.NowAsync(0)).ReserveRank, (await desk.NowAsync(1)).ReserveRank).ShouldBe((1, 2));
    }

    [Fact]
    public async Task The_country_is_told_nothing_of_scores_and_places()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, new Wanted("BT", NominationState.Screening), new("BT", NominationState.Screening));
        await desk.ScoreAllAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await (await desk.PreviewAsync(staff, "Reserve", "Because of the score.", 0, 1)).Form($"{desk.Path}/desk/deeds").SubmitAsync();
        await staff.PostAsync($"{desk.Path}/reserve/{desk.All[1].Id}/place", ("up", "true"));
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await bhutan.GetAsync($"{Desk.Nominations}/{desk.All[0].Id}")).ShouldBeOk().ShouldNotSay("Because of the score.")
            .ShouldNotSay(Say.En("History.Rank")).ShouldNotSay(Say.En("History.Propose"));
    }

    [Fact]
    public async Task A_seat_that_became_free_is_offered_on_the_desk()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(
            host, p => p with { Capacity = 1, SeatsPerCountry = 1 }, new Wanted("BT", NominationState.Lapsed),
            new("NP", NominationState.Reserve));
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var page = await staff.GetAsync($"{desk.Path}/desk");
        page.ShouldSay(Say.En("Selection.SeatFreeFor", desk.All[1].Nominee.FullName, "Nepal", 1));
        (await page.Form($"{Desk.Nominations}/{desk.All[1].Id}/promotion").SubmitAsync())
            .Flash.ShouldBe(Say.En("Nominations.DonePromote", desk.All[1].Nominee.FullName));
        (await desk.NowAsync(1)).State.ShouldBe(NominationState.Selected);
    }

    [Fact]
    public async Task The_mails_of_a_release_are_read_before_they_go()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, new Wanted("TG", NominationState.Screening));
        await desk.ScoreAllAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await (await desk.PreviewAsync(staff, "Select", "", 0)).Form($"{desk.Path}/desk/deeds").SubmitAsync();
        var release = await staff.GetAsync($"{desk.Path}/release");
        release.TextsOf(".mail-preview summary").Count.ShouldBe(2);
        release.One(".mail-preview .mail-text").GetAttribute("lang").ShouldBe("fr");
        var subjects = release.TextsOf(".mail-preview summary [lang]");
        (await host.MailsAsync()).ShouldBeEmpty();
        await release.Form($"{desk.Path}/release").SubmitAsync();
        (await host.MailsAsync()).Select(m => m.Subject.Replace('\u00a0', ' ')).ShouldBe(subjects, ignoreOrder: true);
    }
}
