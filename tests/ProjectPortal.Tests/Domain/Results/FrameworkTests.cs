using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Results;

public class FrameworkTests
{
    [Fact]
    public void An_activity_does_not_end_before_it_starts()
    {
        var day = new DateOnly(2014, 6, 1);
        Activity.CheckDates(day, day.AddDays(-1)).ShouldBe(new Refusal("ActivityEndsBeforeStart", "PlannedEndOn"));
        Activity.CheckDates(day, day).ShouldBeNull();
        Activity.CheckDates(null, day).ShouldBeNull();
        Activity.CheckDates(day, null).ShouldBeNull();
    }

    [Fact]
    public void An_accomplishment_goes_only_when_nothing_hangs_on_it()
    {
        var accomplishment = new ExpectedAccomplishment { ProjectId = 1, Number = 1, Statement = Wording.None };
        accomplishment.CheckDeletion().ShouldBeNull();
        accomplishment.Activities.Add(Undelivered());
        accomplishment.CheckDeletion().ShouldBe(new Refusal("AccomplishmentInUse", null, 0, 1));
        accomplishment.Indicators.Add(Make.Indicator());
        accomplishment.CheckDeletion().ShouldBe(new Refusal("AccomplishmentInUse", null, 1, 1));
    }

    [Fact]
    public void An_activity_goes_only_when_nothing_delivers_or_names_it()
    {
        var activity = Undelivered();
        activity.CheckDeletion(0, 0).ShouldBeNull();
        activity.CheckDeletion(2, 0).ShouldBe(new Refusal("ActivityInUse", null, 2, 0, 0));
        activity.CheckDeletion(0, 1).ShouldBe(new Refusal("ActivityInUse", null, 0, 0, 1));
        activity.Outputs.Add(new Output
        {
            ProjectId = 1,
            Kind = OutputKind.Publication,
            Title = Wording.None,
            Status = OutputStatus.Drafting
        });
        activity.CheckDeletion(0, 0).ShouldBe(new Refusal("ActivityInUse", null, 0, 1, 0));
    }

    private static Activity Undelivered() => new() { ProjectId = 1, Number = 1, Statement = Wording.None };
}
