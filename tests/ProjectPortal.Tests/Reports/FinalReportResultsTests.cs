using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Reports;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Reports.ReportFacts;

namespace ProjectPortal.Tests.Reports;

public sealed class FinalReportResultsTests
{
    [Fact]
    public void Key_features_carry_the_numerals_of_the_template_and_dates_by_month()
    {
        var report = new ComposedReport(Whole);
        report.Table("key-features").BodyRows.Select(r => PlainText.From(r.Cells[0])).ShouldBe(
        [
            "I. Project title", "II. DA project code", "III. Implementing Entity", "IV. Start date", "VI. End date",
            "VII. Beneficiary countries", "VIII. Implementing partners",
        ]);
        report.Row("key-features", 1)[1].ShouldBe("1415A, ROA 900");
        report.Row("key-features", 2)[1].ShouldBe("Division for tests Department of trials");
        report.Row("key-features", 3)[1].ShouldBe("12/12");
        report.Row("key-features", 4)[1]
            .ShouldBe("a. Original: 12/15 (as per project document) b. Actual: 06/16 (upon granted extension) Reason: The last tour was "
            + "late.");
        report.Row("key-features", 6)[1..].ShouldBe(["UN system UNDP", "Other partners Government of Ethiopia (for the workshop)"]);
    }

