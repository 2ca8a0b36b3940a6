using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Domain.Events.EventExamples;

namespace ProjectPortal.Tests.Domain.Events;

public class EventPlanTests
{
    public static TheoryData<string, string?, Func<EventPlan, EventPlan>> Wrong => new()
    {
        { "EventEndsBeforeStart", "EndsOn", p => p with { EndsOn = p.StartsOn.AddDays(-1) } },
        { "CapacityTooSmall", "Capacity", p => p with { Capacity = 0 } },
        { "SeatsTooFew", "SeatsPerCountry", p => p with { SeatsPerCountry = 0 } },
        { "SeatsAboveCapacity", "SeatsPerCountry", p => p with { SeatsPerCountry = p.Capacity + 1 } },
        { "OfferDaysTooFew", "OfferDays", p => p with { OfferDays = 0 } },
        { "WindowHalfGiven", "NominationsOpenAt", p => p with { NominationsOpenAt = null } },
        { "WindowHalfGiven", "NominationsCloseAt", p => p with { NominationsCloseAt = null } },
        { "WindowClosesBeforeOpening", "NominationsCloseAt", p => p with { NominationsCloseAt = p.NominationsOpenAt } },
        // 10 June begins at 18:00 UTC of the ninth in Thimphu.
        { "WindowClosesAfterStart", "NominationsCloseAt", p => p with { NominationsCloseAt = Utc(6, 9, 18) } },
        { "FreezesBeforeClose", "FreezesOn", p => p with { NominationsCloseAt = Utc(4, 1, 18), FreezesOn = new DateOnly(2026, 4, 2) } },
        { "TimeZoneUnknown", "TimeZone", p => p with { TimeZone = "Mars/Olympus" } },
        { "PlaceMissing", "Places", p => p with { Places = [] } },
    };

    public static TheoryData<Func<EventPlan, EventPlan>> Right => new()
    {
        { p => p },
        { p => p with { EndsOn = p.StartsOn } },
        { p => p with { Capacity = 1, SeatsPerCountry = 1, OfferDays = 1 } },
        { p => p with { NominationsOpenAt = null, NominationsCloseAt = null } },
        { p => p with { NominationsCloseAt = Utc(6, 9, 17, 59) } },
        { p => p with { NominationsCloseAt = Utc(6, 10, 10, 59), TimeZone = "Pacific/Pago_Pago" } },
        { p => p with { ProgrammeOutline = Wording.None, ProfileCriteria = Wording.None, InvitedCountries = [] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_plan_is_refused_beside_its_field(string code, string? field, Func<EventPlan, EventPlan> change)
    {
        var (made, refusal) = Event.Draft(1, "x", change(Plan), ByStaff(Utc(1, 5)));

        made.ShouldBeNull();
        refusal!.Code.ShouldBe(code);
        refusal.Field.ShouldBe(field);
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void A_right_plan_is_taken_whole(Func<EventPlan, EventPlan> change)
    {
        var plan = change(Plan);

        var (made, refusal) = Event.Draft(4, "workshop", plan, ByStaff(Utc(1, 5)));

        refusal.ShouldBeNull();
        made!.ProjectId.ShouldBe(4);
        made.OwningProjectId.ShouldBe(4);
        made.Slug.ShouldBe("workshop");
        made.State.ShouldBe(EventState.Draft);
        made.EndsOn.ShouldBe(plan.EndsOn);
        made.Capacity.ShouldBe(plan.Capacity);
        made.NominationsCloseAt.ShouldBe(plan.NominationsCloseAt);
        made.InvitedCountries.Select(c => c.InHistory).ShouldBe(plan.InvitedCountries);
        made.UnsavedChanges.ShouldHaveSingleItem().Action.ShouldBe("Created");
    }

    [Fact]
    public void Places_keep_their_order_and_stay_the_same_rows_while_nothing_changes()
    {
        var tour = Plan with
        {
            Places = [
            new PlacePlan(new Wording("Beijing", "Pékin"), "CN"), new PlacePlan(new Wording("Shanghai"), "CN", "Free Trade Zone")]
        };
        var subject = Drafted(tour);
        var before = subject.Places.ToList();

        subject.Revise(tour with { Capacity = 9 }).ShouldBeNull();
        subject.Places.ShouldBe(before);
        subject.Places.Select(p => p.InHistory).ShouldBe(["Beijing (CN)", "Shanghai (CN)"]);

        subject.Revise(tour with { Places = [.. tour.Places.Reverse()] }).ShouldBeNull();
        subject.Places.OrderBy(p => p.Order).Select(p => p.City.En).ShouldBe(["Shanghai", "Beijing"]);
        subject.Places.OrderBy(p => p.Order).First().Venue.ShouldBe("Free Trade Zone");
    }

    [Fact]
    public void A_country_named_twice_is_invited_once()
    {
        Drafted(Plan with { InvitedCountries = ["BT", "BT"] }).InvitedCountries.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(9, 10, 11, "SessionOutsideEvent")]
    [InlineData(13, 10, 11, "SessionOutsideEvent")]
    [InlineData(10, 11, 11, "SessionEndsBeforeStart")]
    [InlineData(10, 11, 10, "SessionEndsBeforeStart")]
    [InlineData(10, 10, 11, null)]
    [InlineData(12, 10, 11, null)]
    [InlineData(12, 21, 0, null)]
    [InlineData(12, 0, 0, null)]
    public void A_session_lies_within_the_event(int day, int from, int to, string? code)
    {
        Session.Check(Drafted(), new DateOnly(2026, 6, day), new TimeOnly(from, 0), new TimeOnly(to, 0))?.Code.ShouldBe(code);
        (Session.Check(Drafted(), new DateOnly(2026, 6, day), new TimeOnly(from, 0), new TimeOnly(to, 0)) is null).ShouldBe(code is null);
    }

    /// <summary>Cairo puts its clocks forward at midnight: 24 April 2026 begins at one.</summary>
    [Fact]
    public void A_session_does_not_begin_or_end_when_clocks_skip()
    {
        var (night, day) = (Drafted(Plan with
        {
            TimeZone = "Africa/Cairo",
            StartsOn = new DateOnly(2026, 4, 23),
            EndsOn = new DateOnly(2026, 4, 25)
        }), new DateOnly(2026, 4, 24));

        Session.Check(night, day, new TimeOnly(0, 30), new TimeOnly(9, 0)).ShouldBe(new Refusal("TimeSkipped", "StartsAt"));
        Session.Check(night, day, new TimeOnly(1, 0), new TimeOnly(9, 0)).ShouldBeNull();
        Session.Check(night, day.AddDays(-1), new TimeOnly(21, 0), new TimeOnly(0, 0)).ShouldBe(
            new Refusal("TimeSkipped", "EndsAt"), "midnight after it is not there");
        Session.Check(night, day.AddDays(1), new TimeOnly(0, 30), new TimeOnly(9, 0)).ShouldBeNull();
    }
}
