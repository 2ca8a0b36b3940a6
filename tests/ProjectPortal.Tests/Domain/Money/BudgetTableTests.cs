using FsCheck;
using FsCheck.Fluent;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Money;

public class BudgetTableTests
{
    [Fact]
    public void Totals_are_the_sums_of_the_cells() =>
        Prop.ForAll(Amounts.Table.ToArbitrary(), table =>
            Cents(table.Total.Allotment) == table.Rows.Sum(r => Cents(r.Allotment))
            && Cents(table.Total.Revisions) == table.Rows.Sum(r => Cents(r.Revisions))
            && Cents(table.Total.Expenditure) == table.Rows.Sum(r => Cents(r.Expenditure))
            && Cents(table.Total.RevisedAllotment) == table.Rows.Sum(r => Cents(r.RevisedAllotment)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_total_is_blank_exactly_where_its_column_is() =>
        Prop.ForAll(Amounts.Table.ToArbitrary(), table =>
            table.Total.Allotment is null == table.Rows.All(r => r.Allotment is null)
            && table.Total.Expenditure is null == table.Rows.All(r => r.Expenditure is null))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_balance_is_what_is_left_of_the_revised_allotment() =>
        Prop.ForAll(Amounts.Row.ToArbitrary(), row => row.RevisedAllotment is null
            ? row.Balance is null
            : Cents(row.Balance) == Cents(row.Allotment) + Cents(row.Revisions) - Cents(row.Expenditure))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_class_without_figures_stays_blank()
    {
        var row = Row(null, null, null);

        row.RevisedAllotment.ShouldBeNull();
        row.Balance.ShouldBeNull();
        row.ImplementationRate.ShouldBeNull();
        row.IsOverspent.ShouldBeFalse();
        new BudgetTable([row]).Warnings().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(200_00L, 50_00L, "25")]
    [InlineData(300_00L, 100_00L, "33.333333333333333333333333333")]
    [InlineData(100_00L, 150_00L, "150")]
    [InlineData(0L, 150_00L, null)]
    [InlineData(-5_00L, 150_00L, null)]
    [InlineData(100_00L, null, null)]
    [InlineData(null, 100_00L, null)]
    public void The_rate_is_expenditure_in_per_cent_of_an_allotment_above_zero(long? allotment, long? spent, string? rate) =>
        Row(allotment, null, spent)
            .ImplementationRate.ShouldBe(rate is null ? null : decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_revision_counts_before_it_is_said_that_too_much_was_spent()
    {
        Row(100_00, null, 100_01).IsOverspent.ShouldBeTrue();
        Row(100_00, null, 100_00).IsOverspent.ShouldBeFalse();
        Row(100_00, 1, 100_01).IsOverspent.ShouldBeFalse();
        Row(null, null, 1).IsOverspent.ShouldBeTrue();
        Row(null, null, -1).IsOverspent.ShouldBeFalse();
    }

    [Fact]
    public void Spending_above_the_revised_allotment_is_told_with_its_amounts() =>
        new BudgetTable([Row(100_00, -20_00, 90_00, "608"), Row(100_00, null, 100_00)]).Warnings()
            .ShouldBe([new Refusal("Overspent", null, "608", new Usd(90_00), new Usd(80_00))]);

    [Fact]
    public void Spending_without_an_allotment_is_told_without_making_the_blank_a_zero() =>
        new BudgetTable([Row(null, null, 5_00, "612")]).Warnings()
            .ShouldBe([new Refusal("SpentWithoutAllotment", null, "612", new Usd(5_00))]);

    [Theory]
    [InlineData(5_00, false)]
    [InlineData(5_01, true)]
    public void Temporary_assistance_above_five_per_cent_of_the_budget_is_told(long cents, bool isTold)
    {
        var table = new BudgetTable(
            [Row(cents, null, null, "602") with { AdvisedCeilingPerCent = 5 }, Row(100_00 - cents, null, null, "608")]);

        table.Warnings().Select(w => w.Code).ShouldBe(isTold ? ["AboveAdvisedCeiling"] : []);
    }

    [Fact]
    public void The_ceiling_is_held_against_what_is_allotted_after_revision()
    {
        var table = new BudgetTable([Row(5_00, 15_00, null, "602") with { AdvisedCeilingPerCent = 5 }, Row(95_00, -15_00, null, "608")]);

        table.Warnings().ShouldBe([new Refusal("AboveAdvisedCeiling", null, "602", 20m, 5)]);
    }

    private static long Cents(Usd? amount) => amount?.Cents ?? 0;

    private static BudgetRow Row(long? allotment, long? revisions, long? spent, string code = "604") =>
        new(code, Wording.None, From(allotment), From(revisions), From(spent));

    private static Usd? From(long? cents) => cents is { } there ? new Usd(there) : null;
}
