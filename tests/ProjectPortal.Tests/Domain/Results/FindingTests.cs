using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Results;

public class FindingTests
{
    private static readonly Finding Sound = new()
    {
        MeasuredOn = new DateOnly(2016, 1, 31),
        Unit = IndicatorUnit.PerCent,
        Value = 54.2m,
        Numerator = 13,
        Denominator = 24,
        Population = 39,
        Source = new Wording("Survey"),
    };

    private static readonly Finding Missing =
        new()
        {
            MeasuredOn = new DateOnly(2016, 1, 31),
            Unit = IndicatorUnit.Number,
            MissingReason = new Wording("the survey is still out")
        };

    [Fact]
    public void A_sound_finding_is_taken()
    {
        Sound.Check().ShouldBeNull();
        Missing.Check().ShouldBeNull();
        (Missing with { MissingReason = Wording.None, Narrative = new Wording("Ministries keep in touch.") }).Check().ShouldBeNull();
        (Sound with { Value = null }).Check().ShouldBeNull();
        (Sound with { Numerator = 0 }).Check().ShouldBeNull();
        (Sound with { Numerator = 24, Population = 24 }).Check().ShouldBeNull();
        (Sound with { Value = 0 }).Check().ShouldBeNull();
        (Sound with { Value = 100 }).Check().ShouldBeNull();
        (Sound with { Unit = IndicatorUnit.Number, Value = 1200 }).Check().ShouldBeNull();
    }

    [Fact]
    public void What_is_missing_needs_a_reason() =>
        (Missing with { MissingReason = Wording.None }).Check().ShouldBe(new Refusal("MissingNeedsReason", "MissingReason"));

    [Fact]
    public void What_is_there_has_no_reason_to_be_missing()
    {
        (Sound with { MissingReason = new Wording("why") }).Check().ShouldBe(new Refusal("MissingHasValue", "MissingReason"));
        (Sound with { Value = null, MissingReason = new Wording("why") }).Check().ShouldBe(new Refusal("MissingHasValue", "MissingReason"));
    }

    [Fact]
    public void A_ratio_has_both_parts()
    {
        (Sound with { Numerator = null }).Check().ShouldBe(new Refusal("RatioHalfGiven", "Numerator"));
        (Sound with { Denominator = null, Population = null }).Check().ShouldBe(new Refusal("RatioHalfGiven", "Denominator"));
        (Sound with { Numerator = null, Denominator = null }).Check().ShouldBe(new Refusal("RatioHalfGiven", "Denominator"));
    }

    [Fact]
    public void A_ratio_is_possible()
    {
        (Sound with { Numerator = -1 }).Check().ShouldBe(new Refusal("RatioImpossible", "Numerator"));
        (Sound with { Numerator = 25 }).Check().ShouldBe(new Refusal("RatioImpossible", "Numerator"));
        (Sound with { Population = 23 }).Check().ShouldBe(new Refusal("PopulationTooSmall", "Population"));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(100.1)]
    public void A_percentage_lies_between_0_and_100(double value) =>
        (Sound with { Value = (decimal)value }).Check().ShouldBe(new Refusal("PerCentOutOfRange", "Value"));

    [Fact]
    public void A_figure_says_where_it_comes_from()
    {
        (Sound with { Source = Wording.None }).Check().ShouldBe(new Refusal("SourceMissing", "Source"));
        (Sound with { Source = Wording.None, Value = null }).Check().ShouldBe(new Refusal("SourceMissing", "Source"));
    }
}
