using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>ROA 206 says what its public documents say.</summary>
public class SampleRoa206Tests(SamplePortal sample) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task Its_key_features_are_those_of_the_report()
    {
        var project = await sample.ReadAsync(
            db => db.Projects.Include(p => p.Beneficiaries).Include(p => p.Partners).Include(p => p.BudgetScheme)
            .SingleAsync(p => p.Id == sample.Roa206));

        (project.Code, project.OtherCode).ShouldBe(("1213B", "ROA 206"));
        (project.StartsOn, project.OriginalEndOn, project.ActualEndOn)
            .ShouldBe((new DateOnly(2012, 12, 1), new DateOnly(2015, 12, 31), new DateOnly(2016, 6, 30)));
        project.IsExtended.ShouldBeTrue();
        project.ExtensionReason.IsBlank.ShouldBeFalse();
        project.Status.ShouldBe(ProjectStatus.Closed);
        project.BudgetScheme!.Name.ShouldBe("IMIS object classes");
        project.Beneficiaries.Count.ShouldBe(39);
        project.Partners.Count(p => p.Group == PartnerGroup.UnSystem).ShouldBe(5);
        project.Partners.Count(p => p.Group == PartnerGroup.Other).ShouldBe(3);
        project.SampleNote.IsBlank.ShouldBeFalse("the page must say what is invented");
    }

    [Fact]
    public async Task Both_accomplishments_have_their_indicators_and_activities()
    {
        var accomplishments = await sample.ReadAsync(
            db => db.Accomplishments.Include(a => a.Indicators).Include(a => a.Activities).ThenInclude(a => a.Outputs).AsSplitQuery()
            .Where(a => a.ProjectId == sample.Roa206).OrderBy(a => a.Number).ToListAsync());

        accomplishments.Select(a => (a.Indicators.Count, a.Activities.Count)).ShouldBe([(1, 2), (2, 3)]);
        accomplishments.SelectMany(a => a.Activities).SelectMany(a => a.Outputs).GroupBy(o => o.Kind)
            .ToDictionary(g => g.Key, g => g.Count())
            .ShouldBe(new Dictionary<OutputKind, int> { [OutputKind.OnlineCourse] = 2, [OutputKind.Publication] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public async Task The_share_that_was_measured_does_not_pass_for_the_number_that_was_asked()
    {
        var (indicator, measured) = await StandingAsync(accomplishment: 1, number: 1);

        (measured.Qualifier.En, measured.Value, measured.Unit).ShouldBe(("almost", 70m, IndicatorUnit.PerCent));
        measured.MismatchesUnitOf(indicator).ShouldBeTrue();
    }

    [Fact]
    public async Task The_countries_that_adapted_a_practice_keep_their_parts()
    {
        var (_, measured) = await StandingAsync(accomplishment: 2, number: 1);

        (measured.Numerator, measured.Denominator, measured.Population).ShouldBe((13, 24, 39));
        measured.Parts.ShouldHaveSingleItem().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Online_participation_is_missing_and_says_why()
    {
        var (_, measured) = await StandingAsync(accomplishment: 2, number: 2);

        measured.IsMissing.ShouldBeTrue();
        measured.MissingReason.IsBlank.ShouldBeFalse();
    }

    [Fact]
    public async Task Six_events_are_over_in_their_places()
    {
        var events = await sample.ReadAsync(
            db => db.Events.Include(e => e.Places).Where(e => e.ProjectId == sample.Roa206).OrderBy(e => e.StartsOn).ToListAsync());

        events.Select(e => (e.Slug, e.MonthOnly, string.Join('+', e.Places.OrderBy(p => p.Order).Select(p => p.CountryCode)))).ShouldBe(
        [
            ("egm-new-york-2013", false, "US"), ("workshop-manama-2013", true, "BH"), ("study-tour-1-manama-2014", true, "BH"),
            ("workshop-addis-ababa-2014", true, "ET"), ("study-tour-2-manama-2015", false, "BH"),
            ("study-tour-3-china-2016", false, "CN+CN"),
        ]);
        events.ShouldAllBe(e => e.State == EventState.Completed && !e.Summary.IsBlank && e.ActivityId != null);
        events.Where(e => !e.MonthOnly).Select(e => (e.StartsOn, e.EndsOn)).ShouldBe(
            [(new(2013, 2, 25), new(2013, 2, 26)), (new(2015, 1, 24), new(2015, 1, 29)), (new(2016, 1, 9), new(2016, 1, 18))]);
    }

    [Fact]
    public async Task The_third_study_tour_was_moved_in_the_last_quarter_of_2015()
    {
        var moved = await sample.ReadAsync(
            db => db.Changes.Where(c => c.Subject == "Event" && (c.Action == "Postpone" || c.Action == "Reschedule")
            && c.ProjectId == sample.Roa206).OrderBy(c => c.Id).ToListAsync());

        moved.Select(c => c.Action).ShouldBe(["Postpone", "Reschedule"]);
        moved.ShouldAllBe(c => c.At.Year == 2015 && c.At.Month >= 10 && c.Reason != null);
    }

    [Fact]
    public async Task The_third_study_tour_informed_more_than_it_transferred()
    {
        var tags = await sample.ReadAsync(
            async db => (await db.Sessions.Where(s => db.Events.Any(e => e.Id == s.EventId && e.Slug == "study-tour-3-china-2016"))
            .ToListAsync())
            .GroupBy(s => s.Tag).ToDictionary(g => g.Key, g => g.Count()));

        tags[SessionTag.Informative].ShouldBeGreaterThan(tags[SessionTag.Transferable] + tags[SessionTag.SiteVisit]);
        tags[SessionTag.SiteVisit].ShouldBe(2);
    }

    [Fact]
    public async Task Twenty_one_people_of_nineteen_countries_came_to_the_second_study_tour()
    {
        var countries = await sample.ReadAsync(
            db => db.Nominations.Where(n => n.Event!.Slug == "study-tour-2-manama-2015" && n.State == NominationState.Attended)
            .Select(n => n.CountryCode).ToListAsync());

        (countries.Count, countries.Distinct().Count()).ShouldBe((21, 19));
        new[] { "KI", "BF", "VU", "MR", "BT", "TG", "SN", "KH", "KM", "TD", "SO" }.Except(countries).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_of_the_39_countries_came_at_least_once()
    {
        var came = await sample.ReadAsync(
            db => db.Nominations.Where(n => n.ProjectId == sample.Roa206 && n.State == NominationState.Attended).Select(n => n.CountryCode)
            .Distinct().ToListAsync());
        var beneficiaries = await sample.ReadAsync(
            db => db.Projects.Where(p => p.Id == sample.Roa206).SelectMany(p => p.Beneficiaries).Select(b => b.CountryCode).ToListAsync());

        came.ShouldBe(beneficiaries, ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_came_to_the_third_study_tour_had_come_before()
    {
        var people = await sample.ReadAsync(
            db => db.Nominations.Where(n => n.ProjectId == sample.Roa206 && n.State == NominationState.Attended)
            .Select(n => new { n.CountryCode, n.PersonKey, n.EmailKey, n.Event!.Slug }).ToListAsync());
        var earlier = people.Where(p => p.Slug != "study-tour-3-china-2016").Select(p => (p.CountryCode, p.PersonKey, p.EmailKey))
            .ToHashSet();

        people.Where(p => p.Slug == "study-tour-3-china-2016")
            .ShouldAllBe(p => earlier.Contains(ValueTuple.Create(p.CountryCode, p.PersonKey, p.EmailKey)));
    }

    [Fact]
    public async Task Five_challenges_have_an_action_and_the_courses_stay_open()
    {
        var challenges = await sample.ReadAsync(
            db => db.Challenges.Where(c => c.ProjectId == sample.Roa206).OrderBy(c => c.Number).ToListAsync());

        challenges.Count.ShouldBe(5);
        challenges.ShouldAllBe(c => !c.ActionTaken.IsBlank);
        challenges.Single(c => c.State == ChallengeState.Open).Number.ShouldBe(5);
    }

    [Fact]
    public async Task Lessons_touch_every_theme_and_three_hosts_contributed()
    {
        var themes = await sample.ReadAsync(
            db => db.Lessons.Where(l => l.ProjectId == sample.Roa206).Select(l => l.Theme!.Code).ToListAsync());

        themes.Count.ShouldBeGreaterThanOrEqualTo(25);
        themes.Distinct().Count().ShouldBe(await sample.ReadAsync(db => db.LessonThemes.CountAsync()));
        (await sample.ReadAsync(
            db => db.Contributions.CountAsync(c => c.ProjectId == sample.Roa206 && c.CashCents == null && c.InKind.En != ""))).ShouldBe(3);
    }

    [Fact]
    public async Task It_has_no_amounts_because_the_public_report_has_none()
    {
        (await sample.ReadAsync(db => db.Allotments.CountAsync(a => a.ProjectId == sample.Roa206))).ShouldBe(0);
        (await sample.ReadAsync(db => db.Revisions.CountAsync(r => r.ProjectId == sample.Roa206))).ShouldBe(0);
        (await sample.ReadAsync(db => db.Expenditures.CountAsync(e => e.ProjectId == sample.Roa206))).ShouldBe(0);
        (await sample.ReadAsync(db => db.Contributions.CountAsync(c => c.ProjectId == sample.Roa206 && c.InKindEstimateCents != null)))
            .ShouldBe(0);
    }

    [Fact]
    public async Task Every_section_that_staff_write_is_written_in_both_languages()
    {
        var narratives = await sample.ReadAsync(db => db.ReportNarratives.Where(n => n.ProjectId == sample.Roa206).ToListAsync());

        narratives.Select(n => (n.Section, n.Language)).ShouldBe(
            from section in Enum.GetValues<ReportSection>()
            from language in new[] { "en", "fr" }
            select (section, language), ignoreOrder: true);
        narratives.ShouldAllBe(n => n.Markdown.Length > 200);
    }

    private async Task<(Indicator Indicator, Measurement Measured)> StandingAsync(int accomplishment, int number)
    {
        var indicator = await sample.ReadAsync(db => db.Indicators.Include(i => i.Measurements).ThenInclude(m => m.Parts)
            .SingleAsync(i => i.ProjectId == sample.Roa206 && i.Accomplishment!.Number == accomplishment && i.Number == number));
        return (indicator, indicator.Standing().ShouldNotBeNull());
    }
}
