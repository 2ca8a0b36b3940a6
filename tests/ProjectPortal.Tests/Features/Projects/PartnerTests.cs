using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Projects;

public class PartnerTests
{
    private const string List = "/projects/roa-900/partners";

    [Fact]
    public async Task Partners_are_added_edited_ordered_and_removed()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        await AddAsync(staff, "UNDP", "UnSystem");
        await AddAsync(staff, "UNODC", "UnSystem");
        (await AddAsync(staff, "Academy", "Other")).Flash.ShouldBe(Say.En("Projects.PartnerAdded", "Academy"));

        var moved = await (await staff.GetAsync(List)).Form($"{List}/{await IdAsync(host, "UNODC")}/position").SubmitAsync("true");
        moved.Flash.ShouldBe(Say.En("Projects.PartnerMoved", "UNODC", 1));
        moved.TextsOf("tbody td:first-child").ShouldBe(["UNODC", "UNDP", "Academy"]);

        var id = await IdAsync(host, "Academy");
        (await (await staff.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Fill("Form.Part.En", "The tour").SubmitAsync())
            .ShouldSay("The tour");
        (await staff.GetAsync("/projects/roa-900")).TextOf(".facts").ShouldContain("Academy – The tour");

        var gone = await (await staff.GetAsync($"{List}/{id}")).Form($"{List}/{id}/removal").SubmitAsync();
        gone.Flash.ShouldBe(Say.En("Projects.PartnerRemoved", "Academy"));
        (await host.ChangesAsync("Partner", id)).Select(c => c.Action).ShouldBe(["Created", "Edited", "Deleted"]);
    }

    [Fact]
    public async Task A_partner_without_a_name_or_group_is_refused()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var refused = await (await staff.GetAsync($"{List}/new")).Form(List).Fill("Form.Part.En", "kept").SubmitAsync();

        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.Count.ShouldBe(2);
        refused.Form(List).Value("Form.Part.En").ShouldBe("kept");
    }

    [Fact]
    public async Task What_was_changed_meanwhile_is_shown_beside_and_not_removed_unseen()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await AddAsync(staff, "UNDP", "UnSystem");
        var id = await IdAsync(host, "UNDP");
        var page = await staff.GetAsync($"{List}/{id}");
        var other = await host.SignedInAsync(TestAccounts.Staff);
        await (await other.GetAsync($"{List}/{id}")).Form($"{List}/{id}").Fill("Form.Name.En", "UN-Habitat").SubmitAsync();

        (await page.Form($"{List}/{id}/removal").SubmitAsync()).TextOf(".flash-warn")
            .ShouldBe(Say.En("Projects.PartnerChanged", "UN-Habitat"));
        var conflict = await page.Form($"{List}/{id}").Fill("Form.Name.En", "UNCDF").SubmitAsync();

        conflict.ShouldBe(HttpStatusCode.Conflict).TextOf(".conflict").ShouldContain("UN-Habitat");
        (await conflict.Form($"{List}/{id}").SubmitAsync()).ShouldSay("UNCDF");
    }

    [Fact]
    public async Task A_partner_of_another_project_is_not_found()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.ProjectAsync();
        await world.ProjectAsync("roa-901", "SN");
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await AddAsync(staff, "UNDP", "UnSystem");
        var id = await IdAsync(host, "UNDP");

        (await staff.GetAsync($"/projects/roa-901/partners/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await staff.PostAsync($"/projects/roa-901/partners/{id}/removal", ("version", "0"))).ShouldBe(HttpStatusCode.NotFound);
        (await staff.PostAsync($"/projects/roa-901/partners/{id}/position", ("up", "true"))).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Page> AddAsync(Browser staff, string name, string group) =>
        await (await staff.GetAsync($"{List}/new")).Form(List).Fill("Form.Name.En", name).Fill("Form.Group", group).SubmitAsync();

    private static Task<int> IdAsync(PortalHost host, string name) =>
        host.InDbAsync(db => db.Partners.Where(p => p.Name.En == name).Select(p => p.Id).SingleAsync());
}
