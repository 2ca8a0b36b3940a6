using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Nominations;
using ProjectPortal.Web.Features.Nominations.Deeds;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominations;

/// <summary>What is decided for a whole event: release, reserve, lapse.</summary>
public sealed class EventDecisionTests
{
    private const string Event = "/projects/roa-900/events/workshop-1";
    private const string Home = "/projects/roa-900/nominations";

    [Fact]
    public async Task A_release_does_what_its_preview_said_and_leaves_the_rest()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.Selection, null,
            new("BT", NominationState.Screening, world.Person("Pema", "Dorji")), new("NP", NominationState.Screening),
                new("TG", NominationState.Screening, world.Person("Afi", "Mensah")),
                new("SN", NominationState.Screening, world.Person("Awa", "Diop")), new("SN", NominationState.Submitted));
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        (await staff.GetAsync($"{Event}/release")).ShouldSay(Say.En("Refusals.NothingProposed")).HasForm($"{Event}/release")
            .ShouldBeFalse();
        var all = await world.NominationsOfAsync(ofEvent);
        await ProposeAsync(staff, all[0].Id, "Select");
        await ProposeAsync(staff, all[1].Id, "Reserve", 1);
        await ProposeAsync(staff, all[2].Id, "Decline");

        var preview = await staff.GetAsync($"{Event}/release");
        preview.TextsOf(".stat-figure").ShouldBe(["1", "1", "1", "1 / 20", "6"]);
        preview.ShouldSay("Awa Diop").ShouldSay(Say.En("Nominations.UnscreenedStay.one", 1));
        var done = await preview.Form($"{Event}/release").SubmitAsync();
        done.Flash.ShouldBe("Released: 1 selected, 1 on reserve, 1 declined. 6 messages are on their way.");
        (await world.NominationsOfAsync(ofEvent)).Select(n => n.State).ShouldBe(
            [NominationState.Selected, NominationState.Reserve, NominationState.Declined, NominationState.Screening,
                NominationState.Submitted]);
        (await host.MailsAsync()).Count.ShouldBe(6);
        (await host.MailsAsync()).Where(m => m.ToName == "Afi Mensah").ShouldHaveSingleItem().Language.ShouldBe("fr");

        (await staff.PostAsync($"{Event}/release")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await host.MailsAsync()).Count.ShouldBe(6);
    }

    /// <summary>
    /// The page asks what the release asks: the seats that somebody took from the reserve meanwhile are missing before the button is
    /// pressed.
    /// </summary>
    [Fact]
    public async Task A_release_that_has_no_seats_is_not_offered()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, p => p with { Capacity = 1, SeatsPerCountry = 1 },
            new("NP", NominationState.Reserve), new("BT", NominationState.Screening));
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var all = await world.NominationsOfAsync(ofEvent);
        await ProposeAsync(staff, all[1].Id, "Select");
        (await staff.GetAsync($"{Event}/release")).HasForm($"{Event}/release").ShouldBeTrue();

        (await staff.PostAsync($"{Home}/{all[0].Id}/promotion")).ShouldBeOk();

        (await staff.GetAsync($"{Event}/release")).ShouldSay(Say.En("Refusals.NoSeatLeft", 1)).HasForm($"{Event}/release").ShouldBeFalse();
        (await staff.PostAsync($"{Event}/release", ("SeatMoves", $"{(await SeatMovesAsync(host, ofEvent.Id))}"), ("Proposals", "1")))
            .ShouldBe(HttpStatusCode.Conflict).ShouldSay(Say.En("Refusals.NoSeatLeft", 1));
    }

    private static Task<int> SeatMovesAsync(PortalHost host, int id) =>
        host.InDbAsync(db => db.Events.Where(e => e.Id == id).Select(e => e.SeatMoves).SingleAsync());

    [Fact]
    public async Task What_moved_since_the_preview_is_not_released_unseen()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null, new("BT", NominationState.Screening),
            new("NP", NominationState.Screening, world.Person("Maya", "Rai")));
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var all = await world.NominationsOfAsync(ofEvent);
        await ProposeAsync(staff, all[0].Id, "Select");
        var preview = await staff.GetAsync($"{Event}/release");
        await ProposeAsync(staff, all[1].Id, "Decline");
        var again = await preview.Form($"{Event}/release").SubmitAsync();
        again.ShouldBe(HttpStatusCode.Conflict).ShouldSay(Say.En("Nominations.ProposalsMoved")).ShouldSay("Maya Rai");
        (await world.NominationsOfAsync(ofEvent)).ShouldAllBe(n => n.State == NominationState.Screening);
        (await again.Form($"{Event}/release").SubmitAsync()).ShouldBeOk();
        (await world.NominationsOfAsync(ofEvent)).ShouldAllBe(n => n.State != NominationState.Screening);
    }

    [Fact]
    public async Task The_reserve_moves_up_when_a_seat_becomes_free()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, p => p with { Capacity = 2, SeatsPerCountry = 1 },
            new("BT", NominationState.Selected), new("NP", NominationState.Confirmed),
                new("TG", NominationState.Reserve, world.Person("Afi", "Mensah"), 1),
                new("BT", NominationState.Reserve, world.Person("Karma", "Lhamo"), 2));
        var all = await world.NominationsOfAsync(ofEvent);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        (await staff.PostAsync($"{Home}/{all[2].Id}/promotion")).ShouldBe(HttpStatusCode.Conflict)
            .ShouldSay(Say.En("Refusals.NoSeatLeft", 2));

        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await (await bhutan.GetAsync($"{Home}/{all[0].Id}")).Form($"{Home}/{all[0].Id}/withdrawal").Fill("Withdrawal.Reason", "Ill.")
            .SubmitAsync()).ShouldBeOk();
        var reserve = await staff.GetAsync($"{Event}/reserve");
        reserve.TextsOf("table:not(.order) tbody tr td:first-child").ShouldBe(["Karma Lhamo", "Afi Mensah"]);
        reserve.ShouldSay(Say.En("Nominations.FreedBy", "Bhutan"));

        var early = await staff.PostAsync($"{Home}/{all[2].Id}/promotion");
        early.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Promotion.Reason"].ShouldBe(Say.En("Refusals.NotNextOnReserve"));
        (await reserve.Form($"{Home}/{all[3].Id}/promotion").SubmitAsync())
            .Flash.ShouldBe(Say.En("Nominations.DonePromote", "Karma Lhamo"));
        (await world.NominationsOfAsync(ofEvent)).Count(n => n.HoldsSeat).ShouldBe(2);
    }

    [Fact]
    public async Task An_offer_lapses_once_however_many_clocks_look()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, p => p with { Capacity = 1, SeatsPerCountry = 1, OfferDays = 40 },
            new("TG", NominationState.Selected, world.Person("Afi", "Mensah")),
                new("NP", NominationState.Reserve, world.Person("Maya", "Rai")));
        (await LapseAsync(host)).ShouldBe(0);
        var selected = (await world.NominationsOfAsync(ofEvent))[0];
        host.Clock.Now = selected.OfferExpiresAt!.Value;
        (await Task.WhenAll(LapseAsync(host), LapseAsync(host), LapseAsync(host))).Sum().ShouldBe(1);
        (await LapseAsync(host)).ShouldBe(0);

        (await world.NominationsOfAsync(ofEvent))[0].State.ShouldBe(NominationState.Lapsed);
        var mails = await host.MailsAsync();
        mails.Select(m => (m.ToAddress, m.Language)).ShouldBe([(TestAccounts.FocalPoint("TG"), "fr"), (TestAccounts.Staff, "en")]);
        mails[1].Body.ShouldContain(Say.En("Mails.NextOnReserve", "Maya Rai", "Nepal"));
        (await host.ChangesAsync("Nomination", selected.Id))[^1].ByName.ShouldBe("clock");
        var togo = await host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        (await togo.PostAsync($"{Home}/{selected.Id}/confirmation")).ShouldBe(HttpStatusCode.Conflict);
    }

    private static async Task ProposeAsync(Browser staff, int id, string decision, int? rank = null)
    {
        var form = (await staff.GetAsync($"{Home}/{id}/scoring")).Form($"{Home}/{id}/proposal").Fill("Proposal.Decision", decision);
        (await (rank is null ? form : form.Fill("Proposal.ReserveRank", $"{rank}")).SubmitAsync()).ShouldBeOk();
    }

    private static async Task<int> LapseAsync(PortalHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NominationClock>().AdvanceAsync(CancellationToken.None);
    }
}
