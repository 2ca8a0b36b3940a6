using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Results;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

public sealed class FinalReportPageTests
{
    private const string Report = "/projects/roa-900/final-report";

    [Theory]
    [InlineData("staff", HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("evaluator", HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData("administrator", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [InlineData("focal point", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    public async Task Staff_write_evaluators_read_and_for_others_there_is_no_report(string who, HttpStatusCode reads, HttpStatusCode writes)
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var person = await host.SignedInAsync(
            who switch
            {
                "staff" => TestAccounts.Staff,
                "evaluator" => TestAccounts.Evaluator,
                "administrator" => TestAccounts.Administrator,
                _ => TestAccounts.FocalPoint("BT")
            });

        (await person.GetAsync(Report)).ShouldBe(reads);
        using (var file = await person.AskAsync(Report + ".pdf"))
            file.StatusCode.ShouldBe(reads);
        (await person.GetAsync(Report + "/sections/summary/edit")).ShouldBe(writes);
        (await person.PostAsync(Report + "/sections/summary/edit?lang=en", ("Markdown", "Mine."), ("Version", "-1"))).ShouldBe(writes);
        (await person.PostAsync(Report + "/preview", ("text", "Mine."), ("language", "en"))).ShouldBe(writes);
        (await host.InDbAsync(db => Task.FromResult(db.ReportNarratives.Count()))).ShouldBe(writes == HttpStatusCode.OK ? 1 : 0);
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_is_asked_to()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        (await host.Visit().GetAsync(Report)).Path.ShouldStartWith("/account/sign-in");
        (await host.Visit().GetAsync(Report + ".pdf")).Path.ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        foreach (var path in new[] { "?lang=de", ".pdf?lang=de", "/sections/summary/edit?lang=de", "/sections/challenges/edit" })
            (await staff.GetAsync(Report + path)).ShouldBe(HttpStatusCode.NotFound);
        (await staff.GetAsync("/projects/roa-999/final-report")).ShouldBe(HttpStatusCode.NotFound);
        (await staff.PostAsync(Report + "/preview", ("text", "x"), ("language", "de"))).ShouldBe(HttpStatusCode.NotFound);
        (await staff.PostAsync(Report + "/sections/summary/edit?lang=de", ("Markdown", "x"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_report_speaks_the_language_asked_for_and_else_that_of_the_page()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var page = (await staff.GetAsync(Report + "?lang=fr")).ShouldBeOk();
        page.Language.ShouldBe("en");
        page.One("article").GetAttribute("lang").ShouldBe("fr");
        page.ShouldSay("1. Principales caractéristiques du projet").ShouldSay("Before the report can be cleared");
        page.One(".report-contents a").GetAttribute("href").ShouldBe("#section-1");

        await page.Form("/account/language").SubmitAsync(button: "fr");
        (await staff.GetAsync(Report)).ShouldSay("Points à traiter avant la validation du rapport")
            .One("article").GetAttribute("lang").ShouldBe("fr");
    }

    [Fact]
    public async Task A_figure_of_the_report_is_what_was_measured_and_approved()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var (_, indicator, _) = await world.FrameworkAsync(project);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        await world.MeasurementAsync(indicator, MeasurementState.Submitted);
        (await staff.GetAsync(Report)).ShouldSay("No data yet, because no measurement has been approved.")
            .ShouldSay("Indicator EA1, IA1: no approved measurement");
        await world.MeasurementAsync(indicator, MeasurementState.Approved);
        (await staff.GetAsync(Report)).ShouldSay("54 per cent (13 of 24, out of 39).")
            .ShouldNotSay("Indicator EA1, IA1: no approved measurement");
    }

    [Fact]
    public async Task Only_those_who_came_are_counted_as_having_come()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        (await staff.GetAsync(Report)).ShouldSay("is not known yet, because no attendance has been recorded");

        await world.EventAsync(project, EventState.Completed, null,
            new("BT", NominationState.Attended), new("BT", NominationState.Attended, world.Person(sex: Sex.Male)),
                new("NP", NominationState.NoShow), new("TG", NominationState.Declined));
        await world.EventAsync(project, EventState.Draft, p => p with { Title = new Wording("Secret plan") });
        var page = await staff.GetAsync(Report);
        page.ShouldSay("Attended: 2 participants from 1 country (1 woman, 1 man).");
        page.ShouldSay("1 of the 4 beneficiary countries took part in at least one event");
        page.ShouldNotSay("Secret plan");
        Rows(page).ShouldBe(
        [
            "Africa (1 country) 1 0 1 0 0 0 0 0 0", "Togo 1 0 1 0 0 0 0 0 0", "Asia (2 countries) 2 1 3 2 1 3 1 1 2",
            "Bhutan 1 1 2 1 1 2 1 1 2", "Nepal 1 0 1 1 0 1 0 0 0", "Total (3 countries) 3 1 4 2 1 3 1 1 2",
        ]);
    }

    [Fact]
    public async Task A_wish_that_staff_have_not_released_is_not_told()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.EventAsync(project, EventState.Selection, null, new Wanted("BT", NominationState.Screening));
        var page = await (await host.SignedInAsync(TestAccounts.Evaluator)).GetAsync(Report);
        Rows(page).ShouldBe(["Asia (1 country) 1 0 1 0 0 0 0 0 0", "Bhutan 1 0 1 0 0 0 0 0 0",
            "Total (1 country) 1 0 1 0 0 0 0 0 0"]);
    }

    private static IEnumerable<string> Rows(Page page) => page.Document.QuerySelectorAll("#participants-by-country :is(tbody, tfoot) tr")
        .Select(row => string.Join(' ', row.Children.Select(cell => Page.Squeeze(cell.TextContent))));

    [Fact]
    public async Task Evaluators_see_where_facts_come_from_and_no_way_to_edit()
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var evaluator = await (await host.SignedInAsync(TestAccounts.Evaluator)).GetAsync("/projects/roa-206/final-report");
        evaluator.ShouldBeOk().Has("a[href*='/edit?']").ShouldBeFalse();
        evaluator.Document.QuerySelectorAll(".provenance a").Length.ShouldBeGreaterThan(15);
        var staff = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync("/projects/roa-206/final-report");
        staff.Document.QuerySelectorAll(".report-foot a.button").Select(a => a.GetAttribute("href")).ShouldBe(
            new[] { "summary", "good-practices", "sustainability", "multiplier-effects", "additional-information" }.Select(
                s => $"/projects/roa-206/final-report/sections/{s}/edit?lang=en"));
    }

    [Theory]
    [InlineData("roa-206")]
    [InlineData("example")]
    public async Task Every_source_and_everything_missing_leads_to_a_page(string project)
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        foreach (var account in new[] { TestAccounts.Staff, TestAccounts.Evaluator })
        {
            var person = await host.SignedInAsync(account);
            var page = await person.GetAsync($"/projects/{project}/final-report?lang=fr");
            var paths = page.Document.QuerySelectorAll(".provenance a, .report-gaps a, .page-actions a")
                .Select(a => a.GetAttribute("href")!).Distinct().ToList();
            paths.Count.ShouldBeGreaterThan(10);
            foreach (var path in paths)
                (await person.GetAsync(path)).ShouldBeOk();
        }
    }

    /// <summary>
    /// The report, the overview and the event count one thing as selected: who was offered a seat, whatever became of it.
    /// </summary>
    [Fact]
    public async Task Selected_means_the_same_in_the_report_on_the_overview_and_at_the_event()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.EventAsync(project, EventState.Selection, p => p with { OfferDays = 90 },
            new("BT", NominationState.Selected, world.Person(sex: Sex.Female)),
            new("BT", NominationState.Lapsed, world.Person(sex: Sex.Male)),
            new("NP", NominationState.Confirmed, world.Person(sex: Sex.Male)),
            new("NP", NominationState.Replaced, world.Person(sex: Sex.Female)),
            new("TG", NominationState.Reserve), new("TG", NominationState.Declined), new("SN", NominationState.Withdrawn));
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var facts = await host.InDbAsync(
            async db => await new Web.Features.FinalReport.FinalReportQuery(db, await world.ActorAsync(TestAccounts.Staff))
            .LoadAsync(project.Id));
        facts.Participation.Countries.ToDictionary(c => c.Country.Code, c => (c.Selected.Total, c.Selected.Women, c.Selected.Men))
            .ShouldBe(new Dictionary<string,
                (int, int, int)>
            { ["BT"] = (2, 1, 1), ["NP"] = (2, 1, 1), ["TG"] = (0, 0, 0), ["SN"] = (0, 0, 0) }, ignoreOrder: true);
        (await staff.GetAsync(Report)).ShouldSay("Selected are all who were offered a seat");

        FigureRows(await staff.GetAsync("/projects/roa-900")).ShouldContain($"{Say.En("Projects.StageSelected")}|4|2|2|0");
        FigureRows(await staff.GetAsync("/projects/roa-900/events/workshop-1")).ShouldContain($"{Say.En("Events.StageSelected")}|4");
    }

    private static List<string> FigureRows(Page page) =>
        [.. page.Document.QuerySelectorAll("figure table tr")
            .Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim())))];

    [Fact]
    public async Task The_number_of_statements_does_not_grow_with_the_project()
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var viewer = await new World(host).ActorAsync(TestAccounts.Staff);
        var (small, large) = (await SentStatements.ReadAsync(host, () => LoadAsync(host, viewer, "example")),
            await SentStatements.ReadAsync(host, () => LoadAsync(host, viewer, "roa-206")));
        large.ShouldBe(small);
        large.ShouldBeLessThan(35);
    }

    private static Task LoadAsync(PortalHost host, Actor viewer, string slug) => host.InDbAsync(async db =>
    {
        var id = await db.Projects.Where(p => p.Slug == slug).Select(p => p.Id).SingleAsync();
        (await new Web.Features.FinalReport.FinalReportQuery(db, viewer).LoadAsync(id)).Project.Slug.ShouldBe(slug);
        db.ChangeTracker.Entries().Select(e => e.Metadata.Name).Distinct().ShouldBeEmpty();
    });
}
