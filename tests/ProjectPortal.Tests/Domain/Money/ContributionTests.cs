using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Money;

public class ContributionTests
{
    private static readonly Wording Rooms = new("Rooms and interpretation");

    [Fact]
    public void Cash_help_in_kind_or_both_is_a_contribution()
    {
        Contribution.Check(1, Wording.None, null).ShouldBeNull();
        Contribution.Check(null, Rooms, null).ShouldBeNull();
        Contribution.Check(null, new Wording("", "Des salles"), 500_00).ShouldBeNull();
        Contribution.Check(100_00, Rooms, 500_00).ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_no_contribution() =>
        Contribution.Check(null, Wording.None, null).ShouldBe(new Refusal("ContributionEmpty", "InKind"));

    [Fact]
    public void An_estimate_needs_what_it_is_an_estimate_of() =>
        Contribution.Check(100_00, Wording.None, 1).ShouldBe(new Refusal("EstimateWithoutInKind", "InKind"));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Cash_is_above_zero(long cents) =>
        Contribution.Check(cents, Rooms, null).ShouldBe(new Refusal("AmountNotPositive", "Cash"));
}
