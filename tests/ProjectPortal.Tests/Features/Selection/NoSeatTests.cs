using System.Net;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Selection;

/// <summary>Many may want the last seat at once; to be told that it is gone costs little, and nothing that was typed is lost.</summary>
public sealed class NoSeatTests
{
    private const string Home = "/projects/roa-900/nominations";

    /// <summary>The project, the nomination with what the rules ask for, seats and marks; the frame.</summary>
    private const int MostStatements = 11;

    [Fact]
    public async Task A_proposal_without_a_seat_is_answered_with_what_was_typed()
    {
        await using var host = await PortalHost.StartAsync();
        var (last, _) = await FullAsync(host, others: 3);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var refused = await ProposeAsync(staff, last);
        refused.ShouldBe(HttpStatusCode.Conflict).ShouldSay(Say.En("Refusals.NoSeatLeft", 1));
        refused.Heading.ShouldBe(Say.En("Selection.NoSeatTitle", last.Nominee.FullName));
        var form = refused.Form($"{Home}/{last.Id}/proposal");
        form.Value("Proposal.Decision").ShouldBe("Select");
        form.Value("Proposal.Reason").ShouldBe("She decides.");
        (await form.Fill("Proposal.Decision", "Decline").SubmitAsync()).ShouldBeOk().Path.ShouldBe($"{Home}/{last.Id}/scoring");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(60)]
    public async Task It_costs_few_statements_however_many_are_nominated(int others)
    {
        await using var host = await PortalHost.StartAsync();
        var (last, waiting) = await FullAsync(host, others);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await staff.GetAsync("/projects");

        (await CostAsync(host, () => ProposeAsync(staff, last))).ShouldBeLessThanOrEqualTo(MostStatements);
        (await CostAsync(host, () => PromoteAsync(staff, waiting))).ShouldBeLessThanOrEqualTo(MostStatements);
    }

    private static Task<int> CostAsync(PortalHost host, Func<Task<Page>> refused) =>
        SentStatements.ReadAsync(host, async () => (await refused()).ShouldBe(HttpStatusCode.Conflict));

    private static Task<Page> PromoteAsync(Browser staff, Nomination nomination) =>
        staff.PostAsync($"{Home}/{nomination.Id}/promotion", ("Promotion.Reason", "Now."));

    private static Task<Page> ProposeAsync(Browser staff, Nomination nomination) =>
        staff.PostAsync($"{Home}/{nomination.Id}/proposal", ("Proposal.Decision", "Select"), ("Proposal.Reason", "She decides."));

    /// <summary>An event whose one seat is taken: somebody in screening, and somebody on the reserve.</summary>
    private static async Task<(Nomination Last, Nomination Waiting)> FullAsync(PortalHost host, int others)
    {
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(),
            EventState.Selection,
            plan => plan with { Capacity = 1, SeatsPerCountry = 1 },
            [
                new("BT", NominationState.Selected), new("NP", NominationState.Reserve, ReserveRank: 1),
                .. Enumerable.Range(0, others).Select(i => new Wanted(i % 2 == 0 ? "TG" : "SN", NominationState.Submitted)),
                new("NP", NominationState.Screening),
            ]);
        var all = await world.NominationsOfAsync(ofEvent);
        return (all[^1], all.Single(n => n.State == NominationState.Reserve));
    }
}
