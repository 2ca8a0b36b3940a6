using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Nominations;

public sealed class SeatsTests
{
    [Fact]
    public void The_last_seat_can_be_proposed_and_no_more()
    {
        var e = Stage.Event(EventState.Selection, capacity: 3);
        e.Propose(Fresh(), Proposal.Select, null, "", new SeatsTaken(1, 0, 1), Stage.By(Stage.Staff)).ShouldBeNull();
        e.Propose(Fresh(), Proposal.Select, null, "", new SeatsTaken(1, 0, 2), Stage.By(Stage.Staff))!.Code.ShouldBe("NoSeatLeft");
        var refusal = e.Propose(Fresh(), Proposal.Select, null, "", new SeatsTaken(1, 1, 1, 1), Stage.By(Stage.Staff))!;
        refusal.ShouldBe(new Refusal("NoCountrySeatLeft", null, "BT", 2));
        e.Propose(Fresh(), Proposal.Decline, null, "", new SeatsTaken(3, 2), Stage.By(Stage.Staff)).ShouldBeNull();
        e.Propose(Fresh(), Proposal.Reserve, null, "", new SeatsTaken(3, 2), Stage.By(Stage.Staff))!.Code.ShouldBe("ReserveRankMissing");
        e.Propose(Fresh(), Proposal.Reserve, 0, "", new SeatsTaken(3, 2), Stage.By(Stage.Staff))!.Code.ShouldBe("ReserveRankMissing");
    }

    [Fact]
    public void A_selection_that_is_proposed_already_may_get_another_reason()
    {
        var e = Stage.Event(EventState.Selection, capacity: 1, seatsPerCountry: 1);
        var nomination = Fresh();
        Stage.Must(e.Propose(nomination, Proposal.Select, null, "", new SeatsTaken(0, 0), Stage.By(Stage.Staff)));
        e.Propose(nomination, Proposal.Select, null, "She decides.", new SeatsTaken(0, 0, 1, 1), Stage.By(Stage.Staff)).ShouldBeNull();
        nomination.ProposalReason.ShouldBe("She decides.");
        Stage.Must(e.Propose(nomination, Proposal.None, null, "", new SeatsTaken(0, 0, 1, 1), Stage.By(Stage.Staff)));
        nomination.Proposal.ShouldBe(Proposal.None);
    }

    [Fact]
    public void Every_gift_of_a_seat_moves_the_version_of_the_event()
    {
        var e = Stage.Event(EventState.Selection);
        Stage.Must(e.Propose(Fresh(), Proposal.Select, null, "", new SeatsTaken(0, 0), Stage.By(Stage.Staff)));
        Stage.Must(e.Release([Stage.In(NominationState.Screening)], new Dictionary<string, int>(), Stage.By(Stage.Staff)));
        Stage.Must(e.Promote(Stage.In(NominationState.Reserve), true, "", new SeatsTaken(0, 0), Stage.By(Stage.Staff)));
        e.SeatMoves.ShouldBe(3);
    }

    [Fact]
    public void A_release_is_for_all_or_for_nobody()
    {
        var e = Stage.Event(EventState.Selection, capacity: 2);
        Nomination[] three = [Stage.In(NominationState.Screening), Stage.In(NominationState.Screening, "NP"),
            Stage.In(NominationState.Screening, "TG")];
        e.Release(three, new Dictionary<string, int>(), Stage.By(Stage.Staff))!.Code.ShouldBe("NoSeatLeft");
        e.Release(three[..2], new Dictionary<string, int> { ["BT"] = 1, ["TG"] = 1 }, Stage.By(Stage.Staff))!.Code.ShouldBe("NoSeatLeft");
        e.Release(three[..1], new Dictionary<string, int> { ["BT"] = 2 }, Stage.By(Stage.Staff))!.Code.ShouldBe("NoSeatLeft");
        e.Release([three[0], Fresh()], new Dictionary<string, int>(), Stage.By(Stage.Staff))!.Code.ShouldBe("NothingProposed");
        e.Release([], new Dictionary<string, int>(), Stage.By(Stage.Staff))!.Code.ShouldBe("NothingProposed");
        three.ShouldAllBe(n => n.State == NominationState.Screening);
        e.ReleasedAt.ShouldBeNull();

        Stage.Must(e.Release(three[..2], new Dictionary<string, int>(), Stage.By(Stage.Staff)));
        e.ReleasedAt.ShouldBe(Stage.Now);
        three[0].Proposal.ShouldBe(Proposal.None);
    }

