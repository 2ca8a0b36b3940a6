using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ProjectPortal.Domain.Money;
using ProjectPortal.Web.Features.Shared;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

public sealed class AmountInputTests : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;
    private readonly CultureInfo beforeUi = CultureInfo.CurrentUICulture;

    public void Dispose()
    {
        CultureInfo.CurrentCulture = before;
        CultureInfo.CurrentUICulture = beforeUi;
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("fr-FR")]
    public void What_can_be_read_in_one_way_only_is_read_in_any_language(string culture)
    {
        Speak(culture);
        foreach (var (typed, cents) in new (string, long)[]
        {
            ("12500", 1_250_000), ("12,500.00", 1_250_000), ("12 500,00", 1_250_000), ("12.500,00", 1_250_000), ("-300.5", -30_050),
            ("300,5", 30_050), ("−300,50", -30_050), ("- 300.50", -30_050), ("+7", 700), ("0", 0), ("0.01", 1), ("1,250,000", 125_000_000),
            ("1.250.000", 125_000_000), ("1\u202f250\u202f000,10", 125_000_010), ("12\u00a0500", 1_250_000), ("12'500.25", 1_250_025),
            ("US$ 12,500.00", 1_250_000), ("12 500,00 $ É.-U.", 1_250_000), ("12\u202f500,00\u00a0$\u00a0É.\u2011U.", 1_250_000),
            ("12\u202f500\u00a0dollars", 1_250_000), ("12 500,00 dollars É.-U.", 1_250_000), (" 42 ", 4_200), ("100000000", 10_000_000_000),
        })
        {
            AmountInput.Read(typed).ShouldBe((new Usd(cents), null), typed);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void Blank_is_blank_and_not_zero(string? typed) => AmountInput.Read(typed).ShouldBe((null, null));

    [Theory]
    [InlineData("abc", "AmountUnreadable")]
    [InlineData("12-5", "AmountUnreadable")]
    [InlineData("--5", "AmountUnreadable")]
    [InlineData("1,25,000", "AmountUnreadable")]
    [InlineData("12 50", "AmountUnreadable")]
    [InlineData("1.250,000.00", "AmountUnreadable")]
    [InlineData("12,", "AmountUnreadable")]
    [InlineData(".", "AmountUnreadable")]
    [InlineData("-", "AmountUnreadable")]
    [InlineData("1e5", "AmountUnreadable")]
    [InlineData("٣٠٠", "AmountUnreadable")]
    [InlineData("0.005", "AmountTooFine")]
    [InlineData("12.500", "AmountTooFine")]
    [InlineData("100000000.01", "AmountTooLarge")]
    [InlineData("-100,000,001", "AmountTooLarge")]
    [InlineData("99999999999999999999999999999999999", "AmountTooLarge")]
    public void What_is_no_amount_is_refused_with_its_reason(string typed, string problem)
    {
        Speak("en-GB");
        AmountInput.Read(typed).ShouldBe((null, $"Money.{problem}"));
    }

    [Fact]
    public void A_comma_before_three_digits_is_a_thousand_in_English_and_not_guessed_at_in_French()
    {
        Speak("en-GB");
        AmountInput.Read("12,500").ShouldBe((new Usd(1_250_000), null));
        Speak("fr-FR");
        AmountInput.Read("12,500").ShouldBe((null, "Money.AmountTooFine"));
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("fr-FR")]
    public void What_a_form_shows_it_also_reads(string culture)
    {
        Speak(culture);
        var amounts = from dollars in Gen.Choose(-99_999_999, 99_999_999) from cents in Gen.Choose(0, 99) select (dollars * 100L) + cents;
        Prop.ForAll(amounts.ToArbitrary(), cents => AmountInput.Read(AmountInput.Write(new Usd(cents))) == (new Usd(cents), null))
            .QuickCheckThrowOnFailure();
    }

    private static void Speak(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture[..2]);
    }
}
