using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using Shouldly;
using Xunit;
using static ProjectPortal.Domain.Events.EventState;
using static ProjectPortal.Tests.Domain.Events.EventExamples;

namespace ProjectPortal.Tests.Domain.Events;

/// <summary>Seats held and proposed never pass the event's capacity nor a country's seats.</summary>
public class EventSeatsTests
{
    [Theory]
    [InlineData(4, 0, 0, 0, null)]
    [InlineData(5, 0, 0, 0, "NoSeatLeft")]
    [InlineData(2, 0, 3, 0, "NoSeatLeft")]
    [InlineData(2, 1, 2, 0, null)]
    [InlineData(2, 2, 0, 0, "NoCountrySeatLeft")]
    [InlineData(1, 1, 1, 1, "NoCountrySeatLeft")]
    public void A_selection_is_proposed_only_while_a_seat_is_left(
        int held, int heldByCountry, int proposed, int proposedByCountry, string? code)
    {
        var subject = In(NominationsOpen);
        var nomination = Screened(subject, "BT");

        var refusal = subject.Propose(
            nomination, Proposal.Select, null, "", new SeatsTaken(held, heldByCountry, proposed, proposedByCountry), ByStaff(Utc(4, 2)));

        refusal?.Code.ShouldBe(code);
        (refusal is null).ShouldBe(code is null);
        nomination.Proposal.ShouldBe(code is null ? Proposal.Select : Proposal.None);
        subject.SeatMoves.ShouldBe(code is null ? 1 : 0, "every seat that moves must move the event's version");
    }

    [Fact]
    public void A_waiver_makes_room()
    {
        var subject = In(NominationsOpen);
        var nomination = Screened(subject, "BT");
        var full = new SeatsTaken(5, 2);
        subject.Propose(nomination, Proposal.Select, null, "", full, ByStaff(Utc(3, 10))).ShouldBe(new Refusal("NoSeatLeft", null, 5));

        subject.Waive(WaiverKind.Capacity, null, null, 1, "A bigger room.", ByStaff(Utc(3, 11)));
        subject.Propose(nomination, Proposal.Select, null, "", full, ByStaff(Utc(3, 12)))
            .ShouldBe(new Refusal("NoCountrySeatLeft", null, "BT", 2));

        subject.Waive(WaiverKind.CountrySeats, "BT", null, 1, "It hosts.", ByStaff(Utc(3, 13)));
        subject.Propose(nomination, Proposal.Select, null, "", full, ByStaff(Utc(3, 14))).ShouldBeNull();
    }

    [Fact]
    public void A_release_that_would_overfill_releases_nobody()
    {
        var subject = In(NominationsOpen);
        Nomination[] proposed = [Screened(subject, "BT"), Screened(subject, "NP")];
        foreach (var nomination in proposed)
            subject.Propose(nomination, Proposal.Select, null, "", new SeatsTaken(0, 0), ByStaff(Utc(3, 10))).ShouldBeNull();

        subject.Release(proposed, new Dictionary<string, int> { ["TG"] = 4 }, ByStaff(Utc(4, 2)))
            .ShouldBe(new Refusal("NoSeatLeft", null, 5));
        subject.Release(proposed, new Dictionary<string, int> { ["BT"] = 2 }, ByStaff(Utc(4, 2)))
            .ShouldBe(new Refusal("NoCountrySeatLeft", null, "BT", 2));
        subject.ReleasedAt.ShouldBeNull();
        proposed.ShouldAllBe(n => n.State == NominationState.Screening);

        subject.Release(proposed, new Dictionary<string, int> { ["BT"] = 1, ["TG"] = 2 }, ByStaff(Utc(4, 2))).ShouldBeNull();
        subject.ReleasedAt.ShouldBe(Utc(4, 2));
        proposed.ShouldAllBe(n => n.State == NominationState.Selected && n.HoldsSeat);
    }

    [Fact]
    public void An_offer_stands_for_its_days_but_not_beyond_the_eve()
    {
        // Thimphu is six hours ahead, and its days end at 18:00 UTC.
        Offer(Utc(4, 2)).ShouldBe(Utc(4, 16, 17, 59));
        Offer(Utc(4, 2, 17, 59)).ShouldBe(Utc(4, 16, 17, 59), "what is offered on one day ends together");
        Offer(Utc(4, 2, 18)).ShouldBe(Utc(4, 17, 17, 59));
        Offer(Utc(6, 1)).ShouldBe(Utc(6, 9, 17, 59));

        // Ahead by thirteen hours and behind by eleven: the eve of 10 June ends nearly two days apart.
        Offer(Utc(6, 1), "Pacific/Tongatapu").ShouldBe(Utc(6, 9, 10, 59));
        Offer(Utc(6, 1), "Pacific/Pago_Pago").ShouldBe(Utc(6, 10, 10, 59));

        static DateTime? Offer(DateTime released, string timeZone = "Asia/Thimphu")
        {
            var subject = In(NominationsOpen, Plan with { TimeZone = timeZone });
            var nomination = Screened(subject, "BT");
            subject.Propose(nomination, Proposal.Select, null, "", new SeatsTaken(0, 0), ByStaff(released));
            subject.Release([nomination], new Dictionary<string, int>(), ByStaff(released)).ShouldBeNull();
            return nomination.OfferExpiresAt;
        }
    }
}