    [Fact]
    public void A_country_never_holds_more_than_its_seats_unless_an_exception_is_recorded()
    {
        var e = Stage.Event(EventState.Selection, capacity: 10, seatsPerCountry: 1);
        Nomination[] two = [Stage.In(NominationState.Screening), Stage.In(NominationState.Screening)];
        e.Release(two, new Dictionary<string, int>(), Stage.By(Stage.Staff))!.Code.ShouldBe("NoCountrySeatLeft");
        Stage.Must(e.Waive(WaiverKind.CountrySeats, "BT", null, 1, "The host.", Stage.By(Stage.Staff)).Refusal);
        e.Release(two, new Dictionary<string, int>(), Stage.By(Stage.Staff)).ShouldBeNull();
        e.SeatsFor("NP").ShouldBe(1);
        Stage.Must(e.Waive(WaiverKind.Capacity, null, null, 2, "A larger room.", Stage.By(Stage.Staff)).Refusal);
        e.TotalSeats.ShouldBe(12);
    }

    [Fact]
    public void Who_is_not_next_is_promoted_only_for_a_reason_and_nobody_without_a_seat()
    {
        var e = Stage.Event(EventState.Selection, capacity: 2);
        e.Promote(Stage.In(NominationState.Reserve), false, " ", new SeatsTaken(0, 0), Stage.By(Stage.Staff))!.Code.ShouldBe(
            "NotNextOnReserve");
        e.Promote(Stage.In(NominationState.Reserve), true, "", new SeatsTaken(2, 0), Stage.By(Stage.Staff))!.Code.ShouldBe("NoSeatLeft");
        e.Promote(Stage.In(NominationState.Reserve), false, "", new SeatsTaken(2, 2), Stage.By(Stage.Staff))!.Code.ShouldBe("NoSeatLeft");
        Stage.Event(EventState.Running)
            .Promote(Stage.In(NominationState.Reserve), true, "", new SeatsTaken(0, 0), Stage.By(Stage.Staff))!.Code.ShouldBe(
            "EventStateForbids");

        var promoted = Stage.In(NominationState.Reserve);
        e.Promote(promoted, false, "Speaks French.", new SeatsTaken(1, 1), Stage.By(Stage.Staff)).ShouldBeNull();
        (promoted.ReserveRank, promoted.OfferExpiresAt).ShouldBe((null, Stage.EndOf(Stage.Now.AddDays(14))));
    }

    [Theory]
    [InlineData(EventState.Published)]
    [InlineData(EventState.Running)]
    [InlineData(EventState.Completed)]
    [InlineData(EventState.Postponed)]
    public void Nothing_is_decided_out_of_time(EventState state)
    {
        Stage.Event(state).Propose(Fresh(), Proposal.Select, null, "", new SeatsTaken(0, 0), Stage.By(Stage.Staff))!.Code.ShouldBe(
            "NoDecisionsNow");
        Stage.Event(state).Release([Stage.In(NominationState.Screening)], new Dictionary<string, int>(), Stage.By(Stage.Staff))!.Code
            .ShouldBe("NoDecisionsNow");
    }

