using System.Net;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Money;

public class BudgetTests
{
    private const string Budget = "/projects/roa-900/budget";

    [Fact]
    public async Task The_table_holds_every_column_in_the_order_of_the_scheme_and_blank_stays_blank()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.AllotmentAsync(project, "604", 12_500m);
        await world.AllotmentAsync(project, "616", 0m);
        await world.RevisionAsync(project, "604", -300.5m, "Less consulting.");
        await world.RevisionAsync(project, "604", 100m, "A little more.");
        await world.ExpenditureAsync(project, "604", 6_149.75m);

        foreach (var who in new[] { TestAccounts.Staff, TestAccounts.Evaluator })
        {
            var page = await (await host.SignedInAsync(who)).GetAsync(Budget);

            page.ShouldBeOk();
            var rows = Rows(page);
            rows.Select(r => r.Split(' ')[0]).ShouldBe(["602", "604", "608", "612", "616", "618", "621"]);
            rows[0].ShouldBe("602 General Temporary Assistance|–|–|–|–|–|–|–");
            rows[1].ShouldBe(
                "604 Consultants and Expert Groups|12,500.00|-200.50|12,299.50|-300.50 Less consulting. +100.00 A little "
                + "more.|6,149.75|6,149.75|50%");
            rows[4].ShouldBe("616 Operating expenses|0.00|–|0.00|–|–|0.00|–");
            page.TextsOf(".amounts tfoot td").ShouldBe(["12,500.00", "-200.50", "12,299.50", "", "6,149.75", "6,149.75", "50%"]);
            page.TextsOf("#main td.missing").Count.ShouldBeGreaterThan(20);
            page.Has($"a[href='{Budget}/allotments']").ShouldBe(who == TestAccounts.Staff);
            page.Has($"a[href='{Budget}/expenditures/new']").ShouldBe(who == TestAccounts.Staff);
        }
    }

    [Fact]
    public async Task A_budget_without_figures_says_so_and_shows_no_zero()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();

        var page = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(Budget);

        page.TextOf(".page-status").ShouldBe(Say.En("Money.StatusBlank"));
        page.ShouldSay(Say.En("Money.NoRevisions")).ShouldSay(Say.En("Money.NoExpenditures")).ShouldSay(Say.En("Money.NoContributions"))
            .ShouldNotSay("0.00");
    }

    [Fact]
    public async Task The_guidance_warns_and_refuses_nothing()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.AllotmentAsync(project, "602", 100m);
        await world.AllotmentAsync(project, "608", 900m);
        await world.ExpenditureAsync(project, "608", 900.01m);
        await world.ExpenditureAsync(project, "612", 5m);

        var page = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(Budget);

        page.TextsOf(".callout-warn").ShouldBe(
        [
            Say.En("Refusals.AboveAdvisedCeiling", "602", "10", 5),
            Say.En("Refusals.Overspent", "608", "US$ 900.01", "US$ 900.00"),
            Say.En("Refusals.SpentWithoutAllotment", "612", "US$ 5.00"),
        ]);
    }

    [Fact]
    public async Task In_French_amounts_are_written_the_French_way()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.AllotmentAsync(await world.ProjectAsync(), "604", 12_500m);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await staff.GetAsync("/projects");
        await staff.ChooseLanguageAsync("fr");

        Rows(await staff.GetAsync(Budget))[1].ShouldStartWith("604 Consultants et groupes d’experts|12\u202f500,00|–");
    }

    public static TheoryData<string, bool> Pages => new()
    {
        { Budget, true }, { $"{Budget}/expenditures", true }, { $"{Budget}/expenditures.csv", true },
        { $"{Budget}/allotments", false }, { $"{Budget}/revisions/new", false }, { $"{Budget}/expenditures/new", false },
        { $"{Budget}/contributions/new", false },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Staff_change_evaluators_read_and_for_a_country_there_is_nothing(string path, bool isRead)
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();

        (await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(path)).ShouldBeOk();
        (await (await host.SignedInAsync(TestAccounts.Evaluator)).GetAsync(path))
            .ShouldBe(isRead ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync(path)).ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignedInAsync(TestAccounts.Administrator)).GetAsync(path)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_evaluator_cannot_write_even_by_hand()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var spent = await world.ExpenditureAsync(await world.ProjectAsync(), "604", 1m);
        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);

        foreach (var path in new[] { "allotments", "revisions", "expenditures", "contributions", $"expenditures/{spent.Id}",
            $"expenditures/{spent.Id}/removal" })
            (await evaluator.PostAsync($"{Budget}/{path}", ("version", "0"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_takes_as_many_statements_for_much_as_for_little()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.ExpenditureAsync(project, "604", 1m);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await staff.GetAsync(Budget);
        var little = await SentStatements.ReadAsync(host, () => staff.GetAsync(Budget));
        for (var i = 0; i < 12; i++)
        {
            await world.ExpenditureAsync(project, "608", 1m + i);
            await world.RevisionAsync(project, "612", 1m + i);
        }

        (await SentStatements.ReadAsync(host, () => staff.GetAsync(Budget))).ShouldBe(little);
    }

    private static List<string> Rows(Page page) =>
        [.. page.Document.QuerySelectorAll(".amounts tbody tr")
            .Select(r => string.Join('|', r.Children.Select(c => Squeezed(c.TextContent))))];

    // A narrow space groups the digits in French and stays.
    private static string Squeezed(string text) =>
        string.Join(' ', text.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
