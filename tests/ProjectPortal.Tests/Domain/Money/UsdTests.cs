using FsCheck;
using FsCheck.Fluent;
using ProjectPortal.Domain.Money;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Money;

public class UsdTests
{
    [Fact]
    public void Dollars_and_cents_survive_the_way_there_and_back() =>
        Prop.ForAll(Amounts.Cents.ToArbitrary(), cents =>
        {
            var amount = new Usd(cents);
            return Usd.FromDollars(amount.Dollars) == amount
                && Usd.FromDollars(decimal.Parse(amount.ToString(), System.Globalization.CultureInfo.InvariantCulture)) == amount;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_then_subtracting_gives_what_was_there() =>
        Prop.ForAll(Amounts.Cents.ToArbitrary(), Amounts.Cents.ToArbitrary(), (a, b) => new Usd(a) + new Usd(b) - new Usd(b) == new Usd(a))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_sum_is_blank_only_where_every_amount_is() =>
        Prop.ForAll(Amounts.Blankable.ListOf().ToArbitrary(), amounts =>
        {
            var sum = Usd.Sum(amounts);
            return amounts.All(a => a is null) ? sum is null : sum == new Usd(amounts.Sum(a => a?.Cents ?? 0));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0.001")]
    [InlineData("-12.345")]
    public void A_fraction_of_a_cent_is_no_amount(string dollars) =>
        Should.Throw<ArgumentException>(() => Usd.FromDollars(decimal.Parse(dollars, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void What_does_not_fit_is_an_error_and_not_another_amount()
    {
        Should.Throw<OverflowException>(() => new Usd(long.MaxValue) + new Usd(1));
        Should.Throw<OverflowException>(() => new Usd(long.MinValue) - new Usd(1));
    }

    [Fact]
    public void Amounts_are_ordered_by_their_size()
    {
        (new Usd(1) < new Usd(2)).ShouldBeTrue();
        (new Usd(2) > new Usd(2)).ShouldBeFalse();
        (new Usd(2) >= new Usd(2)).ShouldBeTrue();
        (new Usd(3) <= new Usd(2)).ShouldBeFalse();
        new[] { new Usd(5), new Usd(-1) }.Order().First().ShouldBe(new Usd(-1));
        new Usd(-5).ToString().ShouldBe("-0.05");
    }
}
