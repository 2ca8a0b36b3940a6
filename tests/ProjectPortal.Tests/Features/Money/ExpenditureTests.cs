using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Money;

public class ExpenditureTests
{
    private const string List = "/projects/roa-900/budget/expenditures";

    [Theory]
    [InlineData("12500", 12_500_00)]
    [InlineData("12 500,00", 12_500_00)]
    [InlineData("-300.5", -300_50)]
    public async Task An_amount_is_taken_as_people_write_it(string typed, long cents)
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        (await Filled(await staff.GetAsync($"{List}/new"), typed).SubmitAsync()).ShouldBeOk();

        (await host.InDbAsync(db => db.Expenditures.SingleAsync())).Cents.ShouldBe(cents);
    }

    [Theory]
    [InlineData("12.345", "AmountTooFine")]
    [InlineData("a lot", "AmountUnreadable")]
    [InlineData("100,000,000.01", "AmountTooLarge")]
    [InlineData("0.00", "AmountZero")]
    public async Task What_is_no_amount_comes_back_as_it_was_typed_with_how_to_write_it(string typed, string reason)
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var page = await Filled(await staff.GetAsync($"{List}/new"), typed).SubmitAsync();

        page.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Form.Amount"]
            .ShouldBe(Page.Squeeze(Say.En($"Money.{reason}", typed, "US$ 100,000,000.00")));
        page.Form(List).Value("Form.Amount").ShouldBe(typed);
        page.Form(List).Value("Form.Description").ShouldBe("Tickets");
        (await host.InDbAsync(db => db.Expenditures.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task It_belongs_to_a_class_an_activity_and_an_event_of_this_project_only()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var (_, _, activity) = await world.FrameworkAsync(project);
        var held = await world.EventAsync(project, EventState.Published);
        var other = await world.ProjectAsync("roa-901", "SN");
        var (_, _, elsewhere) = await world.FrameworkAsync(other);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var forged = await staff.PostAsync(List,
            ("Form.ObjectClassId", "999999"), ("Form.On", "2026-01-01"), ("Form.Amount", "5"), ("Form.Description", "x"),
                ("Form.ActivityId", $"{elsewhere.Id}"), ("Form.EventId", "999999"));
        forged.ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Errors.Keys.ShouldBe(["Form.ObjectClassId", "Form.ActivityId", "Form.EventId"], ignoreOrder: true);

        var page = await Filled(await staff.GetAsync($"{List}/new"), "5").Fill("Form.ActivityId", $"{activity.Id}")
            .Fill("Form.EventId", $"{held.Id}").SubmitAsync();
        page.TextOf("tbody tr").ShouldContain("A1.1");
        page.Has($"tbody a[href='/projects/roa-900/events/{held.Slug}']").ShouldBeTrue();
    }

    [Fact]
    public async Task The_list_is_filtered_summed_and_goes_on_by_key()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        for (var i = 0; i < 51; i++)
            await world.ExpenditureAsync(project, "604", 1.10m, $"Fee {i}", new DateOnly(2025, 6, 1));
        await world.ExpenditureAsync(project, "608", -20m, "Refund 100%", new DateOnly(2024, 12, 31));
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var first = await staff.GetAsync(List);
        first.TextOf(".result-count").ShouldBe(Say.En("Money.Found.other", 52, "US$ 36.10").Replace('\u00a0', ' '));
        first.TextsOf("tbody tr").Count.ShouldBe(50);
        (await first.FollowAsync(Say.En("Shared.NextPage"))).TextsOf("tbody tr").Count.ShouldBe(2);

        (await first.Form(List).Fill("class", "608").SubmitAsync()).TextsOf("tbody td:first-child").ShouldBe(["Refund 100%"]);
        (await first.Form(List).Fill("year", "2024").SubmitAsync()).TextsOf("tbody td:first-child").ShouldBe(["Refund 100%"]);
        (await first.Form(List).Fill("q", "100%").SubmitAsync()).TextsOf("tbody td:first-child").ShouldBe(["Refund 100%"]);
        (await staff.GetAsync($"{List}?class=608&year=2025")).ShouldSay(Say.En("Money.LoosenYear"));
        (await staff.GetAsync($"{List}?q=zzz")).ShouldSay(Say.En("Money.LoosenText"));
        (await staff.GetAsync($"{List}?year=99999")).ShouldBeOk();
    }

    [Fact]
    public async Task The_file_holds_the_list_as_filtered_and_runs_no_formula()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.ExpenditureAsync(project, "604", 1234.5m, "=HYPERLINK(\"x\")", new DateOnly(2025, 6, 1));
        await world.ExpenditureAsync(project, "608", -20m, "Refund", new DateOnly(2024, 12, 31));

        using var file = await (await host.SignedInAsync(TestAccounts.Evaluator)).AskAsync($"{List}.csv?class=604");

        file.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("roa-900-expenditures.csv");
        var lines = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\ufeff').Trim().Split('\n');
        lines.Length.ShouldBe(2);
        lines[1].Trim().ShouldBe("2025-06-01,\"604\",\"Consultants and Expert Groups\",1234.5,\"'=HYPERLINK(\"\"x\"\")\",,,\"\"");
    }

    [Fact]
    public async Task Two_who_edit_see_both_versions_and_nothing_is_removed_unseen()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var spent = await world.ExpenditureAsync(await world.ProjectAsync(), "604", 100m);
        var path = $"{List}/{spent.Id}";
        var (one, two) = (await host.SignedInAsync(TestAccounts.Staff), await host.SignedInAsync(TestAccounts.Staff));
        var page = await two.GetAsync(path);
        (await (await one.GetAsync(path)).Form(path).Fill("Form.Amount", "111.11").SubmitAsync())
            .Flash.ShouldBe(Say.En("Money.ExpenditureSaved"));

        (await page.Form($"{path}/removal").SubmitAsync()).TextOf(".flash-warn").ShouldBe(Say.En("Money.ChangedMeanwhile"));
        var conflict = await page.Form(path).Fill("Form.Amount", "222.22").SubmitAsync();
        conflict.ShouldBe(HttpStatusCode.Conflict).TextOf(".conflict").ShouldContain("111.11");
        conflict.TextOf(".conflict").ShouldContain("222.22");

        await conflict.Form(path).SubmitAsync();
        (await host.InDbAsync(db => db.Expenditures.SingleAsync())).Cents.ShouldBe(222_22);
        (await (await two.GetAsync(path)).Form($"{path}/removal").SubmitAsync()).ShouldSay(Say.En("Money.NoExpendituresTitle"));
        (await host.ChangesAsync("Expenditure", spent.Id)).Select(c => c.Action).ShouldBe(["Created", "Edited", "Edited", "Deleted"]);
    }

    private static Form Filled(Page page, string amount) => page.Form(List)
        .Fill("Form.ObjectClassId", "604 Consultants and Expert Groups").Fill("Form.On", "2026-01-15").Fill("Form.Amount", amount)
            .Fill("Form.Description", "Tickets");
}
