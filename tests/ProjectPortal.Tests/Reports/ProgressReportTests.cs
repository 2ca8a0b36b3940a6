using ProjectPortal.Domain;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Money;
using ProjectPortal.Reports;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Reports.ReportFacts;

namespace ProjectPortal.Tests.Reports;

/// <summary>The annual progress report and the report at a day, from facts that are narrowed to their days.</summary>
public class ProgressReportTests
{
    [Theory]
    [InlineData(2013, 12, 31, false)]
    [InlineData(2014, 1, 1, true)]
    [InlineData(2014, 12, 31, true)]
    [InlineData(2015, 1, 1, false)]
    public void An_event_belongs_to_the_year_in_which_it_begins(int year, int month, int day, bool isOf)
    {
        var begins = new DateOnly(year, month, day);
        var facts = Whole with { Events = [Second with { StartsOn = begins, EndsOn = begins.AddDays(3) }] };

        Narrowed(facts, ReportPeriod.OfYear(2014)).Events.Count.ShouldBe(isOf ? 1 : 0);
    }

    [Fact]
    public void A_leap_day_is_of_its_year_and_a_day_to_report_on()
    {
        var leapDay = new DateOnly(2016, 2, 29);
        ReportPeriod.OfYear(2016).Includes(leapDay).ShouldBeTrue();
        ReportPeriod.UpTo(leapDay).Includes(leapDay).ShouldBeTrue();
        ReportPeriod.UpTo(leapDay).Includes(leapDay.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void The_report_of_a_year_says_its_year_its_due_date_and_what_belongs_to_it()
    {
        var report = Compose(2014);

        report.Subtitles.ShouldBe(["Annual progress report 2014 – ROA 900"]);
        report.CoverFacts[0].ShouldBe(new CoverFact("Year", "2014"));
        report.CoverFacts[1].Value.Replace('\u00a0', ' ').ShouldBe("31 January 2015");
        report.Blocks.OfType<Heading>().Where(h => h.Level == 1).Select(h => $"{h.Number} {h.Text}").ShouldBe(
            ["1. Key project features", "2. Implementation rate", "3. Results of the year", "4. Challenges and lessons of the year",
                "5. Financial information"]);
        var said = Said(report);
        // The second of all workshops is the second in its year too.
        said.ShouldContain("Workshop 2 – Beijing and Shanghai");
        said.ShouldNotContain("Workshop 1");
        said.ShouldContain("Late names");
        said.ShouldNotContain("Plan first.");
        said.ShouldContain("No lesson was recorded for an event of 2014.");
    }

    [Fact]
    public void A_year_prints_nothing_that_has_no_date_and_says_how_much_there_is()
    {
        var facts = Whole with
        {
            Challenges = [.. Whole.Challenges, new ChallengeFacts(
                42, 2, Both("No room", "Pas de salle"), Both("Found one", "Trouvée"), ChallengeState.Closed)],
        };
        var said = Said(ProgressReportComposer.Compose(Narrowed(facts, ReportPeriod.OfYear(2014)), "en"));

        said.ShouldNotContain("No room");
        said.ShouldContain("1 challenge of the project is tied to no event");
        said.ShouldNotContain("Both were held.");
        said.ShouldNotContain("More may follow.");
    }

    [Fact]
    public void A_year_in_which_nothing_happened_says_so()
    {
        var facts = Whole with { Budget = new BudgetTable([]), Participation = new ParticipationFacts() };
        var said = Said(ProgressReportComposer.Compose(Narrowed(facts, ReportPeriod.OfYear(2012)), "en"));

        said.ShouldContain("No event began in 2012.");
        said.ShouldContain("No indicator was measured in 2012.");
        said.ShouldContain("Nobody was nominated for an event of the year.");
        said.ShouldContain("No challenge was recorded for an event of 2012.");
        said.ShouldContain("The implementation rate is not known, because no allotment at 31 December 2012 has been recorded.");
    }

    [Theory]
    [InlineData("en", "In 2015, US$ 8,500.50 was spent of the US$ 59,000 allotted at 31 December 2015: an implementation rate of "
        + "14.4 per cent.",
        "From the beginning of the project to 31 December 2015, US$ 29,500 was spent: 50 per cent of the allotment.")]
    [InlineData("fr", "En 2015, les dépenses se sont élevées à 8 500,50 dollars ; les crédits ouverts au 31 décembre 2015 s’élevaient à "
        + "59 000 dollars. Taux d’exécution : 14,4 pour cent.",
        "soit 50 pour cent des crédits ouverts.")]
    public void The_implementation_rate_is_what_was_spent_of_what_was_allotted(string language, string ofYear, string soFar)
    {
        var facts = FactsOfPeriod.Narrow(
            Whole, new PeriodFacts(ReportPeriod.OfYear(2015)) { SpentByEnd = new Usd(2_950_000) });
        var said = Said(ProgressReportComposer.Compose(facts, language));

        said.ShouldContain(ofYear);
        said.ShouldContain(soFar);
    }

    [Fact]
    public void A_year_with_no_expenditure_has_none_rather_than_zero() =>
        Said(ProgressReportComposer.Compose(
            Narrowed(
                Whole with { Budget = new BudgetTable([Whole.Budget.Rows[0] with { Expenditure = null }]) }, ReportPeriod.OfYear(2014)),
            "en")).ShouldContain("No expenditure of 2014 has been recorded; US$ 12,000 was allotted at 31 December 2014.");

    [Fact]
    public void A_revision_counts_from_its_day_on()
    {
        Narrowed(Whole, ReportPeriod.UpTo(new DateOnly(2015, 10, 31))).Budget.Rows[0].RevisedAllotment.ShouldBe(new Usd(1_200_000));
        var then = Narrowed(Whole, ReportPeriod.UpTo(new DateOnly(2015, 11, 1)));
        then.Budget.Rows[0].RevisedAllotment.ShouldBe(new Usd(900_000));
        then.Revisions.Count.ShouldBe(1);
    }

    [Fact]
    public void A_report_at_a_day_is_the_final_report_up_to_it_and_keeps_what_has_no_date()
    {
        var report = FinalReportComposer.Compose(Narrowed(Whole, ReportPeriod.UpTo(new DateOnly(2013, 12, 31))), "en");

        report.RunningHeader.Replace('\u00a0', ' ').ShouldBe("Final report – ROA 900, as at 31 December 2013");
        report.Blocks.OfType<Heading>().Count(h => h.Level == 1).ShouldBe(FinalReportComposer.SectionCount);
        var said = Said(report);
        said.ShouldContain("Workshop 1 – Manama");
        said.ShouldNotContain("Workshop 2");
        said.ShouldContain("Both were held.");
        said.ShouldContain("Government of Bahrain");
        said.ShouldNotContain("Late names");
    }

    [Fact]
    public void The_same_facts_give_the_same_words_and_a_report_of_no_year_is_none()
    {
        Said(Compose(2014)).ShouldBe(Said(Compose(2014)));
        Should.Throw<ArgumentException>(() => ProgressReportComposer.Compose(Whole, "en"));
        Should.Throw<ArgumentException>(
            () => ProgressReportComposer.Compose(Narrowed(Whole, ReportPeriod.UpTo(new DateOnly(2014, 1, 1))), "en"));
    }

    private static ReportDocument Compose(int year) =>
        ProgressReportComposer.Compose(Narrowed(Whole, ReportPeriod.OfYear(year)), "en");

    private static FinalReport Narrowed(FinalReport facts, ReportPeriod period) => FactsOfPeriod.Narrow(facts, new PeriodFacts(period));

    private static string Said(ReportDocument report) =>
        PlainText.From(report.Blocks).Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
