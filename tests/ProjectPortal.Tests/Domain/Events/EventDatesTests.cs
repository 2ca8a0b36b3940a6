using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;
using static ProjectPortal.Domain.Events.EventState;
using static ProjectPortal.Tests.Domain.Events.EventExamples;

namespace ProjectPortal.Tests.Domain.Events;

/// <summary>What dates do, what they wait for, and what new ones bring.</summary>
public class EventDatesTests
{
    public static TheoryData<string, string?, Func<EventPlan, EventPlan>> NotReady => new()
    {
        { "OutlineMissing", "ProgrammeOutline", p => p with { ProgrammeOutline = Wording.None } },
        { "CriteriaMissing", "ProfileCriteria", p => p with { ProfileCriteria = Wording.None } },
        { "NobodyInvited", "InvitedCountries", p => p with { InvitedCountries = [] } },
        { "DeadlineMissing", "NominationsCloseAt", p => p with { NominationsOpenAt = null, NominationsCloseAt = null } },
        { "DeadlinePassed", "NominationsCloseAt", p => p with { NominationsCloseAt = Utc(3, 2) } },
    };

    [Theory]
    [MemberData(nameof(NotReady))]
    public void Nominations_do_not_open_before_content_and_deadline_are_there(string code, string? field, Func<EventPlan, EventPlan> change)
    {
        var subject = In(Published, change(Plan));

        subject.WhyNot(EventAction.OpenNominations, Utc(3, 2)).ShouldBe(new Refusal(code, field));
        subject.OpenNominations(ByStaff(Utc(3, 2))).ShouldBe(new Refusal(code, field));
        subject.Advance(new Act(Actor.Clock, Utc(3, 2))).ShouldBeFalse();

        subject.State.ShouldBe(Published);
    }

    [Fact]
    public void Participants_are_confirmed_after_a_release()
    {
        var subject = In(NominationsOpen);
        subject.CloseNominations(ByStaff(Utc(4, 1)));

        subject.ConfirmParticipants(ByStaff(Utc(5, 1))).ShouldBe(new Refusal("NothingReleased"));
        subject.WhyNot(EventAction.Publish, Utc(5, 1)).ShouldBeNull();
    }

    [Fact]
    public void An_event_starts_on_its_first_day_and_completes_on_its_last_where_it_is_held()
    {
        var subject = In(Confirmed);

        // Thimphu is six hours ahead: its 10 June begins at 18:00 UTC on 9 June.
        subject.Start(ByStaff(Utc(6, 9, 17, 59))).ShouldBe(new Refusal("NotBeforeFirstDay", null, Plan.StartsOn));
        subject.Start(ByStaff(Utc(6, 9, 18))).ShouldBeNull();
        subject.Complete(ByStaff(Utc(6, 11, 17, 59))).ShouldBe(new Refusal("NotBeforeLastDay", null, Plan.EndsOn));
        subject.Complete(ByStaff(Utc(6, 11, 18))).ShouldBeNull();
    }

    [Theory]
    [InlineData("Asia/Thimphu", 9, 18)]
    [InlineData("Pacific/Tarawa", 9, 12)]
    [InlineData("America/New_York", 10, 4)]
    [InlineData("UTC", 10, 0)]
    public void The_clock_goes_by_the_days_of_the_place(string timeZone, int day, int hour)
    {
        var subject = In(Confirmed, Plan with { TimeZone = timeZone });
        var first = Utc(6, day, hour);

        subject.Advance(new Act(Actor.Clock, first.AddMinutes(-1))).ShouldBeFalse();
        subject.Advance(new Act(Actor.Clock, first)).ShouldBeTrue();
        subject.State.ShouldBe(Running);

        // Three days, and over with the midnight after the last.
        subject.Advance(new Act(Actor.Clock, first.AddDays(3).AddMinutes(-1))).ShouldBeFalse();
        subject.Advance(new Act(Actor.Clock, first.AddDays(3))).ShouldBeTrue();
        subject.State.ShouldBe(Completed);
    }

    [Fact]
    public void The_clock_opens_and_closes_the_window_to_the_minute_and_only_once()
    {
        var subject = In(Published);

        subject.Advance(new Act(Actor.Clock, Utc(3, 1, 11, 59))).ShouldBeFalse();
        subject.Advance(new Act(Actor.Clock, Utc(3, 1))).ShouldBeTrue();
        subject.Advance(new Act(Actor.Clock, Utc(3, 1))).ShouldBeFalse();
        subject.State.ShouldBe(NominationsOpen);

        subject.Advance(new Act(Actor.Clock, Utc(4, 1, 11, 59))).ShouldBeFalse();
        subject.Advance(new Act(Actor.Clock, Utc(4, 1))).ShouldBeTrue();
        subject.State.ShouldBe(Selection);
        subject.UnsavedChanges.Select(c => c.Action).ShouldBe(["OpenNominations", "CloseNominations"]);
        subject.UnsavedChanges.ShouldAllBe(c => c.ByName == "clock" && c.ByUserId == null);
    }

