using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Selection;

public sealed class BulkTests
{
    private static readonly Wanted Bhutan = new("BT", NominationState.Screening);
    private static readonly Wanted Nepal = new("NP", NominationState.Screening);

    [Fact]
    public async Task The_preview_counts_the_seats_as_the_rows_go_and_changes_nothing()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(
            host, p => p with { Capacity = 2, SeatsPerCountry = 1 }, Bhutan, Bhutan, Nepal, new("TG", NominationState.Screening),
            new("SN", NominationState.Submitted));
        foreach (var (index, mark) in new[] { (0, 3), (1, 5), (2, 4), (3, 3) })
            await desk.World.AnswerAsync(desk.All[index], TestAccounts.Staff, mark, mark);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var preview = await desk.PreviewAsync(staff, "Select", "", 0, 1, 2, 3, 4);
        preview.ShouldBeOk().TextsOf("tbody td:first-child").Take(4).ShouldBe([Name(1), Name(2), Name(0), Name(3)]);
        preview.ShouldSay(Say.En("Refusals.NoSeatLeft", 2));
        (await host.InDbAsync(db => db.Nominations.CountAsync(n => n.Proposal != Proposal.None))).ShouldBe(0);

        var done = await preview.Form($"{desk.Path}/desk/deeds").SubmitAsync();
        done.ShouldBeOk().Flash.ShouldBe(Say.En("Selection.BulkSelect.other", 2));
        ((await desk.NowAsync(1)).Proposal, (await desk.NowAsync(2)).Proposal, (await desk.NowAsync(0)).Proposal)
            .ShouldBe((Proposal.Select, Proposal.Select, Proposal.None));

