using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Projects;

public class ProjectEditTests
{
    public static TheoryData<string> StaffOnly =>
        ["/projects/new", "/projects/roa-900/key-features", "/projects/roa-900/countries", "/projects/roa-900/status",
            "/projects/roa-900/partners", "/projects/roa-900/partners/new"];

    [Theory]
    [MemberData(nameof(StaffOnly))]
    public async Task Only_staff_find_the_pages_that_change_a_project(string path)
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();

        (await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(path)).ShouldBeOk();
        foreach (var who in new[] { TestAccounts.Evaluator, TestAccounts.Administrator, TestAccounts.FocalPoint("BT") })
            (await (await host.SignedInAsync(who)).GetAsync(path)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_new_project_gets_its_address_from_the_code_that_people_use()
    {
        await using var host = await PortalHost.StartAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var added = await Filled(await staff.GetAsync("/projects/new"), "1819AB", "ROA 300").Tick("countries", "BT", "TG").SubmitAsync();

        added.ShouldBeOk().Flash.ShouldBe(Say.En("Projects.Added", "ROA 300"));
        added.Path.ShouldBe("/projects/roa-300");
        var stored = await host.InDbAsync(db => db.Projects.Include(p => p.Beneficiaries).SingleAsync());
        stored.Beneficiaries.Select(b => b.CountryCode).ShouldBe(["BT", "TG"], ignoreOrder: true);
        stored.Status.ShouldBe(ProjectStatus.Planned);

        // The same name again is another address; "new" is none.
        (await Filled(await staff.GetAsync("/projects/new"), "1819AC", "ROA-300").SubmitAsync()).Path.ShouldBe("/projects/roa-300-2");
        (await Filled(await staff.GetAsync("/projects/new"), "NEW", "").SubmitAsync()).Path.ShouldBe("/projects/new-2");
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_what_was_typed_stays()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var empty = await (await staff.GetAsync("/projects/new")).Form("/projects").Fill("Form.OtherCode", "ROA 1").Tick("countries", "NP")
            .SubmitAsync();
        empty.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldBe(
            ["Form.Code", "Form.Title.En", "Form.ImplementingEntity.En", "Form.StartsOn", "Form.OriginalEndOn", "Form.BudgetSchemeId"],
                ignoreOrder: true);
        empty.Form("/projects").Value("Form.OtherCode").ShouldBe("ROA 1");
        empty.Form("/projects").Value("countries").ShouldBe("NP");

        var taken = await Filled(await staff.GetAsync("/projects/new"), "ROA-900", "").SubmitAsync();
        taken.Errors["Form.Code"].ShouldBe(Say.En("Refusals.ProjectCodeTaken", "ROA-900"));

        var early = await Filled(await staff.GetAsync("/projects/new"), "X1", "").Fill("Form.ActualEndOn", "2027-06-30").SubmitAsync();
        early.Errors["Form.ExtensionReason.En"].ShouldBe(Say.En("Refusals.ExtensionNeedsReason"));
    }

    [Fact]
    public async Task Two_who_edit_the_key_features_see_both_versions_and_the_second_may_still_win()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var (one, two) = (await host.SignedInAsync(TestAccounts.Staff), await host.SignedInAsync(TestAccounts.Staff));
        var mine = (await one.GetAsync("/projects/roa-900/key-features")).Form("/projects/roa-900/key-features");
        var theirs = (await two.GetAsync("/projects/roa-900/key-features")).Form("/projects/roa-900/key-features");

        (await mine.Fill("Form.Title.En", "First title").SubmitAsync()).Flash.ShouldBe(Say.En("Projects.KeyFeaturesSaved"));
        var conflict = await theirs.Fill("Form.Title.En", "Second title").SubmitAsync();

        conflict.ShouldBe(HttpStatusCode.Conflict).TextOf(".conflict").ShouldContain("First title");
        conflict.TextOf(".conflict").ShouldContain("Second title");
        (await host.InDbAsync(db => db.Projects.SingleAsync())).Title.En.ShouldBe("First title");
        (await conflict.Form("/projects/roa-900/key-features").SubmitAsync()).ShouldBeOk();
        (await host.InDbAsync(db => db.Projects.SingleAsync())).Title.En.ShouldBe("Second title");
    }

    [Fact]
    public async Task The_budget_classification_stays_once_amounts_are_recorded()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var other = await host.InDbAsync(db => db.BudgetSchemes.Where(s => s.Id != project.BudgetSchemeId).Select(s => s.Id).FirstAsync());
        async Task<Page> ChooseAsync() =>
            await (await staff.GetAsync("/projects/roa-900/key-features")).Form("/projects/roa-900/key-features")
            .Fill("Form.BudgetSchemeId", $"{other}").SubmitAsync();

        await world.AllotmentAsync(project, "604", 1m);
        (await ChooseAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Form.BudgetSchemeId"]
            .ShouldBe(Say.En("Projects.SchemeIsUsed"));

        await host.InDbAsync(async db => await db.Allotments.ExecuteDeleteAsync());
        (await ChooseAsync()).ShouldBeOk();
    }

    [Fact]
    public async Task A_country_that_is_invited_or_has_nominated_stays()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.EventAsync(project, EventState.NominationsOpen, p => p with { InvitedCountries = ["BT"] },
            new Wanted("BT", NominationState.Submitted));
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var page = await staff.GetAsync("/projects/roa-900/countries");
        page.One("#Form_Countries_BT").HasAttribute("disabled").ShouldBeTrue();
        var saved = await page.Form("/projects/roa-900/countries").Untick("Form.Countries", "NP").Tick("Form.Countries", "UG")
            .SubmitAsync();
        saved.Flash.ShouldBe(Say.En("Projects.CountriesSaved.other", 4));

        var refused = await staff.PostAsync("/projects/roa-900/countries", ("Form.Countries", "SN"), ("Form.Version", "1"));
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldBe([Say.En("Refusals.BeneficiaryEngaged", "Bhutan")]);
        (await host.InDbAsync(db => db.Projects.SelectMany(p => p.Beneficiaries).Select(b => b.CountryCode).ToListAsync()))
            .ShouldBe(["BT", "SN", "TG", "UG"], ignoreOrder: true);
        (await host.ChangesAsync("Project", project.Id))[^1].Fields!.ShouldContain("Beneficiaries");
    }

    [Fact]
    public async Task The_status_changes_and_what_is_still_open_is_told_before()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Published);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var page = await staff.GetAsync("/projects/roa-900/status");
        page.TextOf(".callout-warn").ShouldBe(Say.En("Projects.OpenEvents.one", 1));
        (await page.Form("/projects/roa-900/status").Fill("Form.Status", "Closed").SubmitAsync())
            .Flash.ShouldBe(Say.En("Projects.StatusSaved", Say.En("Enums.ProjectStatus.Closed")));
        (await host.InDbAsync(db => db.Projects.SingleAsync())).Status.ShouldBe(ProjectStatus.Closed);
    }

    private static Form Filled(Page page, string code, string otherCode) => page.Form("/projects")
        .Fill("Form.Code", code).Fill("Form.OtherCode", otherCode)
        .Fill("Form.Title.En", "A new project").Fill("Form.ImplementingEntity.En", "Division")
        .Fill("Form.StartsOn", "2026-01-01").Fill("Form.OriginalEndOn", "2026-12-31")
        .Fill("Form.BudgetSchemeId", "IMIS object classes");
}
