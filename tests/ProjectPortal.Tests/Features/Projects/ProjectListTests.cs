using System.Net;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Projects;

public class ProjectListTests
{
    [Fact]
    public async Task Staff_see_codes_status_events_and_the_rate_of_every_project()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.ProjectAsync("roa-901", "SN");
        await world.EventAsync(project, EventState.Completed);
        await world.EventAsync(project, EventState.Published);
        await world.EventAsync(project, EventState.Cancelled);
        await world.AllotmentAsync(project, "604", 200m);
        await world.ExpenditureAsync(project, "604", 50.5m);

        var page = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync("/projects");

        page.ShouldBeOk().ShouldSay(Say.En("Projects.Found.other", 2));
        var row = page.TextsOf("tbody tr").Single(r => r.Contains("ROA 900"));
        row.ShouldContain("ROA-900 · ROA 900");
        row.ShouldContain(Say.En("Enums.ProjectStatus.InImplementation"));
        row.ShouldContain(Say.En("Projects.DoneOf", 1, 2));
        row.ShouldContain("25.3%");
        page.TextsOf("tbody tr").Single(r => r.Contains("ROA 901")).ShouldEndWith(Formats.Missing);
        page.Has("a[href='/projects/new']").ShouldBeTrue();
    }

    [Fact]
    public async Task A_country_sees_its_projects_and_no_money()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.ProjectAsync();
        await world.ProjectAsync("roa-901", "SN");

        var page = await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync("/projects");

        page.ShouldBeOk().ShouldSay("ROA 900").ShouldNotSay("ROA 901").ShouldNotSay(Say.En("Projects.Rate"));
        page.Has("a[href='/projects/new']").ShouldBeFalse();
    }

    [Fact]
    public async Task Filters_find_by_text_and_status_and_say_what_to_loosen()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        (await staff.GetAsync("/projects?q=roa+9")).TextsOf("tbody tr").Count.ShouldBe(1);
        (await staff.GetAsync("/projects?q=QUI+VOYAGENT")).TextsOf("tbody tr").Count.ShouldBe(1);
        (await staff.GetAsync("/projects?q=9_0")).ShouldSay(Say.En("Projects.LoosenText"));
        (await staff.GetAsync("/projects?status=Closed")).ShouldSay(Say.En("Projects.LoosenStatus"));
        (await staff.GetAsync("/projects?q=nothing&status=Closed")).ShouldSay(Say.En("Projects.LoosenBoth"));
        (await staff.GetAsync("/projects?status=InImplementation&q=&after=nonsense")).TextsOf("tbody tr").Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_list_goes_on_by_key_and_takes_as_many_statements_for_fifty_as_for_one()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var first = await world.ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await staff.GetAsync("/projects");
        var forOne = await SentStatements.ReadAsync(host, () => staff.GetAsync("/projects"));

        await host.InDbAsync(async db =>
        {
            db.Projects.AddRange(Enumerable.Range(1, 54).Select(n => new Project
            {
                Slug = $"many-{n}",
                Code = $"M{n}",
                Title = new Wording($"Many {n}"),
                ImplementingEntity = new Wording("Entity"),
                StartsOn = first.StartsOn.AddDays(-(n / 2)),
                OriginalEndOn = first.OriginalEndOn,
                BudgetSchemeId = first.BudgetSchemeId,
            }));
            await db.SaveChangesAsync();
        });

        var page = await staff.GetAsync("/projects");
        (await SentStatements.ReadAsync(host, () => staff.GetAsync("/projects"))).ShouldBe(forOne);
        var seen = page.TextsOf("tbody tr td:first-child").ToList();
        seen.Count.ShouldBe(50);
        var next = await page.FollowAsync(Say.En("Shared.NextPage"));
        seen.AddRange(next.TextsOf("tbody tr td:first-child"));
        seen.Distinct().Count().ShouldBe(55);
        next.Has("a[rel=next]").ShouldBeFalse();
    }

    [Fact]
    public async Task An_invented_project_is_marked()
    {
        await using var host = await PortalHost.StartAsync();
        var project = await new World(host).ProjectAsync();
        await host.InDbAsync(async db =>
        {
            (await db.Projects.FindAsync(project.Id))!.SampleNote = new Wording("All of it is invented.");
            await db.SaveChangesAsync();
        });
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        (await staff.GetAsync("/projects")).TextOf("tbody .badge-neutral").ShouldBe(Say.En("Projects.Sample"));
        (await staff.GetAsync("/projects/roa-900")).TextOf(".callout").ShouldContain("All of it is invented.");
    }

    [Fact]
    public async Task An_administrator_who_is_nothing_else_has_no_projects()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();

        (await (await host.SignedInAsync(TestAccounts.Administrator)).GetAsync("/projects")).ShouldBe(HttpStatusCode.NotFound);
    }
}
