using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Reports;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Reports.ReportFacts;

namespace ProjectPortal.Tests.Reports;

public sealed class FinalReportSectionTests
{
    [Fact]
    public void Ten_numbered_sections_stand_in_the_order_of_the_template()
    {
        var english = new ComposedReport(Whole).Document.Blocks.OfType<Heading>().Where(h => h.Level == 1).ToList();
        english.Select(h => h.FullText).ShouldBe(
        [
            "1. Key project features", "2. Summary of results", "3. Detailed review of achievements and implementation",
            "4. Challenges/problems encountered",
            "5. Good practices and key lessons learned", "6. Sustainability", "7. Multiplier effects", "8. Supplementary funding",
            "9. Additional information", "10. Financial information",
        ]);
        var french = new ComposedReport(Whole, "fr").Document.Blocks.OfType<Heading>().Where(h => h.Level == 1).ToList();
        french.Count.ShouldBe(FinalReportComposer.SectionCount);
        french.Select(h => h.Id).ShouldBe(english.Select(h => h.Id));
        french[1].FullText.ShouldBe("2. Résumé des résultats");
    }

    [Fact]
    public void The_tables_have_the_numbers_of_the_template_in_order() =>
        new ComposedReport(Whole).Document.Blocks.OfType<Table>().Select(t => t.Caption)
            .Where(c => c.StartsWith("Table ", StringComparison.Ordinal)).ShouldBe(
        [
            "Table 1 – Review of performance indicators", "Table 2 – Review of activities",
            "Table 2a – Participants by country and sex",
            "Table 3 – Challenges and actions", "Table 4 – Financial leveraging",
            "Table 5 – Budget, revisions and expenditure (US dollars)",
        ]);

    [Theory]
    [InlineData(Invention.None, false, false)]
    [InlineData(Invention.Participation, true, false)]
    [InlineData(Invention.Everything, true, true)]
    public void What_rests_on_invented_data_is_marked_where_it_stands(Invention invented, bool participation, bool measured)
    {
        const string Mark = "[illustrative data]";
        var report = new ComposedReport(With(p => p with { Invented = invented }));
        bool IsMarked(string text) => text.Contains(Mark, StringComparison.Ordinal);

        IsMarked(PlainText.From([report.Blocks(7)[1]])).ShouldBe(participation, "how many countries took part");
        IsMarked(report.Table("participants-by-country").Caption).ShouldBe(participation);
        PlainText.From([report.Table("table-2")]).Contains($"). {Mark}", StringComparison.Ordinal).ShouldBe(participation, "who came");
        foreach (var table in new[] { "table-1", "table-2", "table-3", "table-4", "table-5" })
            IsMarked(report.Table(table).Caption).ShouldBe(measured, table);
        IsMarked(report.Row("table-1", 1)[1]).ShouldBe(measured, "what was measured");
        IsMarked(report.Section(2)).ShouldBe(measured, "what was written");
        IsMarked(report.Section(5)).ShouldBe(measured, "what was learned");
        var counted = new ComposedReport(With(p => p with { Invented = invented }) with
        {
            Accomplishments = [Whole.Accomplishments[0] with
            {
                Indicators = [Adoption with { Standing = null, Source = ComputedSource.ParticipantsAttended, Computed = 3 }]
            }],
        });
        IsMarked(counted.Row("table-1", 1)[1]).ShouldBe(participation, "what the portal counts");
        new ComposedReport(With(p => p with { Invented = invented }), "fr").Section(7)
            .Contains("[données fictives]", StringComparison.Ordinal).ShouldBe(participation);
    }

    [Fact]
    public void The_cover_names_entity_codes_period_and_the_day_of_the_facts()
    {
        var document = new ComposedReport(Whole).Document;
        document.Title.ShouldBe("Practices that travel");
        document.Organization.ShouldBe(["Department of trials", "Division for tests"]);
        document.Subtitles.ShouldBe(["Final report – ROA 900"]);
        document.CoverFacts.Select(f => $"{f.Label}: {f.Value}")
            .ShouldBe(["DA project code: 1415A, ROA 900", "Period: December 2012 – June 2016", "Status: Closed",
            "Facts as of: 1\u00A0December 2016"]);
        new ComposedReport(Whole, "fr").Document.CoverFacts[^1].Value.ShouldBe("1er\u00a0décembre\u00a02016");
        new ComposedReport(With(p => p with { OtherCode = "" })).Document.Subtitles.ShouldBe(["Final report – 1415A"]);
    }

