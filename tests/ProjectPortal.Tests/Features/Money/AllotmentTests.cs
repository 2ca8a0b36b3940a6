using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Money;

public class AllotmentTests
{
    private const string Budget = "/projects/roa-900/budget";
    private const string Path = $"{Budget}/allotments";

    [Fact]
    public async Task Blank_is_no_row_zero_is_one_and_blanking_takes_the_row_away()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var saved = await (await staff.GetAsync(Path)).Form(Path).Fill("Rows[0].Amount", "0").Fill("Rows[1].Amount", "12,500.00")
            .SubmitAsync();
        saved.Flash.ShouldBe(Say.En("Money.AllotmentsSaved"));
        (await StoredAsync(host)).ShouldBe(["602=0", "604=1250000"]);

        var again = (await staff.GetAsync(Path)).Form(Path);
        again.Value("Rows[1].Amount").ShouldBe("12,500.00");
        await again.Fill("Rows[0].Amount", "").SubmitAsync();
        (await StoredAsync(host)).ShouldBe(["604=1250000"]);
    }

    [Fact]
    public async Task What_is_wrong_in_one_row_keeps_what_was_typed_in_all()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var refused = await (await staff.GetAsync(Path)).Form(Path).Fill("Rows[0].Amount", "100").Fill("Rows[1].Amount", "-5")
            .Fill("Rows[2].Amount", "1.234").SubmitAsync();

        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldBe(["Rows[1].Amount", "Rows[2].Amount"]);
        refused.Form(Path).Value("Rows[0].Amount").ShouldBe("100");
        refused.Form(Path).Value("Rows[2].Amount").ShouldBe("1.234");
        (await StoredAsync(host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_who_set_them_the_second_sees_both_and_may_still_win()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.AllotmentAsync(await world.ProjectAsync(), "602", 1m);
        var (one, two) = (await host.SignedInAsync(TestAccounts.Staff), await host.SignedInAsync(TestAccounts.Staff));
        var late = (await two.GetAsync(Path)).Form(Path);
        await (await one.GetAsync(Path)).Form(Path).Fill("Rows[0].Amount", "2").Fill("Rows[1].Amount", "3").SubmitAsync();

        var conflict = await late.Fill("Rows[0].Amount", "9").SubmitAsync();

        conflict.ShouldBe(HttpStatusCode.Conflict).TextsOf(".conflict tbody tr").Count.ShouldBe(2);
        conflict.TextOf(".conflict").ShouldContain("2.00");
        (await StoredAsync(host)).ShouldBe(["602=200", "604=300"]);
        (await conflict.Form(Path).SubmitAsync()).ShouldBeOk();
        (await StoredAsync(host)).ShouldBe(["602=900"]);
    }

    [Fact]
    public async Task Revisions_are_dated_signed_and_explained()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        const string revisions = $"{Budget}/revisions";

        var refused = await (await staff.GetAsync($"{revisions}/new")).Form(revisions).Fill("Form.Amount", "0").SubmitAsync();
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Errors.Keys.ShouldBe(["Form.ObjectClassId", "Form.On", "Form.Amount", "Form.Explanation.En"], ignoreOrder: true);

        var added = await refused.Form(revisions).Fill("Form.ObjectClassId", "608 Travel of staff").Fill("Form.On", "2026-02-01")
            .Fill("Form.Amount", "-12 500,25").Fill("Form.Explanation.En", "The third tour moved.").SubmitAsync();
        added.ShouldBeOk().ShouldSay("The third tour moved.").ShouldSay("-12,500.25");

        var stored = await host.InDbAsync(db => db.Revisions.SingleAsync());
        var path = $"{revisions}/{stored.Id}";
        var page = await staff.GetAsync(path);
        await (await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(path)).Form(path).Fill("Form.Amount", "+7").SubmitAsync();
        var conflict = await page.Form(path).Fill("Form.Amount", "8").SubmitAsync();
        conflict.ShouldBe(HttpStatusCode.Conflict).TextOf(".conflict").ShouldContain("7.00");
        (await conflict.Form(path).SubmitAsync()).ShouldSay("+8.00");
        (await (await staff.GetAsync(path)).Form($"{path}/removal").SubmitAsync()).ShouldSay(Say.En("Money.NoRevisions"));
    }

    [Fact]
    public async Task Supplementary_funding_is_cash_help_in_kind_or_both()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        const string contributions = $"{Budget}/contributions";

        var form = (await staff.GetAsync($"{contributions}/new")).Form(contributions).Fill("Form.Contributor.En", "Host city")
            .Fill("Form.Purpose.En", "Workshop");
        var nothing = await form.SubmitAsync();
        nothing.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Values.ShouldBe([Say.En("Refusals.ContributionEmpty")]);
        var estimated = await nothing.Form(contributions).Fill("Form.Cash", "5").Fill("Form.Estimate", "10").SubmitAsync();
        estimated.Errors.Values.ShouldBe([Say.En("Refusals.EstimateWithoutInKind")]);
        (await estimated.Form(contributions).Fill("Form.Estimate", "").Fill("Form.Cash", "-5").SubmitAsync()).Errors["Form.Cash"]
            .ShouldBe(Say.En("Refusals.AmountNotPositive"));

        var added = await estimated.Form(contributions).Fill("Form.Cash", "").Fill("Form.InKind.En", "Rooms").Fill("Form.Estimate", "1,000")
            .SubmitAsync();
        added.ShouldBeOk().ShouldSay("Host city");
        added.TextsOf("#contributions tfoot td").ShouldBe(["", "", "–", "1,000.00"]);

        var id = await host.InDbAsync(db => db.Contributions.Select(c => c.Id).SingleAsync());
        var page = await staff.GetAsync($"{contributions}/{id}");
        await (await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync($"{contributions}/{id}")).Form($"{contributions}/{id}")
            .Fill("Form.Cash", "1").SubmitAsync();
        (await page.Form($"{contributions}/{id}").Fill("Form.Cash", "2").SubmitAsync()).ShouldBe(HttpStatusCode.Conflict)
            .TextOf(".conflict").ShouldContain("1.00");
        (await (await staff.GetAsync($"{contributions}/{id}")).Form($"{contributions}/{id}/removal").SubmitAsync())
            .ShouldSay(Say.En("Money.NoContributions"));
    }

    private static Task<List<string>> StoredAsync(PortalHost host) =>
        host.InDbAsync(db => db.Allotments.OrderBy(a => a.ObjectClass!.Code).Select(a => a.ObjectClass!.Code + "=" + a.Cents)
            .ToListAsync());
}
