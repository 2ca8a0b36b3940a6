using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Results;

public class IndicatorTests
{
    private readonly Indicator indicator = Make.Indicator();

    [Fact]
    public void Nothing_stands_until_something_is_approved()
    {
        indicator.Standing().ShouldBeNull();
        Make.Measurement(indicator, On(2016, 1, 1), MeasurementState.Draft);
        Make.Measurement(indicator, On(2016, 1, 2), MeasurementState.Submitted);
        Make.Measurement(indicator, On(2016, 1, 3), MeasurementState.Returned);
        indicator.Standing().ShouldBeNull();
    }

    [Fact]
    public void The_latest_approved_stands_by_the_day_it_was_measured()
    {
        var late = Make.Measurement(indicator, On(2016, 5, 1), MeasurementState.Approved);
        Make.Measurement(indicator, On(2015, 5, 1), MeasurementState.Approved);
        indicator.Standing().ShouldBe(late);
        var sameDay = Make.Measurement(indicator, On(2016, 5, 1), MeasurementState.Approved);
        indicator.Standing().ShouldBe(sameDay);
    }

    [Fact]
    public void A_correction_takes_the_place_of_what_it_corrects_once_approved()
    {
        var first = Make.Measurement(indicator, On(2016, 5, 1), MeasurementState.Approved);
        var correction = Correct(first, On(2016, 4, 1));
        indicator.Standing().ShouldBe(first, "a draft replaces nothing");
        correction.Submit(Doing.Staff);
        indicator.Standing().ShouldBe(first);
        correction.Approve(Doing.Staff);
        indicator.Standing().ShouldBe(correction, "even where it is dated before");
    }

    [Fact]
    public void A_correction_of_a_correction_stands_in_the_end()
    {
        var first = Make.Measurement(indicator, On(2016, 5, 1), MeasurementState.Approved);
        var second = Approved(Correct(first, On(2016, 5, 2)));
        var third = Approved(Correct(second, On(2016, 5, 1)));
        indicator.Standing().ShouldBe(third);
    }

    [Fact]
    public void A_corrected_older_one_does_not_come_back()
    {
        var old = Make.Measurement(indicator, On(2015, 5, 1), MeasurementState.Approved);
        var latest = Make.Measurement(indicator, On(2016, 5, 1), MeasurementState.Approved);
        Approved(Correct(old, On(2015, 5, 2)));
        indicator.Standing().ShouldBe(latest);
    }

    [Fact]
    public void Figures_suit_the_unit()
    {
        Indicator.Check(IndicatorUnit.Number, -5, 1200).ShouldBeNull();
        Indicator.Check(IndicatorUnit.Number, null, null, ComputedSource.CountriesTakingPart).ShouldBeNull();
        Indicator.Check(IndicatorUnit.PerCent, 0, 100).ShouldBeNull();
        Indicator.Check(IndicatorUnit.Qualitative, null, null).ShouldBeNull();

        Indicator.Check(IndicatorUnit.Qualitative, 1, null).ShouldBe(new Refusal("QualitativeHasNoNumber", "Baseline"));
        Indicator.Check(IndicatorUnit.Qualitative, null, 1).ShouldBe(new Refusal("QualitativeHasNoNumber", "Target"));
        Indicator.Check(IndicatorUnit.PerCent, -1, null).ShouldBe(new Refusal("PerCentOutOfRange", "Baseline"));
        Indicator.Check(IndicatorUnit.PerCent, null, 101).ShouldBe(new Refusal("PerCentOutOfRange", "Target"));
        Indicator.Check(IndicatorUnit.PerCent, null, null, ComputedSource.ParticipantsAttended)
            .ShouldBe(new Refusal("ComputedIsANumber", "Unit"));
        Indicator.Check(IndicatorUnit.Qualitative, null, null, ComputedSource.ParticipantsAttended)
            .ShouldBe(new Refusal("ComputedIsANumber", "Unit"));
    }

    [Fact]
    public void What_was_measured_keeps_its_indicator()
    {
        indicator.CheckDeletion().ShouldBeNull();
        Make.Measurement(indicator, On(2016, 1, 1), MeasurementState.Draft);
        indicator.CheckDeletion().ShouldBe(new Refusal("IndicatorInUse", null, 1));
    }

    [Fact]
    public void Codes_are_those_of_the_report()
    {
        new ExpectedAccomplishment { ProjectId = 1, Number = 2, Statement = Wording.None }.Code.ShouldBe("EA2");
        Indicator.CodeOf(1).ShouldBe("IA1");
        Activity.CodeOf(2, 3).ShouldBe("A2.3");
        indicator.OwningProjectId.ShouldBe(1);
    }

    private static Finding On(int year, int month, int day) =>
        new() { MeasuredOn = new DateOnly(year, month, day), Unit = IndicatorUnit.Number, Value = 1, Source = new Wording("Survey") };

    private static Measurement Approved(Measurement measurement)
    {
        measurement.Submit(Doing.Staff).ShouldBeNull();
        measurement.Approve(Doing.Staff).ShouldBeNull();
        return measurement;
    }

    private Measurement Correct(Measurement what, Finding finding) =>
        Make.Identified(what.Correct(indicator, finding, "why", Doing.Staff).Measurement!);
}
