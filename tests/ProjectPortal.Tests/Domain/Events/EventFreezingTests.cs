using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;
using static ProjectPortal.Domain.Events.EventState;
using static ProjectPortal.Tests.Domain.Events.EventExamples;

namespace ProjectPortal.Tests.Domain.Events;

/// <summary>Deadline, seats and criteria stand once nominations opened; an exception is a waiver with a reason.</summary>
public class EventFreezingTests
{
    private static readonly EventState[] FrozenStates = [NominationsOpen, Selection, Confirmed, Running];

    private static readonly (string Code, string Field, Func<EventPlan, EventPlan> Change)[] Frozen =
    [
        ("EventFrozen", "NominationsOpenAt", p => p with { NominationsOpenAt = p.NominationsOpenAt!.Value.AddHours(1) }),
        ("EventFrozen", "NominationsCloseAt", p => p with { NominationsCloseAt = p.NominationsCloseAt!.Value.AddHours(1) }),
        ("EventFrozen", "Capacity", p => p with { Capacity = p.Capacity + 1 }),
        ("EventFrozen", "SeatsPerCountry", p => p with { SeatsPerCountry = 1 }),
        ("EventFrozen", "ProfileCriteria", p => p with { ProfileCriteria = new Wording("Anybody.") }),
        ("InvitationStands", "InvitedCountries", p => p with { InvitedCountries = ["BT", "NP"] }),
    ];