    [Fact]
    public void What_is_a_sample_says_so_on_the_cover_and_in_section_one()
    {
        var sample = new ComposedReport(
            With(p => p with { SampleNote = Both("The figures are invented.", "Les chiffres sont inventés.") }));
        sample.Document.CoverFacts[^1].Label.ShouldBe("Note");
        sample.Blocks(1)[1].ShouldBeOfType<Table>();
        sample.Blocks(1).OfType<Note>().ShouldHaveSingleItem();
        sample.Section(1).ShouldContain("The figures are invented.");
    }

    [Fact]
    public void The_same_facts_give_the_same_bytes_whatever_the_thread_speaks()
    {
        var renderer = new ProjectPortal.Reports.Pdf.PdfRenderer();
        var before = renderer.Render(FinalReportComposer.Compose(Whole, "fr"));
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = Thread.CurrentThread.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo(
                "ar-SA");
            renderer.Render(FinalReportComposer.Compose(Whole, "fr")).ShouldBe(before);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = Thread.CurrentThread.CurrentUICulture = culture;
        }
    }

    [Fact]
    public void A_narrative_keeps_its_form_and_its_headings_get_anchors_of_their_section()
    {
        var report = new ComposedReport(
            Whole with
            {
                Narratives = [
            new NarrativeFacts(ReportSection.Summary, "en", "# Reach\n\nFar **and** wide.\n\n# Use\n\nMuch.")]
            });
        report.Blocks(2).OfType<Heading>().Select(h => (h.Level, h.Text, h.Id))
            .ShouldBe([(1, "Summary of results", "section-2"), (2, "Reach", "text-2-1"), (2, "Use", "text-2-2")]);
        report.Section(2).ShouldContain("Far and wide.");
    }

    [Fact]
    public void A_section_that_nobody_wrote_says_so_and_the_one_that_may_be_empty_says_that()
    {
        var report = new ComposedReport(Whole with { Narratives = [], Themes = [] });
        foreach (var section in new[] { 2, 5, 6, 7 })
            report.Blocks(section).OfType<Note>().Single().Kind.ShouldBe(NoteKind.Missing);
        report.Section(9).ShouldContain("There is no additional information.");
        new ComposedReport(Whole with { Narratives = [new NarrativeFacts(ReportSection.Summary, "en", " ")] }).Section(2)
            .ShouldContain("has not been written yet");
    }

    [Fact]
    public void A_text_that_is_there_only_in_the_other_language_stands_in_and_is_marked()
    {
        var report = new ComposedReport(
            Whole with { Narratives = [new NarrativeFacts(ReportSection.Summary, "en", "Only English.")] }, "fr");
        report.Section(2).ShouldContain("Cette section n’existe qu’en anglais.");
        report.Blocks(2).OfType<Paragraph>().Single().Lang.ShouldBe("en");

        var turned = new ComposedReport(
            Whole with { Narratives = [new NarrativeFacts(ReportSection.Summary, "fr", "Seulement « ici » : voilà !")] });
        turned.Section(2).ShouldContain("This section has been written in French only.");
        PlainText.From(turned.Blocks(2)).ShouldContain("Seulement «\u00a0ici\u00a0»\u00a0: voilà\u00a0!");

        var title = new ComposedReport(With(p => p with { Title = new Wording("English title") }), "fr").Table("key-features").BodyRows[0]
            .Cells[1].Blocks[0];
        title.Lang.ShouldBe("en");
    }

    [Fact]
    public void Challenges_stand_beside_their_actions_and_say_where_they_were_met()
    {
        var report = new ComposedReport(
            Whole with
            {
                Challenges = [
            .. Whole.Challenges, new ChallengeFacts(42, 2, Both("Rain", "Pluie"), Wording.None, ChallengeState.Open)]
            });
        report.Row("table-3", 0).ShouldBe(["Late names Met in: A1.1, Workshop 2.", "Asked earlier"]);
        report.Row("table-3", 1).ShouldBe(["Rain", "No action has been recorded yet."]);
        new ComposedReport(Whole with { Challenges = [] }).Section(4).ShouldContain("No challenge has been recorded.");
    }

    [Fact]
    public void Lessons_stand_by_theme_with_their_source()
    {
        var evaluated = new LessonFacts(
            52, Both("Ask again.\nAfter a year.", ""), LessonSource.Evaluation)
        { SourceNote = Both("evaluation of the project", "") };
        var bare = new LessonFacts(53, Both("Write it down.", ""), LessonSource.Staff);
        var report = new ComposedReport(
            Whole with { Themes = [.. Whole.Themes, new ThemeFacts(Both("Funding", "Financement"), [evaluated, bare])] });
        report.Blocks(5).OfType<Heading>().Select(h => h.Text).ShouldBe(["Good practices and key lessons learned", "Planning", "Funding"]);
        report.Section(5).ShouldContain("Text of GoodPractices.");
        report.Section(5).ShouldContain("Plan first. (Workshop 1: delegates, last day) Applied in: The second workshop");
        report.Section(5).ShouldContain("Ask again. After a year. (evaluation of the project)");
        report.Section(5).ShouldContain("Write it down. (Staff)");
        new ComposedReport(Whole with { Narratives = [] }).Section(5).ShouldNotContain("has not been written");
    }

    [Fact]
    public void Multiplier_effects_begin_with_what_was_counted()
    {
        new ComposedReport(Whole).Section(7).ShouldContain(
            "According to recorded attendance, 2 of the 4 beneficiary countries took part in at least one event. Of the 5 countries that "
                + "were least developed countries in June 2016, 2 took part. Text of MultiplierEffects.");
        new ComposedReport(Whole, "fr").Section(7)
            .ShouldContain("D’après les présences enregistrées, 2\u00a0des 4 pays bénéficiaires ont participé à au moins une "
                + "manifestation.");
        new ComposedReport(Whole with { Events = [First, Second with { Attendance = new AttendanceFacts(HeadCount.None, 0) }] }).Section(7)
            .ShouldContain("Attendance is recorded for 1 of the 2 completed events.");
        new ComposedReport(Whole with { Participation = new ParticipationFacts() }).Section(7)
            .ShouldContain("is not known yet, because no attendance has been recorded");
    }

    [Fact]
    public void Supplementary_funding_has_a_head_of_two_rows_and_leaves_what_was_not_given_blank()
    {
        var report = new ComposedReport(
            Whole with
            {
                Contributions = [
            .. Whole.Contributions,
            new ContributionFacts(62, Both("China", "Chine"), Both("Host", "Hôte"), null, Both("Visas", "Visas"), null)]
            });
        report.Table("table-4").HeaderRows.Select(ComposedReport.Cells)
            .ShouldBe([["Contributing entity/donor", "Purpose", "Amount raised"], ["Cash (USD)", "In-kind"]]);
        report.Row("table-4", 0).ShouldBe(["Government of Bahrain", "Host", "12,500.00", "Rooms Estimated value: US$ 5,000.00."]);
        report.Row("table-4", 1).ShouldBe(["China", "Host", "", "Visas"]);
        new ComposedReport(Whole with { Contributions = [] }).Section(8).ShouldContain("No supplementary funding has been recorded.");
    }

    [Fact]
    public void Table_5_keeps_blank_apart_from_zero_and_adds_up()
    {
        var report = new ComposedReport(Whole);
        report.Row("table-5", 0)
            .ShouldBe(["602", "Temporary assistance", "12,000.00", "−3,000.00", "1 November 2015: Fewer days", "8,500.50"]);
        report.Row("table-5", 1).ShouldBe(["604", "Consultants", "50,000.00", "", "", "0.00"]);
        ComposedReport.Cells(report.Table("table-5").FooterRows[0]).ShouldBe(["Total", "62,000.00", "−3,000.00", "", "8,500.50"]);
        report.Section(10).ShouldNotContain("A blank means");

        var french = new ComposedReport(Whole, "fr");
        french.Row("table-5", 0)[2].ShouldBe("12\u202f000,00");
        french.Row("table-5", 0)[4].ShouldBe("1er\u00a0novembre\u00a02015\u00a0: Moins de jours");
    }

    [Fact]
    public void A_table_5_without_figures_is_blank_in_every_cell_and_explains_it()
    {
        var blank = new ComposedReport(
            Whole with
            {
                Budget = new BudgetTable([new BudgetRow("602", Both("Temporary assistance", ""), null, null, null)]),
                Revisions = []
            });
        blank.Row("table-5", 0).ShouldBe(["602", "Temporary assistance", "", "", "", ""]);
        ComposedReport.Cells(blank.Table("table-5").FooterRows[0]).ShouldBe(["Total", "", "", "", ""]);
        blank.Section(10).ShouldContain("A blank means that no figure has been recorded; it does not mean zero.");
        new ComposedReport(Whole with { Budget = new BudgetTable([]) }).Section(10).ShouldContain("no budget classification yet");
    }

    [Fact]
    public void Several_revisions_of_one_class_each_say_their_amount()
    {
        var report = new ComposedReport(
            Whole with
            {
                Revisions = [
            .. Whole.Revisions, new RevisionFacts("602", new DateOnly(2016, 1, 4), new Usd(150_000),
            Both("A seventh month", "Un septième mois"))]
            });
        report.Row("table-5", 0)[4].ShouldBe("1 November 2015 (−3,000.00): Fewer days 4 January 2016 (1,500.00): A seventh month");
    }

    [Fact]
    public void Who_took_part_is_counted_by_country_and_sex_and_added_up()
    {
        var report = new ComposedReport(Whole);
        report.Row("participants-by-country", 0).ShouldBe(["Bhutan", "2", "2", "4", "2", "1", "3", "2", "1", "3"]);
        report.Row("participants-by-country", 2).ShouldBe(["Zambia", "0", "1", "1", "0", "0", "0", "0", "0", "0"]);
        ComposedReport.Cells(report.Table("participants-by-country").FooterRows[0])
            .ShouldBe(["Total (3 countries)", "2", "4", "6", "2", "2", "4", "2", "2", "4"]);
        new ComposedReport(Whole with { Participation = new ParticipationFacts() }).Section(3)
            .ShouldContain("No data yet, because nobody has been nominated.");
    }

    [Theory]
    [InlineData(ReportSection.Summary, "13 of the 24 countries that responded")]
    [InlineData(ReportSection.Summary, "Workshop 2 – Beijing and Shanghai, China; Manama, Bahrain, 1–5\u00A0March 2014")]
    [InlineData(ReportSection.GoodPractices, "Plan first.")]
    [InlineData(ReportSection.Sustainability, "A course – completed, not yet published")]
    [InlineData(ReportSection.MultiplierEffects, "2 of the 4 beneficiary countries")]
    [InlineData(ReportSection.AdditionalInformation, "A book – published.")]
    public void Whoever_writes_a_section_has_its_facts_beside_it(ReportSection section, string fact) =>
        PlainText.From(FactsBeside.Compose(Whole, section, "en").Blocks).ShouldContain(fact);

    [Fact]
    public void Words_that_are_not_there_are_a_fault_and_not_a_gap_in_the_report() =>
        Should.Throw<InvalidOperationException>(() => new FinalReportWords("en")["NoSuchWords"]).Message.ShouldContain("NoSuchWords");

    [Theory]
    [InlineData(EventState.Cancelled, "This event was cancelled.")]
    [InlineData(EventState.Postponed, "This event was postponed.")]
    [InlineData(EventState.Published, "This event has not been completed yet.")]
    public void An_event_that_was_not_held_says_so(EventState state, string sentence) =>
        new ComposedReport(Whole with { Events = [First with { State = state, Attendance = new AttendanceFacts(HeadCount.None, 0) }] })
            .Section(3).ShouldContain(sentence);
}
