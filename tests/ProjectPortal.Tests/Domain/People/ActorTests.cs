using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.People;

public class ActorTests
{
    [Fact]
    public void A_person_may_hold_several_roles()
    {
        var both = new Actor(1, "Somebody", Roles.Staff | Roles.Administrator);
        both.IsAny(Roles.Staff).ShouldBeTrue();
        both.IsAny(Roles.Evaluator | Roles.Administrator).ShouldBeTrue();
        both.IsAny(Roles.Evaluator).ShouldBeFalse();
        both.IsAny(Roles.None).ShouldBeFalse();
    }

    [Fact]
    public void Only_its_focal_point_speaks_for_a_country()
    {
        new Actor(1, "Focal point", Roles.FocalPoint, "BT").SpeaksFor("BT").ShouldBeTrue();
        new Actor(1, "Focal point", Roles.FocalPoint, "BT").SpeaksFor("NP").ShouldBeFalse();
        new Actor(1, "Staff", Roles.Staff, "BT").SpeaksFor("BT").ShouldBeFalse();
    }

    [Fact]
    public void A_personal_link_stands_for_one_nomination()
    {
        var nominee = Actor.ForNominee(17, "Pema Dorji");
        nominee.IsNomineeOf(17).ShouldBeTrue();
        nominee.IsNomineeOf(18).ShouldBeFalse();
        (nominee with { Roles = Roles.Staff }).IsNomineeOf(17).ShouldBeFalse();
        new Actor(null, "Nobody's", Roles.Nominee).IsNomineeOf(0).ShouldBeFalse();
    }

    [Fact]
    public void The_clock_is_nobody_with_an_account()
    {
        Actor.Clock.UserId.ShouldBeNull();
        Actor.Clock.IsAny(Roles.Clock).ShouldBeTrue();
        Actor.Clock.IsAny(Roles.Staff).ShouldBeFalse();
    }
}