    [Theory]
    [InlineData(null, "b. Actual: no date yet, because none has been recorded")]
    [InlineData("2015-12-31", "b. Actual: 12/15 (as planned)")]
    [InlineData("2015-03-31", "b. Actual: 03/15 (earlier than planned)")]
    [InlineData("2016-06-30", "b. Actual: 06/16 (upon granted extension) Reason: no reason has been recorded yet.")]
    public void The_actual_end_says_how_it_stands_to_the_plan(string? end, string said) =>
        new ComposedReport(With(p => p with
        {
            ActualEndOn = end is null ? null
            : DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture),
            ExtensionReason = Wording.None
        }))
            .Row("key-features", 4)[1].ShouldEndWith(said);

    [Fact]
    public void Countries_stand_by_continent_and_name_and_an_accent_moves_none()
    {
        new ComposedReport(Whole).Row("key-features", 5)[1..].ShouldBe(["Bhutan, Chad, Ethiopia, Zambia"]);
        new ComposedReport(Whole, "fr").Row("key-features", 5)[1..].ShouldBe(["Bhoutan, Éthiopie, Tchad, Zambie"]);
        var grouped = With(p => p with
        {
            Countries = [.. p.Countries.Select(country => country with { Region = country.Code == "BT" ? "Asia" : "Africa" })]
        });
        new ComposedReport(grouped).Row("key-features", 5)[1..].ShouldBe(["Africa (3): Chad, Ethiopia, Zambia Asia (1): Bhutan"]);
        new ComposedReport(grouped, "fr").Row("key-features", 5)[1]
            .ShouldBe("Afrique (3)\u00a0: Éthiopie, Tchad, Zambie Asie (1)\u00a0: Bhoutan");
        var none = new ComposedReport(With(p => p with { Countries = [], Partners = [] }));
        none.Row("key-features", 5)[1].ShouldBe("No beneficiary country has been recorded yet.");
        none.Row("key-features", 6)[1..].ShouldBe(["UN system None", "Other partners None"]);
    }

    [Fact]
    public void A_ratio_prints_its_parts_and_who_did_not_answer()
    {
        new ComposedReport(Whole).Row("table-1", 0).ShouldBe(["EA1 – Countries share practices"]);
        var row = new ComposedReport(Whole).Row("table-1", 1);
        row[0].ShouldBe("IA1 – Number of countries that adopt a practice Baseline: 0. Target: 1,200.");
        row[1].ShouldBe(
            "13 of the 24 countries that responded, out of 39; countries that are planning: 3. Thirteen said so. Source: Survey of focal "
            + "points (as at 1 June 2016).");
        row[2].ShouldBe("More may follow. Achieved.");
        new ComposedReport(Whole, "fr").Row("table-1", 1)[1]
            .ShouldStartWith(
            "13 des 24 pays ayant répondu, sur un total de 39\u00a0; pays qui se préparent\u00a0: 3. Treize l’ont dit. Source\u00a0: "
            + "Enquête auprès des points focaux (état au 1er\u00a0juin\u00a02016).");
    }

    [Fact]
    public void The_same_figure_is_not_said_twice_and_another_is_said_with_its_ratio()
    {
        Measured(f => f with { Value = 13, Parts = [] }).ShouldStartWith("13 of the 24 countries that responded, out of 39.");
        Measured(f => f with { Value = 54.25m, Unit = IndicatorUnit.PerCent, Parts = [] })
            .ShouldStartWith("54.25 per cent (13 of the 24 countries that responded, out of 39).");
        new ComposedReport(With(Adoption with
        {
            NumeratorLabel = Both("countries with a practice", ""),
            DenominatorLabel = Wording.None,
            Standing = Adoption.Standing! with { Population = null, Parts = [] }
        }))
            .Row("table-1", 1)[1].ShouldStartWith("Countries with a practice: 13 of 24.");
    }

    [Fact]
    public void A_share_says_per_cent_with_its_qualifier_and_a_note_where_a_number_was_asked_for()
    {
        Finding Share(Finding f) =>
            f with
            {
                Value = 70,
                Unit = IndicatorUnit.PerCent,
                Qualifier = Both("almost", "près de"),
                Numerator = null,
                Denominator = null,
                Population = null,
                Parts = []
            };
        var english = Measured(Share);
        english.ShouldStartWith("Almost 70 per cent.");
        english.ShouldEndWith("Note: the units differ. The indicator asks for a number; the measurement gives a percentage.");
        var french = new ComposedReport(With(Adoption with { Standing = Share(Adoption.Standing!) }), "fr").Row("table-1", 1)[1];
        french.ShouldStartWith("Près de 70\u00a0pour\u00A0cent.");
        french.ShouldEndWith("L’indicateur demande un nombre\u00a0; la mesure donne un pourcentage.");
    }

    [Fact]
    public void What_is_missing_says_why_and_is_never_nought()
    {
        static Finding Bare(Finding f) =>
            f with { Numerator = null, Denominator = null, Population = null, Narrative = Wording.None, Source = Wording.None, Parts = [] };
        Measured(f => Bare(f) with { MissingReason = Both("the courses are not open.", "") })
            .ShouldBe("No data yet, because the courses are not open.");
        Measured(f => Bare(f) with { Narrative = Both("Some were seen.", "") }).ShouldBe("No data yet. Some were seen.");
        Measured(f => Bare(f) with { Value = 0 }).ShouldBe("0.");
        new ComposedReport(With(Adoption with { Standing = null })).Row("table-1", 1)[1]
            .ShouldBe("No data yet, because no measurement has been approved.");
        new ComposedReport(With(Adoption with { Standing = null, Source = ComputedSource.CountriesTakingPart })).Row("table-1", 1)[1]
            .ShouldBe("No data yet, because no attendance has been recorded.");
    }

    [Fact]
    public void A_description_is_its_own_finding() =>
        new ComposedReport(With(Adoption with
        {
            Unit = IndicatorUnit.Qualitative,
            Standing = new Finding
            {
                MeasuredOn = new DateOnly(2016, 6, 1),
                Unit = IndicatorUnit.Qualitative,
                Narrative = Both("Ministries talk.", "")
            }
        }))
            .Row("table-1", 1)[1].ShouldBe("Ministries talk.");

    [Theory]
    [InlineData(ComputedSource.ParticipantsAttended, 1, "1 participant attended.")]
    [InlineData(ComputedSource.ParticipantsAttended, 1234, "1,234 participants attended.")]
    [InlineData(ComputedSource.CountriesTakingPart, 39, "39 countries took part.")]
    public void What_the_portal_counted_says_so(ComputedSource source, int count, string said) =>
        new ComposedReport(With(Adoption with { Standing = null, Source = source, Computed = count })).Row("table-1", 1)[1]
            .ShouldBe($"{said} Counted by the portal from recorded attendance.");

    [Fact]
    public void Zero_is_singular_in_French() =>
        new ComposedReport(With(Adoption with { Standing = null, Source = ComputedSource.ParticipantsAttended, Computed = 0 }), "fr")
            .Row("table-1", 1)[1].ShouldStartWith("0\u00a0participant présent.");

    [Fact]
    public void Indicators_stand_under_their_accomplishment_and_its_comment_from_edge_to_edge_below_them()
    {
        var accomplishment = Whole.Accomplishments[0];
        var report = new ComposedReport(
            Whole with
            {
                Accomplishments = [
            accomplishment with { Indicators = [Adoption, Adoption with { Id = 12, Code = "IA2" }] },
            new AccomplishmentFacts(2, 2, Both("More", "Plus"))]
            });
        report.Table("table-1").BodyRows[0].IsGroup.ShouldBeTrue();
        report.Row("table-1", 1)[0].ShouldStartWith("IA1 – ");
        report.Row("table-1", 2)[0].ShouldStartWith("IA2 – ");
        report.Row("table-1", 3).ShouldBe(["EA1 as a whole: Achieved."]);
        report.Table("table-1").BodyRows[3].Cells[0].ColSpan.ShouldBe(3);
        report.Row("table-1", 4).ShouldBe(["EA2 – More"]);
        report.Row("table-1", 5).ShouldBe(["No indicator of achievement has been recorded yet."]);
        report.Section(3).ShouldContain("No activity has been recorded yet.");
    }

    [Fact]
    public void Activities_stand_under_their_accomplishment_with_texts_events_and_outputs()
    {
        var table = new ComposedReport(Whole).Table("table-2");
        table.BodyRows[0].IsGroup.ShouldBeTrue();
        ComposedReport.Cells(table.BodyRows[0]).ShouldBe(["EA1 – Countries share practices"]);
        ComposedReport.Cells(table.BodyRows[1]).ShouldBe(["A1.1 – Hold two workshops Completed",
            "Both were held. Online courses A course – completed, not yet published. What holds it up: The platform is closed. "
                + "Publications A book – published."]);
        table.BodyRows[1].Cells[0].RowSpan.ShouldBe(3);
        ComposedReport.Cells(table.BodyRows[2]).ShouldBe(
            ["Workshop 1 – Manama, Bahrain, June 2013 It went well. Attended: 3 participants from 2 countries (2 women, 1 man)."]);
        ComposedReport.Cells(table.BodyRows[3])
            .ShouldBe(["Workshop 2 – Beijing and Shanghai, China; Manama, Bahrain, 1–5\u00A0March 2014 Counters that work It went well. "
            + "Attended: 1 participant from 1 country (0 women, 1 man)."]);
        ComposedReport.Cells(new ComposedReport(Whole, "fr").Table("table-2").BodyRows[3])[0]
            .ShouldStartWith("Atelier 2 – Beijing et Shanghai, Chine; Manama, Bahreïn, "
                + "du\u00a01er\u00a0au\u00a05\u00a0mars\u00a02014 Des guichets qui marchent");
    }

    [Fact]
    public void An_event_of_no_activity_is_not_lost()
    {
        var report = new ComposedReport(
            Whole with { Events = [First with { ActivityId = null, Attendance = new AttendanceFacts(HeadCount.None, 0) }] });
        report.Section(3).ShouldContain("Other events");
        report.Section(3).ShouldContain("Workshop – Manama, Bahrain, June 2013");
        report.Section(3).ShouldContain("Attendance: no data yet, because none has been recorded.");
    }

    [Fact]
    public void An_activity_of_which_nothing_is_known_says_so() =>
        new ComposedReport(With(new ActivityFacts(99, "A1.1", Both("Wait", "Attendre"), ActivityStatus.Planned))).Row("table-2", 1)
            .ShouldBe(["A1.1 – Wait Planned", "No data yet, because no narrative, event or output has been recorded."]);

    [Fact]
    public void A_report_without_results_says_so()
    {
        var report = new ComposedReport(Whole with { Accomplishments = [], Project = Whole.Project with { Objective = Wording.None } });
        report.Section(3).ShouldContain("No expected accomplishment has been recorded yet.");
        report.Section(3).ShouldNotContain("Objective");
        // What was held is told even before it is tied to results.
        report.Section(3).ShouldContain("Workshop 1 – Manama, Bahrain, June 2013");
        new ComposedReport(Whole with { Accomplishments = [], Events = [] }).Document.Blocks.OfType<Table>()
            .ShouldNotContain(t => t.Id == "table-2");
    }

    [Theory]
    [InlineData("2013-02-25", "2013-02-25", "25 February 2013", "25\u00a0février\u00a02013")]
    [InlineData("2013-02-25", "2013-03-02", "25 February – 2 March 2013", "du\u00a025\u00a0février\u00a0au\u00a02\u00a0mars\u00a02013")]
    [InlineData("2015-12-30", "2016-01-02", "30 December 2015 – 2 January 2016",
        "du\u00a030\u00a0décembre\u00a02015\u00a0au\u00a02\u00a0janvier\u00a02016")]
    public void Days_are_written_as_briefly_as_they_can_be(string from, string to, string english, string french)
    {
        var days = (DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
            DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
        new FinalReportWords("en").Days(days.Item1, days.Item2, monthOnly: false).Replace('\u00A0', ' ').ShouldBe(english);
        new FinalReportWords("fr").Days(days.Item1, days.Item2, monthOnly: false).ShouldBe(french);
        new FinalReportWords("en").Days(new DateOnly(2013, 6, 1), new DateOnly(2013, 7, 1), monthOnly: true)
            .ShouldBe("June 2013 – July 2013");
    }

    private static string Measured(Func<Finding, Finding> change) =>
        new ComposedReport(With(Adoption with { Standing = change(Adoption.Standing!) })).Row("table-1", 1)[1];
}
