using System.Net;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Results;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Projects;

public class OverviewTests
{
    [Fact]
    public async Task A_country_reads_whose_count_a_figure_is_and_never_the_projects_total()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.EventAsync(project, EventState.Completed, p => p with { InvitedCountries = ["NP", "TG"] },
            new Wanted("NP", NominationState.Attended), new Wanted("TG", NominationState.Attended));
        await world.EventAsync(project, EventState.Completed, p => p with { InvitedCountries = ["BT", "NP"] },
            new Wanted("BT", NominationState.Attended));

        var staff = (await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync("/projects/roa-900")).ShouldBeOk();
        staff.ShouldSay(Say.En("Projects.CountriesTookPart.other", 3));
        staff.TextsOf(".country").ShouldContain(t => t.Contains("Togo") && t.Contains(Say.En("Projects.TookPart.one", 1)));

        var bhutan = (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync("/projects/roa-900")).ShouldBeOk();
        bhutan.TextOf(".page-status").ShouldContain(Say.En("Projects.StatusSentence",
            Say.En("Projects.EventsYoursAllDone.one", 1), Say.En("Projects.CountriesTookPartYours.one", 1)));
        bhutan.ShouldSay(Say.En("Projects.CountriesTitleYours.other", 4)).ShouldSay(Say.En("Projects.FunnelUnitReleased"))
            .ShouldNotSay(Say.En("Projects.FunnelUnit"));
        bhutan.TextsOf(".country").ShouldContain(t => t.Contains("Togo") && t.Contains(Say.En("Projects.TookPartYours.other", 0)));
        bhutan.ShouldNotSay("took part 0 times").ShouldNotSay("took part once");
        var list = await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync("/projects");
        list.ShouldSay(Say.En("Projects.EventsDoneYours")).ShouldSay(Say.En("Projects.DoneOf", 1, 1));
    }

    [Fact]
    public async Task The_tables_beside_the_pictures_hold_the_figures()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var (_, indicator, _) = await world.FrameworkAsync(project);
        await world.MeasurementAsync(indicator, MeasurementState.Approved);
        await world.MeasurementAsync(
            indicator, MeasurementState.Draft,
            new Finding { MeasuredOn = host.Clock.Today, Unit = IndicatorUnit.PerCent, Value = 99, Source = new("Nobody checked") });
        await world.EventAsync(project, EventState.Completed, null,
            new Wanted("BT", NominationState.Attended, world.Person(sex: Sex.Female)),
            new Wanted("BT", NominationState.Attended, world.Person(sex: Sex.Male)),
            new Wanted("NP", NominationState.NoShow, world.Person(sex: Sex.Male)),
            new Wanted("TG", NominationState.Declined, world.Person(sex: Sex.Female)));
        await world.AllotmentAsync(project, "604", 1_000m);
        await world.RevisionAsync(project, "604", -200m);
        await world.ExpenditureAsync(project, "604", 400m);

        foreach (var who in new[] { TestAccounts.Staff, TestAccounts.Evaluator })
        {
            var page = await (await host.SignedInAsync(who)).GetAsync($"/projects/{project.Slug}");

            page.ShouldBeOk().TextOf(".page-status").ShouldContain(Say.En(
                "Projects.StatusSentence", Say.En("Projects.EventsAllDone.one", 1), Say.En("Projects.CountriesTookPart.one", 1)));
            var rows = Rows(page);
            rows.ShouldContain(r => r.StartsWith("Workshop 1") && r.EndsWith(Say.En("Enums.EventState.Completed")));
            rows.ShouldContain(r => r.StartsWith("EA1, IA1: Share of countries that adopted a practice|60 per cent|54 per cent"));
            page.ShouldNotSay("99 per cent");
            rows.ShouldContain("604 Consultants and Expert Groups|1,000.00|-200.00|800.00|400.00|400.00|50%");
            rows.ShouldContain("602 General Temporary Assistance|–|–|–|–|–|–");
            Rows(page).ShouldContain($"{Say.En("Projects.StageNominated")}|4|2|2|0");
            Rows(page).ShouldContain($"{Say.En("Projects.StageSelected")}|3|1|2|0");
            Rows(page).ShouldContain($"{Say.En("Projects.StageConfirmed")}|3|1|2|0");
            Rows(page).ShouldContain($"{Say.En("Projects.StageAttended")}|2|1|1|0");
            Rows(page).ShouldContain($"Bhutan|{Say.En("Regions.Asia")}|1");
            Rows(page).ShouldContain($"Nepal|{Say.En("Regions.Asia")}|0");
            page.Has($"a[href='/projects/{project.Slug}/key-features']").ShouldBe(who == TestAccounts.Staff);
        }
    }

    [Fact]
    public async Task A_country_sees_a_reduced_overview_with_released_counts_only()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var (_, indicator, _) = await world.FrameworkAsync(project);
        await world.MeasurementAsync(indicator, MeasurementState.Approved);
        await world.AllotmentAsync(project, "604", 1_000m);
        await world.EventAsync(project, EventState.Completed, null, new("NP", NominationState.Attended),
            new("SN", NominationState.Declined));
        await world.EventAsync(project, EventState.Completed, p => p with { Title = new("Not for Bhutan"), InvitedCountries = ["SN"] },
            new Wanted("SN", NominationState.Attended));
        await world.EventAsync(project, EventState.Selection, null, new Wanted("TG", NominationState.Submitted),
            new Wanted("TG", NominationState.Screening));
        await world.EventAsync(project, EventState.Draft, p => p with { Title = new("Still a draft") });

        var page = await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync($"/projects/{project.Slug}");

        page.ShouldBeOk().ShouldSay("Division for tests").ShouldSay("Workshop 1").ShouldSay("Workshop 3");
        page.ShouldNotSay("Not for Bhutan").ShouldNotSay("Still a draft").ShouldNotSay("Share of countries").ShouldNotSay("1,000.00")
            .ShouldNotSay("IMIS");
        Rows(page).ShouldContain($"{Say.En("Projects.StageSelected")}|1|1|0|0");
        Rows(page).ShouldNotContain(r => r.StartsWith(Say.En("Projects.StageNominated")));
        Rows(page).ShouldContain($"Nepal|{Say.En("Regions.Asia")}|1");
        Rows(page).ShouldContain($"Senegal|{Say.En("Regions.Africa")}|0");
        page.Has(".page-actions").ShouldBeFalse();
    }

    [Fact]
    public async Task A_country_that_is_no_beneficiary_does_not_find_the_project()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync("roa-901", "SN");

        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync("/projects/roa-901")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_new_project_says_what_is_missing_instead_of_drawing_nothing()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();

        var page = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync("/projects/roa-900");

        page.ShouldBeOk().ShouldSay(Say.En("Projects.NoEvents")).ShouldSay(Say.En("Projects.NoIndicators"))
            .ShouldSay(Say.En("Projects.NoNominations"));
        page.ShouldSay(Say.En("Money.FigureBlank"));
    }

    [Fact]
    public async Task An_extension_is_told_with_its_reason_and_the_dates_of_the_report()
    {
        await using var host = await PortalHost.StartAsync();
        var project = await new World(host).ProjectAsync();
        await host.InDbAsync(async db =>
        {
            var stored = (await db.Projects.FindAsync(project.Id))!;
            stored.ActualEndOn = stored.OriginalEndOn.AddMonths(6);
            stored.ExtensionReason = new("The third tour moved.");
            await db.SaveChangesAsync();
        });

        var page = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync("/projects/roa-900");

        page.TextOf(".facts").ShouldContain("The third tour moved.");
        page.TextOf(".facts").ShouldContain($"({Formats.MonthYear(project.OriginalEndOn.AddMonths(6))})");
        page.Has(".fig-extension").ShouldBeTrue();
    }

    [Fact]
    public async Task The_overview_takes_as_many_statements_for_much_as_for_little()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var (_, indicator, _) = await world.FrameworkAsync(project);
        await world.MeasurementAsync(indicator, MeasurementState.Approved);
        await world.EventAsync(project, EventState.Completed);
        await world.ExpenditureAsync(project, "604", 1m);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await staff.GetAsync($"/projects/{project.Slug}");
        var little = await SentStatements.ReadAsync(host, () => staff.GetAsync($"/projects/{project.Slug}"));

        for (var i = 0; i < 3; i++)
        {
            await world.EventAsync(project, EventState.Completed, null, new("BT", NominationState.Attended),
                new("SN", NominationState.NoShow), new("TG", NominationState.Declined));
            await world.MeasurementAsync(indicator, MeasurementState.Approved);
            await world.ExpenditureAsync(project, "608", 10m);
        }

        var much = await SentStatements.ReadAsync(host, () => staff.GetAsync($"/projects/{project.Slug}"));
        little.ShouldBeInRange(5, 10);
        much.ShouldBe(little);
    }

    /// <summary>The rows of the tables under the pictures, their cells set apart.</summary>
    private static IReadOnlyList<string> Rows(Page page) =>
        [.. page.Document.QuerySelectorAll("figure table tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim())))];
}
