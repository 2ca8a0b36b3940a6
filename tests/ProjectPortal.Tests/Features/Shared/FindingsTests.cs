using System.Globalization;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

public sealed class FindingsTests
{
    private static readonly Words Words = new();

    private static readonly Reading Adoption = new(IndicatorUnit.Number, null)
    {
        Numerator = 13,
        Denominator = 24,
        Population = 39,
        DenominatorLabel = new Wording("countries that responded", "pays ayant répondu"),
        Parts = [new ReadingPart(new Wording("countries that are planning", "pays qui se préparent"), 3)],
    };

    [Fact]
    public void A_ratio_prints_its_parts_its_population_and_its_further_counts()
    {
        Say("en", Adoption).ShouldBe("13 of the 24 countries that responded, out of 39; countries that are planning: 3");
        Say("fr", Adoption).ShouldBe("13 des 24 pays ayant répondu, sur un total de 39\u00a0; pays qui se préparent\u00a0: 3");
    }

    [Fact]
    public void A_ratio_without_a_label_still_prints_both_numbers() =>
        Say("en", Adoption with { DenominatorLabel = Wording.None, Parts = [], Population = null }).ShouldBe("13 of 24");

    [Fact]
    public void A_qualifier_stands_before_the_value()
    {
        var almost = new Reading(IndicatorUnit.PerCent, 70) { Qualifier = new Wording("almost", "près de") };
        Say("en", almost).ShouldBe("almost 70 per cent");
        Say("fr", almost).ShouldBe("près de 70\u00a0pour cent");
    }

    [Fact]
    public void A_value_beside_a_ratio_keeps_the_ratio() =>
        Say("en", Adoption with { Unit = IndicatorUnit.PerCent, Value = 54.2m, Parts = [] })
            .ShouldBe("54.2 per cent (13 of the 24 countries that responded, out of 39)");

    [Fact]
    public void A_value_that_is_the_numerator_is_said_once() =>
        Say("en", Adoption with { Value = 13, Parts = [] }).ShouldBe("13 of the 24 countries that responded, out of 39");

    [Fact]
    public void What_is_missing_says_why_and_is_never_nought()
    {
        var missing = new Reading(
            IndicatorUnit.Number, null)
        { MissingReason = new Wording("the survey is still out.", "l’enquête est en cours.") };
        Say("en", missing).ShouldBe("no data yet, because the survey is still out");
        Say("fr", missing).ShouldBe("pas encore de données, car l’enquête est en cours");
        Say("en", null).ShouldBe("no data yet");
        Say("en", new Reading(IndicatorUnit.Number, null)).ShouldBe("no data yet");
        Say("en", new Reading(IndicatorUnit.Number, 0)).ShouldBe("0");
    }

    [Fact]
    public void A_description_is_its_own_finding() =>
        Say("en", new Reading(IndicatorUnit.Qualitative, null) { Narrative = new Wording("Ministries keep in touch.") })
            .ShouldBe("Ministries keep in touch.");

    [Fact]
    public void Numbers_are_written_as_the_language_writes_them()
    {
        Say("en", new Reading(IndicatorUnit.Number, 12345.5m)).ShouldBe("12,345.5");
        Say("fr", new Reading(IndicatorUnit.Number, 12345.5m)).ShouldBe("12\u202f345,5");
        Say("fr", new Reading(IndicatorUnit.PerCent, 69.5m)).ShouldBe("69,5\u00a0pour cent");
    }

    [Fact]
    public void Another_unit_than_the_indicators_is_explained()
    {
        var share = new Reading(IndicatorUnit.PerCent, 70);
        In("en", () => Findings.Mismatch(Words, IndicatorUnit.Number, share))
            .ShouldBe("Units differ: the indicator asks for a number, the measurement gives a percentage.");
        In("fr", () => Findings.Mismatch(Words, IndicatorUnit.Number, share))
            .ShouldBe("Unités différentes\u00a0: l’indicateur demande un nombre, la mesure donne un pourcentage.");
        Findings.Mismatch(Words, IndicatorUnit.PerCent, share).ShouldBeNull();
        Findings.Mismatch(Words, IndicatorUnit.Qualitative, share).ShouldBeNull();
        Findings.Mismatch(Words, IndicatorUnit.Number, new Reading(IndicatorUnit.PerCent, null)).ShouldBeNull();
        Findings.Mismatch(Words, IndicatorUnit.Number, null).ShouldBeNull();
    }

    [Fact]
    public void A_figure_that_is_not_known_is_a_dash()
    {
        In("en", () => Findings.Figure(Words, IndicatorUnit.PerCent, 65)).ShouldBe("65 per cent");
        In("en", () => Findings.Figure(Words, IndicatorUnit.Number, 1200)).ShouldBe("1,200");
        Findings.Figure(Words, IndicatorUnit.Number, null).ShouldBe("–");
    }

    [Fact]
    public void A_bar_shows_the_value_or_the_ratio_in_the_unit_of_the_reading()
    {
        Adoption.Amount.ShouldBe(13);
        (Adoption with { Unit = IndicatorUnit.PerCent }).Amount.ShouldBe(54.2m);
        (Adoption with { Value = 50 }).Amount.ShouldBe(50);
        new Reading(IndicatorUnit.PerCent, null) { Numerator = 0, Denominator = 0 }.Amount.ShouldBeNull();
        new Reading(IndicatorUnit.Number, null).Amount.ShouldBeNull();
    }

    private static string Say(string language, Reading? reading) => In(language, () => Findings.InWords(Words, reading))!;

    private static string? In(string language, Func<string?> say)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language == "fr" ? "fr-FR" : "en-GB");
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }
}