    [Fact]
    public void The_country_of_the_free_seat_is_next_and_then_the_rank()
    {
        Nomination[] reserve = [Ranked("NP", 1), Ranked("TG", 2), Ranked("BT", 3), Ranked("BT", 2)];
        ReserveList.InOrder(reserve.Append(Stage.In(NominationState.Selected)), ["BT"]).Select(n => (n.CountryCode, n.ReserveRank))
            .ShouldBe([("BT", 2), ("BT", 3), ("NP", 1), ("TG", 2)]);
        ReserveList.Next(reserve, [], _ => true)!.CountryCode.ShouldBe("NP");
        ReserveList.Next(reserve, [], country => country != "NP")!.ReserveRank.ShouldBe(2);
        ReserveList.Next(reserve, ["BT"], _ => false).ShouldBeNull();
    }

    [Fact]
    public void A_seat_is_free_until_somebody_of_the_country_fills_it() =>
        ReserveList.FreedBy(
        [
            ("BT", false),
            ("NP", true),
            ("BT", true),
            ("TG", true),
            ("NP", false),
        ]).ShouldBe(["TG", "BT"]);

    [Fact]
    public void A_nomination_keeps_when_it_took_a_seat_and_gave_it_back()
    {
        var nomination = Stage.In(NominationState.Confirmed);
        nomination.SeatShifts.Select(s => s.Freed).ShouldBe([false]);
        nomination.SelectedAt.ShouldBe(Stage.Now);
        (nomination.AnsweredAt, nomination.AnsweredBy).ShouldBe((Stage.Now, "Focal point"));

        Stage.Must(nomination.Withdraw(" Ill. ", Stage.By(Stage.Bhutan, Stage.Now.AddDays(1))));
        nomination.SeatShifts.Select(s => (s.Freed, s.At)).ShouldBe([(false, Stage.Now), (true, Stage.Now.AddDays(1))]);
        (nomination.AnsweredAt, nomination.AnswerReason).ShouldBe((Stage.Now.AddDays(1), "Ill."));

        Stage.Must(nomination.Reopen("A mistake.", Stage.By(Stage.Staff)));
        nomination.AnsweredAt.ShouldBeNull();
        nomination.SeatShifts.Count.ShouldBe(2);
    }

    /// <summary>Whatever is asked of a release: what it would answer is known before it is tried, and asking changes nothing.</summary>
    [Fact]
    public void A_release_refuses_exactly_what_it_was_asked_before()
    {
        foreach (var actor in Stage.Everybody)
        {
            foreach (var state in Enum.GetValues<EventState>())
            {
                foreach (var held in new[] { 0, 1, 2, 10 })
                {
                    var e = Stage.Event(state);
                    var nomination = Stage.In(NominationState.Screening);
                    var taken = new Dictionary<string, int> { ["BT"] = held };
                    var (moves, told) = (e.SeatMoves, nomination.UnsavedChanges.Count);

                    var before = e.WhyNotRelease([nomination], taken, Stage.By(actor));

                    (e.SeatMoves, nomination.State, nomination.UnsavedChanges.Count).ShouldBe((moves, NominationState.Screening, told));
                    e.Release([nomination], taken, Stage.By(actor)).ShouldBe(before, $"{state}, {held} held, by {actor.Name}");
                    (nomination.State == NominationState.Selected).ShouldBe(before is null);
                }
            }
        }
    }

    private static Nomination Fresh()
    {
        var nomination = Stage.In(NominationState.Submitted);
        Stage.Must(nomination.Screen(Stage.By(Stage.Staff)));
        return nomination;
    }

    private static Nomination Ranked(string country, int rank)
    {
        var nomination = Stage.In(NominationState.Submitted, country);
        var e = Stage.Event(EventState.Selection);
        Stage.Must(nomination.Screen(Stage.By(Stage.Staff)));
        Stage.Must(e.Propose(nomination, Proposal.Reserve, rank, "", new SeatsTaken(0, 0), Stage.By(Stage.Staff)));
        Stage.Must(e.Release([nomination], new Dictionary<string, int>(), Stage.By(Stage.Staff)));
        return nomination;
    }
}
