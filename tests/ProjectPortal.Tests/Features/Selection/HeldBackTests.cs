using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Selection;

/// <summary>What staff mean to decide is theirs until it is released, whatever page, history or file is asked.</summary>
public sealed class HeldBackTests
{
    private const string Reason = "Her ministry would send somebody else";
    private const string History = "/projects/roa-900/history";

    [Fact]
    public async Task Nobody_but_staff_reads_a_proposal_before_its_release_and_nobody_its_reason_afterwards()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, new Wanted("BT", NominationState.Screening), new("BT", NominationState.Screening));
        await desk.ScoreAllAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await ProposeAsync(staff, desk, 0, "Select");
        await ProposeAsync(staff, desk, 1, "Reserve");
        (await staff.GetAsync($"{History}?kind=Nomination")).ShouldBeOk().ShouldSay(Reason);
        string[] told = [Reason, Say.En("History.Propose"), Say.En("History.Rank")];

        foreach (var reader in new[] { TestAccounts.Evaluator, TestAccounts.FocalPoint("BT") })
        {
            var browser = await host.SignedInAsync(reader);
            foreach (var path in Pages(desk).Concat([History, $"{History}?kind=Nomination", $"{History}?by=Sabine%20Staff"]))
            {
                var page = await browser.GetAsync(path);
                foreach (var word in told)
                    page.ShouldNotSay(word);
            }
        }

        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        var seats = (await evaluator.GetAsync($"{Desk.Nominations}/{desk.All[0].Id}")).ShouldBeOk();
        seats.ShouldSay(Say.En("Nominations.SeatsTitle")).ShouldNotSay(Say.En("Nominations.MoreProposed.one", 1));

        await (await staff.GetAsync($"{desk.Path}/release")).Form($"{desk.Path}/release").SubmitAsync();

        (await evaluator.GetAsync($"{History}?kind=Nomination")).ShouldSay(Say.En("History.Propose")).ShouldNotSay(Reason);
        (await evaluator.GetAsync($"{Desk.Nominations}/{desk.All[0].Id}")).ShouldNotSay(Reason);
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync($"{Desk.Nominations}/{desk.All[0].Id}"))
            .ShouldBeOk().ShouldNotSay(Reason).ShouldNotSay(Say.En("History.Propose"));
    }

    private static async Task ProposeAsync(Browser staff, Desk desk, int row, string decision)
    {
        var form = (await staff.GetAsync(desk.Scoring(row))).Form($"{Desk.Nominations}/{desk.All[row].Id}/proposal")
            .Fill("Proposal.Decision", decision).Fill("Proposal.Reason", Reason);
        if (decision == "Reserve")
            form.Fill("Proposal.ReserveRank", "1");
        (await form.SubmitAsync()).ShouldBeOk();
    }

    private static IEnumerable<string> Pages(Desk desk) =>
    [
        $"{Desk.Nominations}/{desk.All[0].Id}", $"{Desk.Nominations}/{desk.All[1].Id}", Desk.Nominations, $"{Desk.Nominations}.csv",
        desk.Scoring(0), desk.Scoring(1), $"{desk.Path}/desk", $"{desk.Path}/desk.csv", $"{desk.Path}/reserve", desk.Path, "/",
    ];
}
