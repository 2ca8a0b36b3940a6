using AngleSharp.Dom;
using ProjectPortal.Tests.Data;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Projects;

/// <summary>Whatever rests on invented data is marked where it stands, and nothing else is.</summary>
public class IllustrativeTests(SamplePortal sample) : IClassFixture<SamplePortal>
{
    private const string Mark = "a.illustrative";

    private static readonly string[] Pages =
    [
        "", "/results", "/budget", "/budget/expenditures", "/lessons", "/challenges", "/events", "/nominations", "/directory",
        "/events/workshop-kigali", "/events/workshop-kigali/survey", "/events/workshop-kigali/delegates",
        "/events/workshop-kigali/certificates", "/events/training-port-vila/concepts", "/events/study-tour-kathmandu/board",
        "/events/study-tour-kathmandu/desk",
    ];

    [Fact]
    public async Task Every_figure_and_every_table_of_a_project_that_is_all_invented_is_marked()
    {
        var staff = await sample.Host.SignedInAsync(TestAccounts.Staff);
        var opened = 0;
        foreach (var path in Pages)
        {
            var page = await staff.GetAsync($"/projects/example{path}");
            if (page.Status == System.Net.HttpStatusCode.NotFound)
                continue;

            opened++;
            page.ShouldBeOk();
            page.Document.QuerySelectorAll("main figure").Where(f => !IsMarked(f)).Select(f => f.TextContent)
                .ShouldBeEmpty(path);
            page.Document.QuerySelectorAll("main table[role=table]").Where(t => t.PreviousElementSibling?.QuerySelector(Mark) is null)
                .Select(t => t.GetAttribute("aria-label") ?? t.TextContent).ShouldBeEmpty(path);
            page.Has($"main {Mark}").ShouldBeTrue(path);
        }

        opened.ShouldBeGreaterThan(12);
    }

    [Fact]
    public async Task Of_a_real_project_only_what_rests_on_its_participants_is_marked()
    {
        var staff = await sample.Host.SignedInAsync(TestAccounts.Staff);
        var page = await staff.GetAsync("/projects/roa-206");

        page.Document.QuerySelectorAll("main figure").ToDictionary(f => f.QuerySelector(".figure-title")!.TextContent, IsMarked).ShouldBe(
            new Dictionary<string, bool>
            {
                [Say.En("Projects.TimelineTitle")] = false,
                [Say.En("Projects.IndicatorsTitle")] = false,
                [Say.En("Money.FigureTitle")] = false,
                [Say.En("Projects.FunnelTitle")] = true,
                [Say.En("Projects.CountriesTitle.other", 39)] = true,
            }, ignoreOrder: true);
        page.Has($".page-status {Mark}").ShouldBeTrue("39 countries took part");
        page.One(Mark).GetAttribute("href").ShouldBe("/projects/roa-206#sample");
        page.Has("#sample").ShouldBeTrue();
        (await staff.GetAsync("/projects/roa-206/results")).Has($"main {Mark}").ShouldBeFalse();
        (await staff.GetAsync("/projects/roa-206/events/study-tour-3-china-2016")).Has($".page-status {Mark}").ShouldBeTrue();
    }

    [Fact]
    public async Task A_project_that_is_no_sample_has_no_mark()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        foreach (var path in new[] { "", "/results", "/nominations", "/events" })
            (await staff.GetAsync($"/projects/roa-900{path}")).ShouldBeOk().Has(Mark).ShouldBeFalse(path);
    }

    private static bool IsMarked(IElement figure) => figure.QuerySelector($"figcaption {Mark}") is not null;
}
