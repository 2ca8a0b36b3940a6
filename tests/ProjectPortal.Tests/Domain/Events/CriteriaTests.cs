using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Tests.Domain.Nominations;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Events;

public class CriteriaTests
{
    private static readonly Act Staff = Stage.By(Stage.Staff);

    [Fact]
    public void Criteria_and_threshold_are_free_until_nominations_open()
    {
        var e = Stage.Event(EventState.Published);
        e.StartCriteria([Plan("One"), Plan("Two", 10)], 60, Staff).ShouldBeNull();
        (e.CriteriaCount, e.ThresholdPerCent).ShouldBe((2, 60));
        e.StartCriteria([Plan("Three")], 60, Staff).ShouldBe(new Refusal("CriteriaThere"));
        e.ReviseCriterion(e.Criteria[0], Plan("First", 2), Staff).ShouldBeNull();
        (e.Criteria[0].Title.En, e.Criteria[0].Weight).ShouldBe(("First", 2));
        e.RemoveCriterion(e.Criteria[1], isScored: false, Staff).ShouldBeNull();
        e.CriteriaCount.ShouldBe(1);
        e.SetThreshold(null, Staff).ShouldBeNull();
        e.ThresholdPerCent.ShouldBeNull();
        e.UnsavedChanges.Select(c => c.Action).TakeLast(4).ShouldBe(["AddCriterion", "AddCriterion", "ReviseCriterion", "RemoveCriterion"]);
    }

    [Fact]
    public void Then_they_are_frozen_unless_an_exception_is_recorded()
    {
        var e = Stage.Event(EventState.NominationsOpen);
        e.AddCriterion(Plan("One"), Staff).Refusal.ShouldBe(new Refusal("EventFrozen"));
        e.SetThreshold(50, Staff).ShouldBe(new Refusal("EventFrozen"));
        e.Waive(WaiverKind.Capacity, null, null, 1, "More room.", Staff).Refusal.ShouldBeNull();
        e.AddCriterion(Plan("One"), Staff).Refusal.ShouldBe(new Refusal("EventFrozen"));
        e.Waive(WaiverKind.Criteria, null, null, 0, "They were forgotten.", Staff).Refusal.ShouldBeNull();
        e.AddCriterion(Plan("One"), Staff).Refusal.ShouldBeNull();
        e.SetThreshold(50, Staff).ShouldBeNull();
    }

    [Fact]
    public void Nobody_but_staff_changes_them_and_nobody_after_the_event()
    {
        Stage.Event(EventState.Published).AddCriterion(Plan("One"), Stage.By(Stage.Bhutan)).Refusal.ShouldBe(new Refusal("NotYours"));
        Stage.Event(EventState.Completed).AddCriterion(Plan("One"), Staff).Refusal!.Code.ShouldBe("EventStateForbids");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void A_weight_lies_between_one_and_ten(int weight) =>
        Stage.Event(EventState.Published).AddCriterion(Plan("One", weight), Staff).Refusal!.Code.ShouldBe("WeightOutOfRange");

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_threshold_lies_between_one_and_a_hundred(int perCent) =>
        Stage.Event(EventState.Published).SetThreshold(perCent, Staff)!.Code.ShouldBe("ThresholdOutOfRange");

    [Fact]
    public void A_criterion_has_a_title_there_are_not_too_many_and_what_was_scored_stays()
    {
        var e = Stage.Event(EventState.Published);
        e.AddCriterion(Plan(""), Staff).Refusal!.Code.ShouldBe("CriterionTitleMissing");
        for (var i = 0; i < Event.MostCriteria; i++)
            e.AddCriterion(Plan($"C{i}"), Staff).Refusal.ShouldBeNull();
        e.AddCriterion(Plan("One more"), Staff).Refusal!.Code.ShouldBe("TooManyCriteria");
        e.RemoveCriterion(e.Criteria[0], isScored: true, Staff).ShouldBe(new Refusal("CriterionScored"));
    }

    [Fact]
    public void They_change_places_and_stay_at_the_ends()
    {
        var e = Stage.Event(EventState.Published);
        e.StartCriteria([Plan("One"), Plan("Two"), Plan("Three")], 60, Staff);
        e.MoveCriterion(e.Criteria[2], up: true, Staff).ShouldBeNull();
        e.MoveCriterion(e.Criteria[0], up: true, Staff).ShouldBeNull();
        e.Criteria.OrderBy(c => c.Order).Select(c => c.Title.En).ShouldBe(["One", "Three", "Two"]);
        e.MoveCriterion(e.Criteria[0], up: false, Staff).ShouldBeNull();
        e.Criteria.OrderBy(c => c.Order).Select(c => c.Title.En).ShouldBe(["Three", "One", "Two"]);
    }

    private static CriterionPlan Plan(string title, int weight = 1) => new(new Wording(title), Wording.None, weight);
}