    [Fact]
    public void A_window_that_was_missed_altogether_does_not_open()
    {
        var subject = In(Published);

        subject.Advance(new Act(Actor.Clock, Utc(4, 2))).ShouldBeFalse();

        subject.State.ShouldBe(Published);
    }

    [Theory]
    [InlineData(Draft)]
    [InlineData(Selection)]
    [InlineData(Postponed)]
    [InlineData(Cancelled)]
    [InlineData(Completed)]
    public void The_clock_leaves_alone_what_waits_for_people_or_has_ended(EventState state)
    {
        var subject = In(state);

        foreach (var at in new[] { Utc(3, 2), Utc(4, 2), Utc(6, 11), Utc(12, 1) })
            subject.Advance(new Act(Actor.Clock, at)).ShouldBeFalse();

        subject.State.ShouldBe(state);
    }

    [Theory]
    [InlineData(Published)]
    [InlineData(NominationsOpen)]
    [InlineData(Selection)]
    [InlineData(Confirmed)]
    public void A_postponed_event_comes_back_to_where_it_was(EventState before)
    {
        var subject = In(before);

        subject.Postpone(" The venue is closed. ", ByStaff(Utc(5, 1))).ShouldBeNull();
        subject.StateReason.ShouldBe("The venue is closed.");
        subject.ResumesAs.ShouldBe(before);

        var later = Plan with
        {
            StartsOn = Plan.StartsOn.AddMonths(3),
            EndsOn = Plan.EndsOn.AddMonths(3),
            NominationsOpenAt = Utc(6, 1),
            NominationsCloseAt = Utc(7, 1),
            TimeZone = "Asia/Shanghai",
            Places = [new PlacePlan(new Wording("Beijing"), "CN"), new PlacePlan(new Wording("Shanghai"), "CN")],
        };
        subject.Reschedule(later, "A new host.", [], ByStaff(Utc(5, 20))).ShouldBeNull();

        subject.State.ShouldBe(before);
        subject.StateReason.ShouldBe("");
        subject.ResumesAs.ShouldBeNull();
        subject.StartsOn.ShouldBe(new DateOnly(2026, 9, 10));
        subject.NominationsCloseAt.ShouldBe(Utc(7, 1));
        subject.Places.Count.ShouldBe(2);
    }

    [Fact]
    public void New_dates_are_a_right_plan_and_in_the_future()
    {
        var subject = In(Postponed);

        subject.Reschedule(Plan with { Capacity = 0 }, "Why.", [], ByStaff(Utc(2, 3)))
            .ShouldBe(new Refusal("CapacityTooSmall", "Capacity"));
        // 10 June has begun in Thimphu, though not in UTC.
        subject.Reschedule(Plan, "Why.", [], ByStaff(Utc(6, 9, 18))).ShouldBe(new Refusal("NewDatesPast", "StartsOn"));
        subject.State.ShouldBe(Postponed);
        subject.Reschedule(Plan, "Why.", [], ByStaff(Utc(6, 9, 17))).ShouldBeNull();
    }

    [Fact]
    public void New_dates_do_not_take_seats_criteria_or_invitations_back()
    {
        var subject = In(Selection);
        subject.Postpone("Storm.", ByStaff(Utc(5, 1)));

        subject.Reschedule(Plan with { Capacity = 2 }, "Why.", [], ByStaff(Utc(5, 2))).ShouldBe(new Refusal("EventFrozen", "Capacity"));
        subject.Reschedule(Plan with { InvitedCountries = ["BT"] }, "Why.", [], ByStaff(Utc(5, 2)))
            .ShouldBe(new Refusal("InvitationStands", "InvitedCountries"));
        subject.State.ShouldBe(Postponed);
    }

    [Fact]
    public void Cancelling_takes_the_nominations_with_it_for_the_same_reason()
    {
        var subject = In(NominationsOpen);
        Nomination[] notEnded = [Screened(subject, "BT"), Screened(subject, "NP")];

        subject.Cancel("No money is left.", notEnded, ByStaff(Utc(3, 20))).ShouldBeNull();

        subject.StateReason.ShouldBe("No money is left.");
        notEnded.ShouldAllBe(n => n.State == NominationState.Cancelled && n.UnsavedChanges.Last().Reason == "No money is left.");
    }

    [Fact]
    public void What_may_not_be_cancelled_leaves_the_nominations_alone()
    {
        var subject = In(NominationsOpen);
        var nomination = Screened(subject, "BT");

        subject.Cancel("", [nomination], ByStaff(Utc(3, 20))).ShouldBe(new Refusal("ReasonMissing", "Reason"));

        nomination.State.ShouldBe(NominationState.Screening);
    }
}
