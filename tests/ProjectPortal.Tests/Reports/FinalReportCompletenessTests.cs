using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Markdown;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Reports.ReportFacts;

namespace ProjectPortal.Tests.Reports;

public sealed class FinalReportCompletenessTests
{
    /// <summary>A day after the newest of the facts.</summary>
    private static readonly DateOnly Later = new(2017, 6, 30);

    private static readonly AttendanceFacts Nobody = new(HeadCount.None, 0);

    public static TheoryData<string, int, GapKind, RecordKind, FinalReport> Lacking => new()
    {
        { "ExtensionWithoutReason", 1, GapKind.Missing, RecordKind.Project, With(p => p with { ExtensionReason = Wording.None }) },
        { "CharacterUnprintable", 1, GapKind.Note, RecordKind.Project,
            With(p => p with { Objective = Both("A \u65E5 sign", "Un signe \u65E5") }) },
        { "NoCountry", 1, GapKind.Missing, RecordKind.Project, With(p => p with { Countries = [] }) },
        { "NoPartner", 1, GapKind.Note, RecordKind.Project, With(p => p with { Partners = [] }) },
        { "ProjectOpen", 1, GapKind.Note, RecordKind.Project,
            With(p => p with { Status = ProjectStatus.InImplementation, ActualEndOn = Later }) },
        { "PlannedThoughEnded", 1, GapKind.Missing, RecordKind.Project, With(p => p with { Status = ProjectStatus.Planned }) },
        { "PlannedThoughBegun", 1, GapKind.Missing, RecordKind.Project,
            With(p => p with { Status = ProjectStatus.Planned, ActualEndOn = Later }) },
        { "OpenThoughEnded", 1, GapKind.Missing, RecordKind.Project,
            With(p => p with { Status = ProjectStatus.InImplementation }) },
        { "BegunBeforeStart", 1, GapKind.Missing, RecordKind.Project, With(p => p with
        {
            Status = ProjectStatus.InImplementation,
            StartsOn = Later.AddDays(-1),
            OriginalEndOn = Later,
            ActualEndOn = Later.AddDays(1),
        }) with { Events = [] } },
        { "ClosedBeforeEnd", 1, GapKind.Missing, RecordKind.Project, With(p => p with { ActualEndOn = Later }) },
        { "EndBeforeStart", 1, GapKind.Missing, RecordKind.Project,
            With(p => p with { StartsOn = new DateOnly(2016, 6, 30) }) with { Events = [] } },
        { "EventOutsideProject", 3, GapKind.Note, RecordKind.Event,
            Whole with { Events = [First with { StartsOn = new DateOnly(2012, 11, 30), EndsOn = new DateOnly(2012, 12, 2) }, Second] } },
        { "EventOutsideProject", 3, GapKind.Note, RecordKind.Event,
            Whole with { Events = [First, Second with { StartsOn = new DateOnly(2016, 6, 29), EndsOn = new DateOnly(2016, 7, 1) }] } },
        { "ActivityPlannedThoughHeld", 3, GapKind.Missing, RecordKind.Activity, With(Workshops with { Status = ActivityStatus.Planned }) },
        { "ActivityCancelledThoughHeld", 3, GapKind.Missing, RecordKind.Activity,
            With(Workshops with { Status = ActivityStatus.Cancelled }) },
        { "NarrativeUnshown", 6, GapKind.Missing, RecordKind.Narrative, Whole with
        {
            Narratives = [.. Whole.Narratives.Select(n => n is { Section: ReportSection.Sustainability, Language: "en" }
                ? n with { Markdown = "Not ~~here~~." } : n)],
        } },
        { "NoActualEnd", 1, GapKind.Missing, RecordKind.Project, With(p => p with { ActualEndOn = null }) },
        { "NarrativeMissing", 6, GapKind.Missing, RecordKind.Narrative,
            Whole with { Narratives = [.. Whole.Narratives.Where(n => n.Section != ReportSection.Sustainability)] } },
        { "NarrativeMissing", 9, GapKind.Note, RecordKind.Narrative,
            Whole with { Narratives = [.. Whole.Narratives.Where(n => n.Section != ReportSection.AdditionalInformation)] } },
        { "NarrativeMissing", 5, GapKind.Note, RecordKind.Narrative,
            Whole with { Narratives = [.. Whole.Narratives.Where(n => n.Section != ReportSection.GoodPractices)] } },
        { "NoAccomplishment", 3, GapKind.Missing, RecordKind.Accomplishment, Whole with { Accomplishments = [] } },
        { "NoIndicator", 3, GapKind.Missing, RecordKind.Accomplishment,
            Whole with { Accomplishments = [Whole.Accomplishments[0] with { Indicators = [] }] } },
        { "NoActivity", 3, GapKind.Missing, RecordKind.Accomplishment,
            Whole with { Accomplishments = [Whole.Accomplishments[0] with { Activities = [] }] } },
        { "IndicatorWithoutMeasurement", 3, GapKind.Missing, RecordKind.Indicator, With(Adoption with { Standing = null }) },
        { "IndicatorWithoutAttendance", 3, GapKind.Missing, RecordKind.Indicator,
            With(Adoption with { Standing = null, Source = ComputedSource.CountriesTakingPart }) },
        { "IndicatorWithoutReason", 3, GapKind.Missing, RecordKind.Indicator,
            With(Adoption with { Standing = Adoption.Standing! with { Numerator = null, Denominator = null } }) },
        { "UnitsDiffer", 3, GapKind.Note, RecordKind.Indicator,
            With(Adoption with { Standing = Adoption.Standing! with { Unit = IndicatorUnit.PerCent, Value = 70 } }) },
        { "ActivityWithoutNarrative", 3, GapKind.Missing, RecordKind.Activity,
            With(Workshops with { Narrative = Wording.None }) with { Events = [] } },
        { "ActivityWithoutDelivery", 3, GapKind.Note, RecordKind.Activity, With(Workshops with { Outputs = [] }) with { Events = [] } },
        { "OutputWithoutBlocker", 3, GapKind.Missing, RecordKind.Activity,
            With(Workshops with { Outputs = [Workshops.Outputs[0] with { Blocker = Wording.None }] }) },
        { "EventWithoutActivity", 3, GapKind.Note, RecordKind.Event, Whole with { Events = [First, Second with { ActivityId = null }] } },
        { "EventWithoutSummary", 3, GapKind.Missing, RecordKind.Event,
            Whole with { Events = [First, Second with { Summary = Wording.None }] } },
        { "EventWithoutAttendance", 3, GapKind.Missing, RecordKind.Event,
            Whole with { Events = [First, Second with { Attendance = Nobody }] } },
        { "NoChallenge", 4, GapKind.Note, RecordKind.Challenge, Whole with { Challenges = [] } },
        { "ChallengeWithoutAction", 4, GapKind.Missing, RecordKind.Challenge,
            Whole with { Challenges = [Whole.Challenges[0] with { ActionTaken = Wording.None, State = ChallengeState.Open }] } },
        { "NoLesson", 5, GapKind.Missing, RecordKind.Lesson, Whole with { Themes = [] } },
        { "NoEvaluationReport", 9, GapKind.Note, RecordKind.Document,
            Whole with { Project = Whole.Project with { EvaluatedOn = null } } },
        { "NoContribution", 8, GapKind.Note, RecordKind.Contribution, Whole with { Contributions = [] } },
        { "ContributionEmpty", 8, GapKind.Missing, RecordKind.Contribution,
            Whole with { Contributions = [Whole.Contributions[0] with { Cash = null, InKind = Wording.None }] } },
        { "NoClass", 10, GapKind.Missing, RecordKind.Budget, Whole with { Budget = new BudgetTable([]) } },
        { "BudgetBlank", 10, GapKind.Note, RecordKind.Budget,
            Whole with { Budget = new BudgetTable([Whole.Budget.Rows[0], Whole.Budget.Rows[1] with { Expenditure = null }]) } },
    };

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void A_whole_report_lacks_nothing(string language) => Completeness.Check(Whole, language).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Lacking), DisableDiscoveryEnumeration = true)]
    public void What_is_taken_away_is_told_alone_with_its_section_and_its_place(
        string code, int section, GapKind kind, RecordKind place, FinalReport facts)
    {
        var gap = Completeness.Check(facts, "en").ShouldHaveSingleItem();
        (gap.Code, gap.Section, gap.Kind, gap.Place.Kind).ShouldBe((code, section, kind, place));
    }

    [Fact]
    public void The_state_of_the_project_is_judged_by_the_day_that_is_given()
    {
        var planned = With(p => p with { Status = ProjectStatus.Planned }) with { Events = [] };

        CodesOn(new DateOnly(2012, 11, 30)).ShouldBe(["ProjectOpen"]);
        CodesOn(new DateOnly(2012, 12, 1)).ShouldBe(["PlannedThoughBegun"]);
        CodesOn(new DateOnly(2016, 6, 30)).ShouldBe(["PlannedThoughBegun"]);
        CodesOn(new DateOnly(2016, 7, 1)).ShouldBe(["PlannedThoughEnded"]);
        Completeness.Check(planned, "en", today: new DateOnly(2016, 7, 1))[0].Day.ShouldBe(new DateOnly(2016, 6, 30));

        IEnumerable<string> CodesOn(DateOnly day) => Completeness.Check(planned, "en", today: day).Select(g => g.Code);
    }

    [Fact]
    public void A_reason_for_an_extension_that_has_no_end_is_told() => Completeness.Check(
        With(p => p with { ActualEndOn = null, OriginalEndOn = Later, Status = ProjectStatus.InImplementation }), "en")
        .Select(g => (g.Code, g.Kind)).ShouldBe([("ProjectOpen", GapKind.Note), ("ReasonWithoutExtension", GapKind.Note)]);

    [Fact]
    public void What_a_text_of_the_other_language_cannot_show_is_told_there()
    {
        var facts = Whole with
        {
            Narratives = [.. Whole.Narratives.Where(n => n is not { Section: ReportSection.Summary }),
                new NarrativeFacts(ReportSection.Summary, "en", "- [ ] one\n- [x] two")],
        };

        var gap = Completeness.Check(facts, "en").ShouldHaveSingleItem();
        (gap.Unshown!.Kind, string.Join(' ', gap.Unshown.Places.Select(p => p.Line))).ShouldBe((UnshownKind.TaskList, "1 2"));
        Completeness.Check(facts, "fr").ShouldHaveSingleItem().Code.ShouldBe("NarrativeUntranslated");
    }

    [Fact]
    public void Places_are_named_as_people_call_them()
    {
        Place(With(Adoption with { Standing = null })).ShouldBe(new RecordPlace(RecordKind.Indicator, 11, "", "EA1, IA1"));
        Place(Whole with { Events = [First, Second with { Summary = Wording.None }] })
            .ShouldBe(new RecordPlace(RecordKind.Event, 32, "workshop-2", "Workshop 2"));
        Place(Whole with { Budget = new BudgetTable([.. Whole.Budget.Rows.Select(r => r with { Allotment = null })]) })
            .Name.ShouldBe("602, 604");
        Completeness.Check(Whole with { Events = [First, Second with { Summary = Wording.None }] }, "en", reader: "fr")[0]
            .Place.Name.ShouldBe("Atelier 2");
    }

    [Fact]
    public void An_event_that_is_not_over_needs_no_attendance_and_no_summary() =>
        Completeness.Check(Whole with
        {
            Events = [First, Second with { State = EventState.Published, Summary = Wording.None,
            Attendance = Nobody }]
        }, "en").ShouldBeEmpty();

    [Fact]
    public void A_reason_for_what_is_missing_makes_it_whole() =>
        Completeness.Check(With(Adoption with
        {
            Standing = new Finding
            {
                MeasuredOn = new DateOnly(2016, 6, 1),
                Unit = IndicatorUnit.Number,
                MissingReason = Both("not open", "pas ouvert")
            }
        }), "en").ShouldBeEmpty();

    [Fact]
    public void A_text_in_the_other_language_only_is_untranslated_in_this_one()
    {
        var english = Whole with { Narratives = [.. Whole.Narratives.Where(n => n.Language == "en")] };
        Completeness.Check(english, "en").ShouldBeEmpty();
        Completeness.Check(english, "fr").Select(g => (g.Code, g.Kind)).Distinct()
            .ShouldBe([("NarrativeUntranslated", GapKind.Untranslated)]);
        Completeness.Check(english, "fr").Select(g => g.Section).ShouldBe([2, 5, 6, 7, 9]);
    }

    [Fact]
    public void Each_record_without_its_French_is_told_once()
    {
        var onlyEnglish = new Wording(
            "Only in English, at such a length that a short name must be made of its first words: what else would it be called?");
        var facts = Whole with
        {
            Project = Whole.Project with { Title = onlyEnglish, Objective = onlyEnglish },
            Accomplishments =
            [
                Whole.Accomplishments[0] with
                {
                    Comment = onlyEnglish,
                    Indicators = [Adoption with { Standing = Adoption.Standing! with { Narrative = onlyEnglish } }],
                    Activities = [Workshops with { Narrative = onlyEnglish }],
                },
            ],
            Events = [First with { Summary = onlyEnglish }, Second],
            Challenges = [Whole.Challenges[0] with { ActionTaken = onlyEnglish }],
            Themes = [Whole.Themes[0] with { Lessons = [Whole.Themes[0].Lessons[0] with { Text = onlyEnglish }] }],
            Contributions = [Whole.Contributions[0] with { Purpose = onlyEnglish }],
            Revisions = [Whole.Revisions[0] with { Explanation = onlyEnglish }],
        };
        Completeness.Check(facts, "en").ShouldBeEmpty();
        var gaps = Completeness.Check(facts, "fr");
        gaps.ShouldAllBe(g => g.Code == "Untranslated" && g.Kind == GapKind.Untranslated);
        gaps.Select(g => g.Place.Kind).ShouldBe(
        [
            RecordKind.Project, RecordKind.Accomplishment, RecordKind.Indicator, RecordKind.Activity, RecordKind.Event,
            RecordKind.Challenge, RecordKind.Lesson, RecordKind.Contribution, RecordKind.Budget,
        ]);
        gaps.Single(g => g.Place.Kind == RecordKind.Lesson)
            .Place.Name.ShouldBe("Only in English, at such a length that a short name must be …");
    }

    private static RecordPlace Place(FinalReport facts) => Completeness.Check(facts, "en").ShouldHaveSingleItem().Place;
}
