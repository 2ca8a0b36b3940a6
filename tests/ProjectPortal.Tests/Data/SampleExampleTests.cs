using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Results;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>The invented project has something alive for every page, counted from the day of its loading.</summary>
public class SampleExampleTests(SamplePortal sample) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task It_says_that_it_is_invented()
    {
        var project = await sample.ReadAsync(db => db.Projects.SingleAsync(p => p.Id == sample.Example));

        project.Title.En.ShouldContain("invented");
        project.Title.Fr.ShouldContain("inventé");
        project.SampleNote.IsBlank.ShouldBeFalse();
        project.StartsOn.ShouldBeLessThan(sample.Host.Clock.Today);
        project.EndsOn.ShouldBeGreaterThan(sample.Host.Clock.Today);
    }

    [Fact]
    public async Task One_event_takes_nominations_now_from_every_country()
    {
        var open = await sample.ReadAsync(
            db => db.Events.Include(e => e.InvitedCountries)
            .SingleAsync(e => e.ProjectId == sample.Example && e.State == EventState.NominationsOpen));

        open.NominationsOpenAt!.Value.ShouldBeLessThan(sample.Host.Clock.Now);
        open.NominationsCloseAt!.Value.ShouldBeGreaterThan(sample.Host.Clock.Now.AddDays(10));
        open.StartsOn.ShouldBe(sample.Host.Clock.Today.AddDays(45));
        (open.Capacity, open.SeatsPerCountry, open.InvitedCountries.Count).ShouldBe((20, 2, 14));
        open.Invites("BT").ShouldBeTrue();
    }

    [Fact]
    public async Task Its_events_are_in_six_states()
    {
        var states = await sample.ReadAsync(db => db.Events.Where(e => e.ProjectId == sample.Example).Select(e => e.State).ToListAsync());

        states.ShouldBe([EventState.Completed, EventState.NominationsOpen, EventState.Selection, EventState.Published, EventState.Postponed,
            EventState.Draft], ignoreOrder: true);
    }

    [Fact]
    public async Task Its_nominations_are_in_every_state_but_cancelled()
    {
        var states = await sample.ReadAsync(
            db => db.Nominations.Where(n => n.ProjectId == sample.Example).Select(n => n.State).Distinct().ToListAsync());

        Enum.GetValues<NominationState>().Except(states).ShouldBe([NominationState.Cancelled]);
    }

    [Fact]
    public async Task Bhutan_has_a_draft_a_return_to_answer_and_an_offer_to_confirm()
    {
        var now = sample.Host.Clock.Now;
        var bhutan = await sample.ReadAsync(
            db => db.Nominations.Where(n => n.ProjectId == sample.Example && n.CountryCode == "BT").ToListAsync());

        bhutan.ShouldContain(n => n.State == NominationState.Draft);
        bhutan.ShouldContain(n => n.State == NominationState.Returned && n.ReturnDueOn >= sample.Host.Clock.Today);
        bhutan.ShouldContain(n => n.State == NominationState.Selected && n.OfferExpiresAt > now);
    }

    [Fact]
    public async Task No_event_gives_more_seats_than_it_has()
    {
        var events = await sample.ReadAsync(db => db.Events.Include(e => e.Waivers).ToListAsync());
        var nominations = await sample.ReadAsync(db => db.Nominations.ToListAsync());

        foreach (var each in events)
        {
            var held = nominations.Where(n => n.EventId == each.Id && n.HoldsSeat).ToList();
            held.Count.ShouldBeLessThanOrEqualTo(each.TotalSeats, each.Slug);
            held.GroupBy(n => n.CountryCode).ShouldAllBe(country => country.Count() <= each.SeatsFor(country.Key), each.Slug);
        }
    }

    [Fact]
    public async Task Its_measurements_are_in_every_state_and_one_corrects_another()
    {
        var measurements = await sample.ReadAsync(db => db.Measurements.Where(m => m.ProjectId == sample.Example).ToListAsync());

        measurements.Select(m => m.State).Distinct().Count().ShouldBe(Enum.GetValues<MeasurementState>().Length);
        measurements.ShouldContain(m => m.CorrectsId != null && m.State == MeasurementState.Approved);
        (await sample.ReadAsync(
            db => db.Indicators.Where(i => i.ProjectId == sample.Example).Select(i => i.Source).Distinct().CountAsync()))
            .ShouldBe(3, "none, and the two that the portal computes");
    }

    [Fact]
    public async Task Its_revisions_net_to_zero_and_its_budget_gives_both_warnings()
    {
        var rows = await sample.ReadAsync(
            async db => (await db.ObjectClasses.Where(c => db.Projects.Any(p => p.Id == sample.Example && p.BudgetSchemeId == c.SchemeId))
            .ToListAsync())
            .Select(c => new BudgetRow(
                c.Code,
                c.Name,
                Sum(db.Allotments.Where(a => a.ProjectId == sample.Example && a.ObjectClassId == c.Id).Select(a => a.Cents)),
                Sum(db.Revisions.Where(r => r.ProjectId == sample.Example && r.ObjectClassId == c.Id).Select(r => r.Cents)),
                Sum(db.Expenditures.Where(e => e.ProjectId == sample.Example && e.ObjectClassId == c.Id).Select(e => e.Cents)),
                c.AdvisedCeilingPerCent)).ToList());
        var table = new BudgetTable(rows);

        table.Total.Revisions.ShouldBe(new Usd(0));
        table.Warnings().Select(w => w.Code).ShouldBe(["Overspent", "AboveAdvisedCeiling"], ignoreOrder: true);
        table.Rows.ShouldContain(r => r.Allotment == null && r.Expenditure == null, "one class is blank");

        static Usd? Sum(IQueryable<long> cents) => Usd.Sum(cents.ToList().Select(c => (Usd?)new Usd(c)));
    }

    [Fact]
    public async Task Challenges_are_open_and_sections_are_missing()
    {
        (await sample.ReadAsync(db => db.Challenges.CountAsync(c => c.ProjectId == sample.Example && c.State == ChallengeState.Open)))
            .ShouldBeGreaterThan(1);
        var written = await sample.ReadAsync(
            db => db.ReportNarratives.Where(n => n.ProjectId == sample.Example).Select(n => n.Section).Distinct().ToListAsync());
        written.Count.ShouldBeInRange(1, Enum.GetValues<ReportSection>().Length - 1);
    }
}