        string Name(int index) => desk.All[index].Nominee.FullName;
    }

    [Fact]
    public async Task Of_two_who_propose_for_the_last_seat_in_bulk_one_wins_and_nothing_of_the_others_deed_is_done()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(
            host, p => p with { Capacity = 2, SeatsPerCountry = 1 }, Bhutan, Nepal, new("TG", NominationState.Screening),
            new("SN", NominationState.Screening));
        foreach (var nomination in desk.All)
        {
            await desk.World.AnswerAsync(nomination, TestAccounts.Staff, 4, 4);
            await desk.World.AnswerAsync(nomination, desk.Colleague, 4, 4);
        }

        var (one, other) = (await host.SignedInAsync(TestAccounts.Staff), await host.SignedInAsync(desk.Colleague));
        var forms = new[] { (await desk.PreviewAsync(one, "Select", "", 0, 1)).Form($"{desk.Path}/desk/deeds"),
            (await desk.PreviewAsync(other, "Select", "", 2, 3)).Form($"{desk.Path}/desk/deeds") };
        var answers = await Task.WhenAll(forms.Select(f => f.SubmitAsync()));

        answers.Select(a => a.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        answers.Single(a => a.Status == HttpStatusCode.Conflict).ShouldSay(Say.En("Selection.MovedSincePreview"))
            .ShouldSay(Say.En("Refusals.NoSeatLeft", 2));
        (await host.InDbAsync(db => db.Nominations.CountAsync(n => n.Proposal == Proposal.Select))).ShouldBe(2);
        ((await desk.NowAsync(0)).Proposal == (await desk.NowAsync(1)).Proposal).ShouldBeTrue("all or nothing");
    }

    [Fact]
    public async Task Screening_reserve_by_score_undo_and_return_to_screening()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(
            host, null, new Wanted("BT", NominationState.Submitted), new("NP", NominationState.Submitted),
            new("TG", NominationState.Declined));
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        async Task<Page> DoAsync(string deed, string reason, params int[] rows) =>
            await (await desk.PreviewAsync(staff, deed, reason, rows)).Form($"{desk.Path}/desk/deeds").SubmitAsync();

        (await DoAsync("Screen", "", 0, 1)).Flash.ShouldBe(Say.En("Selection.BulkScreen.other", 2));
        await desk.World.AnswerAsync(desk.All[0], TestAccounts.Staff, 3, 3);
        await desk.World.AnswerAsync(desk.All[1], TestAccounts.Staff, 5, 5);
        (await DoAsync("Reserve", "", 0, 1)).Flash.ShouldBe(Say.En("Selection.BulkReserve.other", 2));
        ((await desk.NowAsync(0)).ReserveRank, (await desk.NowAsync(1)).ReserveRank).ShouldBe((2, 1));
        (await DoAsync("Clear", "", 0)).Flash.ShouldBe(Say.En("Selection.BulkClear.one", 1));
        ((await desk.NowAsync(0)).Proposal, (await desk.NowAsync(0)).ReserveRank).ShouldBe((Proposal.None, null));
        (await desk.PreviewAsync(staff, "Clear", "", 0)).ShouldSay(Say.En("Refusals.NothingProposedHere"))
            .HasForm($"{desk.Path}/desk/deeds").ShouldBeFalse();

        var before = (await host.MailsAsync()).Count;
        (await desk.PreviewAsync(staff, "Reopen", "", 2)).ShouldSay(Say.En("Refusals.ReasonMissing")).HasForm($"{desk.Path}/desk/deeds")
            .ShouldBeFalse();
        (await DoAsync("Reopen", "A seat is left.", 2)).Flash.ShouldBe(Say.En("Selection.BulkReopen.one", 1));
        (await desk.NowAsync(2)).State.ShouldBe(NominationState.Screening);
        (await host.MailsAsync()).Skip(before).Select(m => m.ToAddress).ShouldBe([TestAccounts.FocalPoint("TG")]);
        (await host.ChangesAsync("Nomination", desk.All[2].Id))[^1].Reason.ShouldBe("A seat is left.");
    }

    [Fact]
    public async Task What_is_proposed_already_keeps_its_reason()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, Bhutan, Nepal);
        await desk.ScoreAllAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await (await desk.PreviewAsync(staff, "Decline", "Far from the subject.", 0)).Form($"{desk.Path}/desk/deeds").SubmitAsync();
        var preview = await desk.PreviewAsync(staff, "Decline", "", 0, 1);
        preview.ShouldSay(Say.En("Selection.AsItIs"));
        (await preview.Form($"{desk.Path}/desk/deeds").SubmitAsync()).Flash.ShouldBe(Say.En("Selection.BulkDecline.one", 1));
        (await desk.NowAsync(0)).ProposalReason.ShouldBe("Far from the subject.");
    }

    [Fact]
    public async Task Who_cannot_judge_abstains_from_several_at_once_but_not_from_what_is_scored()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, Bhutan, Nepal, new("TG", NominationState.Screening));
        await desk.World.AnswerAsync(desk.All[0], TestAccounts.Staff, 4, 4);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var preview = await desk.PreviewAsync(staff, "Abstain", "", 0, 1, 2);
        preview.ShouldSay(Say.En("Refusals.ScoredAlready"));
        (await preview.Form($"{desk.Path}/desk/deeds").SubmitAsync()).Flash.ShouldBe(Say.En("Selection.BulkAbstain.other", 2));
        (await host.InDbAsync(db => db.Assessments.CountAsync(a => a.Answer == Answer.Abstained))).ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_ticked_or_nothing_chosen_is_told_on_the_desk()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, Bhutan);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        (await desk.PreviewAsync(staff, "Select", "")).Flash.ShouldBe(Say.En("Selection.TickFirst"));
        (await desk.PreviewAsync(staff, "", "", 0)).Flash.ShouldBe(Say.En("Selection.ChooseDeedFirst"));
        (await staff.PostAsync($"{desk.Path}/desk/deeds", ("Deed", "Screen"), ("Ids", "999999")))
            .ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Selection.MovedSincePreview"));
    }
}
