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
        link.UnsavedChanges[^1].ShouldSatisfyAllConditions(c => c.Action.ShouldBe("Revoked"),
            c => c.Reason.ShouldBe("Sent to the wrong person."));
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

    [Fact]
    public void A_newer_link_closes_an_older_one_that_still_opens()
    {
        var (open, expired) = (Link(Now.AddDays(1)), Link(Now));
        open.Supersede(Stage.By(Stage.Staff));
        expired.Supersede(Stage.By(Stage.Staff));

        open.WhyNot(Now).ShouldBe(new Refusal("LinkSuperseded"));
        expired.Closing.ShouldBe(LinkClosing.None);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_link_closes_with_its_nomination(NominationState state)
    {
        var link = Link(Now.AddDays(1));
        link.CloseWithNomination(state, Stage.By(Stage.Bhutan));

        var closes = state is NominationState.Declined or NominationState.Lapsed or NominationState.Replaced or NominationState.Withdrawn
            or NominationState.Cancelled;
        link.WhyNot(Now)?.Code.ShouldBe("LinkNominationEnded");
        (link.WhyNot(Now) is not null).ShouldBe(closes);
    }

    [Fact]
    public void Who_declined_by_a_link_can_still_read_there_what_was_answered()
    {
        var (answer, concept) = (Link(Now.AddDays(1)), Link(Now.AddDays(1), LinkPurpose.Concept));
        answer.CloseWithNomination(NominationState.Withdrawn, Stage.By(Stage.Nominee));
        concept.CloseWithNomination(NominationState.Withdrawn, Stage.By(Stage.Nominee));

        answer.WhyNot(Now).ShouldBeNull();
        concept.WhyNot(Now).ShouldNotBeNull();
    }

    /// <summary>For each purpose the states in which a link for it is of use.</summary>
    [Theory]
    [InlineData(LinkPurpose.Answer, NominationState.Selected, NominationState.Confirmed)]
    [InlineData(LinkPurpose.Documents, NominationState.Submitted, NominationState.Returned, NominationState.Screening,
        NominationState.Selected, NominationState.Reserve, NominationState.Confirmed)]
    [InlineData(LinkPurpose.Concept, NominationState.Selected, NominationState.Confirmed)]
    [InlineData(LinkPurpose.Survey, NominationState.Attended)]
    [InlineData(LinkPurpose.Certificate, NominationState.Attended)]
    [InlineData(LinkPurpose.Directory, NominationState.Confirmed, NominationState.Attended)]
    public void A_link_is_given_out_while_it_is_of_use(LinkPurpose purpose, params NominationState[] states)
    {
        var ofEvent = Stage.Event();
        foreach (var state in Enum.GetValues<NominationState>())
        {
            var (until, refusal) = PersonalLink.Term(purpose, Stage.In(state), ofEvent, Now);
            (refusal is null).ShouldBe(states.Contains(state), $"{purpose} while {state}");
            if (refusal is null)
                until.ShouldBeGreaterThan(Now);
        }
    }

    [Fact]
    public void An_offers_link_opens_as_long_as_the_offer_stands()
    {
        var selected = Stage.In(NominationState.Selected);
        PersonalLink.Term(LinkPurpose.Answer, selected, Stage.Event(), Now).Until.ShouldBe(selected.OfferExpiresAt!.Value);
        PersonalLink.Term(LinkPurpose.Answer, selected, Stage.Event(), selected.OfferExpiresAt.Value).Refusal!.Code.ShouldBe("LinkNotNow");
    }

    public static TheoryData<NominationState> States => [.. Enum.GetValues<NominationState>()];

    private static PersonalLink Link(DateTime expires, LinkPurpose purpose = LinkPurpose.Answer) =>
        PersonalLink.To(Stage.In(NominationState.Selected), purpose, new string('a', 64), expires, Stage.By(Stage.Staff));
}
