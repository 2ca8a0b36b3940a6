using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Nominations;

public sealed class PersonalLinkTests
{
    private static readonly DateTime Now = Stage.Now;

    [Fact]
    public void It_opens_until_it_expires()
    {
        var link = Link(Now.AddDays(1));
        link.WhyNot(Now).ShouldBeNull();
        link.WhyNot(Now.AddDays(1)).ShouldBe(new Refusal("LinkExpired", null, Now.AddDays(1)));
    }

    [Fact]
    public void Once_revoked_it_stays_closed_and_says_why_in_its_history()
    {
        var link = Link(Now.AddDays(1));
        link.Revoke("Sent to the wrong person.", Stage.By(Stage.Staff)).ShouldBeNull();
        link.WhyNot(Now).ShouldBe(new Refusal("LinkRevoked"));
        link.UnsavedChanges[^1].ShouldSatisfyAllConditions(c => c.Action.ShouldBe("Revoked"), c => c.Reason.ShouldBe("Sent to the wrong person."));
        link.Revoke("Again.", Stage.By(Stage.Staff)).ShouldBe(new Refusal("LinkRevoked"));
    }

    [Fact]
    public void It_is_revoked_for_a_reason_and_not_by_the_nominee()
    {
        var link = Link(Now.AddDays(1));
        link.Revoke(" ", Stage.By(Stage.Staff)).ShouldBe(new Refusal("ReasonMissing", "Reason"));
        link.Revoke("Please.", Stage.By(Stage.Nominee)).ShouldBe(new Refusal("NotYours"));
        link.RevokedAt.ShouldBeNull();
    }

    private static PersonalLink Link(DateTime expires) =>
        PersonalLink.To(Stage.In(NominationState.Selected), LinkPurpose.Answer, new string('a', 64), expires, Stage.By(Stage.Staff));
}