    public static TheoryData<EventState, int> FrozenCases
    {
        get
        {
            var data = new TheoryData<EventState, int>();
            foreach (var state in FrozenStates)
            {
                for (var i = 0; i < Frozen.Length; i++)
                    data.Add(state, i);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(FrozenCases))]
    public void What_is_frozen_is_refused_by_name(EventState state, int which)
    {
        var (code, field, change) = Frozen[which];
        var subject = In(state);

        subject.Revise(change(Plan)).ShouldBe(new Refusal(code, field));

        subject.Capacity.ShouldBe(Plan.Capacity);
        subject.InvitedCountries.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(Draft)]
    [InlineData(Published)]
    [InlineData(Postponed)]
    public void Before_nominations_opened_all_can_change(EventState state)
    {
        var subject = In(state);

        subject.IsFrozen.ShouldBeFalse();
        subject.Revise(Frozen.Aggregate(Plan, (plan, frozen) => frozen.Change(plan))).ShouldBeNull();

        subject.Capacity.ShouldBe(6);
        subject.Invites("TG").ShouldBeFalse();
    }

    [Fact]
    public void What_is_not_frozen_still_changes_and_a_country_can_be_added()
    {
        var subject = In(NominationsOpen);

        subject.Revise(Plan with
        {
            Title = new Wording("Another title"),
            OfferDays = 3,
            EndsOn = Plan.EndsOn.AddDays(1),
            InvitedCountries = ["BT", "NP", "TG", "SN"]
        }).ShouldBeNull();

        subject.Title.En.ShouldBe("Another title");
        subject.Invites("SN").ShouldBeTrue();
    }

    [Theory]
    [InlineData(Completed)]
    [InlineData(Cancelled)]
    public void What_has_ended_is_not_planned_any_more(EventState state)
    {
        In(state).Revise(Plan).ShouldBe(new Refusal("EventStateForbids", null, "Edit", state));
    }

    [Fact]
    public void A_postponed_event_stays_frozen_if_it_was()
    {
        var subject = In(Selection);
        subject.Postpone("Storm.", ByStaff(Utc(5, 1))).ShouldBeNull();

        subject.IsFrozen.ShouldBeTrue();
        subject.Revise(Plan with { Capacity = 50 }).ShouldBe(new Refusal("EventFrozen", "Capacity"));
    }

    [Fact]
    public void A_waiver_of_the_deadline_is_for_one_country_or_for_all()
    {
        var subject = In(NominationsOpen);

        var (waiver, refusal) = subject.Waive(WaiverKind.Deadline, "BT", Utc(4, 20), 3, " The post was slow. ", ByStaff(Utc(3, 20)));

        refusal.ShouldBeNull();
        waiver!.Reason.ShouldBe("The post was slow.");
        waiver.ExtraSeats.ShouldBe(0, "a deadline gives no seats");
        waiver.GrantedBy.ShouldBe("Sabine Staff");
        waiver.GrantedAt.ShouldBe(Utc(3, 20));
        subject.DeadlineFor("BT").ShouldBe(Utc(4, 20));
        subject.DeadlineFor("NP").ShouldBe(Utc(4, 1));

        subject.Waive(WaiverKind.Deadline, null, Utc(4, 10), 0, "A holiday.", ByStaff(Utc(3, 21)));
        subject.DeadlineFor("BT").ShouldBe(Utc(4, 20));
        subject.DeadlineFor("NP").ShouldBe(Utc(4, 10));
        subject.UnsavedChanges.Count(c => c.Action == "Waive" && c.Reason is not null).ShouldBe(2);
    }

    [Fact]
    public void Waivers_of_seats_add_up()
    {
        var subject = In(Selection);

        subject.Waive(WaiverKind.CountrySeats, "BT", Utc(5, 1), 1, "It hosts.", ByStaff(Utc(4, 20)))
            .Waiver!.Until.ShouldBeNull("seats have no deadline");
        subject.Waive(WaiverKind.CountrySeats, "BT", null, 2, "It hosts.", ByStaff(Utc(4, 20)));
        subject.Waive(WaiverKind.Capacity, "BT", null, 4, "A bigger room.", ByStaff(Utc(4, 20)))
            .Waiver!.CountryCode.ShouldBeNull("the room is for all");
        subject.Waive(WaiverKind.Criteria, "NP", null, 9, "A new ministry.", ByStaff(Utc(4, 20))).Waiver!.ExtraSeats.ShouldBe(0);

        subject.SeatsFor("BT").ShouldBe(5);
        subject.SeatsFor("NP").ShouldBe(2);
        subject.TotalSeats.ShouldBe(9);
    }

    public static TheoryData<string, string?, Func<Event, Refusal?>> WrongWaivers => new()
    {
        { "NotYours", null, e => e.Waive(WaiverKind.Capacity, null, null, 1, "x", By(Roles.Evaluator, Utc(3, 5))).Refusal },
        { "ReasonMissing", "Reason", e => e.Waive(WaiverKind.Capacity, null, null, 1, " ", ByStaff(Utc(3, 5))).Refusal },
        { "CountryNotInvited", "CountryCode", e => e.Waive(WaiverKind.Deadline, "SN", Utc(4, 5), 0, "x", ByStaff(Utc(3, 5))).Refusal },
        { "WaiverNeedsCountry", "CountryCode", e => e.Waive(WaiverKind.CountrySeats, null, null, 1, "x", ByStaff(Utc(3, 5))).Refusal },
        { "WaiverUntilPast", "Until", e => e.Waive(WaiverKind.Deadline, "BT", null, 0, "x", ByStaff(Utc(3, 5))).Refusal },
        { "WaiverUntilPast", "Until", e => e.Waive(WaiverKind.Deadline, "BT", Utc(3, 5), 0, "x", ByStaff(Utc(3, 5))).Refusal },
        { "WaiverSeatsMissing", "ExtraSeats", e => e.Waive(WaiverKind.Capacity, null, null, 0, "x", ByStaff(Utc(3, 5))).Refusal },
        { "WaiverSeatsMissing", "ExtraSeats", e => e.Waive(WaiverKind.CountrySeats, "BT", null, -1, "x", ByStaff(Utc(3, 5))).Refusal },
    };

    [Theory]
    [MemberData(nameof(WrongWaivers))]
    public void A_wrong_waiver_is_refused(string code, string? field, Func<Event, Refusal?> waive)
    {
        var subject = In(NominationsOpen);

        waive(subject).ShouldBe(new Refusal(code, field));

        subject.Waivers.ShouldBeEmpty();
        subject.UnsavedChanges.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Draft)]
    [InlineData(Published)]
    [InlineData(Completed)]
    [InlineData(Cancelled)]
    public void A_waiver_is_for_what_is_frozen(EventState state)
    {
        In(state).Waive(WaiverKind.Capacity, null, null, 1, "x", ByStaff(Utc(7, 1))).Refusal.ShouldBe(new Refusal("WaiverNotNeeded"));
    }
}
